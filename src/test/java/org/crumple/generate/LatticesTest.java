package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.network.Cell;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticesTest {

	/** Roundings of coordinates of up to 32. */
	private static final double ROUNDING = 1e-13;

	@ParameterizedTest
	@ValueSource(ints = { 16, 20, 64, 100, 512, 1024 })
	void theWholeTriangularLatticeHasSixEqualBondsAtEveryNode(final int nodes) {
		final GeneratedNetwork lattice = Recipes.network(GeneratorKind.TRIANGULAR_LATTICE, nodes, 2, 1);
		final double a = Math.sqrt(2 / Math.sqrt(3));
		for (final double length : lattice.network().lengths(lattice.configuration())) assertEquals(a, length, ROUNDING);
		for (final int degree : lattice.network().degrees()) assertEquals(6, degree);
		assertEquals(2, lattice.network().excessCoordination());
		assertEquals(0, orderDefect(lattice, 3), 1e-12);
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 20, 64, 100, 512, 1024 })
	void theWholeSquareLatticeHasFourSidesAndFourDiagonalsAtEveryNode(final int nodes) {
		final GeneratedNetwork lattice = Recipes.network(GeneratorKind.SQUARE_LATTICE, nodes, 4, 1);
		final double[] sorted = lattice.network().lengths(lattice.configuration());
		Arrays.sort(sorted);
		for (int b = 0; b < sorted.length; b++) assertEquals(b < sorted.length / 2 ? 1 : Math.sqrt(2), sorted[b], ROUNDING);
		for (final int degree : lattice.network().degrees()) assertEquals(8, degree);
		assertEquals(0, orderDefect(lattice, 4), 1e-12);
	}

	/** Largest |sin(fold·angle)| of a bond: 0 if all bonds are at multiples of 180/fold degrees. */
	private static double orderDefect(final GeneratedNetwork lattice, final int fold) {
		final double[] d = new double[2];
		double worst = 0;
		for (int b = 0; b < lattice.network().bondCount(); b++) {
			lattice.network().bondVector(b, lattice.configuration(), d);
			worst = Math.max(worst, Math.abs(Math.sin(fold * Math.atan2(d[1], d[0]))));
		}
		return worst;
	}

	@Test
	void aNumberThatFitsIsKeptAndOthersAreReported() {
		assertArrayEquals(new int[] { 23, 22 }, Lattices.triangularShape(512));
		assertEquals("nodes became 506, the nearest number that fits.",
			Recipes.network(GeneratorKind.TRIANGULAR_LATTICE, 512, 2, 1).notes().get(0));
		assertEquals(1024, Recipes.network(GeneratorKind.SQUARE_LATTICE, 1024, 2, 1).network().nodeCount());
		assertEquals(529, Recipes.network(GeneratorKind.SQUARE_LATTICE, 512, 2, 1).network().nodeCount());
	}

	@Test
	void everyNumberOfNodesFindsATriangularCellNearlySquareAndNearlyAsLarge() {
		for (int nodes = 16; nodes < 3000; nodes++) {
			final int[] shape = Lattices.triangularShape(nodes);
			final double ratio = shape[0] / (shape[1] * Math.sqrt(0.75));
			assertTrue(Math.max(ratio, 1 / ratio) <= 1.25, nodes + " nodes: " + Arrays.toString(shape));
			assertEquals(nodes, shape[0] * shape[1], Math.max(7, 0.5 * Math.sqrt(nodes) + 2)); // 16 and 30 are neighbours
		}
	}

	@Test
	void dilutionLeavesASubsetOfTheWholeLattice() {
		final GeneratedNetwork lattice = Recipes.network(GeneratorKind.TRIANGULAR_LATTICE, 256, 0.5, 3);
		final Cell cell = lattice.configuration().cell();
		final SpringNetwork network = lattice.network();
		assertEquals(network.nodeCount(), cell.area(), 1e-10);
		for (final double length : network.lengths(lattice.configuration())) {
			assertEquals(Math.sqrt(2 / Math.sqrt(3)), length, ROUNDING);
		}
	}
}
