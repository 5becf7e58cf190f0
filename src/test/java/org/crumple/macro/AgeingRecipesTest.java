package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of networks that wait. */
class AgeingRecipesTest extends MacroTest {

	private static final int NETWORKS = 40;
	private static final double LAST = 1e-3, MEAN = 1e-4;

	@TempDir
	Path folder;

	/** The rows of a table, cell by heading. */
	private List<Map<String, Double>> rows(final String file) throws Exception {
		final List<String> lines = Files.readAllLines(folder.resolve(file));
		final String[] head = lines.get(0).split(",");
		return lines.stream().skip(1).map(line -> {
			final String[] cells = line.split(",", -1);
			final Map<String, Double> row = new LinkedHashMap<>();
			for (int k = 0; k < head.length; k++) if (cells[k].matches("[-+.eE\\d]+")) row.put(head[k], Double.parseDouble(cells[k]));
			return row;
		}).toList();
	}

	private PrintWriter table(final String ensemble, final String name, final String headings) throws Exception {
		final PrintWriter to = new PrintWriter(Files.newBufferedWriter(Files.createDirectories(folder.resolve("known/" + ensemble
			+ "/tables")).resolve(name + "-nodes-16.csv")));
		to.println("# network_column=seed\n# nodes=16\n" + headings);
		return to;
	}

	private static final String AGEING = "seed,nodes,row,log10_time,new,enthalpy (E),strain,age_barrier (E),taken_barrier (E),below_3t";

	/**
	 * Networks whose quakes are a Poisson process in E, and whose strain is linear in E apart from the steps; with a temperature they are
	 * in the same states at every second network, and 0.01 farther in the others.
	 */
	private void knownLaws() throws Exception {
		final SplittableRandom random = new SplittableRandom(5);
		try (PrintWriter ageing = table("creep", "ageing", AGEING); PrintWriter quakes = table("creep", "quakes",
			"seed,nodes,quake,age_barrier (E),states,flips,strain_step,energy_drop (E)"); PrintWriter saddles = table("creep", "saddles",
				"seed,nodes,bond,barrier (E)"); PrintWriter warm = table("warm", "ageing", AGEING)) {
			for (int g = 1; g <= NETWORKS; g++) {
				ageing.println(g + ",16,-1,,1,-1," + 0.02 + ",0,0,0");
				warm.println(g + ",16,-1,,1,-1," + 0.02 + ",,0,0");
				double at = 0;
				for (int k = 0;; k++) {
					at += -MEAN * Math.log(1 - random.nextDouble());
					if (at > LAST) break;
					final double strain = 0.02 + 150 * at, g0 = -1 - at;
					ageing.println(g + ",16," + k + ",,1," + g0 + "," + strain + "," + at + "," + at + ",0");
					warm.println(g + ",16," + k + "," + at / (1e-5 * Math.log(10)) + ",1," + (g0 - g % 2) + "," + (strain + 0.01 * (g % 2))
						+ ",," + at + "," + k % 2);
					quakes.println(g + ",16," + (k + 1) + "," + at + "," + (at <= LAST / 2 ? 2 : 5) + ",3,0.01,0.02");
				}
				saddles.println(g + ",16,3,0.002\n" + g + ",16,4,0.0015");
			}
		}
	}

	@Test
	void knownLawsAreFound() throws Exception {
		knownLaws();
		host.runMacro(Path.of("macros", "Creep_and_Ageing.ijm"), "out=[" + inMacro(folder) + "] source=[" + inMacro(folder.resolve("known"))
			+ "]");
		final Map<String, Double> law = rows("creep_laws.csv").get(0), kinds = rows("creep_interval_laws.csv").get(0);
		assertEquals(NETWORKS, law.get("networks"));
		// the strain is that of the last quake, which near E = 0 is nearer than later on
		assertEquals(144.5, law.get("slope"), 3 * law.get("slope_error"));
		assertTrue(law.get("slope_error") < 10 && law.get("correlation") > 0.99);
		assertTrue(law.get("log_over_linear_low") > 2, "a line is better than a logarithm");
		assertEquals(MEAN, kinds.get("mean (E)"), 0.15 * MEAN);
		assertEquals(kinds.get("exponential"), kinds.get("deviation_over_mean"), 0.15);
		final double scatter = kinds.get("deviation_over_mean_error") * Math.sqrt(kinds.get("intervals"));
		assertTrue(scatter > 0.3 && scatter < 1, scatter + ": the law is cut off, which leaves less than the 1 of a whole one");
		assertEquals(1, kinds.get("accepted"), "exponential intervals are taken for such");
		assertEquals(-2, kinds.get("exponent"), 3 * kinds.get("exponent_error"));
		final List<Map<String, Double>> quakes = rows("creep_quakes.csv");
		for (int half = 0; half < 2; half++) {
			assertEquals(half == 0 ? 2 : 5, quakes.get(half).get("states"));
			assertEquals(5, quakes.get(half).get("quakes_a_network"), 4 * quakes.get(half).get("quakes_error"));
			assertEquals(0.01, quakes.get(half).get("strain_step"), 1e-12);
		}
		assertEquals(0.0015, rows("creep_lowest.csv").get(0).get("end_median"));
		assertEquals(MEAN * Math.log(2), rows("creep_lowest.csv").get(0).get("start_median"), MEAN / 2);
		for (final Map<String, Double> row : rows("creep_limits.csv").subList(5, 10)) {
			assertEquals(0.5, row.get("same"), 0.1, "half of the networks are in the same state: " + row);
			assertEquals(0.005, row.get("difference"), 0.001);
			assertEquals(0.45, row.get("below_3t"), 0.1);
		}
		assertTrue(Files.size(folder.resolve("creep.png")) > 0);
	}

	/** The small size makes its networks, and the same from their folder gives the same tables. */
	@Test
	void theSmallSizeRuns() throws Exception {
		host.runMacro(Path.of("macros", "Creep_and_Ageing.ijm"), "out=[" + inMacro(folder) + "] size=small seed=1");
		assertEquals(2, rows("creep_laws.csv").size());
		assertEquals(20, rows("creep_limits.csv").size());
		for (final Map<String, Double> row : rows("creep_laws.csv")) assertTrue(row.get("strain_gained") > 0, "it creeps: " + row);
		assertTrue(rows("creep_limits.csv").get(0).get("same") >= 0.5, "at first nothing has happened");
		host.runMacro(Path.of("macros", "Ageing_and_the_Pseudo_Gap.ijm"), "out=[" + inMacro(folder) + "] source=[" + inMacro(folder.resolve(
			"ensemble-creep-small-1")) + "]");
		assertEquals(2 * 2 * 5, rows("aged_smallest.csv").size());
	}

	/** Distances grow with age as they were made to, and stand for the right population. */
	@Test
	void gapsThatOpenAreFound() throws Exception {
		final SplittableRandom random = new SplittableRandom(7);
		try (PrintWriter bonds = table("creep", "aged-excitations",
			"seed,nodes,age,run,age_barrier (E),bond,distance (l),barrier (E),unstable,bistable")) {
			for (int g = 1; g <= NETWORKS; g++) for (int age = 0; age < 3; age++) for (int b = 0; b < 40; b++) {
				final double d = (1 + age) * 0.01 * (1 + b % 20) * (1 + 0.1 * random.nextDouble());
				bonds.println(g + ",16," + age + ",0," + age * 5e-4 + "," + b + "," + d + "," + d * d * d + ","
					+ (b < 20 - age ? 1 : 0) + ","
					+ (b == 39 ? 0 : 1));
			}
		}
		host.runMacro(Path.of("macros", "Ageing_and_the_Pseudo_Gap.ijm"), "out=[" + inMacro(folder) + "] source=[" + inMacro(folder.resolve(
			"known/creep")) + "]");
		final List<Map<String, Double>> smallest = rows("aged_smallest.csv"), change = rows("aged_change.csv");
		for (int age = 0; age < 3; age++) {
			assertEquals(0.0105 * (1 + age), smallest.get(age).get("distance (l)"), age == 0 ? 5e-4 : 0.006 * (1 + age),
				"stable, age " + age);
			assertEquals(19 + age, smallest.get(age).get("bonds"));
			assertEquals(0.0105 * (1 + age), smallest.get(3 + age).get("distance (l)"), 1e-3 * (1 + age), "unstable, age " + age);
			assertEquals(20 - age, smallest.get(3 + age).get("bonds"));
		}
		assertEquals(0.021, change.get(1).get("distance (l)"), 1e-3);
		assertEquals(Math.log(3), change.get(1).get("ln_distance"), 0.03);
		assertEquals(-2, change.get(1).get("bonds"));
		assertEquals(6, rows("aged_theta.csv").size());
		assertTrue(Files.size(folder.resolve("aged_excitations.png")) > 0);
	}

	@Test
	void anEnsembleOfAnotherAnalysisIsRefused() throws Exception {
		Files.createDirectories(folder.resolve("known/creep/tables"));
		final String source = inMacro(folder.resolve("known"));
		for (final String recipe : List.of("Creep_and_Ageing.ijm", "Ageing_and_the_Pseudo_Gap.ijm")) {
			final String message = assertThrows(MacroFailure.class, () -> host.runMacro(Path.of("macros", recipe), "out=[" + inMacro(folder)
				+ "] source=[" + source + "]")).getMessage();
			assertTrue(message.contains("source=") && message.contains("analyses = ageing"), message);
		}
	}
}
