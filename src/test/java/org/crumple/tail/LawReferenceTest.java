package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.crumple.stats.Synthetic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Log-normals and cut-offs tested by the conditions of maximum likelihood: probabilities sum to 1, and means agree with those of the
 * values; sums are added term by term.
 */
class LawReferenceTest {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** ∫ of density(x) times 1, y and y² over y = |ln(x/end)| from 0 to width, or the sums over the whole numbers in the window. */
	private static double[] moments(final DoubleUnaryOperator log, final TailFit fit, final boolean whole, final double farthest) {
		final double[] sums = new double[3];
		final boolean down = fit.from() == 0;
		final double end = down ? fit.until() : fit.from(), until = Math.min(fit.until(), farthest);
		final int n = whole ? (int) (until - end) : 40_000;
		final double width = down ? Math.log(end / farthest) : Math.log(until / end), h = width / n;
		for (int i = 0; i <= n; i++) {
			final double y = whole ? Math.log1p(i / end) : i * h, x = whole ? end + i : down ? end * Math.exp(-y) : end * Math.exp(y);
			final double p = Math.exp(log.applyAsDouble(x)) * (whole ? 1 : x * h * (i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4) / 3);
			for (int m = 0; m < 3; m++) sums[m] += p * Math.pow(y, m);
		}
		return sums;
	}

	private static double mean(final double[] x, final double end, final int power) {
		return Arrays.stream(x).map(v -> Math.pow(Math.abs(Math.log(v / end)), power)).average().orElseThrow();
	}

	/**
	 * Values with a density that bends downwards: quantiles at equal steps of a normal distribution of ln x about ln(middle), within the
	 * window.
	 */
	private static double[] bent(final double middle, final double deviation, final double from, final double until, final boolean whole) {
		return IntStream.range(0, 80).mapToDouble(i -> middle
			* Math.exp(deviation * Math.sqrt(2) * org.apache.commons.math3.special.Erf.erfInv(2 * (i + 0.5) / 80 - 1)))
			.map(v -> whole ? Math.rint(v) : v).filter(v -> v >= from && v <= until).sorted().toArray();
	}

	/** The best log-normal has the same mean and mean square of ln x as the values. */
	@ParameterizedTest
	@CsvSource({ "3, 0.7, 2, Infinity, false", "3, 0.7, 2, 9, false", "0.3, 0.6, 0, 0.8, false", "40, 0.5, 1, 200, false",
		"6, 0.8, 2, 60, true", "6, 0.8, 3, Infinity, true",
		"300, 0.9, 2, 2500, true" })
	void logNormalsHaveTheMomentsOfTheirValues(final double middle, final double deviation, final double from, final double until,
		final boolean whole) {
		final double[] x = bent(middle, deviation, from, until, whole);
		final TailLaw law = whole ? TailLaw.WHOLE : TailLaw.POWER;
		final TailFit fit = law.fit(x, from, until);
		final double[] sums = moments(new LogNormalTail(x, fit, law).logDensity(), fit, whole, from == 0 ? 1e-5 : whole ? 5000 : 1e5);
		final double end = from == 0 ? until : from;
		assertEquals(1, sums[0], 1e-6);
		assertEquals(mean(x, end, 1), sums[1], 2e-5 * sums[1]);
		assertEquals(mean(x, end, 2), sums[2], 2e-5 * sums[2]);
	}

	/** For values that bend upwards the best log-normal is the power law itself, to all digits but two. */
	@ParameterizedTest
	@CsvSource({ "1, Infinity, false", "1, 60, false", "0, 1, false", "1, 70, true", "1, Infinity, true", "1, 3000, true" })
	void valuesThatBendUpwardsHaveThePowerLaw(final double from, final double until, final boolean whole) {
		double[] x = IntStream.range(0, 60).mapToDouble(i -> Math.exp(0.4 * Math.pow(-Math.log1p(-(i + 0.5) / 60), 1.7)))
			.map(v -> whole ? Math.rint(v) : v)
			.filter(v -> v <= until || from == 0).toArray();
		if (from == 0) x = Synthetic.inverse(x);
		final TailLaw law = whole ? TailLaw.WHOLE : TailLaw.POWER;
		final TailFit fit = law.fit(x, from, until);
		final DoubleUnaryOperator log = new LogNormalTail(x, fit, law).logDensity();
		for (final double v : x) assertEquals(fit.logDensity().applyAsDouble(v), log.applyAsDouble(v), 1e-7);
		assertEquals(0, TailComparison.logNormal(x, fit, law).ratio(), 1e-6);
	}

	/** ln Z, means of ln t and t, their variances and covariance, from sums over t = x/from. */
	private static double[] bruteMoments(final double s, final double q, final double from, final boolean whole) {
		final double[] sums = new double[6];
		final double end = 1 + 60 / q + 60 * Math.abs(s);
		final int n = whole ? (int) ((end - 1) * from) : 200_000;
		for (int i = 0; i <= n; i++) {
			final double y = whole ? Math.log1p(i / from) : i * Math.log(end) / n, t = Math.exp(y);
			final double p = Math.exp(s * y - q * t) * (whole ? 1 : t * Math.log(end) / n * (i == 0 || i == n ? 1 : i % 2 == 0 ? 2
				: 4) / 3);
			final double[] of = { 1, y, t, y * y, y * t, t * t };
			for (int m = 0; m < 6; m++) sums[m] += p * of[m];
		}
		for (int m = 1; m < 6; m++) sums[m] /= sums[0];
		return new double[] { Math.log(sums[0]), sums[1], sums[2], sums[3] - sums[1] * sums[1], sums[4] - sums[1] * sums[2],
			sums[5] - sums[2] * sums[2] };
	}

	@ParameterizedTest
	@CsvSource({ "-1.5, 0.1, 2, false", "3, 0.5, 0.7, false", "-1.5, 0.1, 3, true", "2, 0.2, 1, true", "-1.2, 0.02, 40, true",
		"1, 0.01, 4, true" })
	void momentsAreThoseOfAddingUp(final double s, final double q, final double from, final boolean whole) {
		final double[] expected = bruteMoments(s, q, from, whole), found = new CutoffSums(s, q, from, whole).moments();
		for (int m = 0; m < 6; m++) assertEquals(expected[m], found[m], 2e-7 * Math.abs(expected[m]) + 1e-9, "moment " + m);
	}

	/** Without a factor x^s the laws are exponentials, from 2 on, and geometric distributions of ratio r, from 1 on. */
	@Test
	void exponentialsAreClosedForms() {
		assertArrayEquals(new double[] { -0.5 - Math.log(0.5), 3, 4 }, pick(new CutoffSums(0, 0.5, 2, false).moments()), 1e-8);
		final double r = Math.exp(-0.3), mean = 1 / (1 - r);
		assertArrayEquals(new double[] { Math.log(r / (1 - r)), mean, r * mean * mean }, pick(new CutoffSums(0, 0.3, 1, true).moments()),
			1e-12);
		final double[] x = { 2, 3, 7, 7, 11 };
		double distance = 0;
		for (int i = 0; i < 5; i++) {
			final double f = -Math.expm1(-(x[i] / 2 - 1) * 0.5);
			distance = Math.max(distance, Math.max(Math.abs(f - (i == 3 ? 2 : i) / 5.0), Math.abs(f - (i == 2 ? 4 : i + 1) / 5.0)));
		}
		assertEquals(distance, new CutoffSums(0, 0.5, 2, false).distance(x, 0), 1e-5);
		assertEquals(distance, new CutoffSums(0, 0.5, 2, false).distance(new double[] { 0.5, 1, 2, 3, 7, 7, 11 }, 2), 1e-5);
	}

	private static double[] pick(final double[] moments) {
		return new double[] { moments[0], moments[2], moments[5] };
	}

	/**
	 * Distances for whole numbers compared with term-by-term sums, also beyond a thousand terms, where the integral is used, and where the
	 * law is negligible.
	 */
	@ParameterizedTest
	@CsvSource({ "0.3, 1", "0.02, 3", "0.0005, 1" })
	void distancesOfWholeNumbersAreThoseOfSums(final double q, final double from) {
		assertDistance(IntStream.range(0, 30).mapToDouble(i -> from + Math.rint(0.02 * i * i * from / q * (1 + i % 3))).sorted().toArray(),
			q, from);
		final double typical = Math.rint(1.3 * from / q);
		assertDistance(new double[] { typical, typical + 1, 2 * typical }, q, from); // the largest is below the first
		assertDistance(new double[] { from, from, from, 200 * from / q }, q, from);
		assertDistance(new double[] { from + 1, from + 1, from + 2 }, q, from);
	}

	private static void assertDistance(final double[] x, final double q, final double from) {
		final double s = -1.1;
		final int last = (int) Math.max(x[x.length - 1], from + 60 * from / q);
		final double[] law = new double[last + 1];
		for (int n = (int) from; n <= last; n++) law[n] = (n > from ? law[n - 1] : 0) + Math.pow(n / from, s) * Math.exp(-q * n / from);
		double distance = 0;
		for (final double here : x) {
			final double below = (double) Arrays.stream(x).filter(v -> v < here).count() / x.length, upTo = (double) Arrays.stream(x)
				.filter(v -> v <= here).count() / x.length;
			final int at = (int) here;
			distance = Math.max(distance, Math.max(Math.abs((at > from ? law[at - 1] : 0) / law[last] - below),
				Math.abs(law[at] / law[last] - upTo)));
		}
		assertEquals(distance, new CutoffSums(s, q, from, true).distance(x, 0), 1e-6);
	}

	/** Errors agree with the curvature of the likelihood, from finite differences. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void errorsAreTheCurvatureOfTheLikelihood(final boolean whole) {
		final double[] x = Arrays.stream(Synthetic.cutOff(-0.8, 9, 200, 3)).map(v -> whole ? Math.rint(3 * v) : 3 * v).filter(v -> v >= 3)
			.toArray();
		final CutoffPowerLaw fit = CutoffPowerLaw.of(x, 3, whole);
		final double s = fit.exponent(), c = fit.cutoff(), hs = 1e-3, hc = 1e-3 * c, l = likelihood(x, s, c, whole);
		assertEquals(l, fit.logLikelihood(), 1e-7);
		final double ss = (2 * l - likelihood(x, s + hs, c, whole) - likelihood(x, s - hs, c, whole)) / (hs * hs),
			cc = (2 * l - likelihood(x, s, c + hc, whole) - likelihood(x, s, c - hc, whole)) / (hc * hc);
		final double sc = -(likelihood(x, s + hs, c + hc, whole) - likelihood(x, s + hs, c - hc, whole) - likelihood(x, s - hs, c + hc,
			whole) + likelihood(x, s - hs, c - hc, whole)) / (4 * hs * hc);
		assertEquals(Math.sqrt(cc / (ss * cc - sc * sc)), fit.error(), 1e-4 * fit.error());
		assertEquals(Math.sqrt(ss / (ss * cc - sc * sc)), fit.cutoffError(), 1e-4 * fit.cutoffError());
		assertEquals(NONE, fit.until());
		final double[] moments = bruteMoments(s, 5 / c, 5, whole), found = fit.logMoments(5, NONE);
		assertEquals(Math.log(5) + moments[1], found[0], 1e-7);
		assertEquals(moments[3], found[1], 1e-7);
		assertEquals("until=9.0 is not allowed: it must be infinite for a law with a cut-off.", assertThrows(IllegalArgumentException.class,
			() -> fit.logMoments(5, 9)).getMessage());
	}

	private static double likelihood(final double[] x, final double s, final double cutoff, final boolean whole) {
		final DoubleUnaryOperator log = new CutoffPowerLaw(3, x.length, s, 0, cutoff, 0, 0, whole, 0).logDensity();
		return Arrays.stream(x).map(log).sum();
	}

	/** For a tail heavier than any cut-off none is found, and the exponent is close to that of the plain law. */
	@Test
	void heavyTailsHaveNoCutOff() {
		final double[] x = IntStream.range(0, 50).mapToDouble(i -> Math.pow(1 - (i + 0.5) / 50, -0.4)).map(v -> v > 5 ? v * 5 : v)
			.toArray();
		final CutoffPowerLaw fit = CutoffPowerLaw.of(x, 1, false);
		final PowerLawFit plain = PowerLawFit.of(x, 1, NONE);
		assertEquals(NONE, fit.cutoff());
		assertTrue(Double.isNaN(fit.cutoffError()));
		assertEquals(plain.exponent(), fit.exponent(), 0.01);
		assertEquals(plain.error(), fit.error(), 0.03 * plain.error());
		final double[] flat = { 2, 2, 3, 4 };
		assertEquals("from=1.5 is not allowed: it must be a whole number.", refusal(flat, 1.5, true));
		assertEquals("There are 2 value(s) from 3.0 on: a cut-off needs at least three that are not all equal.", refusal(flat, 3, true));
		assertEquals("There are 3 value(s) from 2.0 on: a cut-off needs at least three that are not all equal.",
			refusal(new double[] { 1, 2, 2, 2 }, 2, true));
		assertEquals("column=2.5 is not allowed: it must be of whole numbers for a discrete law.",
			refusal(new double[] { 1.5, 2, 2.5, 4 }, 2, true));
		assertEquals("The values from 2.0 on are 2.0 and 3.0 alone: a cut-off needs a third.",
			refusal(new double[] { 1, 2, 3, 3 }, 2, true));
		assertTrue(Double.isNaN(TailComparison.cutOff(new double[] { 2, 3, 3 }, DiscretePowerLaw.of(new double[] { 2, 3, 3 }, 2,
			Long.MAX_VALUE), TailLaw.WHOLE).ratio()));
		assertEquals(3, CutoffPowerLaw.of(new double[] { 0.5, 2, 3, 4 }, 2, true).count());
		assertEquals(3, CutoffPowerLaw.of(new double[] { 0.5, 2.5, 3, 4 }, 2.5, false).count());
	}

	private static String refusal(final double[] x, final double from, final boolean whole) {
		return assertThrows(IllegalArgumentException.class, () -> CutoffPowerLaw.of(x, from, whole)).getMessage();
	}
}
