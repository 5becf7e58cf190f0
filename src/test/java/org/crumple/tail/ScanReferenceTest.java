package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

import org.crumple.stats.Synthetic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window chosen by a scan among given ones, and drifts and fits of real windows compared with their definitions. */
class ScanReferenceTest {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** Windows whose fits and drifts are given. */
	private record Given(int size, IntFunction<TailFit> fits, ToDoubleFunction<TailFit> drifts) implements TailWindows {

		@Override
		public Tail tail() {
			return Tail.LOWER;
		}

		@Override
		public TailFit fit(final int size) {
			return fits.apply(size);
		}

		@Override
		public double drift(final TailFit fit) {
			return drifts.applyAsDouble(fit);
		}
	}

	private static TailFit window(final int count, final double distance) {
		return new PowerLawFit(0, count, count, 1, 0.1, distance);
	}

	/** A scan with counts 50, 100, 200, 400, …, because only these have fits. */
	private static WindowScan scan(final List<TailFit> fits, final double[] drifts, final List<Integer> unlawful) {
		final int[] asked = new int[1];
		final int[] next = new int[1];
		final Given given = new Given(100_000, size -> {
			asked[0]++;
			return next[0] < fits.size() && size >= fits.get(next[0]).count() ? fits.get(next[0]++) : null;
		}, fit -> drifts[fits.indexOf(fit)]);
		return new WindowScan(given, fit -> !unlawful.contains(fit.count()));
	}

	@Test
	void theBestWindowIsAcceptedWithAllFromHalfOfItsValuesOn() {
		final List<TailFit> fits = List.of(window(50, 0.2), window(90, 0.19), window(100, 0.15), window(160, 0.12), window(201, 0.1),
			window(402, 0.11));
		final double[] calm = { 0, 0, 0, 0, 0, 0 };
		assertEquals(fits, scan(fits, calm, List.of()).fits());
		assertEquals(4, scan(fits, calm, List.of()).best());
		assertSame(fits.get(4), scan(fits, calm, List.of()).bestFit());
		assertEquals(3, scan(fits, new double[] { 0, 0, 0, 0, 3.01, 3.01 }, List.of()).best(), "those that drift are none");
		assertEquals(4, scan(fits, new double[] { 0, 0, 3.01, 0, 3, 0 }, List.of()).best(),
			"100 is below half of 201, and 3 is no drift yet");
		assertEquals(1, scan(fits, new double[] { 0, 0, 3.01, 0, 3.01, 3.01 }, List.of()).best(),
			"160 has a refused window from half on, 201 drifts");
		assertEquals(3, scan(fits, calm, List.of(201)).best(), "201 is half of 402");
		final List<TailFit> apart = List.of(window(50, 0.2), window(200, 0.1), window(402, 0.11));
		assertEquals(2, scan(apart, calm, List.of(200)).best(), "200 is below half of 402");
		assertEquals(4, scan(fits, calm, List.of(50, 90, 100, 160, 201, 402)).best(), "of none accepted the smallest distance");
		final List<TailFit> falling = List.of(window(50, 0.1), window(60, 0.2), window(70, 0.05));
		assertEquals(0, scan(falling, calm, List.of(70)).best(), "the first, though one that is refused has a smaller distance");
		assertEquals(0, scan(List.of(window(50, 0.1), window(60, 0.1)), calm, List.of(50, 60)).best(), "of equal ones the first");
		final List<TailFit> few = List.of(window(30, 0.01), window(49, 0.02), window(120, 0.05), window(130, 0.05));
		final WindowScan short50 = scan(few, calm, List.of());
		assertEquals(2, short50.best());
		assertEquals("fewer than 50 values in the window", short50.refusal(few.get(1)));
		assertEquals("", short50.refusal(few.get(2)));
		assertTrue(short50.accepts(few.get(2)) && !short50.accepts(few.get(1)));
		final WindowScan odd = scan(few, new double[] { 0, 0, 3.25, 0 }, List.of(130));
		assertEquals("it drifts within the window by 3.3 standard errors", odd.refusal(few.get(2)));
		assertEquals("the values in the window do not follow the law", odd.refusal(few.get(3)));
		assertEquals(3.25, odd.drift(few.get(2)));
		assertEquals("", scan(List.of(window(50, 0.1)), calm, List.of()).refusal(window(50, 0.1)));
	}

	/** A hundred and one inner ends, from fifty values to all; equal windows occur once. */
	@Test
	void innerEndsAreEvenInTheLogarithm() {
		final WindowScan scan = new WindowScan(new Given(5000, size -> window(size, 0.1), fit -> 7), fit -> true);
		assertEquals(101, scan.fits().size());
		for (int e = 0; e <= 100; e++) assertEquals(Math.round(50 * Math.pow(100, e / 100.0)), scan.fits().get(e).count());
		assertEquals(7, scan.drift(window(77, 0.3)), "of a window that was not tried, too");
		assertEquals(9, new WindowScan(new Given(58, size -> window(size, 0.1), fit -> 7), fit -> true).fits().size());
		assertEquals(1, new WindowScan(new Given(20, size -> window(size, 0.1), fit -> 7), fit -> true).fits().size());
		assertEquals("There are 0 positive value(s) in the lower tail: a fit needs at least two that differ, and with a cut-off three.",
			assertThrows(IllegalArgumentException.class, () -> new WindowScan(new Given(0, size -> null, fit -> 0), fit -> true))
			.getMessage());
	}

	@Test
	void valuesMustComeFromThirtyNetworks() {
		final double[] x = Synthetic.powerLaw(1, 120, 5);
		final WindowScan scan = WindowScan.of(x, Tail.LOWER, 0);
		final TailFit fit = PowerLawFit.of(x, 0, 1), high = PowerLawFit.of(x, 0.5, 1);
		final List<double[]> networks = new java.util.ArrayList<>(Collections.nCopies(29, new double[] { 0.2, 0.5, 3 }));
		networks.addAll(List.of(new double[] { -1, 0 }, new double[] { 1.01, 2 }, new double[0]));
		final String few = "the values in the window are of fewer than 30 networks";
		assertEquals(few, scan.refusal(fit, networks));
		networks.add(new double[] { 0.4, 2 });
		assertEquals(scan.refusal(fit), scan.refusal(fit, networks));
		assertEquals(few, scan.refusal(high, networks), "the last has none from 0.5 on");
		networks.add(new double[] { 0, 1 });
		assertEquals(scan.refusal(high), scan.refusal(high, networks));
		assertEquals("from=-1.0 is not allowed: it must be a number, 0 or more.", refusal(x, Tail.LOWER, -1));
		assertEquals("until=NaN is not allowed: it must be a number, 0 or more.", refusal(x, Tail.UPPER, Double.NaN));
		assertEquals(1, scan.innerEnd(fit));
		assertEquals(0.5, WindowScan.of(x, Tail.UPPER, 1).innerEnd(high));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> WindowScan.of(x, Tail.LOWER, 0, TailLaw.WHOLE)).getMessage()
			.startsWith("tail=Lower"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> WindowScan.of(x, Tail.UPPER, 1, TailLaw.CUT_OFF)).getMessage()
			.startsWith("until=1.0"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> WindowScan.of(x, Tail.UPPER, NONE, TailLaw.WHOLE)).getMessage()
			.startsWith("column="));
	}

	private static String refusal(final double[] x, final Tail tail, final double outer) {
		return assertThrows(IllegalArgumentException.class, () -> WindowScan.of(x, tail, outer)).getMessage();
	}

	/** Means of logarithms in larger and larger windows compared with those of the law, by the formula; some values occur twice. */
	@ParameterizedTest
	@CsvSource({ "LOWER, 0", "LOWER, 0.2", "UPPER, Infinity", "UPPER, 0.9" })
	void driftsAreThoseOfTheFormula(final Tail tail, final double outer) {
		final double[] x = Synthetic.powerLaw(1, 60, 5);
		for (int i = 0; i < 60; i += 4) x[i] = x[i + 1];
		final boolean lower = tail == Tail.LOWER;
		final double[] inside = Arrays.stream(x).filter(v -> lower ? v >= outer : v <= outer).toArray();
		for (final double s : lower ? new double[] { 0.3, 2 } : new double[] { -4, -1.5 }) {
			for (final int count : new int[] { 10, 12, 30, inside.length }) {
				final double inner = lower ? inside[count - 1] : inside[inside.length - count];
				final TailFit fit = new PowerLawFit(lower ? outer : inner, lower ? inner : outer, count, s, 0.3, 0);
				assertEquals(drift(inside, lower, outer, fit), new WindowDrift(TailValues.of(x, tail, outer)).of(fit), 1e-9);
			}
		}
	}

	private static double drift(final double[] inside, final boolean lower, final double outer, final TailFit fit) {
		double largest = 0, next = 10;
		while (next <= inside.length) {
			final int least = (int) Math.ceil(next);
			final double end = lower ? inside[least - 1] : inside[inside.length - least];
			final double[] part = Arrays.stream(inside).filter(v -> lower ? v <= end : v >= end).toArray();
			if (part.length >= fit.count()) break;
			final double[] law = fit.logMoments(lower ? outer : end, lower ? end : outer);
			final double variance = law[1] / part.length - Math.pow(law[1] * fit.error(), 2);
			if (variance > 0)
				largest = Math.max(largest, Math.abs(Arrays.stream(part).map(Math::log).average().orElseThrow() - law[0])
					/ Math.sqrt(variance));
			while (next <= part.length) next *= 1.25;
		}
		return largest;
	}

	/** Each fit from cumulative sums equals the fit to its values, including the distance. */
	@ParameterizedTest
	@CsvSource({ "LOWER, 0", "LOWER, 0.2", "UPPER, Infinity", "UPPER, 0.9" })
	void fitsFromSumsAreThoseOfTheValues(final Tail tail, final double outer) {
		final double[] x = Synthetic.join(Synthetic.powerLaw(1, 150, 5), new double[] { -1, 0, 0.3, 0.3, 0.3, 0.2, 0.9 });
		final boolean lower = tail == Tail.LOWER;
		final TailValues values = TailValues.of(x, tail, outer);
		final double[] inside = Arrays.stream(x).filter(v -> v > 0 && (lower ? v >= outer : v <= outer)).toArray();
		assertEquals(lower, values.lower());
		assertEquals(outer, values.outer());
		assertEquals(inside.length, values.size());
		assertEquals(inside.length, values.places());
		assertArrayEquals(inside, values.sorted());
		assertEquals(lower ? inside[0] : inside[inside.length - 1], values.first());
		final ValueWindows windows = new ValueWindows(values, TailLaw.POWER);
		assertEquals(tail, windows.tail());
		assertEquals(inside.length, windows.size());
		for (int size = 3; size <= inside.length; size++) {
			final double inner = lower ? inside[size - 1] : inside[inside.length - size];
			final PowerLawFit expected = PowerLawFit.of(x, lower ? outer : inner, lower ? inner : outer);
			final TailFit found = windows.fit(size);
			assertEquals(expected.from(), found.from());
			assertEquals(expected.until(), found.until());
			assertEquals(expected.count(), found.count());
			assertEquals(expected.exponent(), found.exponent(), 1e-9 * Math.abs(expected.exponent() + 1));
			assertEquals(expected.error(), found.error(), 1e-9 * expected.error());
			assertEquals(expected.distance(), found.distance(), 1e-9);
			assertEquals(found.count(), values.count(values.end(size)));
		}
		assertEquals(null, windows.fit(1));
	}

	/** The search for the distance finds the largest difference anywhere, although it evaluates few values. */
	@ParameterizedTest
	@CsvSource({ "LOWER, 0", "LOWER, 1e-3", "UPPER, Infinity", "UPPER, 1" })
	void theSearchForTheDistanceMissesNone(final Tail tail, final double outer) {
		for (int seed = 0; seed < 60; seed++) {
			final double[] x = Synthetic.powerLaw(1, 10 + 17 * seed, seed);
			final TailValues values = TailValues.of(x, tail, outer);
			final TailFit found = values.powerLaw(values.places());
			assertEquals(PowerLawFit.of(x, found.from(), found.until()).distance(), found.distance(), 1e-9);
		}
	}

	@Test
	void otherLawsAreFittedToTheirValues() {
		final double[] x = { 1, 1, 2, 3, 3, 5, 8, 13 };
		final TailValues values = TailValues.of(x, Tail.UPPER, NONE);
		for (final TailLaw law : new TailLaw[] { TailLaw.WHOLE, TailLaw.WHOLE_CUT_OFF, TailLaw.CUT_OFF }) {
			final ValueWindows windows = new ValueWindows(values, law);
			assertEquals(law.fit(x, 3, NONE), windows.fit(4));
			assertEquals(law.fit(x, 5, NONE), windows.fit(3));
			if (law.isCutOff()) assertEquals(null, windows.fit(2));
			else assertEquals(law.fit(x, 8, NONE), windows.fit(2));
			assertEquals(null, windows.fit(1));
		}
		final double[] many = Synthetic.powerLaw(1, 60, 5);
		final TailFit fit = PowerLawFit.of(many, 0, 1);
		final double drift = drift(many, true, 0, fit);
		assertTrue(drift > 0);
		assertEquals(drift, new ValueWindows(TailValues.of(many, Tail.LOWER, 0), TailLaw.POWER).drift(fit), 1e-9);
	}

	/** Values with a multiplicity are equivalent to repeated values. */
	@Test
	void valuesMayBeTakenOftenOrNotAtAll() {
		final double[] x = { 1, 2, 2, 3, 5 };
		final List<double[]> groups = List.of(new double[] { 2, 5 }, new double[] { 7 }, new double[] { 1, 2 }, new double[] { 3 });
		final TailValues lower = TailValues.of(x, Tail.LOWER, 0), upper = TailValues.of(x, Tail.UPPER, NONE);
		assertArrayEquals(new int[] { 2, 0, 2, 3, 0 }, lower.owners(groups));
		assertArrayEquals(new int[] { 0, 3, 0, 2, 2 }, upper.owners(groups));
		final TailValues taken = lower.taken(new int[] { 0, 2, 1, 0, 3 });
		assertArrayEquals(new double[] { 2, 2, 2, 5, 5, 5 }, taken.sorted());
		assertEquals(6, taken.size());
		assertEquals(2, taken.first());
		assertEquals(Math.log(2), taken.meanLog(3), 1e-15);
		assertArrayEquals(new int[] { 3, 3, 5 }, new int[] { taken.end(1), taken.end(3), taken.end(4) });
		final PowerLawFit fit = taken.powerLaw(5), plain = PowerLawFit.of(taken.sorted(), 0, 5);
		assertEquals(plain.exponent(), fit.exponent(), 1e-12);
		assertEquals(plain.distance(), fit.distance(), 1e-12);
		assertArrayEquals(new double[] { 2, 3, 3 }, upper.taken(new int[] { 0, 2, 1, 0, 0 }).sorted());
		assertEquals(0, TailValues.of(x, Tail.LOWER, 6).size());
		assertFalse(upper.lower());
	}
}
