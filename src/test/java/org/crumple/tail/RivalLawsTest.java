package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.crumple.stats.Synthetic;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/** Likelihoods of competing laws, maximised by trial, and known sums over whole numbers. */
class RivalLawsTest {

	private static final double NONE = Double.POSITIVE_INFINITY;
	private static final double[] REAL = Synthetic.truncated(-1.7, 1, 20, 60, 5), WHOLE = Synthetic.whole(-1.7, NONE, 30, 60, 6);

	/** The largest value of a function with a single maximum, by golden-section search. */
	private static double highest(final DoubleUnaryOperator f, final double from, final double until) {
		double a = from, b = until;
		final double g = 0.5 * (Math.sqrt(5) - 1);
		for (int k = 0; k < 45; k++) { // to 1e-9 of the width
			final double c = b - g * (b - a), d = a + g * (b - a);
			if (f.applyAsDouble(c) > f.applyAsDouble(d)) b = d;
			else a = c;
		}
		return f.applyAsDouble(0.5 * (a + b));
	}

	private static double sum(final double[] x, final DoubleUnaryOperator f) {
		return Arrays.stream(x).map(f).sum();
	}

	/** ln of the integral of exp(-λx) over a window of real or whole numbers. */
	private static double norm(final double lambda, final double from, final double until, final boolean whole) {
		final int n = whole ? (int) (Math.min(until, from + 3000) - from + 1) : 20_000;
		final double h = whole ? 1 : (Math.min(until, from + 400) - from) / n;
		double sum = 0;
		for (int i = 0; i < n; i++) sum += h * Math.exp(-lambda * (i + (whole ? 0 : 0.5)) * h);
		return Math.log(sum) - lambda * from;
	}

	private static void assertExponential(final double[] x, final TailFit fit, final TailLaw law, final double least) {
		final double most = 3, total = Arrays.stream(x).sum();
		final double rival = highest(l -> -l * total - x.length * norm(l, fit.from(), fit.until(), law.isWhole()), least, most);
		final TailComparison found = TailComparison.exponential(x, fit, law);
		assertEquals("exponential", found.other());
		assertEquals(sum(x, fit.logDensity()) - rival, found.ratio(), 2e-3);
		assertTrue(found.p() >= 0 && found.p() <= 1);
	}

	@Test
	void theBestExponentialIsThatOfTheLikelihood() {
		assertExponential(REAL, PowerLawFit.of(REAL, 1, 20), TailLaw.POWER, -1);
		assertExponential(REAL, PowerLawFit.of(REAL, 1, NONE), TailLaw.POWER, 0.01);
		assertExponential(WHOLE, DiscretePowerLaw.of(WHOLE, 1, 30), TailLaw.WHOLE, -1);
		assertExponential(WHOLE, DiscretePowerLaw.of(WHOLE, 1, Long.MAX_VALUE), TailLaw.WHOLE, 0.01);
	}

	@Test
	void vuongsTestIsThatOfTheDifferencesOfLogarithms() {
		final PowerLawFit fit = PowerLawFit.of(REAL, 1, NONE);
		final double mean = Arrays.stream(REAL).average().orElseThrow() - 1;
		final double[] d = Arrays.stream(REAL).map(x -> fit.logDensity(x) - (-Math.log(mean) - (x - 1) / mean)).toArray();
		final double ratio = Arrays.stream(d).sum(), n = d.length, variance = Arrays.stream(d).map(v -> (v - ratio / n) * (v - ratio / n))
			.sum() / n;
		final TailComparison found = TailComparison.exponential(REAL, fit);
		assertEquals(ratio, found.ratio(), 1e-9);
		assertEquals(Erf.erfc(Math.abs(ratio) / Math.sqrt(2 * n * variance)), found.p(), 1e-9);
	}

	@Test
	void aFlatSampleHasAFlatExponential() {
		final double[] even = IntStream.range(0, 50).mapToDouble(i -> 1 + (i + 0.5) / 10).toArray(); // mean in the middle of 1 to 6
		final PowerLawFit fit = PowerLawFit.of(even, 1, 6);
		assertEquals(sum(even, fit.logDensity()) + 50 * Math.log(5), TailComparison.exponential(even, fit).ratio(), 1e-9);
		final double[] whole = IntStream.range(0, 50).mapToDouble(i -> 1 + i % 5).toArray();
		Arrays.sort(whole);
		final DiscretePowerLaw law = DiscretePowerLaw.of(whole, 1, 5);
		assertEquals(0, TailComparison.exponential(whole, law, TailLaw.WHOLE).ratio(), 1e-9);
	}

	@Test
	void aLogNormalIsNeverWorseThanThePowerLawThatItHolds() {
		final PowerLawFit fit = PowerLawFit.of(REAL, 1, NONE);
		final double[] y = Arrays.stream(REAL).map(Math::log).toArray();
		// p(y) ~ exp(a y - b y²): the best b for each a, both by trying
		final double best = highest(b -> highest(a -> {
			double z = 0;
			for (double v = 0.01; v < 16; v += 0.02) z += 0.02 * Math.exp(a * v - b * v * v);
			double log = 0;
			for (final double v : y) log += a * v - b * v * v - v;
			return log - y.length * Math.log(z);
		}, -4, 3), 0, 2);
		final TailComparison found = TailComparison.logNormal(REAL, fit);
		assertEquals(sum(REAL, fit::logDensity) - best, found.ratio(), 5e-3);
		assertEquals(found.ratio() < -1e-9 ? 0.5 * Erf.erfc(Math.sqrt(-found.ratio())) : 1, found.p(), 1e-12);
	}

	/** The largest log-likelihood per value of exp(a y − b y²) with b ≥ 0, without constants, for a sum or an integral over y. */
	private static double bestLogNormal(final double[] y, final double[] places, final double[] weights) {
		final double first = Arrays.stream(y).average().orElseThrow(), second = Arrays.stream(y).map(v -> v * v).average().orElseThrow();
		return highest(b -> highest(a -> {
			double z = 0;
			for (int i = 0; i < places.length; i++) z += weights[i] * Math.exp(a * places[i] - b * places[i] * places[i]);
			return a * first - b * second - Math.log(z);
		}, -6, 4), 0, 2);
	}

	@Test
	void logNormalsOfWholeNumbersAndOfLowerTailsAreThoseOfTheLikelihood() {
		final DiscretePowerLaw law = DiscretePowerLaw.of(WHOLE, 1, 30);
		final double[] numbers = IntStream.rangeClosed(1, 30).mapToDouble(Math::log).toArray(), ones = new double[30];
		Arrays.fill(ones, 1);
		final double whole = sum(WHOLE, law.logDensity()) - WHOLE.length * bestLogNormal(Arrays.stream(WHOLE).map(Math::log).toArray(),
			numbers, ones);
		assertEquals(whole, TailComparison.logNormal(WHOLE, law, TailLaw.WHOLE).ratio(), 1e-3);
		// a lower tail x^0.7 up to 1, in y = ln(1/x) from 0 on; x = e^-y contributes a factor e^-y
		final double[] x = Synthetic.powerLaw(0.7, 60, 9), y = Arrays.stream(x).map(v -> -Math.log(v)).toArray();
		final PowerLawFit fit = PowerLawFit.of(x, 0, 1);
		final int n = 1500;
		final double[] places = IntStream.range(0, n).mapToDouble(i -> 0.01 * (i + 0.5)).toArray(), steps = new double[n];
		Arrays.fill(steps, 0.01);
		final double lower = sum(x, fit::logDensity) - x.length * bestLogNormal(y, places, steps) - Arrays.stream(y).sum();
		assertEquals(lower, TailComparison.logNormal(x, fit).ratio(), 1e-2);
	}

	@Test
	void aCutOffIsComparedWhereThereMayBeOne() {
		final PowerLawFit open = PowerLawFit.of(REAL, 1, NONE);
		final TailFit bent = TailLaw.CUT_OFF.fit(REAL, 1, NONE);
		final TailComparison found = TailComparison.cutOff(REAL, open, TailLaw.POWER);
		assertEquals(sum(REAL, open::logDensity) - sum(REAL, bent.logDensity()), found.ratio(), 1e-9);
		assertEquals(Erf.erfc(Math.sqrt(-found.ratio())), found.p(), 1e-9);
		assertEquals(found.ratio(), TailComparison.cutOff(REAL, bent, TailLaw.CUT_OFF).ratio(), 1e-9, "from either side");
		assertTrue(Double.isNaN(TailComparison.cutOff(REAL, PowerLawFit.of(REAL, 1, 20), TailLaw.POWER).ratio()));
		assertTrue(Double.isNaN(TailComparison.cutOff(REAL, PowerLawFit.of(REAL, 0, 20), TailLaw.POWER).p()));
		final double[] two = { 1, 2 };
		assertTrue(Double.isNaN(TailComparison.cutOff(two, PowerLawFit.of(two, 1, NONE), TailLaw.POWER).ratio()));
	}

	/** Σ n^-2, Σ n^-2 ln n and Σ n^-2 ln² n are ζ(2), −ζ'(2) and ζ''(2). */
	@Test
	void sumsWithoutEndAreThoseOfTheZetaFunction() {
		final double zeta = Math.PI * Math.PI / 6, first = 0.9375482543158437 / zeta, second = 1.98928023429890 / zeta;
		final DiscretePowerLaw law = new DiscretePowerLaw(1, NONE, 2, -2, 0, 0);
		final double[] moments = law.logMoments(1, NONE);
		assertEquals(first, moments[0], 1e-10);
		assertEquals(second - first * first, moments[1], 1e-9);
		assertEquals(1 / zeta / 9, law.probability(3), 1e-13);
		assertEquals(0, law.probability(0));
		final DiscretePowerLaw from = new DiscretePowerLaw(2, 5, 2, -2, 0, 0);
		final double part = 0.25 + 1 / 9.0 + 1 / 16.0 + 1 / 25.0;
		assertEquals(0.25 / part, from.probability(2), 1e-14);
		assertEquals(0.04 / part, from.probability(5), 1e-14);
		assertEquals(0, from.probability(6));
		final double mean = (Math.log(3) / 9 + Math.log(4) / 16) / (1 / 9.0 + 1 / 16.0);
		assertEquals(mean, from.logMoments(3, 4)[0], 1e-14);
		final double square = (Math.pow(Math.log(3), 2) / 9 + Math.pow(Math.log(4), 2) / 16) / (1 / 9.0 + 1 / 16.0);
		assertEquals(square - mean * mean, from.logMoments(3, 4)[1], 1e-14);
	}

	@Test
	void windowsOfWholeNumbersAreRefusedInASentence() {
		final double[] x = { 1, 2, 3, 3.5 };
		assertEquals("from=0 is not allowed: it must be a whole number of at least 1.", refusal(x, 0, 3));
		assertEquals("until=2 is not allowed: it must be above from=2 by at most 1000000, or none.", refusal(x, 2, 2));
		assertTrue(refusal(x, 1, 1_000_002).startsWith("until=1000002"));
		assertEquals("column=3.5 is not allowed: it must be of whole numbers for a discrete power law.", refusal(x, 1, 1_000_001));
		assertEquals("The window from 2 to 2 holds", refusal(new double[] { 1, 2, 2, 9 }, 2, 3).replace("to 3", "to 2").substring(0, 28));
		assertEquals("The window from 5 to infinity holds 0 value(s): a fit needs at least two that differ.",
			refusal(x, 5, Long.MAX_VALUE));
		assertEquals(3, DiscretePowerLaw.of(x, 1, 3).count());
	}

	private static String refusal(final double[] x, final long from, final long until) {
		return assertThrows(IllegalArgumentException.class, () -> DiscretePowerLaw.of(x, from, until)).getMessage();
	}
}
