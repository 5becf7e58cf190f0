package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of pinched bonds and of saddles behind barriers along modes. */
class PinchRecipesTest extends MacroTest {

	private static final int NETWORKS = 60, BONDS = 40;

	@TempDir
	Path folder;

	private List<String[]> rows(final String file) throws Exception {
		return Files.readAllLines(folder.resolve(file)).stream().filter(l -> !l.startsWith("#") && !l.isEmpty()).skip(1).map(l -> l.split(
			",", -1)).toList();
	}

	private PrintWriter table(final String name, final String headings) throws Exception {
		final PrintWriter to = new PrintWriter(Files.newBufferedWriter(Files.createDirectories(folder.resolve("known/tables")).resolve(name
			+ "-nodes-16.csv")));
		to.println("# network_column=seed\n# nodes=16\n" + headings);
		return to;
	}

	/**
	 * Tables of known laws: distances of unstable bonds have the density exponent 1, those of stable ones 2. Bond 0 is not bistable and
	 * fails by itself; it is what makes every tenth bond fail, at a tenth of its force; the others need 1.5 times theirs. Every saddle has
	 * four ways.
	 */
	private void knownLaws() throws Exception {
		final SplittableRandom random = new SplittableRandom(3);
		try (PrintWriter bonds = table("local-excitations", "seed,nodes,bond,unstable,bistable"); PrintWriter pinched = table(
			"pinched-bonds", "seed,nodes,bond,f_in (E/l),f_failure (E/l),ratio_f,distance (l),distance_failure (l),ratio_distance,"
				+ "barrier (E),work (E),ratio_work,trigger,own,activation_predicted (E),activation (E),reason")) {
			for (int g = 1; g <= NETWORKS; g++) {
				double activation = 0;
				for (int b = 0; b < BONDS; b++) {
					final boolean unstable = b % 2 == 0, other = b % 10 == 9;
					if (b % 4 == 0) activation = Math.pow(0.1 * Math.sqrt(random.nextDouble()), 3);
					bonds.println(g + ",16," + b + "," + (unstable ? 1 : 0) + "," + (b == 0 ? 0 : 1));
					if (b == 0) {
						pinched.println(g + ",16,0,,0.1,,,0.1,,,0.1,,0,1,," + activation + ",saddle");
						continue;
					}
					final double d = 0.1 * Math.pow(random.nextDouble(), unstable ? 0.5 : 1 / 3.), f = other ? 0.1 : 1.5;
					pinched.println(g + ",16," + b + "," + d * d + "," + f * d * d + "," + f + "," + d + "," + 1.2 * d + ",1.2," + d * d * d
						+ "," + 2 * d * d * d + ",2," + (other ? 0 : b) + "," + (other ? 0 : 1) + "," + d * d * d + "," + activation * (1
							+ 1e-9 * b) + ",saddle");
				}
			}
		}
	}

	@Test
	void knownLawsAreFound() throws Exception {
		knownLaws();
		host.runMacro(Path.of("macros", "Pinched_Bonds.ijm"), "out=[" + inMacro(folder) + "] source=[" + inMacro(folder.resolve("known"))
			+ "]");
		assertEquals(NETWORKS * BONDS, rows("pinched-populations-pinched-distances.csv").size());
		final List<String[]> ratios = rows("pinched-ratios-pinched-distances.csv");
		assertEquals(3 * 2 * 3, ratios.size());
		for (final String[] cells : ratios) {
			final boolean unstable = cells[0].equals("unstable"), own = cells[1].equals("own"), none = cells[0].equals("no bistability");
			final int expected = none ? own ? 1 : 0 : unstable ? own ? 19 : 0 : own ? 16 : 4;
			assertEquals(NETWORKS * expected, Integer.parseInt(cells[2]), cells[0] + " " + cells[1]);
			assertEquals(none ? 0 : NETWORKS * expected, Integer.parseInt(cells[4]));
			if (none || expected == 0) assertEquals("", cells[7]);
			else assertEquals(cells[3].equals("ratio_f") ? own ? 1.5 : 0.1 : cells[3].equals("ratio_work") ? 2 : 1.2, Double.parseDouble(
				cells[7]), 1e-6);
		}
		final List<String[]> theta = rows("pinched_theta.csv");
		assertEquals(2 * 2 * 6 + 2, theta.size());
		assertTrue(theta.stream().filter(cells -> cells[10].equals("1")).count() > 12,
			"windows with values of thirty networks are accepted");
		for (final String[] cells : theta) {
			final boolean mixed = cells[0].equals("stable") && cells[1].equals("any") && cells[2].equals("f_failure");
			final double truth = cells[0].equals("stable") ? 2 : 1, low = Double.parseDouble(cells[6]), high = Double.parseDouble(cells[7]);
			if (!mixed && !cells[0].equals("bistable")) assertEquals(truth, Double.parseDouble(cells[4]), Math.max(0.35, high - low),
				String.join(",", cells));
		}
		final List<String[]> near = rows("pinched-nearer-pinched-distances.csv"), bonds = rows("pinched-populations-pinched-distances.csv");
		assertEquals(2 * 4, near.size());
		for (final String[] cells : near) for (int way = 0; way < 3; way++) {
			final int column = way == 0 ? 10 : 11;
			final boolean alone = way == 1;
			final long nearer = bonds.stream().filter(c -> c[2].startsWith(cells[0] + (alone ? " own" : " ")) && Double.parseDouble(
				c[column]) < Double.parseDouble(cells[1])).count();
			assertEquals((double) nearer / NETWORKS, Double.parseDouble(cells[2 + 2 * way]), 6e-4, String.join(",", cells));
		}
		assertEquals(List.of("4," + NETWORKS), rows("pinched-preempted-pinched-distances.csv").stream().map(c -> String.join(",", c))
			.toList());
		final String[] summary = rows("pinched-summary-pinched-distances.csv").get(0);
		assertEquals(List.of("60", "2400", "2400", "10", "1", "4", "40", "10"), List.of(summary));
		final List<String[]> saddles = rows("pinched-saddles-pinched-distances.csv");
		assertEquals(NETWORKS * BONDS / 4, saddles.size());
		for (final String[] cells : saddles) assertEquals("4", cells[2]);
		assertTrue(Files.size(folder.resolve("pinched_bonds.png")) > 0);
	}

	/** The small size, and the same from its ensemble: nothing is computed twice, and the tables are the same. */
	@Test
	void theEnsembleIsJoinedBondByBond() throws Exception {
		host.runMacro(Path.of("macros", "Pinched_Bonds.ijm"), "out=[" + inMacro(folder) + "] size=small seed=3");
		final Path ensemble = folder.resolve("ensemble-pinched-bonds-small-3");
		final List<String[]> joined = rows("pinched-populations-pinched-distances.csv"),
			excitations = rows(ensemble + "/tables/local-excitations-nodes-64.csv"),
			summary = rows("pinched-summary-pinched-distances.csv");
		assertEquals(20 * 176, joined.size());
		final List<String> headings = List.of(Files.readAllLines(ensemble.resolve("tables/local-excitations-nodes-64.csv")).stream().filter(
			l -> !l.startsWith("#")).findFirst().orElseThrow().split(","));
		int byOthers = 0;
		for (int r = 0; r < joined.size(); r++) {
			assertEquals(excitations.get(r)[0] + "," + excitations.get(r)[2], joined.get(r)[0] + "," + joined.get(r)[1]);
			for (final String column : List.of("unstable", "bistable"))
				assertEquals(column.equals("unstable") && excitations.get(r)[headings
				.indexOf("bistable")].equals("0") ? "0" : excitations.get(r)[headings.indexOf(column)], joined.get(r)[column.equals(
					"unstable") ? 3 : 4]);
			if (joined.get(r)[5].equals("0")) byOthers++;
		}
		assertEquals(100.0 * byOthers / Integer.parseInt(summary.get(0)[2]), Double.parseDouble(summary.get(0)[3]), 6e-4);
		final String before = Files.readString(folder.resolve("pinched_theta.csv"));
		host.runMacro(Path.of("macros", "Pinched_Bonds.ijm"), "out=[" + inMacro(folder) + "/again] source=[" + inMacro(ensemble) + "]");
		assertEquals(before, Files.readString(folder.resolve("again/pinched_theta.csv")));
	}

	@Test
	void saddlesBehindBarriersAreThoseOfPinchedBonds() throws Exception {
		host.runMacro(Path.of("macros", "Saddles_behind_Mode_Barriers.ijm"), "out=[" + inMacro(folder) + "] size=small seed=1");
		final List<String[]> found = rows("mode_saddles.csv"), summary = rows("mode_saddles_summary.csv");
		assertEquals(2, summary.size());
		assertEquals(found.stream().filter(c -> c[1].equals("Iterative")).count(), Long.parseLong(summary.get(0)[3]));
		assertEquals(found.stream().filter(c -> c[1].equals("Iterative") && c[9].equals("1")).count(), Long.parseLong(summary.get(0)[6]));
		assertTrue(found.stream().anyMatch(c -> c[10].equals("1")), "a saddle that pinching finds, too");
		for (final String[] cells : found) {
			assertEquals(cells[9].equals("1"), !cells[7].isEmpty());
			if (cells[9].equals("1")) assertEquals(Double.parseDouble(cells[5]) / Double.parseDouble(cells[6]), Double.parseDouble(
				cells[7]), 1e-3);
		}
		assertTrue(Files.size(folder.resolve("mode_saddles.png")) > 0);
	}

	@Test
	void anEnsembleOfAnotherAnalysisIsRefused() throws Exception {
		try (PrintWriter bonds = table("local-excitations", "seed,nodes,bond,unstable,bistable")) {
			bonds.println("1,16,0,1,1");
		}
		final String source = inMacro(folder.resolve("known"));
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(Path.of("macros", "Pinched_Bonds.ijm"), "out=["
			+ inMacro(folder) + "] source=[" + source + "]")).getMessage();
		assertTrue(message.contains(source) && message.contains("pinched-bonds"), message);
	}
}
