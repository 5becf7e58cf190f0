package org.crumple.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.figure.Mark;
import org.crumple.kernel.Monitor;
import org.crumple.survey.ParameterSeries.Average;
import org.crumple.survey.ParameterSeries.Point;
import org.crumple.survey.ParameterSeries.Settings;
import org.crumple.table.NumberTable;
import org.crumple.table.ParameterRows;
import org.crumple.table.Table;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series of tables whose means, medians and exponents are known. */
class ParameterSeriesTest {

	private static ParameterRows network(final double x, final String series, final double... values) {
		return new ParameterRows(new NumberTable("network", List.of("alpha", "s (E)"), List.of(Arrays.stream(values).map(v -> x).toArray(),
			values), Arrays.asList(null, null)), x, series);
	}

	private static Settings settings(final Average average, final double until) {
		return new Settings("alpha", "s", average, Tail.LOWER, TailLaw.POWER, 0, until, 100, 1);
	}

	private static ParameterSeries series(final Average average, final ParameterRows... rows) {
		return ParameterSeries.of(List.of(rows), false, settings(average, 0), Monitor.SILENT);
	}

	/** Networks without an event once vanished without a word. */
	@Test
	void networksWithoutAValueAreCountedAsLeftOut() {
		final ParameterSeries found = series(Average.MEAN, network(0.1, "", 1), network(0.1, "", Double.NaN), network(0.2, ""),
			network(Double.NaN, "", 7), network(0.2, "", 3, Double.NaN));
		assertEquals(3, found.without());
		assertEquals(2, found.points().size());
		assertTrue(found.caption("s", "").contains("; 3 without a value left out"), found.caption("s", ""));
		assertEquals(List.of("Left out: 3 networks without a value of s in the rows chosen."), found.sentences());
		final ParameterSeries one = series(Average.MEAN, network(0.1, "", 1));
		assertEquals(List.of(), one.sentences());
		assertTrue(one.caption("s", "").startsWith("s, 1 network; "), one.caption("s", ""));
	}

	/** Means of networks are 1 to 5, of one to five values: every network counts once. */
	@Test
	void aMeanIsThatOfNetworksWithTheErrorOfTheirScatter() {
		final ParameterSeries found = series(Average.MEAN, network(0.1, "", 1), network(0.1, "", 1, 3), network(0.1, "", 0, 3, 6),
			network(0.1, "", 4, 4, 4, 4), network(0.1, "", 1, 9, 5, 5, 5));
		final Point point = found.points().get(0);
		assertEquals(3, point.y(), 1e-15);
		assertEquals(Math.sqrt(2.5 / 5), point.error(), 1e-15);
		assertEquals(5, point.networks());
		assertEquals(15, point.values());
		assertNull(point.accepted());
		assertEquals("", point.remark());
		assertEquals("alpha", found.across());
		assertEquals("mean of s (E)", found.up());
	}

	/** Of M uniform numbers the smallest is 1/(M + 1) on average, with the variance M/((M + 1)^2 (M + 2)), and the largest 1 less that. */
	@Test
	void theSmallestAndLargestOfUniformNumbersAreThoseOfTheirClosedForm() {
		final SplittableRandom random = new SplittableRandom(11);
		for (final int m : new int[] { 1, 4, 9 }) {
			final int networks = 4000;
			final ParameterRows[] rows = new ParameterRows[networks + 1];
			for (int k = 0; k < networks; k++) rows[k] = network(m, "", random.doubles(m).toArray());
			rows[networks] = network(m, "", Double.NaN);
			final double sigma = Math.sqrt(m / (m + 2.0)) / (m + 1) / Math.sqrt(networks);
			final ParameterSeries least = series(Average.SMALLEST, rows), most = series(Average.LARGEST, rows);
			final Point small = least.points().get(0), large = most.points().get(0);
			assertEquals(1.0 / (m + 1), small.y(), 4 * sigma);
			assertEquals(m / (m + 1.0), large.y(), 4 * sigma);
			assertEquals(sigma, small.error(), 0.05 * sigma);
			assertEquals(sigma, large.error(), 0.05 * sigma);
			assertEquals(networks, small.networks());
			assertEquals(networks * m, small.values());
			assertEquals(1, least.without());
		}
	}

	@Test
	void theSmallestIsByItsSignAndSkipsEmptyCells() {
		final ParameterRows[] rows = { network(1, "", 3, Double.NaN, -2), network(1, "", 4, 1), network(1, "", Double.NaN) };
		final Point least = series(Average.SMALLEST, rows).points().get(0), most = series(Average.LARGEST, rows).points().get(0);
		assertEquals(-0.5, least.y());
		assertEquals(1.5, least.error(), 1e-15);
		assertEquals(3.5, most.y());
		assertEquals(0.5, most.error(), 1e-15);
		assertEquals(4, most.values());
		assertNull(least.accepted());
		assertEquals("mean of the smallest of s (E)", series(Average.SMALLEST, rows).up());
	}

	@Test
	void networksWithoutAValueAreNoneAndFewAreToldSo() {
		final ParameterSeries found = series(Average.MEAN, network(0.1, "", Double.NaN), network(0.1, "", 2, Double.NaN), network(0.2, "",
			Double.NaN), network(0.1, "", 4));
		assertEquals(1, found.points().size(), "nothing is known at 0.2");
		assertEquals(3, found.points().get(0).y());
		assertEquals(2, found.points().get(0).networks());
		assertEquals(1, found.points().get(0).error(), 1e-15);
		assertEquals("fewer than 5 networks", found.points().get(0).remark());
		assertTrue(Double.isNaN(series(Average.MEAN, network(0.1, "", 1, 2)).points().get(0).error()), "one network has no scatter");
		assertEquals(Mark.Series.FEW, ParameterSeries.FEW, "figures draw as few open what the table calls few");
		assertThrows(IllegalArgumentException.class, () -> series(Average.MEAN, network(0.1, "", Double.NaN)));
	}

	@Test
	void seriesOfNumbersRiseAndWordsComeAsTheTablesDo() {
		final ParameterSeries numbers = series(Average.MEDIAN, network(3, "10", 1), network(2, "9", 1), network(1, "10", 1));
		assertEquals(List.of("9", "10"), numbers.names());
		assertEquals(List.of(2.0, 1.0, 3.0), numbers.points().stream().map(Point::x).toList());
		assertEquals(List.of("Jammed", "Delaunay"), series(Average.MEDIAN, network(3, "Jammed", 1), network(2, "Delaunay", 1)).names());
	}

	@Test
	void zeroAndMinusZeroAreOneValueOfTheParameter() {
		assertEquals(1, series(Average.MEDIAN, network(0.0, "", 1), network(-0.0, "", 2)).points().size());
	}

	/** Values u^(1/2) have the density 2x on [0, 1]: a lower tail with exponent 1. */
	private static ParameterRows[] rising(final int networks, final int each) {
		final SplittableRandom random = new SplittableRandom(7);
		final List<ParameterRows> all = new ArrayList<>();
		for (int k = 0; k < networks; k++) all.add(network(1, "", random.doubles(each).map(Math::sqrt).toArray()));
		return all.toArray(ParameterRows[]::new);
	}

	@Test
	void anExponentIsThatOfFitExponentWithTheErrorOfHalvesOfNetworks() {
		final ParameterRows[] rows = rising(40, 50);
		final Point point = ParameterSeries.of(List.of(rows), false, settings(Average.EXPONENT, 1), Monitor.SILENT).points().get(0);
		assertEquals(1, point.y(), 3 * 2 / Math.sqrt(2000), "(s + 1)/sqrt(n)");
		assertEquals(2 / Math.sqrt(2000), point.error(), 0.5 * 2 / Math.sqrt(2000), "of independent values, of 100 halves");
		assertTrue(point.accepted(), point.remark());
		final ExponentFit fit = ExponentFit.of(Arrays.stream(rows).map(ParameterRows::rows).toList(), false, new ExponentFit.Settings("s",
			Tail.LOWER, TailLaw.POWER, "", RowSelection.ALL, 0, 1, 5, 100, 1), Monitor.SILENT);
		assertEquals(fit.tail().fit().exponent(), point.y());
		assertEquals((fit.tail().interval().high() - fit.tail().interval().low()) / 2 / 1.96, point.error(), 1e-15);
	}

	@Test
	void aFitThatIsNotAcceptedSaysWhyAndOneThatIsImpossibleTooAndTheOthersGoOn() {
		final List<ParameterRows> rows = new ArrayList<>(List.of(rising(40, 50)));
		rows.add(network(2, "", 0, 0, 0));
		rows.add(network(3, "", 0.5, 0.5));
		rows.add(network(4, "", 0.5, 0.6, 0.7));
		final ParameterSeries found = ParameterSeries.of(rows, true, settings(Average.EXPONENT, 1), Monitor.SILENT);
		final Table table = found.table();
		assertEquals(4, table.size());
		assertEquals(List.of(1.0, 0.0, 0.0, 0.0), Arrays.stream(table.real("accepted")).boxed().toList());
		assertEquals("there are no values other than 0", table.words("remark")[1]);
		assertTrue(table.words("remark")[2].endsWith("a fit needs at least two that differ, and with a cut-off three"),
			table.words("remark")[2]);
		assertTrue(Double.isNaN(table.real("y")[2]) && !Double.isNaN(table.real("y")[3]), "a fit that is possible, of few values");
		assertTrue(table.words("remark")[3].contains("fewer than 30 networks"), table.words("remark")[3]);
		assertTrue(Double.isNaN(table.real("error")[3]), "one network");
		assertEquals(3, found.sentences().size());
		assertTrue(found.caption("", "").contains("open and without bar: fit not accepted"), found.caption("", ""));
		assertEquals("exponent of s, lower tail", found.up());
	}

	@ParameterizedTest
	@EnumSource(names = "EXPONENT", mode = EnumSource.Mode.EXCLUDE)
	void aWindowIsOfExponentsAlone(final Average average) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> settings(average, 1)).getMessage().startsWith("until=1.0 is not"));
		assertThrows(IllegalArgumentException.class, () -> new Settings("alpha", "s", average, Tail.LOWER, TailLaw.POWER, 1, 0, 100, 1));
	}
}
