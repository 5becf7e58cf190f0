package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.stats.ScalingLine.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Power laws through groups of networks with a known law: their errors, and the weight of groups without scatter. */
class ScalingLineTest {

	private static final double SPACING = -0.73, SIZE = 0.27;
	private static final int DRAWS = 1000;

	/** Poisson number of mean lambda. */
	private static int poisson(final SplittableRandom random, final double lambda) {
		int k = 0;
		for (double product = random.nextDouble(), end = Math.exp(-lambda); product > end; product *= random.nextDouble()) k++;
		return k;
	}

	/**
	 * Networks with a strain of 0.1, with 5 events at N = 64, growing as N^0.73, and exponentially distributed sizes with a mean growing as
	 * N^0.27.
	 */
	private static List<List<Ratio[]>> draw(final SplittableRandom random, final int[] networks) {
		final List<Ratio[]> spacing = new ArrayList<>(), size = new ArrayList<>();
		for (int s = 0; s < networks.length; s++) {
			final double n = Math.pow(2, s);
			final Ratio[] walked = new Ratio[networks[s]], summed = new Ratio[networks[s]];
			for (int k = 0; k < networks[s]; k++) {
				final int events = poisson(random, 5 * Math.pow(n, -SPACING));
				double sum = 0;
				for (int e = 0; e < events; e++) sum -= Math.log(1 - random.nextDouble()) * Math.pow(n, SIZE);
				walked[k] = new Ratio(0.1, events);
				summed[k] = new Ratio(sum, events);
			}
			spacing.add(walked);
			size.add(summed);
		}
		return List.of(spacing, size);
	}

	private static double[] sizes(final int count) {
		final double[] sizes = new double[count];
		for (int s = 0; s < count; s++) sizes[s] = Math.pow(2, s + 6);
		return sizes;
	}

	/** Interval and error must contain the truth in 95 % of cases; with the correction by χ² somewhat more often, never much less. */
	@ParameterizedTest
	@CsvSource({ "2 2", "3 3", "5 5", "2 2 2", "3 3 3", "5 5 5", "2 2 2 2 2", "30 30 30 30", "1 3 3", "5 5 1", "1 1 1", "1 1 1 1 1",
		"40 20 10 5 2 1" })
	void errorsHoldTheTruthAsOftenAsTheyClaim(final String text) {
		final int[] networks = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
		final SplittableRandom random = new SplittableRandom(1);
		final double[] size = sizes(networks.length);
		int held = 0, heldSize = 0, all = 0, refused = 0;
		while (all < DRAWS) {
			final List<List<Ratio[]>> drawn = draw(random, networks);
			if (drawn.get(0).stream().anyMatch(parts -> Ratio.events(parts) == 0)) continue; // no events of an N
			all++;
			final FiniteSizeScaling spacing = FiniteSizeScaling.of(size, drawn.get(0)), sizes = FiniteSizeScaling.of(size, drawn.get(1));
			if (Math.abs(spacing.exponent() - SPACING) < 1.96 * spacing.exponentError()) held++;
			if (sizes.line().low() < SIZE && SIZE < sizes.line().high()) heldSize++;
			if (spacing.line().isRefused()) refused++;
		}
		// 95 % claimed: the scatter of a thousand draws is 0.7 %, and means of a dozen events are not quite normal
		assertTrue(held >= 925 && heldSize >= 920, held + " and " + heldSize + " of " + DRAWS);
		assertTrue(refused <= 30, "1 % of the true laws is to be refused: " + refused);
	}

	@Test
	void errorsOfManyNetworksAreNotTooLarge() {
		final SplittableRandom random = new SplittableRandom(2);
		final int[] networks = { 30, 30, 30, 30 };
		double sum = 0, squares = 0, said = 0;
		for (int d = 0; d < DRAWS; d++) {
			final FiniteSizeScaling one = FiniteSizeScaling.of(sizes(4), draw(random, networks).get(0));
			sum += one.exponent() / DRAWS;
			squares += one.exponent() * one.exponent() / DRAWS;
			said += one.exponentError() / DRAWS;
		}
		assertEquals(SPACING, sum, 0.005);
		// the correction for χ² > 1 increases the mean error by 9 %
		assertEquals(1.1, said / Math.sqrt(squares - sum * sum), 0.1);
	}

	/**
	 * Equal doubles have a deviation of 1e-17, which would give an infinite weight; a deviation of 1e-12, or of 0, must be treated the
	 * same.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 1e-34, 1e-24 })
	void aGroupOfEqualValuesWeighsAsItsValues(final double variance) {
		final List<Group> groups = List.of(new Group(64, 0.05, 4, variance, 1), new Group(128, 0.025, 8, 0.06, 1),
			new Group(256, 0.2 / 15, 15, 0.04, 1));
		final ScalingLine line = ScalingLine.of(groups, 1);
		assertEquals(-0.943, line.slope(), 1e-3);
		final double pooled = (0 + 8 * 0.06 + 15 * 0.04) / 3;
		assertEquals(Math.sqrt(10 * pooled / 4 / 11), line.deviation()[0], 1e-12, "the scatter of the others");
		assertTrue(line.error() > 0.3 && line.error() < 0.45, "Student's t of three degrees of freedom: " + line.error());
		assertEquals(3, line.degrees(), 0.3);
	}

	@Test
	void aGroupOfOneScattersAsTheOthers() {
		final ScalingLine line = ScalingLine.of(List.of(new Group(1, 1, 10, Double.NaN, 0), new Group(2, 2, 20, 0.02, 4),
			new Group(4, 4, 40, 0.01, 4)), 1);
		assertEquals(1, line.slope(), 1e-12);
		assertEquals(Math.sqrt(0.4 / 10), line.deviation()[0], 1e-12);
		assertEquals(Math.sqrt(0.4 / 40), line.deviation()[2], 1e-12);
		assertEquals(8, line.degrees(), 0.1, "of all groups whose φ is the same");
		assertTrue(line.chi() < 1e-20);
	}

	@Test
	void manyNetworksScatterAsTheyDo() {
		final ScalingLine line = ScalingLine.of(List.of(new Group(1, 1, 1000, 0.01, 999), new Group(2, 2, 1000, 0.0001, 999),
			new Group(4, 4, 1000, 0.01, 999)), 1);
		assertEquals(0.1, line.deviation()[0], 0.001);
		assertEquals(Math.sqrt((10 * 6.7 / 1000 + 999 * 0.0001) / 1009), line.deviation()[1], 1e-6);
	}

	@Test
	void ifNothingScattersTheLineTellsTheErrorAndEventsTheLeast() {
		final List<Group> bent = List.of(new Group(1, 1, 5, 0, 1), new Group(2, 3, 5, 0, 1), new Group(4, 4, 5, 0, 1));
		final ScalingLine free = ScalingLine.of(bent, Double.NaN);
		// three points at equal distances: the middle one is off by d, and the error of the slope is √(6 (d/3)²/(1 · 2 h²)) times 12.7/1.96
		final double h = Math.log(2), d = Math.log(3) - Math.log(4) / 2;
		assertEquals(1, free.slope(), 1e-12);
		assertEquals(Math.sqrt(6 * d * d / 9 / (2 * h * h)) * 12.7062 / 1.96, free.error(), 1e-4);
		assertTrue(Double.isNaN(free.accepted()));
		final List<Group> straight = List.of(new Group(1, 1, 5, 0, 1), new Group(2, 2, 5, 0, 1), new Group(4, 4, 5, 0, 1));
		assertTrue(Double.isNaN(ScalingLine.of(straight, Double.NaN).error()), "nothing tells an error");
		assertEquals(Math.sqrt(1 / (10 * h * h)), ScalingLine.of(straight, 1).error(), 1e-12, "ten independent events that matter");
		assertEquals(Double.POSITIVE_INFINITY, ScalingLine.of(straight, 1).degrees());
	}

	/** A line through two averages, or through averages without scatter, once counted as one that had passed its test. */
	@Test
	void aLineThatNothingTestsIsNotAccepted() {
		final List<Group> two = List.of(new Group(64, 3, 50, 0.01, 9), new Group(256, 1, 50, 0.01, 9));
		final ScalingLine line = ScalingLine.of(two, 1);
		assertTrue(line.error() > 0, "it has an error");
		assertFalse(line.isAccepted() || line.isRefused());
		assertEquals("2 sizes: no test", line.refusal("sizes"));
		final List<Group> same = List.of(new Group(1, 1, 5, 0, 1), new Group(2, 2, 5, 0, 1), new Group(4, 4, 5, 0, 1));
		assertEquals("no scatter: no test", ScalingLine.of(same, 1).refusal("bins"));
		final List<Group> three = new ArrayList<>(two);
		three.add(new Group(128, Math.sqrt(3), 50, 0.01, 9));
		assertTrue(ScalingLine.of(three, 1).isAccepted());
		assertEquals("", ScalingLine.of(three, 1).refusal("sizes"));
		three.set(2, new Group(128, 9, 50, 0.01, 9));
		assertEquals("not accepted", ScalingLine.of(three, 1).refusal("sizes"));
	}

	@Test
	void whatIsNoPowerLawIsRefusedAndItsErrorEnlarged() {
		final List<Group> bent = new ArrayList<>();
		for (int k = 0; k < 5; k++) bent.add(new Group(Math.pow(2, k), Math.pow(2, k * (k - 4.0) / 4), 100, 0.0001, 49));
		final ScalingLine line = ScalingLine.of(bent, 1);
		assertEquals(0, line.accepted());
		assertTrue(line.chi() > 100, line.toString());
		final double within = 0.01 / (Math.log(2) * Math.sqrt(10));
		assertEquals(Math.sqrt(line.chi()) * within, line.error(), 0.05 * line.error());
		assertThrows(IllegalArgumentException.class, () -> ScalingLine.of(List.of(bent.get(0), bent.get(0)), 1));
	}

	@Test
	void equalValuesAndSingleOnesTellNoErrorOfTheirMean() {
		assertTrue(Double.isNaN(Scatter.ofMean(new double[] { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 })), "whose mean is not 0.1");
		assertTrue(Double.isNaN(Scatter.ofMean(new double[] { 3 })));
		assertEquals(1, Scatter.ofMean(new double[] { 1, 3 }), 1e-15);
		assertEquals(0, Scatter.deviation(new double[] { 0, 0 }));
		assertEquals(6.483, Scatter.student(1), 1e-3);
		assertEquals(9.168, Scatter.enlargement(2, 1), 1e-3);
		assertEquals(0.7076, Scatter.unseen(3), 1e-4);
	}
}
