package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.kernel.Monitor;
import org.crumple.stats.DataCollapse.Curve;
import org.junit.jupiter.api.Test;

/** Exponents of N and collapses for ensembles with known laws. */
class FiniteSizeScalingTest {

	private static final double[] SIZES = { 64, 128, 256, 512 };

	/** Networks with about ten events each, whose exponential sizes have the mean N^slope. */
	private static List<List<double[]>> exponential(final double slope, final int networks, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<List<double[]>> all = new ArrayList<>();
		for (final double n : SIZES) {
			final List<double[]> of = new ArrayList<>();
			for (int k = 0; k < networks; k++)
				of.add(random.doubles(5 + random.nextInt(11)).map(u -> -Math.log(1 - u) * Math.pow(n, slope)).toArray());
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
			curves.add(new Curve(SIZES[s], SizeHistogram.of(all.get(s).stream().flatMapToDouble(Arrays::stream).sorted().toArray(), 5,
				false)));
		}
		return curves;
	}

	@Test
	void anExactPowerLawIsFoundExactlyAndNetworksThatAgreeTellTheErrorOfTheirEvents() {
		final List<Ratio[]> parts = new ArrayList<>();
		for (final double n : SIZES) parts.add(new Ratio[] { new Ratio(6 * Math.pow(n, -0.73), 3), new Ratio(2 * Math.pow(n, -0.73), 1) });
		final FiniteSizeScaling scaling = FiniteSizeScaling.of(SIZES, parts);
		assertEquals(-0.73, scaling.exponent(), 1e-12);
		assertEquals(1 / (Math.log(2) * Math.sqrt(4 * 5)), scaling.exponentError(), 1e-12, "four independent events of each N");
		assertEquals(2 * Math.pow(100, -0.73), scaling.line().at(100), 1e-12);
		assertEquals(2 * Math.pow(64, -0.73), scaling.mean()[0], 1e-15);
		for (final boolean scatters : scaling.scatters()) assertFalse(scatters);
	}

	/** The deviation of two networks of N = 64 with two events each is 3.5e-17; their weight once gave an exponent of -3.4. */
	@Test
	void networksOfEqualCountsDoNotRuleTheExponent() {
		final int[][] events = { { 2, 2 }, { 3, 5 }, { 6, 9 } };
		final List<Ratio[]> parts = Arrays.stream(events).map(of -> Arrays.stream(of).mapToObj(k -> new Ratio(0.1, k))
			.toArray(Ratio[]::new)).toList();
		final FiniteSizeScaling scaling = FiniteSizeScaling.of(new double[] { 64, 128, 256 }, parts);
		assertEquals(-0.95, scaling.exponent(), 0.02);
		assertTrue(scaling.exponentError() > 0.25 && scaling.exponentError() < 0.5, "two networks tell little: " + scaling.exponentError());
		assertTrue(scaling.error()[0] > 0.2 * scaling.mean()[0], "of four events");
		assertArrayEquals(new boolean[] { false, true, true }, scaling.scatters());
	}

	@Test
	void errorsOfMeansAreThoseOfTheNetworksScatter() {
		final List<Ratio[]> parts = ratios(exponential(0.27, 400, 9));
		final FiniteSizeScaling scaling = FiniteSizeScaling.of(SIZES, parts);
		for (int s = 0; s < SIZES.length; s++) {
			final double events = Arrays.stream(parts.get(s)).mapToDouble(Ratio::weight).sum();
			// sizes are exponentially distributed, so their deviation equals their mean
			assertEquals(scaling.mean()[s] / Math.sqrt(events), scaling.error()[s], 0.1 * scaling.error()[s]);
		}
		assertEquals(0.27, scaling.exponent(), 4 * scaling.exponentError());
		assertEquals(1, scaling.line().accepted());
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
	void theSameSeedGivesTheSameErrorsOfACollapse() {
		final List<List<double[]>> all = exponential(0.5, 20, 3);
		final DataCollapse found = DataCollapse.best(curves(all), 0.5, 0.5);
		assertEquals(CollapseErrors.of(SIZES, all, 5, false, found, 20, 1, Monitor.SILENT), CollapseErrors.of(SIZES, all, 5, false, found,
			20, 1, Monitor.SILENT));
	}

	@Test
	void aCollapseOfSingleNetworksOrOfEqualOnesHasNoError() {
		final List<List<double[]>> all = exponential(0.5, 20, 3), single = new ArrayList<>(all), equal = new ArrayList<>();
		final DataCollapse found = DataCollapse.best(curves(all), 0.5, 0.5);
		single.set(1, List.of(all.get(1).stream().flatMapToDouble(Arrays::stream).toArray()));
		assertTrue(Double.isNaN(CollapseErrors.of(SIZES, single, 5, false, found, 20, 1, Monitor.SILENT).a()));
		for (final List<double[]> of : all) {
			final double[] pooled = of.stream().flatMapToDouble(Arrays::stream).toArray();
			equal.add(List.of(pooled, pooled, pooled));
		}
		assertTrue(Double.isNaN(CollapseErrors.of(SIZES, equal, 5, true, found, 20, 1, Monitor.SILENT).b()));
	}

	/** Half of the values do not scale, so that the best collapse is where bins lie on each other, in all ensembles: 4^0.3322 is 10^0.2. */
	@Test
	void errorsOfACollapseAreNotThoseOfItsBins() {
		final SplittableRandom random = new SplittableRandom(7);
		final double[] sizes = { 64, 128, 256, 512, 1024, 2048 };
		final List<List<double[]>> all = new ArrayList<>();
		for (final double n : sizes) {
			final List<double[]> of = new ArrayList<>();
			for (int k = 0; k < 100; k++) of.add(random.doubles(20, 1e-9, 1).map(u -> -Math.log(u) * (u > 0.5 ? 1 : Math.pow(n, 0.44)))
				.toArray());
			all.add(of);
		}
		final double[] error = new double[2];
		for (int k = 0; k < 2; k++) {
			final int perDecade = k == 0 ? 5 : 10;
			final List<Curve> curves = new ArrayList<>();
			for (int s = 0; s < sizes.length; s++) curves.add(new Curve(sizes[s], SizeHistogram.of(all.get(s).stream().flatMapToDouble(
				Arrays::stream).sorted().toArray(), perDecade, false)));
			error[k] = CollapseErrors.of(sizes, all, perDecade, false, DataCollapse.best(curves, 0.3, 0.3), 30, 1, Monitor.SILENT).a();
		}
		assertTrue(error[0] > 0.01 && error[0] > error[1] / 2 && error[0] < 2 * error[1], Arrays.toString(error));
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
		final List<Ratio[]> parts = ratios(exponential(0.27, 5, 1)), single = parts.stream().map(p -> new Ratio[] { p[0] }).toList();
		assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(new double[] { 64 }, parts.subList(0, 1)));
		final double[] two = { 64, 128 };
		assertTrue(assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(two, single.subList(0, 2))).getMessage()
			.contains("N = 64"));
		assertTrue(FiniteSizeScaling.of(SIZES, single).exponentError() > 0, "of four N the line tells an error");
		final List<Ratio[]> none = List.of(parts.get(0), new Ratio[] { new Ratio(0.1, 0), new Ratio(0.1, 0) });
		assertTrue(assertThrows(IllegalArgumentException.class, () -> FiniteSizeScaling.of(two, none)).getMessage().contains("N = 128"));
		assertThrows(IllegalArgumentException.class, () -> DataCollapse.best(curves(exponential(0, 5, 1)).subList(0, 1), 0, 0));
		assertThrows(IllegalArgumentException.class, () -> SizeHistogram.of(new double[] { 0 }, 5, true));
	}
}
