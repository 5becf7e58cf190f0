package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;

/** Moments that settle and moments that do not; laws that are true and laws that are not. */
class MomentGrowthTest {

	@Test
	void theMomentOfANarrowLawSettles() {
		final MomentGrowth growth = MomentGrowth.of(List.of(Synthetic.exponential(20000, 3)), 200, 1);
		final int last = growth.values().length - 1;
		assertEquals(2, growth.median()[last], 0.15); // <x²> of exp(-x) is 2, scatter √(20/8192) = 0.05
		assertEquals(growth.median()[last], growth.median()[last - 4], 0.1);
		assertTrue(growth.largest()[last] < 0.02);
		assertEquals(0, MomentGrowth.expected(-3.5));
	}

	@Test
	void theMomentOfABroadLawGrowsAsItsTailSays() {
		final MomentGrowth growth = MomentGrowth.of(List.of(Synthetic.powerLaw(-2, 40000, 3)), 200, 1);
		final int last = growth.values().length - 1;
		final double slope = Math.log(growth.median()[last] / growth.median()[4]) / Math.log(growth.values()[last] / growth.values()[4]);
		assertEquals(MomentGrowth.expected(-2), slope, 0.15); // n^1; 200 draws of one data set
		assertTrue(growth.largest()[last] > 0.2, "the largest rules: " + growth.largest()[last]);
	}

	@Test
	void networksArePooledWholeAndSeedsRepeat() {
		final List<double[]> networks = new ArrayList<>();
		for (int k = 0; k < 16; k++) networks.add(new double[] { 1, -1, 1 });
		final MomentGrowth growth = MomentGrowth.of(networks, 20, 7);
		assertArrayEquals(new double[] { 3, 6, 12, 24 }, growth.values(), 1e-9);
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, growth.median(), 1e-12);
		assertArrayEquals(growth.high(), MomentGrowth.of(networks, 20, 7).high());
		assertThrows(IllegalArgumentException.class, () -> MomentGrowth.of(networks.subList(0, 3), 20, 7));
	}

	@Test
	void aTruePowerLawIsPlausibleAndAnotherLawIsNot() {
		final double[] law = Synthetic.powerLaw(-2.5, 800, 5);
		final GoodnessOfFit good = GoodnessOfFit.of(law, WindowScan.of(law, Tail.UPPER, Double.POSITIVE_INFINITY), Double.POSITIVE_INFINITY, 50, 1, Monitor.SILENT);
		assertTrue(good.p() > 0.1, "p = " + good.p());
		// two peaks: no window of 50 or more is a power law
		final double[] peaks = Synthetic.join(Synthetic.truncated(0, 1, 1.05, 400, 1), Synthetic.truncated(0, 9, 9.5, 400, 2));
		final WindowScan scan = WindowScan.of(peaks, Tail.UPPER, Double.POSITIVE_INFINITY);
		assertTrue(GoodnessOfFit.of(peaks, scan, Double.POSITIVE_INFINITY, 50, 1, Monitor.SILENT).p() < 0.1);
		assertThrows(IllegalArgumentException.class, () -> GoodnessOfFit.of(law, scan, 0, 5, 1, Monitor.SILENT));
	}

	@Test
	void quantilesInvertTheLaw() {
		for (final double[] ends : new double[][] { { 0, 2 }, { 1, 8 } }) {
			final PowerLawFit fit = PowerLawFit.of(Synthetic.truncated(1.5, 1, 2, 500, 4), ends[0], ends[1]);
			for (final double u : new double[] { 0.1, 0.5, 0.9 }) {
				final double x = fit.quantile(u), h = 1e-6;
				assertEquals(1 / fit.density(x), (fit.quantile(u + h) - fit.quantile(u - h)) / (2 * h), 1e-6 / fit.density(x));
			}
			assertEquals(ends[1], fit.quantile(1), 1e-9);
		}
	}
}
