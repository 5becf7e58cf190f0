package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.crumple.kernel.Monitor;
import org.crumple.table.Column.Type;
import org.crumple.table.NumberTable;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of pooled tables that precede those of the command. */
class PooledColumnsTest {

	@TempDir
	Path folder;

	/** Like a lattice, takes the nearest square number of nodes, which appears only in its first table. */
	private static final Model LATTICE = (point, monitor) -> {
		final int side = (int) Math.round(Math.sqrt(point.parameters().nodes()));
		return new Rows().with(new Schema<Integer>("Preparation").word("network", "its name", s -> "n").whole("nodes", "N", s -> s * s)
			.real("excess", "", "of all", s -> 2).of(side))
			.with(new Schema<Integer>("Bonds").whole("bond", "its number", b -> b).of(0, 1))
			.with(new Schema<Double>("Sound").real("c", "", "speed", c -> c).of(1.5));
	};

	private List<PooledTables.Packed> packed(final String plan, final Model model) throws Exception {
		final Store store = TinyPlans.store(folder, plan);
		TinyPlans.run(store, model, 1);
		return PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT);
	}

	private NumberTable table(final String name) throws Exception {
		return NumberTable.parse(name, Files.readString(folder.resolve("tables").resolve(name)));
	}

	@Test
	void everyTableSaysHowManyNodesALatticeReallyHas() throws Exception {
		packed("analyses = preparation\nnodes = 24, 30\nnetworks = 2", LATTICE);
		for (final String kind : new String[] { "bonds", "sound", "preparation" }) {
			for (final int[] size : new int[][] { { 24, 25 }, { 30, 25 } }) {
				final NumberTable table = table(kind + "-nodes-" + size[0] + ".csv");
				for (final double nodes : table.column("nodes")) assertEquals(size[1], nodes, kind);
				assertEquals(Integer.toString(size[0]), table.facts().get("nodes"), "the plan's, in the header");
			}
		}
		assertEquals(4, table("bonds-nodes-24.csv").size());
	}

	@Test
	void headingsAreTheSeedTheNodesWhatVariesAndThenTheTablesOwn() throws Exception {
		packed("analyses = preparation\nnodes = 16\nexcess = 1, 1.5\nprepare.box = Fixed, Zero pressure\nnetworks = 1", LATTICE);
		final String end = "-nodes-16-excess-1.5-prepare-box-zero-pressure.csv";
		assertEquals(List.of("seed", "nodes", "excess", "prepare_box", "bond"), table("bonds" + end).headings());
		assertEquals(List.of("seed", "planned_excess", "prepare_box", "network", "nodes", "excess"), table("preparation" + end).headings(),
			"its own columns keep their names");
		assertArrayEquals(new double[] { 1.5 }, table("preparation" + end).column("planned_excess"));
		assertArrayEquals(new double[] { 2 }, table("preparation" + end).column("excess"));
		assertTrue(Files.readString(folder.resolve("tables/bonds" + end)).contains(",16,1.5,Zero pressure,1\n"));
		assertEquals("Bonds", table("bonds" + end).facts().get("table"));
		assertEquals("seed", table("bonds" + end).facts().get("network_column"));
	}

	@Test
	void theFilesThatWereWrittenAreListedInTheOrderOfThePlan() throws Exception {
		final List<PooledTables.Packed> packed = packed("analyses = preparation\nnodes = 16, 25\nnetworks = 3", LATTICE);
		assertEquals(List.of("Preparation 3", "Bonds 6", "Sound 3", "Preparation 3", "Bonds 6", "Sound 3"),
			packed.stream().map(p -> p.table() + " " + p.rows()).toList());
		assertEquals(List.of("16", "16", "16", "25", "25", "25"), packed.stream().map(p -> p.parameters().readable(PlanKey.NODES))
			.toList());
		for (final PooledTables.Packed one : packed) {
			assertTrue(Files.exists(one.file()), one.file().toString());
			assertEquals(new Tally(3, 3, 0), one.tally());
		}
	}

	@Test
	void aPlanWithTwinsIsNotPacked() throws Exception {
		final Store store = TinyPlans.store(folder, "analyses = preparation\nnodes = 16\nnetworks = 2");
		TinyPlans.run(store, LATTICE, 1);
		final Plan.Group group = new Plan.Group(store.plan().parameters().get(0), true, 1, WholeNumbers.upTo(2));
		final Store twins = new Store(folder, new Plan(Model.VERSION, store.plan().text(), List.of(group, group)));
		final String message = assertThrows(IOException.class, () -> PooledTables.pack(twins, folder.resolve("tables"), Monitor.SILENT))
			.getMessage();
		assertEquals("Two points of the plan are the same: " + store.plan().point(0).text() + ".", message);
	}

	/** The export to Parquet takes its types from these declarations. */
	@Test
	void everyColumnOfARealNetworkIsDeclaredAndHoldsWhatItIsDeclaredToHold() throws Exception {
		final Set<String> titles = new LinkedHashSet<>();
		for (final PooledTables.Packed one : packed(TinyPlans.REAL, new Realisation())) {
			titles.add(one.table());
			final List<String> lines = Files.readAllLines(one.file()).stream().filter(l -> !l.startsWith("#")).toList();
			final String[] headings = lines.get(0).split(",");
			for (int c = 0; c < headings.length; c++) {
				final int column = c;
				final String place = one.file() + ", column " + headings[c];
				final Type type = PooledColumns.type(one.table(), headings[c]).orElseThrow(() -> new AssertionError(place));
				final String cells = switch (type) {
					case WHOLE -> "-?[0-9]*";
					case TRUTH -> "[01]?";
					case REAL -> "-?[0-9.e+-]*|-?Infinity";
					case WORD -> ".*";
				};
				lines.stream().skip(1).map(l -> l.split(",", -1)[column])
					.forEach(cell -> assertTrue(cell.matches(cells), place + ": " + cell));
			}
		}
		assertEquals(Realisation.TABLES.stream().map(Schema::title).toList(), List.copyOf(titles));
		assertTrue(PooledColumns.type("Shear", "nobody's").isEmpty() && PooledColumns.type("Numbers", "step").isEmpty());
	}

	@Test
	void networksWithOtherTablesAreNotPooled() throws Exception {
		final Store store = TinyPlans.store(folder, "analyses = preparation\nnodes = 16\nnetworks = 2");
		final Model changing = (point, monitor) -> new Rows()
			.with(new Schema<Integer>("Bonds").whole(point.draw().number() == 1 ? "bond" : "edge", "its number", b -> b).of(0));
		TinyPlans.run(store, changing, 1);
		final String message = assertThrows(IOException.class, () -> PooledTables.pack(store, folder.resolve("tables"), Monitor.SILENT))
			.getMessage();
		assertTrue(message.contains("The networks of this ensemble have different tables: "), message);
		assertTrue(!Files.exists(folder.resolve("tables/bonds-nodes-16.csv")), "nothing half written");
	}

	@Test
	void packingStopsWhenItIsCancelled() throws Exception {
		final Store store = TinyPlans.store(folder, "analyses = preparation\nnodes = 16\nnetworks = 2");
		TinyPlans.run(store, LATTICE, 1);
		for (int patience = 0; patience < 3; patience++) { // before the first file, and before each of its networks
			final int[] left = { patience };
			final Monitor impatient = new Monitor() {

				@Override
				public void progress(final double fraction, final String message) {
					assertTrue(fraction >= 0 && fraction <= 1);
				}

				@Override
				public boolean isCancelled() {
					return left[0]-- == 0;
				}
			};
			assertThrows(CancellationException.class, () -> PooledTables.pack(store, folder.resolve("tables"), impatient));
			assertTrue(!Files.exists(folder.resolve("tables/bonds-nodes-16.csv")));
		}
	}

	@Test
	void parametersWithoutAnyRowsHaveNoFile() throws Exception {
		final Store store = TinyPlans.store(folder, "analyses = preparation\nnodes = 16, 25\nnetworks = 1");
		final Model picky = (point, monitor) -> {
			if (point.parameters().nodes() == 16) throw new IllegalStateException("no");
			return LATTICE.rows(point, monitor);
		};
		TinyPlans.run(store, picky, 1);
		assertEquals(3, PooledTables.pack(store, PooledTables.folder(store), Monitor.SILENT).size());
		assertTrue(!Files.exists(folder.resolve("tables/bonds-nodes-16.csv")) && Files.exists(folder.resolve("tables/bonds-nodes-25.csv")));
		final List<String> failed = Files.readAllLines(folder.resolve("tables/failed.csv"));
		assertEquals(2, failed.size());
		assertEquals(store.plan().point(0).seed() + ",16,no," + store.plan().point(0).key(), failed.get(1));
	}
}
