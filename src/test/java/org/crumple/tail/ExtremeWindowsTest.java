package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.crumple.tail.Extremes.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits to the extreme values compared with the documented formulas, evaluated term by term with roots found by bisection. */
class ExtremeWindowsTest {

	/** Small ensembles with different special cases. */
	enum Sample {
		/** Networks of 1 to 9 bonds, half of which have no value in the window, some none at all. */
		SPARSE(0.5, 1, 9, 40, 1),
		/** All networks have a value in the window. */
		FULL(1, 2, 9, 30, 2),
		/** One bond a network, all in the window. */
		SINGLE(1, 1, 1, 25, 3),
		/** Hundreds of bonds. */
		CROWDED(0.7, 100, 900, 40, 4),
		FEW(0.4, 1, 3, 6, 5),
		/** So few networks that the correction of the bias would exceed half of k and is not made. */
		PAIR(1, 50, 60, 2, 6);

		final Extremes extremes;

		Sample(final double share, final int fewest, final int most, final int networks, final long seed) {
			final SplittableRandom random = new SplittableRandom(seed);
			final List<Network> all = new ArrayList<>();
			for (int n = 0; n < networks; n++) {
				final int bonds = fewest + random.nextInt(most - fewest + 1);
				final double x = 0.5 * Math.pow(random.nextDouble(), 0.6);
				all.add(n < 2 ? new Network(n == 1 && networks == 2 ? 0.2 : 0.5, bonds) : n < 4 ? new Network(0.25, bonds)
					: random.nextDouble() < share ? new Network(x, bonds)
					: new Network(n % 2 == 0 ? Double.NaN : x + 0.5, bonds));
			}
			extremes = new Extremes(Tail.LOWER, all);
		}
	}

	/** A window up to x = end, and the documented quantities for a given k. */
	private record Window(Extremes extremes, double end) {

		private boolean has(final Network n) {
			return n.value() <= end;
		}

		/** ln z; 0 at the end and beyond. */
		private double y(final Network n) {
			return has(n) ? Math.log(n.value() / end) : 0;
		}

		private long count() {
			return extremes.networks().stream().filter(this::has).count();
		}

		/** dL/dq. */
		private double slope(final double k, final double q) {
			double sum = 0;
			for (final Network n : extremes.networks()) {
				final double p = Math.exp(k * y(n));
				sum += has(n) ? 1 / q - (n.bonds() == 1 ? 0 : (n.bonds() - 1) * p / (1 - q * p)) : -n.bonds() / (1 - q);
			}
			return sum;
		}

		double share(final double k) {
			return root(q -> slope(k, q), 0, 1);
		}

		/** dL/dk for the best q. */
		double score(final double k) {
			final double q = share(k);
			double sum = 0;
			for (final Network n : extremes.networks()) {
				if (!has(n)) continue;
				final double y = y(n), p = Math.exp(k * y);
				sum += 1 / k + y - (n.bonds() == 1 ? 0 : (n.bonds() - 1) * q * p * y / (1 - q * p));
			}
			return sum;
		}

		double information(final double k) {
			final double h = 1e-4 * k;
			return (8 * (score(k - h) - score(k + h)) - (score(k - 2 * h) - score(k + 2 * h))) / (12 * h);
		}

		private double hazard(final double k, final double y) {
			return -Math.log1p(-Math.min(share(k) * Math.exp(k * y), 1 - 1e-12));
		}

		/** The sum of Cox and Snell over all indices, for the parameters ln(hazard) (index 0) and k (index 1) of a Weibull distribution. */
		double bias(final double k) {
			final double[][] inverse = new double[2][2], information = new double[2][2];
			for (int r = 0; r < 2; r++)
				for (int t = 0; t < 2; t++) for (final Network n : extremes.networks()) information[r][t] -= derivative(n, k, r, t);
			final double det = information[0][0] * information[1][1] - information[0][1] * information[1][0];
			for (int r = 0; r < 2; r++)
				for (int t = 0; t < 2; t++) inverse[r][t] = (r == t ? information[1 - r][1 - t] : -information[r][t]) / det;
			double bias = 0;
			for (int r = 0; r < 2; r++) for (int t = 0; t < 2; t++) for (int u = 0; u < 2; u++) {
				double sum = 0;
				for (final Network n : extremes.networks()) sum += derivative(n, k, r, t, u) / 2 + derivative(n, k, r, t) * derivative(n,
					k, u);
				bias += inverse[1][r] * inverse[t][u] * sum;
			}
			return bias;
		}

		/**
		 * Derivatives of a + ln k + k y - e for a network with a value, and of -e for one without; e is the hazard, proportional to exp(a +
		 * k y).
		 */
		private double derivative(final Network n, final double k, final int... by) {
			int ks = 0;
			for (final int index : by) ks += index;
			final double y = y(n), hazard = -n.bonds() * hazard(k, y) * Math.pow(y, ks);
			if (!has(n)) return hazard;
			if (ks < by.length) return hazard + (by.length == 1 ? 1 : 0);
			return hazard + (ks == 1 ? 1 / k + y : ks == 2 ? -1 / (k * k) : 2 / (k * k * k));
		}

		/** Sum of the hazards of all networks, each up to its own value or to x. */
		private double hazards(final double k, final double y) {
			return extremes.networks().stream().mapToDouble(n -> n.bonds() * hazard(k, Math.min(y, y(n)))).sum();
		}

		double distance(final double k) {
			final double whole = hazards(k, 0);
			double distance = 0;
			final long count = count();
			for (int i = 0; i < count; i++) {
				final double share = hazards(k, y(extremes.networks().get(i))) / whole;
				distance = Math.max(distance, Math.max(share - (double) i / count, (i + 1.0) / count - share));
			}
			return distance;
		}
	}

	private static double root(final DoubleUnaryOperator falling, final double from, final double until) {
		double low = from, high = until;
		for (int i = 0; i < 60; i++) {
			final double middle = 0.5 * (low + high);
			if (falling.applyAsDouble(middle) > 0) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}

	@ParameterizedTest
	@EnumSource
	void fitsAreThoseOfTheDocumentation(final Sample sample) {
		final Window window = new Window(sample.extremes, 0.5);
		final double best = root(window::score, 0.01, 100), bias = window.bias(best), k = Math.abs(bias) < best / 2 ? best - bias : best;
		final ExtremeFit fit = ExtremeFit.of(sample.extremes, 0.5);
		assertEquals(k - 1, fit.exponent(), 1e-9 * k);
		assertEquals(window.share(k), fit.share(), 1e-9);
		assertEquals(1 / Math.sqrt(window.information(k)), fit.error(), 1e-6 * fit.error());
		assertEquals(window.distance(k), fit.distance(), 1e-9);
		assertEquals(window.count(), fit.count());
		assertEquals(0, fit.from());
		assertEquals(0.5, fit.until());
	}

	/** The score of every smaller window, from ten networks on in steps of a quarter; equal values are in a window together. */
	@ParameterizedTest
	@EnumSource
	void theDriftIsThatOfTheScores(final Sample sample) {
		final List<Network> networks = sample.extremes.networks();
		for (final double exponent : new double[] { 0.3, 2 }) {
			final ExtremeFit fit = new ExtremeFit(0, 0.5, sample == Sample.SINGLE ? 21 : (int) new Window(sample.extremes, 0.5).count(),
				exponent, 0.1, 1, 0, sample.extremes);
			double largest = 0;
			for (double next = 10; next < fit.count(); next *= 1.25) {
				final Window part = new Window(sample.extremes, networks.get((int) Math.ceil(next) - 1).value());
				if (part.count() >= fit.count()) break;
				final double k = exponent + 1, information = part.information(k), variance = information - Math.pow(information * 0.1, 2);
				if (variance > 0) largest = Math.max(largest, Math.abs(part.score(k)) / Math.sqrt(variance));
			}
			assertEquals(largest, new ExtremeWindows(sample.extremes).drift(fit), 1e-5 * largest);
		}
	}

	/** A unit does not change the exponent; a power of the values divides k. Newton's method starts at 1, so k is on either side. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.3, 1, 3, 60 })
	void powersOfTheValuesDivideTheExponent(final double power) {
		for (final Sample sample : Sample.values()) {
			final ExtremeFit plain = ExtremeFit.of(sample.extremes, 0.5);
			final double end = 7 * Math.pow(0.5, power);
			final ExtremeFit fit = ExtremeFit.of(new Extremes(Tail.LOWER, sample.extremes.networks().stream()
				.map(n -> new Network(n.value() == 0.5 ? end
				: 7 * Math.pow(n.value(), power), n.bonds())).toList()), end);
			assertEquals((plain.exponent() + 1) / power, fit.exponent() + 1, 1e-9 / power * (plain.exponent() + 1));
			assertEquals(plain.error() / power, fit.error(), 1e-9 / power);
			assertEquals(plain.share(), fit.share(), 1e-9);
			assertEquals(plain.distance(), fit.distance(), 1e-9);
		}
	}

	@Test
	void windowsOfUpperTailsEndAtTheInverse() {
		final Extremes lower = Sample.SPARSE.extremes;
		final Extremes upper = new Extremes(Tail.UPPER, lower.networks().stream().map(n -> new Network(1 / n.value(), n.bonds())).toList());
		final ExtremeFit small = ExtremeFit.of(lower, 0.5), large = ExtremeFit.of(upper, 2);
		assertEquals(-2 - small.exponent(), large.exponent(), 1e-9);
		assertEquals(small.error(), large.error(), 1e-9);
		assertEquals(small.share(), large.share(), 1e-9);
		assertEquals(2, large.from());
		assertEquals(Double.POSITIVE_INFINITY, large.until());
		assertEquals(new ExtremeWindows(lower).drift(small), new ExtremeWindows(upper).drift(large), 1e-9);
		assertEquals(Tail.UPPER, new ExtremeWindows(upper).tail());
		assertEquals(Tail.LOWER, new ExtremeWindows(lower).tail());
		assertEquals("The window from 9.0 holds the values of 0 network(s): a fit needs at least two that differ.",
			assertThrows(IllegalArgumentException.class, () -> ExtremeFit.of(new Extremes(Tail.UPPER, List.of(new Network(3, 1))), 9))
			.getMessage());
	}

	/** From the tenth network on all values are equal: they are in a window together or not at all, so no smaller window is left. */
	@Test
	void aWindowThatEqualValuesFillHasNoSmallerOne() {
		final List<Network> all = new ArrayList<>();
		for (int n = 1; n < 15; n++) all.add(new Network(Math.min(n, 10), 4));
		final Extremes equal = new Extremes(Tail.LOWER, all);
		assertEquals(0, new ExtremeWindows(equal).drift(ExtremeFit.of(equal, 10)));
	}

	@Test
	void windowsOfEqualValuesTellNoLaw() {
		final Extremes three = new Extremes(Tail.LOWER, List.of(new Network(2, 3), new Network(1, 3), new Network(1, 3),
			new Network(Double.NaN, 3)));
		final ExtremeWindows windows = new ExtremeWindows(three);
		assertEquals(3, windows.size());
		assertNull(windows.fit(1));
		assertNull(windows.fit(2));
		assertEquals(ExtremeFit.of(three, 2), windows.fit(3));
		assertEquals(2, new ExtremeWindows(new Extremes(Tail.LOWER, three.networks().subList(1, 4))).fit(2).count());
		assertEquals("The window up to 1.0 holds the values of 2 network(s): a fit needs at least two that differ.",
			assertThrows(IllegalArgumentException.class, () -> ExtremeFit.of(three, 1)).getMessage());
	}
}
