package org.crumple.example;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** A square lattice with one diagonal of random orientation in every square: Z = 6, ΔZ = 2. */
final class RandomDiagonals {

	private RandomDiagonals() {}

	/**
	 * @param side number of nodes along x and along y, at least 4, because two nodes would share two bonds in a smaller cell
	 * @param law potential of every bond; rest lengths are the lengths as built
	 */
	static GeneratedNetwork generate(final int side, final BondPotential law, final long seed) {
		if (side < 4) throw InvalidValue.value("side", side, "a whole number of at least 4");
		final SplittableRandom random = new SplittableRandom(seed);
		final int n = side * side, m = 3 * n;
		final double[] x = new double[2 * n], restLength = new double[m];
		final int[] from = new int[m], to = new int[m], imageX = new int[m], imageY = new int[m];
		for (int i = 0, b = 0; i < n; i++) {
			final int column = i % side, row = i / side;
			x[2 * i] = column;
			x[2 * i + 1] = row;
			final int rising = random.nextBoolean() ? 1 : 0;
			// both ends of each bond, in columns and rows relative to node i
			for (final int[] ends : new int[][] { { 0, 0, 1, 0 }, { 0, 0, 0, 1 }, { 1 - rising, 0, rising, 1 } }) {
				final int c = column + ends[0], c2 = column + ends[2], r2 = row + ends[3];
				from[b] = row * side + c % side;
				to[b] = r2 % side * side + c2 % side;
				imageX[b] = c2 / side - c / side; // +1, 0 or -1: image of the cell that contains node j
				imageY[b] = r2 / side;
				restLength[b++] = ends[0] == ends[2] || ends[3] == 0 ? 1 : Math.sqrt(2);
			}
		}
		final BondPotential[] laws = new BondPotential[m];
		Arrays.fill(laws, law);
		final SpringNetwork network = new SpringNetwork(n, from, to, imageX, imageY, restLength, laws);
		return new GeneratedNetwork(network, new Configuration(x, Cell.square(n)), List.of());
	}
}
