package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of first passage, on tables of known laws: strains to instability are uniform in [0, 1], distances have the density
 * exponent 1, and bonds the answer Δ^-0.6. What happens comes at twice the strain predicted; one network of each N has no event.
 */
class FirstPassageTest extends MacroTest {

	private static final int NETWORKS = 40;

	private static final int[] NODES = { 16, 64, 256 };

	@TempDir
	Path folder;

	private final Map<Integer, Double> smallest = new HashMap<>();

	@BeforeEach
	void tablesOfKnownLaws() throws Exception {
		final SplittableRandom random = new SplittableRandom(5);
		for (final int nodes : NODES) {
			try (PrintWriter bonds = table("local-excitations", nodes,
				"seed,nodes,bond,dr (l),dl (l),distance (l),unstable,bistable,strain_up");
				PrintWriter falls = table("avalanches", nodes, "seed,nodes,strain,kind,flips,trigger,index,interval");
				PrintWriter steps = table("shear", nodes, "seed,nodes,step,strain,energy (E),stress (E/l^2),flips,s (E)")) {
				double sum = 0;
				for (int g = 1; g <= NETWORKS; g++) {
					final double[] up = random.doubles(2 * nodes).toArray();
					for (int b = 0; b < up.length; b++) {
						final double distance = 0.32 * Math.sqrt(random.nextDouble());
						bonds.println(g + "," + nodes + "," + b + ",0.1," + Math.pow(distance, -0.6) + "," + distance + ",1,1," + up[b]);
					}
					bonds.println(g + "," + nodes + "," + up.length + "," + (g == 2 ? 1e-6 : -1) + ",-1,,0,0,");
					final double first = Arrays.stream(up).min().getAsDouble();
					sum += first;
					final int bond = Arrays.stream(up).boxed().toList().indexOf(first);
					steps.println(g + "," + nodes + ",0,0.1,0,0,0,0");
					if (g == 1) {
						steps.println("1," + nodes + ",1,0.2,0,0,0,-1e-7");
						continue;
					}
					double at = 0.1;
					if (g == 2) falls.println("2," + nodes + ",0.100002,crossing,1," + up.length + ",0,2e-6");
					for (int k = 1; k <= Math.sqrt(nodes); k++) {
						final double next = k == 1 ? 0.1 + 2 * first : at + 0.001;
						final int flips = 1 + random.nextInt(6);
						falls.println(g + "," + nodes + "," + next + ",fold," + flips + "," + (k == 1 ? bond : 0) + ",1," + (next - at));
						steps.println(g + "," + nodes + "," + (2 * k - 1) + "," + next + ",0,0,0,-1e-7");
						steps.println(g + "," + nodes + "," + 2 * k + "," + next + ",0,0," + flips + "," + 1e-4 * flips * (1 + random
							.nextDouble()));
						at = next;
					}
				}
				smallest.put(nodes, sum / NETWORKS);
			}
		}
	}

	private PrintWriter table(final String name, final int nodes, final String headings) throws Exception {
		final PrintWriter to = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + "-nodes-" + nodes + ".csv")));
		to.println("# network_column=seed\n# nodes=" + nodes + "\n# shear.protocol=Event driven\n" + headings);
		return to;
	}

	private void recipe(final String name) throws Exception {
		host.runMacro(Path.of("macros", name + ".ijm"), "out=[" + inMacro(folder) + "/out] source=[" + inMacro(folder) + "]");
	}

	private List<String> rows(final String name) throws Exception {
		final List<String> all = Files.readAllLines(folder.resolve("out/" + name + ".csv"));
		return all.subList(1, all.size());
	}

	private double cell(final String name, final int row, final String heading) throws Exception {
		final List<String> all = Files.readAllLines(folder.resolve("out/" + name + ".csv"));
		return Double.parseDouble(all.get(row + 1).split(",", -1)[List.of(all.get(0).split(",")).indexOf(heading)]);
	}

	@Test
	void whatIsPredictedIsComparedWithWhatHappensNetworkByNetwork() throws Exception {
		recipe("First_Passage");
		for (int k = 0; k < NODES.length; k++) {
			assertEquals(NODES[k], cell("first_passage", k, "nodes"));
			assertEquals(smallest.get(NODES[k]), cell("first_passage", k, "fold_predicted"), 1e-6 * smallest.get(NODES[k]));
			assertEquals(1.0 / (2 * NODES[k] + 1), cell("first_passage", k, "fold_predicted"), 4 * cell("first_passage", k,
				"fold_predicted_error"));
			for (final String what : List.of("fold", "flip")) {
				assertEquals(1, cell("first_passage", k, "without_" + what));
				assertEquals(1, cell("first_passage", k, what + "_correlation"), 1e-4);
				assertEquals(2, cell("first_passage", k, what + "_ratio"), 1e-4);
				assertEquals(1, cell("first_passage", k, what + "_right"));
			}
			final String[] crossed = rows("first_passage_networks").get(NETWORKS * k + 1).split(",", -1);
			assertEquals(1e-6, Double.parseDouble(crossed[6]), 1e-12, "a bond that is not bistable crosses");
			assertEquals("" + 2 * NODES[k], crossed[7]);
			assertTrue(rows("first_passage_networks").get(NETWORKS * k).matches(".*,,,.*"), "nothing happens in the first network");
		}
		assertEquals(3 * NETWORKS, rows("first_passage_networks").size());
		assertEquals(8, rows("first_passage_exponents").size());
		assertEquals(-1, cell("first_passage_exponents", 4, "exponent"), 4 * cell("first_passage_exponents", 4, "error"));
		assertTrue(Files.size(folder.resolve("out/first_passage.png")) > 0);
	}

	@Test
	void independentBondsAndEq4AreThoseOfTheirLaws() throws Exception {
		recipe("First_Passage_Laws");
		assertEquals(2 + 3 + 4, rows("first_passage_independent").size(), "N for which a quarter of the networks has a say");
		for (int k = 5; k < 9; k++) {
			final double bonds = 2 * cell("first_passage_independent", k, "nodes") + 1;
			assertEquals(1 / bonds, cell("first_passage_independent", k, "smallest"), 5 * cell("first_passage_independent", k,
				"smallest_error") + 0.05 / bonds, "1/(M + 1)");
			assertEquals(-1, cell("first_passage_independent", k, "slope"), 0.05 + 4 * cell("first_passage_independent", k,
				"slope_error"));
		}
		assertEquals(8, rows("first_passage_gamma").size());
		for (int w = 0; w < 8; w++) {
			assertEquals(0.6, cell("first_passage_gamma", w, "gamma"), 2e-3);
			assertEquals(-1.6 / (1 + cell("first_passage_gamma", w, "theta")), cell("first_passage_gamma", w, "eq4"), 2e-3);
		}
		assertEquals(1, cell("first_passage_gamma", 0, "theta"), 4 * cell("first_passage_gamma", 0, "theta_error"));
		assertEquals(1, cell("first_passage_density", 14, "density"), 4 * cell("first_passage_density", 14, "density_error"));
		assertTrue(Files.size(folder.resolve("out/first_passage_laws.png")) > 0);
	}

	@Test
	void aFolderWithoutTablesIsRefused() {
		for (final String name : List.of("First_Passage", "First_Passage_Laws"))
			assertTrue(assertThrows(MacroFailure.class, () -> host.runMacro(Path.of("macros", name + ".ijm"), "out=[" + inMacro(folder)
				+ "/out] source=nowhere")).getMessage().contains("source=nowhere is not allowed: it must be a folder with pooled tables"));
	}
}
