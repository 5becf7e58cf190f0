package org.crumple.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.crumple.survey.AverageCurve.Point;
import org.crumple.survey.AverageCurve.Settings;
import org.crumple.survey.AverageCurve.Spread;
import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;

/** Averages of curves that are known: straight lines, jumps, paths that turn back. */
class AverageCurveTest {

	private static NumberTable curve(final double[] x, final double[] y) {
		return new NumberTable("network", List.of("strain", "stress (E/l^2)"), List.of(x, y), Arrays.asList(null, null));
	}

	private static AverageCurve average(final int points, final NumberTable... curves) {
		return AverageCurve.of(List.of(curves), new Settings("strain", "stress", points, Spread.ERROR, ""));
	}

	private static double[] means(final AverageCurve found) {
		return found.points().stream().mapToDouble(Point::mean).toArray();
	}

	@Test
	void networksWithoutACurveAreCountedAsLeftOut() {
		final AverageCurve found = average(2, curve(new double[] { 0, 1 }, new double[] { 1, 2 }),
			curve(new double[] { 0, 1 }, new double[] { Double.NaN, Double.NaN }), curve(new double[0], new double[0]));
		assertEquals(List.of(1, 2), List.of(found.networks(), found.without()));
		assertEquals(List.of("Left out: 2 networks without strain and stress (E/l^2) in any row chosen."),
			found.sentences());
		assertTrue(found.caption("stress").endsWith("; 2 without a curve left out"), found.caption("stress"));
	}

	/** Lines a + b x at points of their own: mean and deviation are those of a + b x at every x of the grid. */
	@Test
	void straightLinesGiveTheLineOfTheirMeansAndTheScatterOfTheLines() {
		final SplittableRandom random = new SplittableRandom(5);
		final double[] a = random.doubles(7).toArray(), b = random.doubles(7).toArray();
		final List<NumberTable> lines = new ArrayList<>();
		for (int k = 0; k < a.length; k++) {
			final double offset = a[k], slope = b[k];
			final double[] x = IntStream.concat(IntStream.of(0, 1000), random.ints(5 + k, 1, 1000)).sorted().mapToDouble(i -> i / 1e3)
				.toArray();
			lines.add(curve(x, Arrays.stream(x).map(v -> offset + slope * v).toArray()));
		}
		final AverageCurve found = average(11, lines.toArray(NumberTable[]::new));
		for (final Point point : found.points()) {
			final double[] values = IntStream.range(0, 7).mapToDouble(k -> a[k] + b[k] * point.x()).sorted().toArray();
			final double mean = Arrays.stream(values).average().orElseThrow(), deviation = Math.sqrt(Arrays.stream(values)
				.map(v -> (v - mean) * (v - mean)).sum() / 6);
			assertEquals(mean, point.mean(), 1e-14);
			assertEquals(deviation, point.deviation(), 1e-14);
			assertEquals(deviation / Math.sqrt(7), point.error(), 1e-14);
			assertEquals(values[3], point.quantile(0.5), 1e-14);
			assertEquals((values[1] + values[2]) / 2, point.band(Spread.QUARTILES)[0], 1e-14);
			assertEquals((values[4] + values[5]) / 2, point.band(Spread.QUARTILES)[1], 1e-14);
			assertArrayEquals(new double[] { mean - deviation, mean + deviation }, point.band(Spread.DEVIATION), 1e-14);
			assertTrue(point.isWhole());
		}
		assertEquals(1, found.points().get(10).x());
		assertEquals("stress (E/l^2)", found.up());
		assertEquals("strain", found.table().columns().get(0).heading());
	}

	@Test
	void aJumpHasTheValueAfterItHoweverThePathIsWalked() {
		final NumberTable up = curve(new double[] { 0, 1, 1, 2 }, new double[] { 0, 1, -1, 0 });
		assertArrayEquals(new double[] { 0, 0.5, -1, -0.5, 0 }, means(average(5, up)), 1e-15);
		final NumberTable down = curve(new double[] { 2, 1, 1, 0 }, new double[] { 0, -1, 1, 0 });
		assertArrayEquals(new double[] { 0, 0.5, 1, -0.5, 0 }, means(average(5, down)), 1e-15);
		final NumberTable atTheEnd = curve(new double[] { 0, 2, 2 }, new double[] { 0, 2, 7 });
		assertArrayEquals(new double[] { 0, 1, 7 }, means(average(3, atTheEnd)), 1e-15);
	}

	@Test
	void whereACurveDoesNotReachItIsNotCounted() {
		final AverageCurve found = average(5, curve(new double[] { 0, 1 }, new double[] { 1, 1 }), curve(new double[] { 0.5, 2 },
			new double[] { 3, 3 }), curve(new double[] { Double.NaN, 0, 2 }, new double[] { 9, 5, 5 }));
		assertArrayEquals(new double[] { 3, 3, 3, 4, 4 }, means(found), 1e-15);
		assertArrayEquals(new double[] { 2, 3, 3, 2, 2 }, found.table().real("networks"));
		assertArrayEquals(new double[] { 0, 1, 1, 0, 0 }, found.table().real("complete"));
		assertTrue(found.sentences().get(0).startsWith("Not all networks reach 3 of 5 values of strain"), found.sentences().toString());
	}

	@Test
	void roundingOfTheLastStrainCostsNoNetwork() {
		final AverageCurve found = average(3, curve(new double[] { 0, 0.2 }, new double[] { 0, 1 }), curve(new double[] { 0,
			0.19999999999999998 }, new double[] { 0, 1 }));
		assertEquals(2, found.points().get(2).count());
		assertEquals(1, found.points().get(2).mean(), 1e-12);
	}

	@Test
	void ofAPathThatTurnsBackTheFirstLegCounts() {
		final AverageCurve found = average(3, curve(new double[] { 0, 1, 1, 2, 1, 0, -1 }, new double[] { 0, 1, 1, 2, 9, 9, 9 }), curve(
			new double[] { 0, 2 }, new double[] { 0, 2 }));
		assertArrayEquals(new double[] { 0, 1, 2 }, means(found), 1e-15);
		assertEquals(1, found.cut());
		assertTrue(found.caption("").contains("; first leg of 1 path that turns back"), found.caption(""));
		assertTrue(found.sentences().get(0).startsWith("1 of 2 curves turn back: their first legs are averaged"));
	}

	@Test
	void rowsAreChosenBeforeTheFirstLegIs() {
		final NumberTable cycle = curve(new double[] { 0, 1, 2, 1, 0 }, new double[] { 0, 1, 2, 7, 6 });
		final AverageCurve back = AverageCurve.of(List.of(cycle), new Settings("strain", "stress", 2, Spread.ERROR, "stress > 5"));
		assertArrayEquals(new double[] { 6, 7 }, means(back), 1e-15);
		assertEquals(0, back.cut());
	}

	@Test
	void whatIsNoCurveIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> average(3, curve(new double[] { 1, 1 }, new double[] { 1, 2 })));
		assertThrows(IllegalArgumentException.class, () -> average(3, curve(new double[0], new double[0])));
		assertThrows(IllegalArgumentException.class, () -> average(1, curve(new double[] { 0, 1 }, new double[] { 1, 2 })));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> AverageCurve.of(List.of(curve(new double[] { 0, 1 }, new double[2])),
			new Settings("strain", "energy", 3, Spread.ERROR, ""))).getMessage().startsWith("y=energy is not allowed"));
	}
}
