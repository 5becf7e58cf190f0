package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.crumple.kernel.Monitor;
import org.crumple.stats.RandomDraws;
import org.crumple.stats.Synthetic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals from half-samples that are put together value by value and fitted like any data. */
class HalvesTest {

	private static final int SAMPLES = 25;
	private static final double NONE = Double.POSITIVE_INFINITY;

	/**
	 * The mean squared deviation of the halves, times m/(n - m) if exactly m of n are drawn; the interval is 1.96 times its root to either
	 * side.
	 */
	private static void assertInterval(final Bootstrap found, final TailFit fit, final int units, final boolean exact,
		final Function<boolean[], TailFit> again) {
		final RandomDraws random = new RandomDraws(7);
		final List<Double> exponents = new ArrayList<>();
		for (int s = 0; s < SAMPLES; s++) {
			final boolean[] half = exact ? random.some(units / 2, units) : random.coins(units);
			try {
				exponents.add(again.apply(half).exponent());
			} catch (final IllegalArgumentException e) {
				continue;
			}
		}
		final double mean = exponents.stream().mapToDouble(x -> x).average().orElseThrow(), squares = exponents.stream()
			.mapToDouble(x -> (x - mean) * (x - mean)).sum();
		final int m = units / 2;
		final double variance = squares / (exponents.size() - 1) * (exact ? (double) m / (units - m) : 1);
		assertEquals(exponents.size(), found.samples());
		assertTrue(variance > 0);
		assertEquals(fit.exponent() - 1.96 * Math.sqrt(variance), found.low(), 1e-8);
		assertEquals(fit.exponent() + 1.96 * Math.sqrt(variance), found.high(), 1e-8);
	}

	/** Seven networks, of which three are drawn; one has no value in the window, one has values at its ends. */
	private static List<double[]> groups() {
		final List<double[]> groups = new ArrayList<>();
		for (int g = 0; g < 5; g++) groups.add(Synthetic.truncated(-1.5, 0.5, 9, 20, g));
		groups.add(new double[] { -1, 0, 0.2 });
		groups.add(new double[] { 8, 1, 3 });
		return groups;
	}

	private static double[] pooled(final List<double[]> groups, final boolean[] half) {
		return IntStream.range(0, half.length).filter(i -> half[i]).mapToObj(groups::get).flatMapToDouble(Arrays::stream).sorted()
			.toArray();
	}

	@Test
	void halvesOfTheNetworksKeepTheWindow() {
		final boolean[] all = new boolean[7];
		Arrays.fill(all, true);
		final PowerLawFit fit = PowerLawFit.of(pooled(groups(), all), 1, 8);
		assertInterval(Bootstrap.of(groups(), fit, TailLaw.POWER, SAMPLES, 7, Monitor.SILENT), fit, 7, true,
			half -> PowerLawFit.of(pooled(groups(), half), 1, 8));
		final PowerLawFit lower = PowerLawFit.of(pooled(groups(), all), 0, 3);
		assertInterval(Bootstrap.of(groups(), lower, TailLaw.POWER, SAMPLES, 7, Monitor.SILENT), lower, 7, true,
			half -> PowerLawFit.of(pooled(groups(), half), 0, 3));
	}

	/** For one network, each value is drawn with probability 1/2; half of three values often determine no exponent. */
	@ParameterizedTest
	@ValueSource(ints = { 3, 80 })
	void halvesOfTheValues(final int n) {
		final double[] x = Synthetic.powerLaw(0.5, n, 3);
		final PowerLawFit fit = PowerLawFit.of(x, 0, 1);
		final Bootstrap found = Bootstrap.of(List.of(x), fit, TailLaw.POWER, SAMPLES, 7, Monitor.SILENT);
		assertInterval(found, fit, n, false, half -> PowerLawFit.of(IntStream.range(0, n).filter(i -> half[i]).mapToDouble(i -> x[i])
			.toArray(), 0, 1));
		assertEquals(n == 80, found.samples() == SAMPLES);
	}

	@Test
	void theWindowIsChosenInEveryHalf() {
		final boolean[] all = new boolean[7];
		Arrays.fill(all, true);
		final TailFit lower = WindowScan.of(pooled(groups(), all), Tail.LOWER, 0).bestFit(), upper = WindowScan.of(pooled(groups(), all),
			Tail.UPPER, NONE).bestFit();
		assertInterval(Bootstrap.choosing(groups(), Tail.LOWER, 0, lower, TailLaw.POWER, SAMPLES, 7, Monitor.SILENT), lower, 7, true,
			half -> WindowScan.of(pooled(groups(), half), Tail.LOWER, 0).bestFit());
		assertInterval(Bootstrap.choosing(groups(), Tail.UPPER, NONE, upper, TailLaw.POWER, SAMPLES, 7, Monitor.SILENT), upper, 7, true,
			half -> WindowScan.of(pooled(groups(), half), Tail.UPPER, NONE).bestFit());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void halvesOfExtremes(final boolean chosen) {
		for (final Tail tail : Tail.values()) {
			final double[] x = Synthetic.powerLaw(1, 61, 5);
			final Extremes extremes = new Extremes(tail,
				Arrays.stream(x).mapToObj(v -> new Extremes.Network(tail == Tail.LOWER ? v : 1 / v, 3)).toList());
			final TailFit fit = chosen ? WindowScan.of(extremes).bestFit() : ExtremeFit.of(extremes, tail == Tail.LOWER ? 0.8 : 1.25);
			assertInterval(Bootstrap.of(extremes, fit, chosen, SAMPLES, 7, Monitor.SILENT), fit, 61, true,
				half -> chosen ? WindowScan.of(extremes.where(half)).bestFit() : ExtremeFit.of(extremes.where(half), tail == Tail.LOWER
				? 0.8 : 1.25));
		}
	}
}
