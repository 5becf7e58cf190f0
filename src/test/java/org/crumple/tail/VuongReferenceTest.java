package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.crumple.stats.Synthetic;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons that do not decide, with p neither 0 nor 1, and whole numbers in windows that do not begin at 1. */
class VuongReferenceTest {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** p = 2 Φ(-|R|/√(n var)) with the variance of the differences, for an exponential with the mean of the values. */
	@ParameterizedTest
	@CsvSource({ "2, 7, 20", "2, 9, 60", "1, 4, 12" })
	void pIsThatOfTheNormalLaw(final double from, final double until, final int n) {
		final double[] inside = Synthetic.truncated(-1, from, until, n, 5), x = Synthetic.join(inside, new double[] { -1, 0, 0.5, 20 });
		for (final double end : new double[] { until, NONE }) {
			final double[] in = Double.isInfinite(end) ? Synthetic.join(inside, new double[] { 20 }) : inside;
			final PowerLawFit fit = PowerLawFit.of(x, from, end);
			final double width = end - from, mean = StatUtils.mean(in) - from;
			// λ from the mean of an exponential in the window: 1/λ - w/(exp(λw) - 1)
			double low = -20, high = 20;
			for (int k = 0; k < 80; k++) {
				final double l = 0.5 * (low + high);
				if ((Double.isInfinite(end) ? l <= 0 ? NONE : 1 / l : Math.abs(l) < 1e-9 ? width / 2
					: 1 / l - width / Math.expm1(l * width)) > mean) low = l;
				else high = l;
			}
			final double lambda = low, norm = Double.isInfinite(end) ? 1 / lambda : -Math.expm1(-lambda * width) / lambda;
			final double[] d = Arrays.stream(in).map(v -> fit.logDensity(v) - (-lambda * (v - from) - Math.log(norm))).toArray();
			final double ratio = StatUtils.sum(d), z = Math.abs(ratio) / Math.sqrt(d.length * StatUtils.populationVariance(d));
			final TailComparison found = TailComparison.exponential(x, fit);
			assertEquals(ratio, found.ratio(), 1e-9);
			assertEquals(2 * new NormalDistribution().cumulativeProbability(-z), found.p(), 1e-9);
			assertTrue(found.p() > 1e-6 && found.p() < 1, "which tells: " + found.p());
		}
	}

	/**
	 * Whole numbers in [3, 12] and [3, ∞): the mean of ln n is that of the law, the curvature gives the error, and a geometric law
	 * competes.
	 */
	@ParameterizedTest
	@CsvSource({ "12", "Infinity" })
	void windowsNeedNotBeginAtOne(final double until) {
		final double[] x = IntStream.of(1, 1, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 8, 8, 12).asDoubleStream().toArray(),
			inside = Arrays.copyOfRange(x, 3, 16);
		final DiscretePowerLaw fit = DiscretePowerLaw.of(x, 3, Double.isInfinite(until) ? Long.MAX_VALUE : 12);
		final int last = Double.isInfinite(until) ? 300_000 : 12;
		final DoubleUnaryOperator law = fit.logDensity();
		double sum = 0, logs = 0, squares = 0;
		for (int n = 3; n <= last; n++) {
			final double p = Math.exp(law.applyAsDouble(n)), log = Math.log(n);
			sum += p;
			logs += p * log;
			squares += p * log * log;
		}
		assertEquals(1, sum, 1e-5);
		final double mean = StatUtils.mean(Arrays.stream(inside).map(Math::log).toArray());
		assertEquals(mean, logs, 1e-4);
		assertEquals(1 / Math.sqrt(13 * (squares - logs * logs)), fit.error(), 1e-3);
		assertEquals(13, fit.count());
		assertEquals(logs, fit.logMoments(3, until)[0], 1e-4);
		double distance = 0, cumulative = 0;
		for (int n = 3; n <= 12; n++) {
			final int here = n;
			cumulative += Math.exp(law.applyAsDouble(n));
			distance = Math.max(distance, Math.abs(cumulative - Arrays.stream(inside).filter(v -> v <= here).count() / 13.0));
		}
		assertEquals(distance, fit.distance(), 1e-9);
		final TailComparison found = TailComparison.exponential(x, fit, TailLaw.WHOLE);
		double best = Double.NEGATIVE_INFINITY;
		for (double l = 0.01; l < 1.5; l += 1e-4) { // the maximum is flat: a step of 10^-4 leaves an error of 10^-7
			final double decay = l, norm = Double.isInfinite(until) ? 1 / -Math.expm1(-l) : Math.expm1(-10 * l) / Math.expm1(-l);
			best = Math.max(best, Arrays.stream(inside).map(v -> -decay * (v - 3) - Math.log(norm)).sum());
		}
		assertEquals(StatUtils.sum(Arrays.stream(inside).map(fit.logDensity()).toArray()) - best, found.ratio(), 1e-5);
	}

	@Test
	void lawsOfTheSameDensityAreAsGood() {
		final TailFit flat = new PowerLawFit(1, 6, 50, 0, 0.1, 0);
		final double[] even = IntStream.range(0, 50).mapToDouble(i -> 1 + (i + 0.5) / 10).toArray();
		final TailComparison same = TailComparison.exponential(even, flat, TailLaw.POWER);
		assertEquals(0, same.ratio(), 1e-9);
		final double[] three = { 1, 2, 4 };
		final PowerLawFit fit = PowerLawFit.of(three, 1, NONE);
		assertFalse(Double.isNaN(TailComparison.cutOff(three, fit, TailLaw.POWER).ratio()), "three values have a cut-off");
		final DoubleUnaryOperator density = fit.logDensity();
		assertEquals(fit.logDensity(3), density.applyAsDouble(3));
		assertEquals("The window from 1 to infinity holds 2 value(s): a fit needs at least two that differ.",
			assertThrows(IllegalArgumentException.class, () -> DiscretePowerLaw.of(new double[] { 2, 2 }, 1, Long.MAX_VALUE)).getMessage());
		assertEquals(2, DiscretePowerLaw.of(new double[] { 2, 3 }, 1, Long.MAX_VALUE).count());
	}

	/** A lower tail from 0 on does not include zeros. */
	@Test
	void zerosBelongToNoTail() {
		final double[] x = Synthetic.powerLaw(0.6, 40, 3), with = Synthetic.join(new double[] { 0, 0, -1 }, x);
		final PowerLawFit fit = PowerLawFit.of(with, 0, 1);
		assertEquals(PowerLawFit.of(x, 0, 1), fit);
		assertEquals(TailComparison.exponential(x, fit), TailComparison.exponential(with, fit));
		assertEquals(TailComparison.logNormal(x, fit), TailComparison.logNormal(with, fit));
	}
}
