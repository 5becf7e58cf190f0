package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A triangulated patch of 20 nodes without tension, in a cell so large that it has a free edge. Both components of one node and one
 * component of another are pinned.
 */
class HeldUnknownsTest {

	private static final int COLUMNS = 5, N = 20;
	private static final double[] X = places();
	private static final SpringNetwork PATCH = patch();
	private static final SymmetricBlockMatrix H = Hessian.of(PATCH, new Configuration(X, Cell.square(400)));

	private static double[] places() {
		final Random random = new Random(1);
		final double[] x = new double[2 * N];
		for (int i = 0; i < N; i++) {
			x[2 * i] = 5 + i % COLUMNS + 0.5 * (i / COLUMNS % 2) + 0.1 * random.nextDouble();
			x[2 * i + 1] = 5 + i / COLUMNS * Math.sqrt(0.75) + 0.1 * random.nextDouble();
		}
		return x;
	}

	private static SpringNetwork patch() {
		final List<int[]> pairs = new ArrayList<>();
		final List<Double> length = new ArrayList<>();
		for (int i = 0; i < N; i++) {
			for (int j = i + 1; j < N; j++) {
				final double r = Math.hypot(X[2 * i] - X[2 * j], X[2 * i + 1] - X[2 * j + 1]);
				if (r > 1.25) continue;
				pairs.add(new int[] { i, j });
				length.add(r);
			}
		}
		final int m = pairs.size();
		final BondPotential[] laws = new BondPotential[m];
		Arrays.fill(laws, new Harmonic(1));
		return new SpringNetwork(N, pairs.stream().mapToInt(p -> p[0]).toArray(), pairs.stream().mapToInt(p -> p[1]).toArray(), new int[m],
			new int[m],
			length.stream().mapToDouble(r -> r).toArray(), laws);
	}

	private static SymbolicFactor plan(final int[] order, final int... pins) {
		return new SymbolicFactor(N, PATCH.from(), PATCH.to(), order, pins);
	}

	private static int[] order(final long seed) {
		final int[] order = IntStream.range(0, N).toArray();
		final Random random = new Random(seed);
		for (int k = N - 1; k > 0; k--) {
			final int other = random.nextInt(k + 1), kept = order[k];
			order[k] = order[other];
			order[other] = kept;
		}
		return order;
	}

	/** Pinned coordinates stay at zero, and the solution balances every load that does no work on rigid motions. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void loadsAreBalanced(final long seed) {
		final int far = 2 * (N - 1) + 1;
		final SignedCholesky factor = new SignedCholesky(plan(order(seed), 0, 1, far));
		assertEquals(2 * N - 3, factor.factorise(H, 0).positive());
		assertTrue(factor.factoriseDefinite(H));
		final double[] b = new Random(seed).doubles(2 * N, -1, 1).toArray(), x = new double[2 * N], back = new double[2 * N];
		ZeroModes.rigid(X).project(b);
		factor.solve(b, x);
		H.multiply(x, back);
		for (int k = 0; k < 2 * N; k++) assertEquals(b[k], back[k], 1e-11, "unknown " + k);
		for (final int held : new int[] { 0, 1, far }) assertEquals(0, x[held], 1e-12, "held " + held);
	}

	/** Pinning one node, as in a periodic cell, does not prevent the rotation. */
	@Test
	void aNodeAloneLeavesTheRotation() {
		assertEquals(1, new SignedCholesky(plan(order(1), 0, 1)).factorise(H, 0).zero());
	}

	@Test
	void anUnknownThatThereIsNotIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> plan(order(1), 0, 1, 2 * N));
		assertThrows(IllegalArgumentException.class, () -> plan(order(1), -1));
	}
}
