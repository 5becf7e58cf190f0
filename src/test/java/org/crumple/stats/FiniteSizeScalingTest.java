package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.kernel.Monitor;
import org.crumple.stats.DataCollapse.Curve;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exponents of N and collapses, of ensembles whose law is known. */
class FiniteSizeScalingTest {

	private static final double[] SIZES = { 64, 128, 256, 512 };

	/** Networks with about ten events each, whose exponential sizes have the mean N^slope. */
	private static List<List<double[]>> exponential(final double slope, final int networks, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<List<double[]>> all = new ArrayList<>();
		for (final double n : SIZES) {
			final List<double[]> of = new ArrayList<>();
			for (int k = 0; k < networks; k++) of.add(random.doubles(5 + random.nextInt(11)).map(u -> -Math.log(1 - u) * Math.pow(n, slope)).toArray());
			all.add(of);
		}
		return all;
	}

	private static List<Ratio[]> ratios(final List<List<double[]>> all) {
		return all.stream().map(of -> of.stream().map(v -> new Ratio(Arrays.stream(v).sum(), v.length)).toArray(Ratio[]::new)).toList();
	}

	private static List<Curve> curves(final List<List<double[]>> all) {
		final List<Curve> curves = new ArrayList<>();
		for (int s = 0; s < all.size(); s++) {
			curves.add(new Curve(SIZES[s], SizeHistogram.of(all.get(s).stream().flatMapToDouble(Arrays::stream).sorted().toArray(), 5, false)));
		}
		return curves;
	}

	@Test
	void anExactPowerLawIsFoundExactly() {
		final List<Ratio[]> parts = new ArrayList<>();
		// two networks of each size that agree: the exponent is exact, and its error is none
		for (final double n : SIZES) parts.add(new Ratio[] { new Ratio(6 * Math.pow(n, -0.73), 3), new Ratio(2 * Math.pow(n, -0.73), 1) });
		final FiniteSizeScaling scaling = FiniteSizeScaling.of(SIZES, parts, 20, 1, Monitor.SILENT);
		assertEquals(-0.73, scaling.exponent(), 1e-12);
		assertEquals(0, scaling.exponentError(), 1e-12);
		assertEquals(2 * Math.pow(100, -0.73), scaling.at(100), 1e-12);
		assertEquals(2 * Math.pow(64, -0.73), scaling.mean()[0], 1e-15);
	}

	@Test
	@Tag("long")
	void errorsCoverTheTruthAsOftenAsTheyClaim() {
		int within = 0, inside = 0;
		for (int draw = 0; draw < 100; draw++) {
			final FiniteSizeScaling scaling = FiniteSizeScaling.of(SIZES, ratios(exponential(0.27, 30, draw)), 200, 1, Monitor.SILENT);
			if (Math.abs(scaling.exponent() - 0.27) < 1.96 * scaling.exponentError()) within++;
			if (scaling.low() < 0.27 && scaling.high() > 0.27) inside++;
		}
		// 95 % claimed, 2.2 % scatter of a hundred draws: the bounds are three of these away
		assertTrue(within >= 88 && within <= 100, within + " of 100");
		assertTrue(inside >= 88 && inside <= 100, inside + " of 100");
	}

	@Test
	void aCollapseFindsItsExponentsAndItsQualityIsNearOne() {
		final List<List<double[]>> all = exponential(0.5, 100, 3);
		final DataCollapse found = DataCollapse.best(curves(all), 0.2, 0.2);
		final CollapseErrors errors = CollapseErrors.of(SIZES, all, 5, false, found, 30, 1, Monitor.SILENT);
		assertEquals(0.5, found.a(), 4 * errors.a());
		assertEquals(0.5, found.b(), 4 * errors.b());
		assertTrue(errors.a() < 0.1 && errors.b() < 0.1, errors.toString());
		assertTrue(found.quality() > 0.4 && found.quality() < 1.8, "quality " + found.quality());
		final DataCollapse unscaled = DataCollapse.at(curves(all), 0, 0);
		assertTrue(unscaled.quality() > 5 * found.quality(), "unscaled " + unscaled.quality());
	}

	@Test
	void pullingTheCurvesApartIsNoCollapse() {
		final DataCollapse found = DataCollapse.best(curves(exponential(0, 50, 5)), 3, 3);
		assertTrue(Math.abs(found.a()) < 0.5, found.toString());
		assertTrue(found.points() >= 0.5 * DataCollapse.at(curves(exponential(0, 50, 5)), 0, 0).points());
	}

	@Test
	void theSameSeedGivesTheSameBits() {
		final List<Ratio[]> parts = ratios(exponential(0.27, 10, 7));
		final FiniteSizeScaling a = FiniteSizeScaling.of(SIZES, parts, 50, 4, Monitor.SILENT), b = FiniteSizeScaling.of(SIZES, parts, 50, 4, Monitor.SILENT);
		assertEquals(a.exponentError(), b.exponentError());
		assertTrue(Arrays.equals(a.error(), b.error()));
	}

	@Test
	void binsOfWholeNumbersHoldWholeNumbers() {
		final SizeHistogram bins = SizeHistogram.of(new double[] { 1, 1, 1, 1, 2, 2, 3, 4, 5, 9 }, 5, true);
		assertEquals(0.4, bins.density()[0], 1e-15, "of 1 alone, which is one number wide");
		assertEquals(1, bins.x()[0]);
		assertEquals(0.2, bins.density()[1], 1e-15);
		assertEquals(0.4 / 2, bins.error()[0], 1e-15);
		assertEquals(10, Arrays.stream(bins.count()).sum());
	}

	@Test
	void badInputIsRefused() {
		final List<Ratio[]> parts = ratios(exponential(0.27, 5, 1));
		assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(SIZES, parts, 5, 1, Monitor.SILENT));
		assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(new double[] { 64 }, parts.subList(0, 1), 50, 1, Monitor.SILENT));
		final List<Ratio[]> single = parts.stream().map(p -> new Ratio[] { p[0] }).toList();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(SIZES, single, 50, 1, Monitor.SILENT)).getMessage().contains("N = 64"));
		assertThrows(IllegalArgumentException.class, () -> DataCollapse.best(curves(exponential(0, 5, 1)).subList(0, 1), 0, 0));
		assertThrows(IllegalArgumentException.class, () -> SizeHistogram.of(new double[] { 0 }, 5, true));
	}
}
