package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.crumple.generate.RandomStream.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxedDelaunayTest {

	@ParameterizedTest
	@ValueSource(ints = { 16, 50, 300, 2000 })
	void rawRandomPointsObeyEulerOnATorus(final int count) {
		final double side = Math.sqrt(count);
		for (long seed = 0; seed < 5; seed++) {
			final double[] x = RandomPoints.inSquare(count, side, new RandomStream(seed, Purpose.GEOMETRY));
			final BondList bonds = PeriodicDelaunay.triangulate(x, side);
			assertNotNull(bonds);
			assertEquals(3 * count, bonds.count());
			assertTrue(bonds.isConnected(count));
		}
	}

	@Test
	void everyPointIsTiedToItsNearestNeighbour() {
		final int count = 200;
		final double side = Math.sqrt(count);
		final double[] x = RandomPoints.inSquare(count, side, new RandomStream(3, Purpose.GEOMETRY));
		final BondList bonds = PeriodicDelaunay.triangulate(x, side);
		final Set<Integer> pairs = new HashSet<>();
		for (int b = 0; b < bonds.count(); b++) {
			pairs.add(bonds.from(b) * count + bonds.to(b));
			pairs.add(bonds.to(b) * count + bonds.from(b));
		}
		for (int i = 0; i < count; i++) {
			int nearest = -1;
			double least = Double.POSITIVE_INFINITY;
			for (int j = 0; j < count; j++) {
				double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1];
				dx -= side * Math.rint(dx / side);
				dy -= side * Math.rint(dy / side);
				if (i == j || Math.hypot(dx, dy) >= least) continue;
				least = Math.hypot(dx, dy);
				nearest = j;
			}
			assertTrue(pairs.contains(i * count + nearest));
		}
	}

	@Test
	void twoPointsInOnePlaceHaveNoTriangulation() {
		final double[] x = RandomPoints.inSquare(30, Math.sqrt(30), new RandomStream(3, Purpose.GEOMETRY));
		x[0] = x[2];
		x[1] = x[3];
		assertNull(PeriodicDelaunay.triangulate(x, Math.sqrt(30)));
	}

	@Test
	void noBondIsShorterThanHalfTheMean() {
		for (long seed = 1; seed <= 5; seed++) {
			final GeneratedNetwork generated = Recipes.network(GeneratorKind.DELAUNAY, 1024, 1.5, seed);
			final double[] length = generated.network().lengths(generated.configuration());
			assertTrue(Arrays.stream(length).min().getAsDouble() > 0.5 * Arrays.stream(length).average().getAsDouble());
		}
	}

	@Test
	void pruningEvensOutTheCoordination() {
		final int[] degree = Recipes.network(GeneratorKind.DELAUNAY, 1024, 1, 1).network().degrees();
		// random dilution from Z = 6 to 5 would leave degrees from three to nine
		assertEquals(5, Arrays.stream(degree).average().getAsDouble());
		assertTrue(Arrays.stream(degree).max().getAsInt() <= 6);
	}

	@Test
	void theCentroidOfASquareCellIsItsMiddleWhereverThePointIs() {
		final VoronoiCell cell = new VoronoiCell();
		// mirror images of the point in the sides of the square [-1, 2] x [-2, 1]
		cell.addNeighbour(4, 0);
		cell.addNeighbour(-2, 0);
		cell.addNeighbour(0, -4);
		cell.addNeighbour(0, 2);
		cell.findCentroid();
		assertEquals(0.5, cell.centroidX(), 1e-15);
		assertEquals(-0.5, cell.centroidY(), 1e-15);
	}
}
