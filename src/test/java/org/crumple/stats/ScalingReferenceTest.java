package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.crumple.stats.ScalingLine.Group;
import org.junit.jupiter.api.Test;

/**
 * Lines through groups compared with the documented formulas, with explicit weighted means and variances propagated through a linear
 * function.
 */
class ScalingReferenceTest {

	/** Groups of one value, of few, of many and of equal values, at unequal distances. */
	private static final List<Group> UNEVEN = List.of(new Group(3, 2, 5, 0.04, 2), new Group(6, 5, 30, 0.002, 29),
		new Group(9, 5.5, 4, Double.NaN, 0),
		new Group(40, 31, 12, 0.03, 11), new Group(70, 44, 6, 1e-40, 5)),
		THREE = List.of(new Group(2, 1, 3, 0.2, 2), new Group(5, 3, 4, 0.1, 3), new Group(9, 5, 8, 0.3, 10)), TWO = THREE.subList(0, 2);

	private static double sum(final List<Group> groups, final ToDoubleFunction<Group> of) {
		return groups.stream().mapToDouble(of).sum();
	}

	/** Variances of ln y of all groups, for given variances v of their own scatter: (10 φ/W + d v)/(10 + d). */
	private static double[] variances(final List<Group> groups, final double[] v) {
		double pooled = 0, counted = 0;
		for (int k = 0; k < v.length; k++) {
			final int most = Math.min(10, groups.get(k).degrees());
			pooled += most * groups.get(k).weight() * v[k];
			counted += most;
		}
		final double phi = pooled / counted;
		return IntStream.range(0, v.length).mapToDouble(k -> (10 * phi / groups.get(k).weight() + groups.get(k).degrees() * v[k])
			/ (10 + groups.get(k).degrees())).toArray();
	}

	/** Coefficients of the slope as a linear function of ln y. */
	private static double[] pulls(final List<Group> groups) {
		final double w = sum(groups, Group::weight), mean = sum(groups, g -> g.weight() * Math.log(g.x())) / w;
		final double xx = sum(groups, g -> g.weight() * Math.pow(Math.log(g.x()) - mean, 2));
		return groups.stream().mapToDouble(g -> g.weight() * (Math.log(g.x()) - mean) / xx).toArray();
	}

	private static double slopeVariance(final double[] pulls, final double[] variances) {
		return IntStream.range(0, pulls.length).mapToDouble(k -> pulls[k] * pulls[k] * variances[k]).sum();
	}

	@Test
	void theLineItsErrorAndItsTestAreThoseOfTheDocumentation() {
		for (final List<Group> groups : List.of(UNEVEN, THREE, TWO)) {
			final int n = groups.size();
			final ScalingLine line = ScalingLine.of(groups, 1);
			final double[] pulls = pulls(groups), own = groups.stream().mapToDouble(g -> g.degrees() > 0 && g.variance() > 1e-18
				? g.variance() : 0).toArray();
			final double slope = IntStream.range(0, n).mapToDouble(k -> pulls[k] * Math.log(groups.get(k).y())).sum(),
				w = sum(groups, Group::weight);
			final double intercept = sum(groups, g -> g.weight() * (Math.log(g.y()) - slope * Math.log(g.x()))) / w;
			assertEquals(slope, line.slope(), 1e-13);
			assertEquals(intercept, line.intercept(), 1e-13);
			final double[] variances = variances(groups, own);
			for (int k = 0; k < n; k++) assertEquals(Math.sqrt(variances[k]), line.deviation()[k], 1e-13);
			// Satterthwaite's rule: the contribution of each group's own variance to that of the slope, by setting the others to zero
			final double variance = slopeVariance(pulls, variances);
			double spread = 0;
			for (int k = 0; k < n; k++) {
				final double[] one = new double[n];
				one[k] = variances[k];
				if (groups.get(k).degrees() > 0) spread += Math.pow(slopeVariance(pulls, variances(groups, one)), 2) / groups.get(k)
					.degrees();
			}
			final double degrees = variance * variance / spread;
			assertEquals(degrees, line.degrees(), 1e-10 * degrees);
			double chi = 0;
			if (n > 2) {
				// sum of squares about the line divided by its expectation for this scatter, Σ W (1 - leverage) var
				final double squares = sum(groups, g -> g.weight() * Math.pow(Math.log(g.y()) - intercept - slope * Math.log(g.x()), 2));
				double expected = 0;
				for (int k = 0; k < n; k++) {
					final double centred = Math.log(groups.get(k).x()) - sum(groups, g -> g.weight() * Math.log(g.x())) / w;
					expected += groups.get(k).weight() * variances[k] * (1 - groups.get(k).weight() / w - pulls[k] * centred);
				}
				chi = squares / expected;
				assertEquals(chi, line.chi(), 1e-10 * chi);
				assertEquals(1 - new FDistribution(n - 2, degrees).cumulativeProbability(chi), line.p(), 1e-9);
				assertEquals(1, line.accepted());
			} else {
				assertTrue(Double.isNaN(line.chi()) && Double.isNaN(line.p()) && Double.isNaN(line.accepted()));
				assertFalse(line.isRefused());
			}
			final double t = new TDistribution(degrees).inverseCumulativeProbability(0.975) / 1.959963984540054;
			assertEquals(Math.sqrt(variance * Math.max(1, chi)) * t, line.error(), 1e-9);
			assertEquals(slope - 1.959963984540054 * line.error(), line.low(), 1e-13);
			assertEquals(slope + 1.959963984540054 * line.error(), line.high(), 1e-13);
			assertEquals(Math.exp(intercept) * Math.pow(7, slope), line.at(7), 1e-11);
		}
	}

	/**
	 * Points off a line in groups without scatter: the error is that of the scatter about the line, with one degree of freedom, or that of
	 * countable events, whichever is larger.
	 */
	@Test
	void withoutScatterTheLargerOfTwoErrorsCounts() {
		final List<Group> off = List.of(new Group(1, 1, 2, 0, 1), new Group(Math.E, 2 * Math.E, 3, 0, 0),
			new Group(Math.E * Math.E, Math.E * Math.E, 4, 0, 3));
		// weights 2, 3, 4 at 0, 1, 2: mean 11/9, Σ W dx² = 19 - 121/9 = 50/9; ln y - ln x = (0, ln 2, 0)
		final double b = Math.log(2), xx = 50 / 9.0, tilt = 3 * (1 - 11 / 9.0) * b / xx, squares = 3 * b * b - Math.pow(3 * b, 2) / 9
			- tilt * tilt * xx;
		final double t = new TDistribution(1).inverseCumulativeProbability(0.975) / 1.959963984540054;
		for (final double independent : new double[] { Double.NaN, 0.01 }) {
			final ScalingLine line = ScalingLine.of(off, independent);
			assertEquals(1 + tilt, line.slope(), 1e-12);
			assertEquals(Math.sqrt(squares / xx) * t, line.error(), 1e-9);
			assertEquals(1, line.degrees());
			assertArrayEquals(new double[] { Math.sqrt(squares / 2), Math.sqrt(squares / 3), Math.sqrt(squares / 4) }, line.deviation(),
				1e-12);
		}
		final ScalingLine events = ScalingLine.of(off, 1000);
		assertEquals(Math.sqrt(1000 / xx), events.error(), 1e-9);
		assertEquals(Double.POSITIVE_INFINITY, events.degrees());
		assertArrayEquals(new double[] { Math.sqrt(500), Math.sqrt(1000 / 3.0), Math.sqrt(250) }, events.deviation(), 1e-9);
		assertTrue(Double.isNaN(events.chi()) && Double.isNaN(events.p()));
		final ScalingLine two = ScalingLine.of(off.subList(0, 2), Double.NaN);
		assertTrue(Double.isNaN(two.error()) && Double.isNaN(two.deviation()[0]), "two points tell no scatter about their line");
		assertEquals("A slope needs averages at two different places.",
			assertThrows(IllegalArgumentException.class, () -> ScalingLine.of(List.of(off.get(0), off.get(0)), 1)).getMessage());
	}

	@Test
	void withoutDegreesOfFreedomNoVarianceIsRead() {
		assertEquals(0, new Group(1, 1, 4, 0.5, 0).scatter());
		assertEquals(2, new Group(1, 1, 4, 0.5, 1).scatter());
		assertEquals(0, new Group(1, 1, 4, 1e-18, 1).scatter());
	}

	@Test
	void onlyPBelowAHundredthRefuses() {
		for (final double p : new double[] { 0.0099, 0.01, 0.5 }) {
			final ScalingLine line = new ScalingLine(1, 0.1, 0, 2, p, 5, new double[0]);
			assertEquals(p < 0.01, line.isRefused());
			assertEquals(p < 0.01 ? 0 : 1, line.accepted());
		}
	}

	@Test
	void scatterIsThatOfFiniteValuesThatDiffer() {
		final double[] three = { 1, 2, 6, Double.NaN, Double.POSITIVE_INFINITY };
		assertEquals(Math.sqrt((4 + 1 + 9) / 2.0), Scatter.deviation(three), 1e-14);
		assertEquals(Math.sqrt(7 / 3.0), Scatter.ofMean(new double[] { 1, 2, 6 }), 1e-14);
		assertTrue(Double.isNaN(Scatter.deviation(new double[] { 1, Double.NaN })) && Double.isNaN(Scatter.deviation(new double[0])));
		assertEquals(0, Scatter.deviation(new double[] { -1e6, -1e6 - 1e-4 }), "of a million a part of 10^10");
		assertEquals(1e-3 / Math.sqrt(2), Scatter.deviation(new double[] { -1e3, -1e3 - 1e-3 }), 1e-9);
		assertEquals(1, Scatter.student(Double.POSITIVE_INFINITY));
		assertEquals(3.182446 / 1.959964, Scatter.student(3), 1e-6);
		assertEquals(Math.sqrt(1.5) * 3.182446 / 1.959964, Scatter.enlargement(3, 3), 1e-6);
		assertTrue(Double.isNaN(Scatter.enlargement(1, 0)));
		assertEquals(1 - Math.sqrt(0.025), Scatter.unseen(2), 1e-15);
	}
}
