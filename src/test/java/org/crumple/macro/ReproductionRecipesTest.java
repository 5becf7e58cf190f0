package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes that explain where the paper's numbers and ours differ, on small ensembles and against the tables they count in. */
class ReproductionRecipesTest extends MacroTest {

	@TempDir
	Path folder;

	private void macro(final String name, final String argument) throws Exception {
		host.runMacro(Path.of("macros", name + ".ijm"), "out=[" + inMacro(folder) + "] " + argument);
	}

	private List<String[]> rows(final String file) throws Exception {
		return Files.readAllLines(folder.resolve(file)).stream().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1))
			.toList();
	}

	private static double number(final String[] cells, final int column) {
		return Double.parseDouble(cells[column]);
	}

	@Test
	void bondsAreCountedByEveryReading() throws Exception {
		macro("Fig1_No_Bistability", "seed=3 size=small");
		final List<String[]> bonds = rows("ensemble-excitations-small-3/tables/local-excitations-nodes-128.csv"),
			counted = rows("fig1_no_bistability.csv");
		final long lost = bonds.stream().filter(c -> c[19].equals("0")).count(),
			reduced = bonds.stream().filter(c -> number(c, 11) > 0.1).count(),
			unstable = bonds.stream().filter(c -> c[18].equals("1")).count(),
			both = bonds.stream().filter(c -> c[18].equals("1") && c[19].equals("1")).count();
		assertTrue(lost > reduced && reduced > 0 && unstable > both && both > 0);
		assertEquals(List.of(lost, reduced, unstable, both), counted.stream().limit(4).map(c -> (long) number(c, 4)).toList());
		final double mean = bonds.stream().collect(Collectors.groupingBy(c -> c[0], Collectors.averagingDouble(c -> 1 - number(c, 19))))
			.values().stream().mapToDouble(v -> v).average().orElseThrow();
		assertEquals(100 * mean, number(counted.get(0), 5), 1e-4, "the mean over networks");
	}

	@Test
	void localExponentsAreThoseOfFourColumnsOnOneAxis() throws Exception {
		macro("Fig2_Local_Exponents", "seed=3 size=small");
		final List<String[]> local = rows("local_exponents.csv"), fits = rows("theta.csv");
		assertEquals(2 * 4 * 2, fits.size(), "two populations, four columns, all bonds and the nearest of each network");
		assertEquals(List.of("distance", "effective_stiffness", "f_in", "barrier"), local.stream().map(c -> c[2]).distinct().toList());
		for (final String[] cells : local) {
			assertTrue(number(cells, 5) > 0 && number(cells, 10) < number(cells, 8) && number(cells, 8) < number(cells, 11));
			if (cells[2].equals("distance")) assertEquals(Math.sqrt(number(cells, 3) * number(cells, 4)), number(cells, 5), 1e-3);
		}
		assertTrue(Files.size(folder.resolve("local_exponents_128_unstable.png")) > 0);
	}

	@Test
	void quasilocalisedModesAreCountedBelowTheNetworksOwnPhonons() throws Exception {
		macro("Fig3_Quasilocalised_Modes", "seed=3 size=small");
		final String tables = "ensemble-quasilocalised-small-3/tables/";
		final List<String[]> sound = rows(tables + "sound-nodes-64.csv"), ways = rows("fig3_quasilocalised.csv");
		final List<String> heads = Files.readAllLines(folder.resolve(tables + "sound-nodes-64.csv")).stream()
			.filter(l -> l.startsWith("seed,")).map(l -> List.of(l.split(","))).findFirst().orElseThrow();
		final int phonon = heads.indexOf("first_phonon (E^0.5/l)");
		final long[] expected = new long[5];
		for (final String[] network : sound) {
			boolean extended = false;
			for (final String[] mode : rows(tables + "normal-modes-nodes-64.csv")) {
				if (!mode[0].equals(network[0])) continue;
				final double participation = number(mode, 5);
				final boolean below = !network[phonon].isEmpty() && number(mode, 3) < number(network, phonon);
				extended |= participation >= 0.3;
				final boolean[] is = { below, below && participation < 0.3, below && participation < 0.1, !extended,
					!extended && participation < 0.1 };
				for (int w = 0; w < 5; w++) if (is[w]) expected[w]++;
			}
		}
		for (int w = 0; w < 5; w++) assertEquals(expected[w], Math.round(number(ways.get(w), 4)), ways.get(w)[1]);
		assertTrue(expected[0] > 4 * expected[1], "most modes below the first phonon are phonons");
	}

	@Test
	void fewNetworksMakeNoInterval() throws Exception {
		final Path data = Files.createDirectory(folder.resolve("data"));
		for (final String file : List.of("events-4096.csv", "avalanche-fits-4096.csv", "sensitivity.csv")) {
			Files.copy(Path.of("docs/data", file), data.resolve(file));
		}
		final String said = said("runMacro('" + inMacro(Path.of("macros/Reproduction_Intervals.ijm").toAbsolutePath()) + "', 'out=["
			+ inMacro(folder) + "] data=[" + inMacro(data) + "]');");
		final List<String[]> rows = rows("intervals.csv");
		assertEquals(4, rows.size());
		for (final String[] cells : rows) {
			assertEquals(3, number(cells, 4), "networks");
			assertEquals(number(cells, 5), number(cells, 9), 2e-4, "the kept exponent is found again");
			assertTrue(cells[11].isEmpty() && cells[12].isEmpty());
		}
		assertTrue(said.contains("sensitivity.csv: 94 intervals; the values are not kept, Protocol_Sensitivity.ijm measures them again"));
	}
}
