package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.crumple.kernel.Monitor;
import org.crumple.table.NumberTable;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pooled tables contain every network once, with its columns, and a header that says what is missing. */
@Timeout(120)
class PooledTablesTest {

	@TempDir
	Path folder;

	@Test
	void everyNetworkIsThereOnceWithItsParameters() throws Exception {
		final Store store = TinyPlans.store(folder, TinyPlans.REAL);
		TinyPlans.run(store, new Realisation(), 2);
		final List<PooledTables.Packed> packed = PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals(4 * TinyPlans.TABLES, packed.size(), "every table of four parameters");
		final PooledTables.Packed steps = packed.stream().filter(p -> p.table().equals("Shear") && p.file().toString()
			.contains("16-shear-protocol-fixed")).findFirst().orElseThrow();
		assertEquals("shear-nodes-16-shear-protocol-fixed-step.csv", steps.file().getFileName().toString());
		assertEquals(3 * 5, steps.rows(), "the start and four steps, of three networks");
		final NumberTable table = NumberTable.parse("t", Files.readString(steps.file()));
		assertEquals(List.of("seed", "nodes", "shear_protocol", "step", "strain", "energy (E)", "stress (E/l^2)", "flips", "s (E)"),
			table.headings());
		assertEquals("3", table.facts().get("done"));
		assertTrue(table.facts().get("build").matches("unknown|[0-9a-f]{40}"), table.facts().get("build"));
		assertEquals("16", table.facts().get("nodes"));
		assertEquals("0 1 0 -1 0", table.facts().get("prepare.path"));
		final Set<Double> seeds = new HashSet<>();
		for (final double seed : table.column("seed")) seeds.add(seed);
		assertEquals(3, seeds.size());
		for (int number = 0; number < store.plan().size(); number++) {
			final Point point = store.plan().point(number);
			if (point.parameters() == steps.parameters()) assertTrue(seeds.contains((double) point.seed()), "held exactly");
		}
		// our own columns do not hide those of the command
		final NumberTable prepared = NumberTable.parse("p",
			Files.readString(folder.resolve("tables/preparation-nodes-20-shear-protocol-event-driven.csv")));
		assertEquals(List.of("seed", "shear_protocol", "network", "nodes", "bonds"), prepared.headings().subList(0, 5));
	}

	@Test
	void whatIsMissingOrFailedIsSaid() throws Exception {
		final Store store = TinyPlans.store(folder, TinyPlans.trivial(10));
		final Model model = (point, monitor) -> {
			if (point.draw().number() == 3) throw new IllegalStateException("no, \"never\"");
			return TinyPlans.ADDING.rows(point, monitor);
		};
		new Ensemble(store, new LocalPool(1), model).run(new Shard(1, 2), false, Monitor.SILENT);
		final List<PooledTables.Packed> packed = PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals("4 done, 1 failed, 5 missing of 10 planned", packed.get(0).tally().toString());
		final String text = Files.readString(folder.resolve("tables/numbers-nodes-16.csv"));
		assertTrue(text.contains("# planned=10\n# done=4\n# failed=1\n# missing=5\n"), text);
		assertEquals(4 * 2, NumberTable.parse("n", text).size());
		final List<String> failed = Files.readAllLines(folder.resolve("tables/failed.csv"));
		assertEquals("seed,nodes,reason,key", failed.get(0));
		assertEquals(store.plan().point(2).seed() + ",16,\"no, \"\"never\"\"\"," + store.plan().point(2).key(), failed.get(1));
		// pooling again with more rows writes a new table
		TinyPlans.run(store, TinyPlans.ADDING, 2);
		PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertTrue(Files.readString(folder.resolve("tables/numbers-nodes-16.csv")).contains("# done=9\n# failed=1\n# missing=0\n"));
	}

	/** Only a worse order of growth would exceed the timeout of this class. */
	@Test
	@Tag("long")
	void tenThousandPointsAreCountedScheduledAndPackedQuickly() throws Exception {
		final Store store = TinyPlans.store(folder, TinyPlans.trivial(10_000));
		for (int number = 0; number < 10_000; number++) {
			final Point point = store.plan().point(number);
			final Path file = store.rows(point.key());
			if (!Files.isDirectory(file.getParent())) Files.createDirectories(file.getParent());
			try (var out = Files.newOutputStream(file)) {
				RowsFile.write(out, point, TinyPlans.ADDING.rows(point, Monitor.SILENT));
			}
		}
		assertEquals(new Tally(10_000, 10_000, 0), Tally.of(store));
		assertEquals(0, PointOrder.of(store, Shard.WHOLE, "job", false).size());
		final TimeLeft outlook = TimeLeft.of(store);
		assertEquals(0, outlook.seconds(), 1e-9);
		final List<PooledTables.Packed> packed = PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals(List.of(10_000L, 20_000L), packed.stream().map(PooledTables.Packed::rows).toList());
		assertFalse(Files.exists(folder.resolve("tables/numbers.csv")));
	}

	@Test
	void namesOfTablesAreShortEnoughForAnyDiskAndDiffer() throws Exception {
		final String path = "0.01 0.011 0.012 0.013 ".repeat(30);
		final Store store = TinyPlans.store(folder, "analyses = shear\nnodes = 16\nnetworks = 1\nshear.path = " + path + "0.1, " + path
			+ "0.2\nalpha = 1e-30\nstiffness = 1, 1e20, 1e-20");
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		final List<PooledTables.Packed> packed = PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals(2 * 6, packed.stream().map(PooledTables.Packed::file).distinct().count());
		for (final PooledTables.Packed one : packed) {
			final String name = one.file().getFileName().toString();
			assertTrue(name.length() <= 255 && name.startsWith(one.table().toLowerCase() + "-nodes-16-"), name);
		}
	}

	@Test
	void valuesThatLoseTheirSignInANameStillHaveTablesOfTheirOwn() throws Exception {
		final Store store = TinyPlans.store(folder,
			"analyses = preparation\nnodes = 16\nnetworks = 1\nalpha = 1e-30\nstiffness = 1, 1e20, 1e-20");
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		final List<PooledTables.Packed> packed = PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals(2 * 3, packed.stream().map(PooledTables.Packed::file).distinct().count());
		assertTrue(Files.exists(folder.resolve("tables/numbers-nodes-16-stiffness-1.csv")), "as it always was");
	}

	@Test
	void cellsOfAStrangersRowsAreNotRun() throws Exception {
		final Store store = TinyPlans.store(folder, TinyPlans.trivial(1));
		final Model hostile = (point, monitor) -> new Rows()
			.with(new Schema<String>("Words").word("word", "first", w -> "=cmd|' /C calc'!A0").word("-x", "second", w -> w).of("@x"));
		TinyPlans.run(store, hostile, 1);
		final Path rows = store.rows(store.plan().point(0).key());
		final String text;
		try (var in = new GZIPInputStream(Files.newInputStream(rows))) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		final String guarded = Files.readString(folder.resolve("tables/words-nodes-16.csv"));
		assertTrue(guarded.endsWith("seed,nodes,word,'-x\n" + store.plan().point(0).seed() + ",16,'=cmd|' /C calc'!A0,'@x\n"), guarded);
		rewrite(rows, text.replace("'=cmd", "=cmd").replace("'@x", "@x").replace("'-x", "-x"));
		PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
		assertEquals(guarded, Files.readString(folder.resolve("tables/words-nodes-16.csv")));
		for (final String title : List.of("../../evil", "a,=1", "", "x".repeat(200))) {
			rewrite(rows, text.replace("# table Words", "# table " + title));
			final IOException e = assertThrows(IOException.class, () -> PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT));
			assertTrue(e.getMessage().contains("without a name of ours"), e.getMessage());
		}
	}

	private static void rewrite(final Path rows, final String text) throws IOException {
		try (var out = new GZIPOutputStream(Files.newOutputStream(rows))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}
}
