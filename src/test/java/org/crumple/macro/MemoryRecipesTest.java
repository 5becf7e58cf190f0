package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of memory, on tables of which everything is known, and on small ensembles. */
class MemoryRecipesTest extends MacroTest {

	private static final double EXACT = 1e-6;

	@TempDir
	Path folder;

	private void run(final String recipe, final String arguments) throws Exception {
		host.runMacro(Path.of("macros", recipe + ".ijm"), "out=[" + inMacro(folder) + "] " + arguments);
	}

	private void runOnKnown(final String recipe) throws Exception {
		run(recipe, "source=[" + inMacro(folder.resolve("known")) + "]");
	}

	private void table(final String name, final String facts, final String... lines) throws Exception {
		final Path file = Files.createDirectories(folder.resolve("known/tables")).resolve(name + ".csv");
		try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(file))) {
			to.println("# network_column=seed\n# " + facts.replace("; ", "\n# "));
			for (final String line : lines) to.println(line);
		}
	}

	/** Rows of a table of the recipe, without headings. */
	private List<String[]> rows(final String file) throws Exception {
		return Files.readAllLines(folder.resolve(file)).stream().filter(l -> !l.isEmpty()).skip(1).map(l -> l.split(",", -1)).toList();
	}

	/** The cell of the only row that begins so. */
	private double cell(final String file, final String beginning, final String heading) throws Exception {
		final List<String> lines = Files.readAllLines(folder.resolve(file));
		final List<String> those = lines.stream().filter(l -> l.startsWith(beginning)).toList();
		assertEquals(1, those.size(), beginning);
		final String cell = those.get(0).split(",", -1)[List.of(lines.get(0).split(",")).indexOf(heading)];
		return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
	}

	/** Three networks of two readings: the first two do not move at what they were taught. */
	@Test
	void readingsAreAveragedOverNetworks() throws Exception {
		final String facts = "nodes=16; teach.amplitude=0.06; teach.protocol=Parallel";
		table("teach-and-read-nodes-16", facts, "seed,nodes,read,taught_msd (l^2),taught_flips,untaught_msd (l^2),untaught_flips",
			"1,16,0.03,0.01,1,0.02,1", "1,16,0.06,1e-30,0,0.04,2", "2,16,0.03,0.03,1,0,0", "2,16,0.06,1e-29,0,0.04,2",
			"3,16,0.03,0.05,1,0.04,1", "3,16,0.06,0.03,1,0.04,2");
		table("teaching-nodes-16", facts, "seed,nodes,cycle,energy (E),msd (l^2),flips,falls,dissipated (E),period",
			"1,16,1,-1,0.1,2,3,0.1,",
			"1,16,2,-1,0,0,3,0.1,1", "2,16,1,-1,0.1,2,3,0.1,", "2,16,2,-1,0.1,2,3,0.1,", "2,16,3,-1,0.1,2,3,0.1,2",
			"3,16,1,-1,0.1,2,3,0.1,", "3,16,2,-1,0.1,2,3,0.1,");
		runOnKnown("Teach_and_Read");
		final String file = "teach_and_read.csv", first = "16,0.06,Parallel,0.030000,3,", second = "16,0.06,Parallel,0.060000,3,";
		assertEquals(0.03, cell(file, first, "taught_msd"), EXACT);
		assertEquals(0.02 / Math.sqrt(3), cell(file, first, "taught_error"), EXACT);
		assertEquals(0.03, cell(file, first, "taught_median"), EXACT);
		assertEquals(0, cell(file, first, "taught_unmoved"));
		assertEquals(1, cell(file, first, "untaught_unmoved"));
		assertEquals(0.01, cell(file, second, "taught_msd"), EXACT);
		assertEquals(2, cell(file, second, "taught_unmoved"));
		assertEquals(0.04, cell(file, second, "untaught_upper"), EXACT);
		final String taught = "16,0.06,Parallel,3,";
		assertEquals(2, cell("teach_and_read_rounds.csv", taught, "repeating"));
		assertEquals(1, cell("teach_and_read_rounds.csv", taught, "of_period_1"));
		assertEquals(1, cell("teach_and_read_rounds.csv", taught, "rounds"), "one cycle before each of both limit cycles");
		assertTrue(Files.size(folder.resolve("teach_and_read.png")) > 0);
	}

	/** A source may read its amplitudes in any order, and at unequal distances. */
	@Test
	void readingsAreThoseOfTheSource() throws Exception {
		final String heading = "seed,nodes,read,taught_msd (l^2),taught_flips,untaught_msd (l^2),untaught_flips";
		table("teach-and-read-nodes-16", "nodes=16; teach.amplitude=0.06; teach.protocol=Sequential", heading, "1,16,0.06,1e-30,0,0.04,2",
			"1,16,0.01,0.01,0,0.01,2", "1,16,0.03,0.02,1,0.02,1", "2,16,0.06,0.02,0,0.06,2", "2,16,0.01,0.03,0,0.03,2",
			"2,16,0.03,0.04,1,0.04,1");
		runOnKnown("Teach_and_Read");
		final String file = "teach_and_read.csv", beginning = "16,0.06,Sequential,0.0";
		final double[] means = { 0.01, 0.02, 0.03 };
		for (int r = 0; r < 3; r++)
			assertEquals(means[r], cell(file, beginning + List.of("60000", "10000", "30000").get(r) + ",2,", "taught_msd"), EXACT);
		assertEquals(1, cell(file, beginning + "60000,2,", "taught_unmoved"));
		assertEquals(0.035, cell(file, beginning + "30000,2,", "untaught_upper"), EXACT);
	}

	/** A network that repeats itself goes on with its last cycles, one of period 2 with both of them. */
	@Test
	void cyclesGoOnWhereANetworkRepeatsItself() throws Exception {
		table("teaching-nodes-16", "nodes=16; excess=1; teach.amplitude=0.1; teach.cycles=10",
			"seed,nodes,cycle,energy (E),msd (l^2),flips,falls,dissipated (E),period", "1,16,1,-16,0.1,4,3,0.8,", "1,16,2,-16,0,0,3,1.6,1",
			"2,16,1,-16,0.1,4,3,0.8,", "2,16,2,-32,0.1,8,3,0.8,", "2,16,3,-16,0.1,4,3,0.8,2");
		runOnKnown("Reversibility_Transition");
		final String file = "reversibility_cycles.csv";
		assertEquals(9, rows(file).size(), "the ninth is left out");
		for (int cycle = 1; cycle <= 10; cycle += cycle == 8 ? 2 : 1) {
			final String beginning = "16,0.1," + cycle + ",";
			final double first = cycle == 1 ? 4 : 0, second = cycle % 2 == 0 ? 8 : 4;
			assertEquals((first + second) / 2 / 40, cell(file, beginning, "changed"), EXACT, "of 40 bonds, in cycle " + cycle);
			assertEquals(cycle % 2 == 0 ? -1.5 : -1, cell(file, beginning, "energy"), EXACT);
			assertEquals(cycle == 1 ? 1 : 0.5, cell(file, beginning, "changing"), EXACT);
		}
		assertEquals(2, cell("reversibility.csv", "16,0.1,2,", "repeating"));
		assertEquals(0, cell("reversibility.csv", "16,0.1,2,", "not_repeating"));
		assertEquals(Math.sqrt(3.0 / 5) / 4, cell("reversibility.csv", "16,0.1,2,", "not_repeating_error"), 1e-4);
		assertEquals(0, cell("reversibility.csv", "16,0.1,2,", "not_repeating_low"), 1e-4);
		// Wilson's interval of 0 of 2 ends at z² / (n + z²)
		assertEquals(3.841459 / 5.841459, cell("reversibility.csv", "16,0.1,2,", "not_repeating_high"), 1e-4);
		assertEquals(1, cell("reversibility.csv", "16,0.1,2,", "of_longer_period"));
		assertEquals(1, cell("reversibility.csv", "16,0.1,2,", "rounds"));
		// the last two of ten cycles: nothing, and 4 and 8 bonds
		assertEquals(6.0 / 40 / 2, cell("reversibility.csv", "16,0.1,2,", "changed"), EXACT);
		assertEquals((1.6 + 0.8) / 2 / 16, cell("reversibility.csv", "16,0.1,2,", "dissipated"), EXACT);
		assertTrue(Files.size(folder.resolve("reversibility.png")) > 0);
	}

	@Test
	void graphsAreCountedWithEveryDenominator() throws Exception {
		final String facts = "nodes=16; prepare.amplitude=0; graph.window=0.1";
		table("summary-of-transition-graph-nodes-16", facts, "seed,nodes,network,branches,falls,open,lost,components,loop,excursions_down,"
			+ "violated_down,excursions_up,violated_up,random,random_with_falls,violated_random,hysterons,spread,interactions,cooperative,"
			+ "reordered", "1,16,a,2,2,0,0,1,2,6,1,4,2,100,10,5,2,0.1,4,1,0", "2,16,b,10,12,3,1,4,,10,1,0,0,90,30,1,6,0.1,0,0,2",
			"3,16,c,1,0,0,0,1,1,0,0,0,0,100,0,0,0,0,2,2,0");
		final String[] states = new String[301], cycles = new String[301];
		states[0] = "seed,nodes,amplitude,states,components";
		cycles[0] = "seed,nodes,amplitude,period,transient,multiplicity";
		for (int k = 0; k < 300; k++) {
			final int network = k / 100 + 1, step = k % 100 + 1;
			states[k + 1] = network + ",16," + 0.001 * step + "," + network * step + ",1";
			cycles[k + 1] = network + ",16," + 0.001 * step + (network == 3 ? ",,,2" : "," + network + "," + 2 * network + ",1");
		}
		table("reachable-states-nodes-16", facts, states);
		table("limit-cycles-nodes-16", facts, cycles);
		runOnKnown("Memory_Graph");
		final String row = "16,0,0.1,3,2,", file = "memory_graph.csv";
		final double[] sums = { 13, 14, 6, 16, 2, 4, 2, 290, 40, 6, 8, 6, 3, 2, 2, (0.3 + 0.1) / 2, 0.1, (0.5 + 1 / 30.0) / 2,
			(0.05 + 1 / 90.0) / 3,
			(0.25 + 1) / 2, 2 };
		final String[] headings = { "branches", "falls", "components", "excursions_down", "violated_down", "excursions_up", "violated_up",
			"random", "random_with_falls", "violated_random", "hysterons", "interactions", "cooperative", "reordered", "missing_networks",
			"missed", "missed_error", "missed_of_falling", "missed_of_random", "cooperative_share", "median_branches" };
		for (int k = 0; k < sums.length; k++) assertEquals(sums[k], cell(file, row, headings[k]), 1e-4, headings[k]);
		assertEquals(20, rows("memory_graph_states.csv").size());
		assertEquals(2 * 50, cell("memory_graph_states.csv", "16,0,0.1,0.050000,", "median"), EXACT);
		assertEquals(3 * 100, 3 * cell("memory_graph_states.csv", "16,0,0.1,0.100000,", "lower") / 1.5, EXACT);
		final String cycle = "16,0,0.1,0.050000,3,2,";
		assertEquals(3, cell("memory_graph_cycles.csv", cycle, "transient"), EXACT);
		assertEquals(1, cell("memory_graph_cycles.csv", cycle, "longer_period"));
		assertEquals(4 / 3.0, cell("memory_graph_cycles.csv", cycle, "multiplicity"), 1e-4);
		assertTrue(Files.size(folder.resolve("memory_graph.png")) > 0);
	}

	/** The small sizes, and the same from the folder of their ensemble. */
	@Test
	void ensemblesAreMadeAndRead() throws Exception {
		for (final String[] recipe : new String[][] { { "Teach_and_Read", "teach_and_read.csv", "teach-and-read-small-3" }, {
			"Reversibility_Transition", "reversibility.csv", "reversibility-small-3" }, { "Memory_Graph", "memory_graph.csv",
				"memory-graph-small-3" } }) {
			run(recipe[0], "size=small seed=3");
			final String made = Files.readString(folder.resolve(recipe[1]));
			Files.delete(folder.resolve(recipe[1]));
			run(recipe[0], "source=[" + inMacro(folder.resolve("ensemble-" + recipe[2])) + "]");
			assertEquals(made, Files.readString(folder.resolve(recipe[1])));
		}
		// what was taught is remembered by each network that repeats itself in every cycle
		final double repeating = cell("teach_and_read_rounds.csv", "32,0.06,Parallel,", "of_period_1");
		assertEquals(6, repeating);
		assertEquals(6, cell("teach_and_read.csv", "32,0.06,Parallel,0.060000,", "taught_unmoved"));
		assertTrue(cell("teach_and_read.csv", "32,0.06,Parallel,0.060000,", "untaught_unmoved") < 6);
	}
}
