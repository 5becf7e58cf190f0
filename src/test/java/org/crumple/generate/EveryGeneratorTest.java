package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of the networks of all generators. */
class EveryGeneratorTest {

	@ParameterizedTest
	@CsvSource({ "16, 0.5", "16, 1.5", "20, 1.5", "30, 1.9", "36, 0.3", "64, 0.9", "64, 2", "500, 1.2" })
	void networksOfAnySizeAreSoundWholes(final int nodes, final double excess) {
		for (final GeneratorKind kind : GeneratorKind.values()) {
			for (long seed = 1; seed <= 3; seed++) assertSound(Recipes.network(kind, nodes, excess, seed), kind);
		}
	}

	/** One node per unit area, connected, and at least three bonds per node; double bonds are refused by the network itself. */
	private static void assertSound(final GeneratedNetwork generated, final GeneratorKind kind) {
		final SpringNetwork network = generated.network();
		final Cell cell = generated.configuration().cell();
		final int n = network.nodeCount();
		assertEquals(n, cell.area(), 1e-12 * n, "one node per unit area"); // rounding of √N
		assertTrue(Arrays.stream(network.degrees()).min().getAsInt() >= 3, kind + ": a node has fewer than three bonds");
		final BondList bonds = new BondList(1);
		for (int b = 0; b < network.bondCount(); b++) bonds.add(network.from()[b], network.to()[b], 0, 0);
		assertTrue(bonds.isConnected(n), kind + " is in pieces");
		for (final double length : network.lengths(generated.configuration())) {
			assertTrue(length > 0.3 && length < cell.lx() && length < 2.6, kind + ": bond of length " + length);
		}
		for (int k = 0; k < 2 * n; k++) {
			final double coordinate = generated.configuration().positions()[k];
			assertTrue(coordinate >= 0 && coordinate < cell.lx() * 1.3, kind + ": node outside the cell");
		}
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void movingANodeByALatticeVectorAndItsImagesBackChangesNoLength(final GeneratorKind kind) {
		final GeneratedNetwork generated = Recipes.network(kind, 100, 1.5, 4);
		final SpringNetwork network = generated.network();
		final Cell cell = generated.configuration().cell();
		final double[] x = generated.configuration().positions().clone();
		final int[] ix = network.imageX().clone(), iy = network.imageY().clone();
		x[2 * 17] += cell.lx();
		x[2 * 17 + 1] -= 2 * cell.ly();
		for (int b = 0; b < ix.length; b++) {
			final int way = network.to()[b] == 17 ? 1 : network.from()[b] == 17 ? -1 : 0;
			ix[b] -= way;
			iy[b] += 2 * way;
		}
		final SpringNetwork moved = new SpringNetwork(network.nodeCount(), network.from(), network.to(), ix, iy,
			network.restLength(), network.potential());
		// a few roundings of coordinates of about 30
		assertArrayEquals(network.lengths(generated.configuration()), moved.lengths(new Configuration(x, cell)), 1e-13);
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void restLengthsSpreadUniformlyAboutTheLengthAsBuilt(final GeneratorKind kind) {
		final GeneratedNetwork generated = Recipes.network(kind, 4096, 1.5, 2);
		final double[] delta = deltas(generated);
		double mean = 0, square = 0;
		final int[] tenth = new int[10];
		for (final double d : delta) {
			assertTrue(Math.abs(d) <= 0.1 + 1e-15);
			mean += d / delta.length;
			square += d * d / delta.length;
			tenth[Math.min(9, (int) ((d + 0.1) / 0.02))]++;
		}
		final double m = delta.length, sigma = 0.1 / Math.sqrt(3);
		assertEquals(0, mean, 4 * sigma / Math.sqrt(m)); // four standard errors
		assertEquals(0.01 / 3, square, 4 * 0.01 * Math.sqrt(4.0 / 45 / m)); // variance of δ² is 4/45 of 0.1⁴
		for (final int count : tenth) assertEquals(m / 10, count, 4.5 * Math.sqrt(0.09 * m));
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void disorderDoesNotChangeTheGeometry(final GeneratorKind kind) {
		final GeneratedNetwork none = new NetworkRecipe(64, 1.5, kind, 0, 0.1, 1, 3).generate(Monitor.SILENT);
		final GeneratedNetwork much = new NetworkRecipe(64, 1.5, kind, 0.9, 0.2, 2, 3).generate(Monitor.SILENT);
		assertEquals(none.configuration(), much.configuration());
		assertArrayEquals(none.network().from(), much.network().from());
		assertArrayEquals(none.network().to(), much.network().to());
		assertArrayEquals(none.network().lengths(none.configuration()), none.network().restLength());
	}

	@Test
	void neighbouringSeedsDrawUnrelatedDisorder() {
		for (long seed = 0; seed < 20; seed++) {
			final double[] a = deltas(Recipes.network(GeneratorKind.TRIANGULAR_LATTICE, 1024, 2, seed));
			final double[] b = deltas(Recipes.network(GeneratorKind.TRIANGULAR_LATTICE, 1024, 2, seed + 1));
			for (int lag = 0; lag < 3; lag++) {
				double sum = 0;
				for (int k = lag; k < a.length; k++) sum += a[k] * b[k - lag] / (0.01 / 3);
				assertEquals(0, sum / a.length, 4.5 / Math.sqrt(a.length));
			}
		}
	}

	private static double[] deltas(final GeneratedNetwork generated) {
		final double[] delta = generated.network().lengths(generated.configuration());
		for (int b = 0; b < delta.length; b++) delta[b] = generated.network().restLength()[b] / delta[b] - 1;
		return delta;
	}

	@ParameterizedTest
	@EnumSource(value = GeneratorKind.class, names = "JAMMED_PACKING", mode = EnumSource.Mode.EXCLUDE)
	void prunedNetworksHaveExactlyTheBondsAskedFor(final GeneratorKind kind) {
		for (final double excess : new double[] { 0.1, 0.9, 1.5, 1.7, kind.greatestExcess() }) {
			final SpringNetwork network = Recipes.network(kind, 1024, excess, 5).network();
			assertEquals(Math.round(network.nodeCount() * (4 + excess) / 2), network.bondCount());
		}
	}
}
