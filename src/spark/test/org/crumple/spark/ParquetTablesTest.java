package org.crumple.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Model;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.Realisation;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.TinyPlans;
import org.crumple.kernel.Monitor;
import org.crumple.table.DecimalText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables as Parquet, read back by Spark SQL, beside the same as CSV. */
@Timeout(120)
class ParquetTablesTest {

	private static SparkSession sql;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() {
		sql = SparkSession.builder().master("local[1]").appName("test").config("spark.ui.enabled", "false")
			.config("spark.log.level", "WARN")
			.config("spark.driver.host", "127.0.0.1").config("spark.sql.codegen.wholeStage", false).config("spark.sql.codegen.factoryMode",
			"NO_CODEGEN").getOrCreate();
	}

	@AfterAll
	static void stop() {
		sql.stop();
	}

	private Path packed(final String plan, final Model model) throws IOException {
		final Path out = folder.resolve("store");
		new Ensemble(Store.begin(out, PlanText.parse(plan)), new LocalPool(2), model).run(Shard.WHOLE, false, Monitor.SILENT);
		assertEquals(0, SparkEnsemble.execute(model, "--pack", out.toString()));
		return out.resolve("tables");
	}

	private static List<Path> files(final Path tables, final String end) throws IOException {
		try (Stream<Path> all = Files.list(tables)) {
			return all.filter(f -> f.toString().endsWith(end) && !f.endsWith("failed.csv")).sorted().toList();
		}
	}

	/** A cell of Spark as our CSV would spell it. */
	private static String spelt(final Object value) {
		return value == null ? "" : value instanceof Double real ? DecimalText.of(real) : value.toString();
	}

	private static Path parquet(final Path csv) {
		return csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".parquet"));
	}

	@Test
	void everyRowOfEveryTableIsThatOfTheCsv() throws Exception {
		final Path tables = packed(TinyPlans.REAL.replace("nodes = 16, 20", "nodes = 16"), new Realisation());
		final List<Path> csv = files(tables, ".csv");
		assertEquals(csv.stream().map(ParquetTablesTest::parquet).toList(), files(tables, ".parquet"));
		assertEquals(2 * TinyPlans.TABLES, csv.size(), "every table of two parameters");
		for (final Path file : csv) {
			final List<Row> rows = sql.read().parquet(parquet(file).toString()).collectAsList();
			try (TableText table = new TableText(file)) {
				int k = 0;
				for (CSVRecord cells = table.next(); cells != null; cells = table.next(), k++) {
					final Row row = rows.get(k);
					assertEquals(cells.toList(), IntStream.range(0, row.length()).mapToObj(c -> spelt(row.get(c))).toList(),
						file + ", row " + k);
				}
				assertEquals(k, rows.size(), file.toString());
				try (ParquetFileReader reader = reader(parquet(file))) {
					final Map<String, String> facts = new HashMap<>(reader.getFooter().getFileMetaData().getKeyValueMetaData());
					facts.keySet().retainAll(table.facts().keySet());
					assertEquals(table.facts(), facts);
					assertEquals("3", facts.get("done"));
				}
			}
		}
	}

	private static ParquetFileReader reader(final Path file) throws IOException {
		return new ParquetFileReader(new LocalInputFile(file), ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
	}

	@Test
	void everyNetworkIsThereOnceInColumnsOfTheSameTypes() throws Exception {
		final Path tables = packed(TinyPlans.REAL, new Realisation());
		final String[] steps = files(tables, ".parquet").stream().map(Path::toString).filter(f -> f.contains("/shear-nodes"))
			.toArray(String[]::new);
		assertEquals(4, steps.length);
		final Map<String, Object> types = Arrays.stream(sql.read().parquet(steps).schema().fields())
			.collect(Collectors.toMap(StructField::name, StructField::dataType));
		assertEquals(Map.of("seed", DataTypes.LongType, "nodes", DataTypes.LongType, "shear_protocol", DataTypes.StringType, "step",
			DataTypes.LongType, "strain",
			DataTypes.DoubleType, "energy (E)", DataTypes.DoubleType, "stress (E/l^2)", DataTypes.DoubleType, "flips", DataTypes.LongType,
			"s (E)", DataTypes.DoubleType), types);
		final String[] prepared = files(tables, ".parquet").stream().map(Path::toString).filter(f -> f.contains("/preparation-"))
			.toArray(String[]::new);
		final List<Row> networks = sql.read().parquet(prepared).groupBy("seed").count().collectAsList();
		assertEquals(12, networks.size());
		for (final Row network : networks) assertEquals(1L, network.getLong(1));
	}

	@Test
	void cellsKeepWhatTheyAre() throws Exception {
		Files.writeString(folder.resolve("a.csv"), String.join("\n", "# table=A", "seed,sign,\"word, free\",all empty,energy (E),real,big",
			"9007199254740991,-0,\"a \"\"b\"\",\",,0,1,123456789012345678", "2,,,,1,,-1", ""));
		Files.writeString(folder.resolve("b.csv"), String.join("\n", "# table=A", "seed,sign,\"word, free\",all empty,energy (E),real,big",
			"3,1,12,,2,4.9406564584124654e-324,0",
			"4,2,é,,Infinity,-1.7976931348623157e+308,0", ""));
		ParquetTables.write(List.of(folder.resolve("a.csv"), folder.resolve("b.csv")), 1 << 20, Monitor.SILENT);
		final List<Row> rows = sql.read().parquet(folder.resolve("a.parquet").toString(), folder.resolve("b.parquet").toString())
			.orderBy("seed").collectAsList();
		assertEquals(Arrays.asList(2L, null, null, null, 1.0, null, -1L), cells(rows.get(0)));
		assertEquals(Arrays.asList(3L, 1.0, "12", null, 2.0, Double.MIN_VALUE, 0L), cells(rows.get(1)));
		assertEquals(Arrays.asList(4L, 2.0, "é", null, Double.POSITIVE_INFINITY, -Double.MAX_VALUE, 0L), cells(rows.get(2)));
		assertEquals(Arrays.asList((1L << 53) - 1, -0.0, "a \"b\",", null, 0.0, 1.0, 123456789012345678L), cells(rows.get(3)));
	}

	/** Tables of ours, in which cells of every column happen to look like those of another type. */
	@Test
	void columnsAreWhatTheyAreDeclaredToBeWhateverTheirCellsAre() throws Exception {
		Files.writeString(folder.resolve("p.csv"),
			"# table=Preparation\nseed,shear_path,network,nodes,excess,strain,reason\n1,0.1,7,16,2,0,3\n");
		Files.writeString(folder.resolve("a.csv"),
			"# table=Avalanches\nseed,nodes,planned_excess,kind,trigger,index,interval\n1,16,1,fold,,,1\n");
		for (final String name : List.of("p", "a")) ParquetTables.write(List.of(folder.resolve(name + ".csv")), 1 << 20, Monitor.SILENT);
		assertEquals(Arrays.asList(1L, "0.1", "7", 16L, 2.0, 0.0, "3"), cells(sql.read().parquet(folder.resolve("p.parquet").toString())
			.first()));
		assertEquals(Arrays.asList(1L, 16L, 1.0, "fold", null, null, 1.0), cells(sql.read().parquet(folder.resolve("a.parquet").toString())
			.first()));
		assertEquals(DataTypes.LongType, sql.read().parquet(folder.resolve("a.parquet").toString()).schema().apply("trigger").dataType());
	}

	@Test
	void aCellThatIsNotWhatItsColumnIsIsNamed() throws Exception {
		final Path csv = Files.writeString(folder.resolve("s.csv"), "# table=Shear\nseed,nodes,step,strain\n1,16,0,0\n1,16,1.5,0\n");
		final IOException wrong = assertThrows(IOException.class, () -> ParquetTables.write(List.of(csv), 1 << 20, Monitor.SILENT));
		assertTrue(wrong.getMessage().endsWith(csv + ", row 2, column step: found \"1.5\", expected a whole number."), wrong.getMessage());
		assertTrue(Files.notExists(parquet(csv)));
	}

	private static List<Object> cells(final Row row) {
		return IntStream.range(0, row.length()).mapToObj(row::get).toList();
	}

	@Test
	void stoppedInTheMiddleTheOldFileStays() throws Exception {
		final Path csv = randomTable(120_000), parquet = parquet(csv);
		ParquetTables.write(List.of(csv), 1 << 20, Monitor.SILENT);
		final byte[] old = Files.readAllBytes(parquet);
		Files.writeString(csv, Files.readString(csv).replace("# done=1", "# done=2"));
		final long[] half = new long[1]; // bytes on the disk when it was stopped
		final Monitor stopping = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// only asked
			}

			@Override
			public boolean isCancelled() {
				try (Stream<Path> all = Files.list(folder)) {
					for (final Path file : all.filter(f -> f.getFileName().toString().endsWith(".tmp")).toList())
						half[0] = Files.size(file);
				} catch (final IOException e) {
					throw new AssertionError(e);
				}
				return half[0] > 1 << 20;
			}
		};
		assertThrows(CancellationException.class, () -> ParquetTables.write(List.of(csv), 1 << 20, stopping));
		assertTrue(half[0] > 1 << 20 && half[0] < old.length, half[0] + " of " + old.length);
		assertArrayEquals(old, Files.readAllBytes(parquet));
		assertEquals(List.of(csv, parquet), files(folder, ""), "nothing is left behind");
		// a table that was cut
		Files.writeString(csv, Files.readString(csv) + "1,2\n");
		final IOException cut = assertThrows(IOException.class, () -> ParquetTables.write(List.of(csv), 1 << 20, Monitor.SILENT));
		assertTrue(cut.getMessage().contains("row 120001 has 2 cells"), cut.getMessage());
		assertArrayEquals(old, Files.readAllBytes(parquet));
	}

	/** What a writer holds is what it writes at once. */
	@Test
	void rowsGoToTheDiskInPieces() throws Exception {
		final Path csv = randomTable(120_000);
		ParquetTables.write(List.of(csv), 1 << 20, Monitor.SILENT);
		try (ParquetFileReader reader = reader(parquet(csv))) {
			final ParquetMetadata footer = reader.getFooter();
			assertEquals(120_000, footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum());
			for (final BlockMetaData block : footer.getBlocks())
				assertTrue(block.getTotalByteSize() < 2 << 20, block.getTotalByteSize() + " bytes in " + footer.getBlocks().size());
		}
	}

	private Path randomTable(final int rows) throws IOException {
		final Random random = new Random(1);
		final StringBuilder text = new StringBuilder("# done=1\nseed,x (l),y (l)\n");
		for (int k = 0; k < rows; k++) text.append(k).append(',').append(DecimalText.of(random.nextDouble())).append(',')
			.append(DecimalText.of(random.nextDouble())).append('\n');
		return Files.writeString(folder.resolve("random.csv"), text);
	}
}
