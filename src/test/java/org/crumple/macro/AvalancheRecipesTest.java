package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the sizes of avalanches, on small ensembles. */
class AvalancheRecipesTest extends MacroTest {

	@TempDir
	Path folder;

	private void macro(final String name, final String argument) throws Exception {
		host.runMacro(Path.of("macros", name + ".ijm"), "out=[" + inMacro(folder) + "] seed=3 size=small" + argument);
	}

	private static List<String[]> rows(final Path file) throws Exception {
		return Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1)).toList();
	}

	private List<String[]> rows(final String file) throws Exception {
		return rows(folder.resolve(file));
	}

	private static double number(final String[] cells, final int column) {
		return Double.parseDouble(cells[column]);
	}

	@Test
	void allThreeShareTheirNetworksAndAgreeWithTheTablesOfSteps() throws Exception {
		macro("Avalanche_Regimes", "");
		final Path tables = folder.resolve("ensemble-avalanches-small-3/tables");
		final List<String[]> scales = rows("avalanche-scales.csv"), windows = rows("avalanche-windows.csv");
		assertEquals(List.of("32", "64", "128"), scales.stream().map(c -> c[0]).toList());
		for (final String[] cells : scales) {
			final double[][] falls = rows(tables.resolve("avalanches-nodes-" + cells[0] + ".csv")).stream()
				.map(c -> new double[] { number(c, 4), number(c, 5) }).filter(f -> f[1] > 1e-5).toArray(double[][]::new);
			final double[] one = Arrays.stream(falls).filter(f -> f[0] == 1).mapToDouble(f -> f[1]).toArray();
			final double crossover = number(cells, 5);
			assertEquals(falls.length, number(cells, 1));
			assertEquals(Arrays.stream(one).average().orElseThrow(), number(cells, 3), 1e-6 * number(cells, 3));
			final long above = Arrays.stream(one).filter(s -> s > crossover * (1 + 1e-6)).count(),
				below = Arrays.stream(falls).filter(f -> f[0] != 1 && f[1] < crossover * (1 + 1e-6)).count();
			assertTrue(Math.abs(above - below) <= 1, above + " falls of one flip above, " + below + " others below");
		}
		assertEquals(3 * (7 + 5 + 1), windows.size(), "no window is left out");
		assertTrue(windows.stream().anyMatch(c -> c[15].equals("fewer than 50 values") && c[7].isEmpty()));
		final List<String[]> local = rows("avalanche-local.csv");
		assertTrue(local.size() >= 3 * 2, "of every N and both sizes");
		for (final String[] cells : local) assertTrue(number(cells, 5) >= 50 && number(cells, 2) < number(cells, 3), cells[0]);
		assertTrue(Files.size(folder.resolve("avalanche_regimes.png")) > 0);
		final List<Path> before = computed("avalanches");
		macro("Avalanche_Sizes_against_N", "");
		final List<String[]> exponents = rows("size-exponents.csv"), values = rows("size-values.csv");
		assertEquals(10 * (1 + 4), exponents.size(), "of three N one fit for each quantity, plain and with four thresholds");
		assertEquals(10 * 3 + 3, values.size(), "means and ratios of three N, and the dissipation");
		double sum = 0;
		final List<String[]> summary = rows(tables.resolve("summary-of-shear-nodes-64.csv"));
		for (final String[] cells : summary) sum += number(cells, 11) / number(cells, 5) / 64;
		assertEquals(sum / summary.size(), number(values.stream().filter(c -> c[0].equals("dissipation") && c[1].equals("64")).findFirst()
			.orElseThrow(), 3), 1e-6 * sum);
		assertTrue(rows("avalanche-collapse.csv").size() > 0);
		macro("Falls_by_Two_Descents", "");
		assertEquals(before, computed("avalanches"), "nothing is computed twice");
		final List<String[]> falls = rows("fall-comparison.csv");
		assertTrue(falls.size() >= 40, falls.size() + " exponents and means");
		for (final String[] cells : falls) {
			assertEquals(apart(cells, 1, 3), number(cells, 5), 0.01, cells[0]);
			assertEquals(apart(cells, 1, 6), number(cells, 8), 0.01, cells[0] + " by the descent");
			assertEquals(apart(cells, 6, 3), number(cells, 9), 0.01, cells[0] + " by the steps");
		}
	}

	/** The difference of two values, each with its error in the next column, in errors of both. */
	private static double apart(final String[] cells, final int one, final int other) {
		return (number(cells, one) - number(cells, other)) / Math.hypot(number(cells, one + 1), number(cells, other + 1));
	}

	private List<Path> computed(final String ensemble) throws Exception {
		try (Stream<Path> files = Files.walk(folder.resolve("ensemble-" + ensemble + "-small-3/rows"))) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** Tables of steps made of kept events have the same means as the steps had. */
	@Test
	void keptEventsStandForTheirSteps() throws Exception {
		macro("Falls_by_Two_Descents", "");
		final Path data = Files.createDirectories(folder.resolve("data"));
		final List<String[]> measured = rows("fall-comparison.csv");
		final StringBuilder means = new StringBuilder("nodes,networks\n");
		for (final int n : new int[] { 32, 64, 128 }) {
			final String steps = inMacro(folder.resolve("ensemble-steps-small-3/tables/shear-nodes-" + n + ".csv"));
			run("run('Detect Avalanches...', 'table=[" + steps + "] threshold=1e-5 save=[" + inMacro(folder) + "/avalanches-" + n
				+ "]'); close('*');");
			means.append(n).append(',').append(rows(folder.resolve("ensemble-steps-small-3/tables/summary-of-shear-nodes-" + n + ".csv"))
				.size()).append('\n');
		}
		host.runMacro(Path.of("macros", "Reproduction_Data.ijm"), "from=[" + inMacro(folder) + "] out=[" + inMacro(data) + "]");
		Files.writeString(data.resolve("size-means.csv"), means);
		macro("Falls_by_Two_Descents", " fixed=[" + inMacro(data) + "]");
		final List<String[]> kept = rows("fall-comparison.csv");
		assertEquals(measured.size(), kept.size());
		for (int k = 0; k < kept.size(); k++) {
			assertEquals(measured.get(k)[0], kept.get(k)[0]);
			final double expected = number(measured.get(k), 3);
			assertEquals(expected, number(kept.get(k), 3), 2e-4 * Math.abs(expected) + 1e-4, kept.get(k)[0]);
		}
	}
}
