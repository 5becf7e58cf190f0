package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** Pieces and closed chains of small networks, against labels and images propagated from bond to bond until nothing changes. */
class PiecesTest {

	private static final Cell CELL = new Cell(3, 2, 0.25);

	private static SpringNetwork network(final int nodes, final int[]... bonds) {
		final int m = bonds.length;
		final int[][] columns = new int[4][m];
		for (int b = 0; b < m; b++) for (int k = 0; k < 4; k++) columns[k][b] = bonds[b][k];
		final double[] r0 = new double[m];
		final BondPotential[] laws = new BondPotential[m];
		Arrays.fill(r0, 1);
		Arrays.fill(laws, new Harmonic(1));
		return new SpringNetwork(nodes, columns[0], columns[1], columns[2], columns[3], r0, laws);
	}

	private static SpringNetwork random(final Random random) {
		final int nodes = 2 + random.nextInt(6);
		final double share = random.nextDouble();
		return network(nodes, IntStream.range(0, nodes * nodes).filter(p -> p / nodes < p % nodes && random.nextDouble() < share)
			.mapToObj(p -> {
			final boolean turned = random.nextBoolean(), inside = random.nextBoolean();
			return new int[] { turned ? p % nodes : p / nodes, turned ? p / nodes : p % nodes, inside ? 0 : random.nextInt(3) - 1, inside
				? 0 : random.nextInt(3) - 1 };
		}).toArray(int[][]::new));
	}

	@Test
	void piecesAndLoopsAreThoseOfNamesHandedFromBondToBond() {
		final Random random = new Random(1);
		final int[] seen = new int[3];
		for (int trial = 0; trial < 500; trial++) {
			final SpringNetwork w = random(random);
			final int n = w.nodeCount();
			final int[] name = IntStream.range(0, n).toArray(), x = new int[n], y = new int[n];
			for (int round = 0; round < n; round++) {
				for (int b = 0; b < w.bondCount(); b++) {
					final int i = w.from()[b], j = w.to()[b], sense = name[i] < name[j] ? 1 : -1, teacher = sense > 0 ? i : j,
						pupil = sense > 0 ? j : i;
					if (name[i] == name[j]) continue;
					name[pupil] = name[teacher];
					x[pupil] = x[teacher] + sense * w.imageX()[b];
					y[pupil] = y[teacher] + sense * w.imageY()[b];
				}
			}
			int loops = 0, lx = 0, ly = 0;
			for (int b = 0; b < w.bondCount(); b++) {
				final int i = w.from()[b], j = w.to()[b], cx = x[i] + w.imageX()[b] - x[j], cy = y[i] + w.imageY()[b] - y[j];
				if (loops == 0 && (cx != 0 || cy != 0)) {
					loops = 1;
					lx = cx;
					ly = cy;
				}
				if (cx * ly != cy * lx) loops = 2;
			}
			final int[] sizes = IntStream.range(0, n).map(k -> (int) Arrays.stream(name).filter(other -> other == k).count())
				.filter(size -> size > 0).sorted().toArray();
			final Pieces pieces = Pieces.of(w);
			assertEquals(sizes.length, pieces.count());
			assertArrayEquals(sizes, pieces.sizes());
			assertEquals(loops, pieces.loops(), "trial " + trial);
			seen[loops]++;
		}
		for (final int cases : seen) assertEquals(true, cases > 20, Arrays.toString(seen));
	}

	/** Where no chain closes around the cell, bond vectors are differences of unfolded positions, and node 0 stays at its position. */
	@Test
	void unfoldedPositionsNeedNoImages() {
		final Random random = new Random(2);
		int tried = 0;
		for (int trial = 0; trial < 500; trial++) {
			final SpringNetwork w = random(random);
			final Pieces pieces = Pieces.of(w);
			if (pieces.loops() > 0) continue;
			final Configuration place = new Configuration(random.doubles(2L * w.nodeCount()).toArray(), CELL);
			final double[] x = pieces.unfolded(place), d = new double[2];
			assertArrayEquals(Arrays.copyOf(place.positions(), 2), Arrays.copyOf(x, 2));
			for (int b = 0; b < w.bondCount(); b++) {
				final int i = 2 * w.from()[b], j = 2 * w.to()[b];
				w.bondVector(b, place, d);
				assertArrayEquals(d, new double[] { x[j] - x[i], x[j + 1] - x[i + 1] }, 1e-12);
				tried++;
			}
		}
		assertEquals(true, tried > 100);
	}

	@Test
	void chainsThatCloseAreCountedByDirection() {
		final int[] along = { 0, 1, 0, 0 }, right = { 1, 2, 0, 0 }, back = { 2, 0, 1, 0 }, up = { 2, 0, 0, 1 };
		assertEquals(0, Pieces.of(network(3, along, right)).loops());
		assertEquals(0, Pieces.of(network(3, along, right, new int[] { 2, 0, 0, 0 })).loops());
		assertEquals(1, Pieces.of(network(3, along, right, back)).loops());
		assertEquals(1, Pieces.of(network(3, along, right, up)).loops());
		// twice around the same side, and backwards, are the same direction
		assertEquals(1, Pieces.of(network(4, along, right, back, new int[] { 1, 3, 2, 0 }, new int[] { 3, 2, 0, 0 })).loops());
		assertEquals(2, Pieces.of(network(4, along, right, back, new int[] { 1, 3, 2, 1 }, new int[] { 3, 2, 0, 0 })).loops());
	}
}
