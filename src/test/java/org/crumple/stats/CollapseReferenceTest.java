package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.crumple.kernel.Monitor;
import org.crumple.stats.DataCollapse.Curve;
import org.junit.jupiter.api.Test;

/** Collapses compared with regressions of a library through the neighbours of every point, and with known ones. */
class CollapseReferenceTest {

	private static Curve curve(final double n, final double[] x, final double[] density, final int... count) {
		return new Curve(n, new SizeHistogram(x, density, new double[x.length], count));
	}

	/** Three curves with arbitrary bins, some of which hold a single value and are not used. */
	private static List<Curve> curves(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Curve> curves = new ArrayList<>();
		for (final double n : new double[] { 50, 90, 300 }) {
			final double[] x = IntStream.range(0, 12).mapToDouble(i -> Math.pow(1.7, i + 0.9 * random.nextDouble())).toArray();
			curves.add(curve(n, x, Arrays.stream(x).map(v -> Math.pow(v, -1.3) * Math.exp(random.nextDouble())).toArray(),
				IntStream.range(0, 12).map(i -> 1 + random.nextInt(20) * (i % 5 == 3 ? 0 : 1)).toArray()));
		}
		return curves;
	}

	private record Point(double x, double y, int weight) {}

	private static List<Point> scaled(final Curve curve, final double a, final double b) {
		return IntStream.range(0, curve.histogram().size()).filter(k -> curve.histogram().count()[k] > 1)
			.mapToObj(k -> new Point(Math.log(curve.histogram().x()[k] / Math.pow(curve.n(), a)),
			Math.log(curve.histogram().density()[k] * Math.pow(curve.n(), b)), curve.histogram().count()[k])).toList();
	}

	private static double[] reference(final List<Curve> curves, final double a, final double b) {
		double sum = 0;
		int points = 0;
		for (final Curve own : curves) for (final Point at : scaled(own, a, b)) {
			final List<Point> neighbours = new ArrayList<>();
			for (final Curve other : curves) {
				final List<Point> line = scaled(other, a, b);
				for (int k = 1; other != own && k < line.size(); k++) {
					if (line.get(k - 1).x < at.x && at.x <= line.get(k).x) neighbours.addAll(line.subList(k - 1, k + 1));
				}
			}
			if (neighbours.isEmpty()) continue;
			final int n = neighbours.size();
			final double[] y = new double[n];
			final double[][] design = new double[n][2];
			for (int i = 0; i < n; i++) { // weights as square roots
				final double root = Math.sqrt(neighbours.get(i).weight);
				design[i] = new double[] { root, root * (neighbours.get(i).x - at.x) };
				y[i] = root * neighbours.get(i).y;
			}
			final double value, variance;
			if (n == 2) {
				final double part = design[0][1] / design[0][0], rest = design[1][1] / design[1][0], t = -part / (rest - part);
				value = (1 - t) * neighbours.get(0).y + t * neighbours.get(1).y;
				variance = (1 - t) * (1 - t) / neighbours.get(0).weight + t * t / neighbours.get(1).weight;
			} else {
				final OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
				fit.setNoIntercept(true);
				fit.newSampleData(y, design);
				value = fit.estimateRegressionParameters()[0];
				variance = Math.pow(fit.estimateRegressionParametersStandardErrors()[0], 2) / fit.estimateErrorVariance();
			}
			sum += (at.y - value) * (at.y - value) / (1.0 / at.weight + variance);
			points++;
		}
		return new double[] { sum / points, points };
	}

	@Test
	void qualitiesAreThoseOfLinesThroughTheNeighbours() {
		for (int seed = 0; seed < 5; seed++) {
			for (final double[] e : new double[][] { { 0, 0 }, { 0.4, 0.7 }, { -0.3, 0.2 } }) {
				final double[] expected = reference(curves(seed), e[0], e[1]);
				final DataCollapse found = DataCollapse.at(curves(seed), e[0], e[1]);
				assertEquals(expected[0], found.quality(), 1e-9 * expected[0]);
				assertEquals(expected[1], found.points());
				assertEquals(e[0], found.a());
				assertEquals(e[1], found.b());
			}
		}
	}

	/** Points at the same x are compared directly: (ln 2)²/(1/4 + 1/9) each. */
	@Test
	void pointsAtOnePlaceAreComparedThere() {
		final List<Curve> same = List.of(curve(10, new double[] { 1, 3 }, new double[] { 1, 2 }, 4, 4),
			curve(20, new double[] { 1, 3 }, new double[] { 2, 4 }, 9, 9));
		final DataCollapse found = DataCollapse.at(same, 0, 0);
		assertEquals(4, found.points());
		final double d = Math.log(2) * Math.log(2);
		// at 1 only one point of the other curve; at 3 the line through both points of the other curve, which ends there
		assertEquals(d / (1 / 4.0 + 1 / 9.0), found.quality(), 1e-9);
		final DataCollapse apart = DataCollapse.at(same, 5, 0);
		assertEquals(0, apart.points());
		assertTrue(Double.isNaN(apart.quality()));
	}

	/** The same curve for all sizes, stretched by N^0.6 and lowered by N^-0.9: the exponents are exact, from either starting point. */
	@Test
	void curvesOfOneShapeCollapseExactly() {
		final List<Curve> curves = new ArrayList<>();
		for (final double n : new double[] { 20, 60, 200 }) {
			final double[] x = IntStream.range(0, 25).mapToDouble(i -> Math.pow(n, 0.6) * Math.pow(1.3, i - 12)).toArray();
			curves.add(curve(n, x, Arrays.stream(x).map(v -> Math.exp(-Math.pow(Math.log(v / Math.pow(n, 0.6)), 2)) * Math.pow(n, -0.9))
				.toArray(), IntStream.generate(() -> 30).limit(25).toArray()));
		}
		for (final double[] start : new double[][] { { 0.5, 0.8 }, { 4, -3 } }) {
			final DataCollapse found = DataCollapse.best(curves, start[0], start[1]);
			assertEquals(0.6, found.a(), 0.01);
			assertEquals(0.9, found.b(), 0.01);
			assertTrue(found.quality() < 0.02, "but for lines through bent curves: " + found.quality());
			assertTrue(found.points() >= 0.5 * DataCollapse.at(curves, 0, 0).points());
		}
		assertEquals("table=1 size(s) is not allowed: it must be tables of at least two different N.",
			assertThrows(IllegalArgumentException.class, () -> DataCollapse.best(curves.subList(0, 1), 0, 0)).getMessage());
		final List<Curve> two = List.of(curve(10, new double[] { 1, 4 }, new double[] { 1, 2 }, 4, 4),
			curve(20, new double[] { 2, 5 }, new double[] { 2, 4 }, 9, 9));
		assertEquals("The distributions of different N share 2 bins of two or more values: a collapse needs three.",
			assertThrows(IllegalArgumentException.class, () -> DataCollapse.best(two, 0, 0)).getMessage());
	}

	/**
	 * Networks that differ only by a factor: the scatter over the ensembles is multiplied by √(n/(n-1)) and Student's factor for the
	 * available degrees of freedom.
	 */
	@Test
	void errorsAreEnlargedForWhatFewNetworksHide() {
		final SplittableRandom random = new SplittableRandom(4);
		final double[] size = { 64, 256 };
		final List<List<double[]>> networks = new ArrayList<>();
		for (int s = 0; s < 2; s++) {
			final List<double[]> of = new ArrayList<>();
			final double scale = Math.sqrt(size[s]);
			for (int n = 0; n < 4 + s; n++) of.add(random.doubles(60).map(u -> -Math.log(1 - u) * scale).toArray());
			networks.add(of);
		}
		final DataCollapse many = new DataCollapse(0.5, 0.5, 1, 100), three = new DataCollapse(0.5, 0.5, 1, 3),
			none = new DataCollapse(0.5, 0.5, 1, 2);
		final CollapseErrors seven = CollapseErrors.of(size, networks, 5, false, many, 25, 1, Monitor.SILENT),
			one = CollapseErrors.of(size, networks, 5, false, three, 25, 1, Monitor.SILENT);
		assertEquals(25, seven.samples());
		assertEquals(Scatter.student(1) / Scatter.student(7), one.a() / seven.a(), 1e-9,
			"one point more than exponents, and seven networks more than sizes");
		assertEquals(Scatter.student(1) / Scatter.student(7), one.b() / seven.b(), 1e-9);
		assertTrue(seven.a() > 0 && seven.a() < 0.5 && seven.b() > 0 && seven.a() != seven.b());
		assertTrue(Double.isNaN(CollapseErrors.of(size, networks, 5, false, none, 25, 1, Monitor.SILENT).a()));
		assertFalse(seven.equals(CollapseErrors.of(size, networks, 5, false, many, 25, 2, Monitor.SILENT)));
		final List<List<double[]>> empty = List.of(networks.get(0), List.of(new double[] { -1 }, new double[] { 0 }));
		assertEquals(0, CollapseErrors.of(size, empty, 5, false, many, 3, 1, Monitor.SILENT).samples());
	}
}
