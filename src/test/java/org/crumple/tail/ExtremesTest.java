package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.crumple.stats.Synthetic;
import org.crumple.tail.Extremes.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of extremes, and the density of the extreme value of networks with few bonds, in closed form. */
class ExtremesTest {

	private static final double NONE = Double.POSITIVE_INFINITY;

	@Test
	void networksAreOrderedFromTheEndInwards() {
		final List<Network> networks = List.of(new Network(Double.NaN, 0), new Network(2, 5), new Network(1, 6), new Network(NONE, 7),
			new Network(4, 8), new Network(0, 9));
		final Extremes lower = new Extremes(Tail.LOWER, networks), upper = new Extremes(Tail.UPPER, networks);
		assertArrayEquals(new int[] { 6, 5, 8, 0, 7, 9 }, lower.networks().stream().mapToInt(Network::bonds).toArray());
		assertArrayEquals(new int[] { 8, 5, 6, 0, 7, 9 }, upper.networks().stream().mapToInt(Network::bonds).toArray());
		assertArrayEquals(new double[] { 1, 2, 4 }, lower.sorted());
		assertArrayEquals(new double[] { 1, 2, 4 }, upper.sorted());
		final Extremes some = upper.where(new boolean[] { true, false, true, true, false, false });
		assertEquals(Tail.UPPER, some.tail());
		assertArrayEquals(new int[] { 8, 6, 0 }, some.networks().stream().mapToInt(Network::bonds).toArray());
	}

	@Test
	void aValueNeedsABond() {
		for (final double none : new double[] { Double.NaN, 0, -1 }) {
			assertFalse(new Network(none, 0).has());
			assertFalse(new Network(none, 3).has());
		}
		assertFalse(new Network(NONE, 1).has());
		assertTrue(new Network(0.5, 1).has());
		assertEquals("bonds=0 is not allowed: it must be a whole number, at least 1 if there is a value.",
			assertThrows(IllegalArgumentException.class, () -> new Network(0.5, 0)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> new Network(Double.NaN, -1));
	}

	/**
	 * A third each of the networks has one, two and three bonds, with q = 1/4 and k = 2: the density is M q k z^k (1 - q z^k)^(M-1)/x,
	 * averaged over networks with a value.
	 */
	@ParameterizedTest
	@EnumSource
	void theDensityIsThatOfTheNearest(final Tail tail) {
		final boolean lower = tail == Tail.LOWER;
		final Extremes extremes = new Extremes(tail, List.of(new Network(1, 1), new Network(1, 2), new Network(1, 3)));
		final ExtremeFit fit = new ExtremeFit(lower ? 0 : 3, lower ? 3 : NONE, 3, lower ? 1 : -3, 0.1, 0.25, 0, extremes);
		final double inside = 0.25 + (1 - 0.75 * 0.75) + (1 - 0.75 * 0.75 * 0.75);
		for (final double z : new double[] { 0.1, 0.5, 1 }) {
			final double x = lower ? 3 * z : 3 / z, rest = 1 - 0.25 * z * z;
			assertEquals(0.25 * 2 * z * z / x * (1 + 2 * rest + 3 * rest * rest) / inside, fit.density(x), 1e-14);
		}
		final double outside = lower ? 6 : 1.5; // beyond the inner end, the fraction inside does not change
		assertEquals(0.25 * 2 * 4 / outside * (1 + 2 * 0.75 + 3 * 0.75 * 0.75) / inside, fit.density(outside), 1e-14);
		assertArrayEquals(new PowerLawFit(fit.from(), fit.until(), 3, fit.exponent(), 0.1, 0).logMoments(lower ? 0 : 5, lower ? 2 : NONE),
			fit.logMoments(lower ? 0 : 5, lower ? 2 : NONE));
		assertEquals(NONE, fit.cutoff());
		assertTrue(Double.isNaN(fit.cutoffError()));
	}

	/** If all bonds are in the window, one per network, the density is the power law itself. */
	@Test
	void oneBondANetworkLeavesThePowerLaw() {
		final ExtremeFit fit = new ExtremeFit(0, 2, 2, 1, 0.1, 1, 0,
			new Extremes(Tail.LOWER, List.of(new Network(1, 1), new Network(2, 1))));
		for (final double x : new double[] { 0.5, 1, 2 }) assertEquals(x / 2, fit.density(x), 1e-14);
	}

	@Test
	void ofExtremesThereIsAFitAndNoComparison() {
		final double[] x = Synthetic.powerLaw(1, 80, 4);
		final Extremes extremes = new Extremes(Tail.LOWER, Arrays.stream(x).mapToObj(v -> new Network(v, 2)).toList());
		final FittedTail.Resampling none = new FittedTail.Resampling(0, 1, Monitor.SILENT),
			some = new FittedTail.Resampling(20, 1, Monitor.SILENT);
		final WindowScan scan = WindowScan.of(extremes);
		for (final double end : new double[] { 0, NONE, 0.9 }) {
			final FittedTail fitted = FittedTail.of(extremes, end, none);
			final TailFit fit = end == 0.9 ? ExtremeFit.of(extremes, 0.9) : scan.bestFit();
			assertEquals(fit, fitted.fit());
			assertEquals(scan.refusal(fit), fitted.refusal());
			assertEquals(Bootstrap.NONE, fitted.interval());
			assertArrayEquals(x, fitted.sorted());
			assertEquals("exponential", fitted.exponential().other());
			assertEquals("log-normal", fitted.logNormal().other());
			assertEquals("cut-off", fitted.cutOff().other());
			assertTrue(Double.isNaN(fitted.cutOff().p()) && Double.isNaN(fitted.cutOff().ratio()));
			assertEquals(Bootstrap.of(extremes, fit, end != 0.9, 20, 1, Monitor.SILENT), FittedTail.of(extremes, end, some).interval());
		}
	}

	@ParameterizedTest
	@EnumSource
	void ofAllValuesTheWindowIsChosenOrGiven(final Tail tail) {
		final boolean lower = tail == Tail.LOWER;
		final double[] x = lower ? Synthetic.powerLaw(1, 90, 4) : Synthetic.powerLaw(-2.5, 90, 4);
		final List<double[]> groups = List.of(Arrays.copyOfRange(x, 40, 90), Arrays.copyOfRange(x, 0, 40));
		final FittedTail.Resampling none = new FittedTail.Resampling(0, 1, Monitor.SILENT),
			some = new FittedTail.Resampling(20, 1, Monitor.SILENT);
		final WindowScan scan = WindowScan.of(x, tail, lower ? 0 : NONE);
		final TailFit fixed = PowerLawFit.of(x, lower ? 0 : 1, lower ? 1 : NONE);
		final FittedTail chosen = FittedTail.of(groups, false, tail, TailLaw.POWER, 0, NONE, none),
			given = FittedTail.of(groups, true, tail, TailLaw.POWER, fixed.from(), fixed.until(), none);
		assertArrayEquals(x, chosen.sorted());
		assertEquals(scan.bestFit(), chosen.fit());
		assertEquals(scan.refusal(scan.bestFit()), chosen.refusal());
		assertEquals(fixed, given.fit());
		assertEquals(scan.refusal(fixed, groups), given.refusal());
		assertTrue(given.refusal().contains("fewer than 30 networks"));
		assertEquals(Bootstrap.NONE, given.interval());
		assertEquals(TailComparison.exponential(x, fixed, TailLaw.POWER), given.exponential());
		assertEquals(TailComparison.logNormal(x, fixed, TailLaw.POWER), given.logNormal());
		assertEquals(TailComparison.cutOff(x, fixed, TailLaw.POWER), given.cutOff());
		assertEquals(Bootstrap.of(groups, fixed, TailLaw.POWER, 20, 1, Monitor.SILENT),
			FittedTail.of(groups, true, tail, TailLaw.POWER, fixed.from(), fixed.until(), some).interval());
		assertEquals(Bootstrap.choosing(groups, tail, lower ? 0 : NONE, chosen.fit(), TailLaw.POWER, 20, 1, Monitor.SILENT),
			FittedTail.of(groups, true, tail, TailLaw.POWER, 0, NONE, some).interval());
	}
}
