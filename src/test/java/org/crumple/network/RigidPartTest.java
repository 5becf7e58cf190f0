package org.crumple.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RigidPartTest {

	private static boolean[] part(final int nodes, final int walls, final int... ends) {
		final int[] from = new int[ends.length / 2], to = new int[from.length];
		for (int b = 0; b < from.length; b++) {
			from[b] = ends[2 * b];
			to[b] = ends[2 * b + 1];
		}
		return RigidPart.of(nodes, walls, from, to);
	}

	@Test
	void aTriangleIsRigidAndWhatHangsOnItIsNot() {
		// triangle 0 1 2, node 3 by two bonds, node 4 by one, nodes 5 and 6 as a triangle on the hinge 0
		assertArrayEquals(new boolean[] { true, true, true, true, false, false, false },
			part(7, 0, 0, 1, 1, 2, 2, 0, 3, 0, 3, 1, 4, 3, 5, 6, 5,
			0, 6, 0));
	}

	@Test
	void aSquareNeedsADiagonal() {
		assertArrayEquals(new boolean[] { true, true, false, false }, part(4, 0, 0, 1, 1, 2, 2, 3, 3, 0));
		assertArrayEquals(new boolean[] { true, true, true, true }, part(4, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 2));
	}

	/** Two triangles joined by three bonds: no node has two bonds to one of them, and yet they are one body. */
	@Test
	void threeBarsMakeTwoBodiesOne() {
		final boolean[] all = { true, true, true, true, true, true };
		assertArrayEquals(all, part(6, 0, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 0, 3, 1, 4, 2, 5));
		assertArrayEquals(new boolean[] { true, true, true, false, false, false },
			part(6, 0, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 0, 3, 1, 4));
	}

	/** Walls are one body: a triangle needs three bonds to them, and two wall points are not two bodies. */
	@Test
	void wallsHold() {
		assertArrayEquals(new boolean[] { true, true, true, true, true, true }, part(6, 3, 0, 1, 1, 2, 2, 0, 0, 3, 1, 4, 2, 5));
		assertArrayEquals(new boolean[] { false, false, false, true, true, true }, part(6, 3, 0, 1, 1, 2, 2, 0, 0, 3, 1, 4));
		assertArrayEquals(new boolean[] { false, false, true, true }, part(4, 2, 0, 1, 0, 2, 1, 3));
	}

	/** Against the number of motions without energy of the same bonds at random places. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void whatIsFoundRigidHasNoOtherMotion(final long seed) {
		final Random random = new Random(seed);
		final int n = 24, walls = seed % 2 == 0 ? 6 : 0;
		final List<int[]> pairs = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			for (int j = i + 1; j < n; j++) if (i < n - walls && random.nextDouble() < 4.4 / n) pairs.add(new int[] { i, j });
		}
		final double[] x = random.doubles(2 * n).toArray();
		final boolean[] rigid = RigidPart.of(n, walls, pairs.stream().mapToInt(p -> p[0]).toArray(), pairs.stream().mapToInt(p -> p[1])
			.toArray());
		int size = 0;
		for (final boolean in : rigid) if (in) size++;
		assertEquals(walls > 0 ? 0 : 3, free(pairs, x, rigid, n, walls), "motions of the part, of " + size + " nodes");
		for (int more = 0; more < n; more++) { // no other node could be added
			if (rigid[more]) continue;
			final boolean[] with = rigid.clone();
			with[more] = true;
			assertEquals(true, free(pairs, x, with, n, walls) > (walls > 0 ? 0 : 3), "node " + more);
		}
	}

	/** Number of zero eigenvalues of Σ nnᵀ of the nodes in a part, without wall points. */
	private static int free(final List<int[]> pairs, final double[] x, final boolean[] in, final int n, final int walls) {
		final List<int[]> some = pairs.stream().filter(p -> in[p[0]] && in[p[1]]).toList();
		final SymmetricBlockMatrix h = new SymmetricBlockMatrix(n, some.stream().mapToInt(p -> p[0]).toArray(), some.stream().mapToInt(
			p -> p[1]).toArray());
		for (int b = 0; b < some.size(); b++) {
			final int i = some.get(b)[0], j = some.get(b)[1];
			final double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1], r2 = dx * dx + dy * dy;
			final double[] k = { dx * dx / r2, dx * dy / r2, dy * dy / r2 };
			for (int c = 0; c < 3; c++) {
				h.diagonal()[3 * i + c] += k[c];
				h.diagonal()[3 * j + c] += k[c];
			}
			final double[] block = { -k[0], -k[1], -k[1], -k[2] };
			System.arraycopy(block, 0, h.offDiagonal(), 4 * b, 4);
		}
		final List<Integer> pins = new ArrayList<>();
		for (int i = 0; i < n; i++) if (!in[i] || i >= n - walls) pins.addAll(List.of(2 * i, 2 * i + 1));
		final SymbolicFactor plan = new SymbolicFactor(n, h.from(), h.to(), IntStream.range(0, n).toArray(), pins.stream()
			.mapToInt(p -> p).toArray());
		return new SignedCholesky(plan).factorise(h, 1e-9).negative();
	}
}
