package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.crumple.kernel.Monitor;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.Synthetic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WindowScanTest {

	@Test
	void theUpperTailBeginsWhereTheLawDoes() {
		final double[] x = Synthetic.join(Synthetic.truncated(1, 0.01, 1, 5000, 1), Synthetic.powerLaw(-2.5, 5000, 2));
		final TailFit fit = WindowScan.of(x, Tail.UPPER, Double.POSITIVE_INFINITY).bestFit();
		assertTrue(fit.from() > 0.9 && fit.from() < 3, "window from " + fit.from());
		assertEquals(-2.5, fit.exponent(), 4 * fit.error());
	}

	/** The lower tail of 1/x is the upper tail of x: p(x) ~ x^s turns into x^(-2-s). */
	@Test
	void lowerAndUpperTailsMirrorEachOther() {
		final double[] x = Synthetic.join(Synthetic.powerLaw(1, 3000, 7), Synthetic.truncated(-3, 1, 40, 3000, 8));
		final double[] inverse = Arrays.stream(x).map(v -> 1 / v).sorted().toArray();
		final WindowScan lower = WindowScan.of(x, Tail.LOWER, 0), upper = WindowScan.of(inverse, Tail.UPPER, Double.POSITIVE_INFINITY);
		assertEquals(lower.fits().size(), upper.fits().size());
		assertEquals(lower.best(), upper.best());
		assertEquals(lower.bestFit().exponent(), -2 - upper.bestFit().exponent(), 1e-9);
		assertEquals(lower.innerEnd(lower.bestFit()), 1 / upper.innerEnd(upper.bestFit()), 1e-9);
	}

	@Test
	void tooFewValuesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> WindowScan.of(new double[] { 2 }, Tail.UPPER, Double.POSITIVE_INFINITY));
		assertThrows(IllegalArgumentException.class, () -> WindowScan.of(new double[] { -3, -2, 0 }, Tail.LOWER, 0));
		assertThrows(IllegalArgumentException.class, () -> WindowScan.of(new double[] { 2, 2, 2 }, Tail.LOWER, 0));
	}

	@Test
	void theHistogramCountsEverythingOnce() {
		final double[] x = Synthetic.truncated(-1.3, 2e-3, 700, 4000, 9);
		final LogHistogram bins = LogHistogram.of(x, 5);
		assertEquals(4000, Arrays.stream(bins.count()).sum());
		double area = 0;
		for (int b = 0; b < bins.size(); b++) area += bins.density(b) * (bins.edges()[b + 1] - bins.edges()[b]);
		assertEquals(1, area, 1e-12);
		assertArrayEquals(new int[] { 1, 1 }, LogHistogram.of(new double[] { 0, 1, 10 }, 1).count());
	}

	@Test
	@Tag("long")
	void otherLawsLoseAgainstTheTrueOne() {
		final double[] power = Synthetic.powerLaw(-2.5, 2000, 11), other = Synthetic.exponential(2000, 12);
		final PowerLawFit right = PowerLawFit.of(power, 1, Double.POSITIVE_INFINITY), wrong = PowerLawFit.of(other, 0.5, 20);
		final TailComparison won = TailComparison.exponential(power, right), lost = TailComparison.exponential(other, wrong);
		assertTrue(won.ratio() > 0 && won.p() < 0.01, won.toString());
		assertTrue(lost.ratio() < 0 && lost.p() < 0.01, lost.toString());
		final TailComparison even = TailComparison.logNormal(power, right);
		assertTrue(even.p() > 0.05 && even.ratio() <= 0, even.toString());
		final NormalDistribution logarithm = new NormalDistribution(0, 0.3);
		final double[] normal = new Random(3).doubles(2000).map(u -> Math.exp(logarithm.inverseCumulativeProbability(u))).sorted()
			.toArray();
		final TailComparison logNormal = TailComparison.logNormal(normal, PowerLawFit.of(normal, 0.5, 2));
		assertTrue(logNormal.ratio() < 0 && logNormal.p() < 0.01, logNormal.toString());
	}

	/** For true power laws p is below 0.05 in a twentieth of the draws. */
	@Test
	@Tag("long")
	void theLogNormalRejectsTrueLawsAsSeldomAsItSays() {
		int rejected = 0;
		for (int d = 0; d < 200; d++) {
			final double[] x = Synthetic.powerLaw(d % 2 == 0 ? 1.5 : -2.2, 300, 500 + d);
			final PowerLawFit fit = d % 2 == 0 ? PowerLawFit.of(x, 0, 1) : PowerLawFit.of(x, 1, Double.POSITIVE_INFINITY);
			if (TailComparison.logNormal(x, fit).p() < 0.05) rejected++;
		}
		assertTrue(rejected >= 2 && rejected <= 20, rejected + " of 200");
	}

	@Test
	@Tag("long")
	void theBootstrapAgreesWithTheErrorAndRepeats() {
		final double[] x = Synthetic.powerLaw(1, 1000, 21);
		final PowerLawFit fit = PowerLawFit.of(x, 0, 1);
		final Bootstrap one = Bootstrap.of(List.of(x), fit, TailLaw.POWER, 400, 1, Monitor.SILENT),
			again = Bootstrap.of(List.of(x), fit, TailLaw.POWER, 400, 1, Monitor.SILENT);
		assertEquals(one, again);
		assertEquals(2 * 1.96 * fit.error(), one.high() - one.low(), 0.15 * 2 * 1.96 * fit.error());
	}

	/** Twenty copies of each value count as twenty values, not as four hundred: this is why whole groups are drawn. */
	@Test
	void groupsAreDrawnWhole() {
		final double[] x = Synthetic.powerLaw(1, 100, 22);
		final List<double[]> groups = Arrays.stream(x).mapToObj(v -> {
			final double[] copies = new double[20];
			Arrays.fill(copies, v);
			return copies;
		}).toList();
		final double[] all = groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
		final PowerLawFit fit = PowerLawFit.of(all, 0, 1);
		final Bootstrap whole = Bootstrap.of(groups, fit, TailLaw.POWER, 400, 1, Monitor.SILENT);
		assertEquals(Math.sqrt(20), (whole.high() - whole.low()) / (2 * 1.96 * fit.error()), 1);
	}
}
