package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** Descriptions of given motions, on both sides of every limit between two sentences. */
class FloppyMotionTest {

	private static final GeneratedNetwork LATTICE = TestNetworks.triangular(64);
	private static final SpringNetwork NETWORK = LATTICE.network();
	private static final Configuration PLACE = LATTICE.configuration();

	private static String words(final double[] motion) {
		return FloppyMotion.describe(NETWORK, PLACE, motion);
	}

	/** The description for a lattice with only some of its bonds. */
	private static String words(final IntPredicate kept) {
		return FloppyMotion.describe(TestNetworks.keeping(NETWORK, kept), PLACE, new double[128]);
	}

	/** Displacements of these nodes by (−0.3, −0.4), on top of a translation of all nodes. */
	private static double[] marching(final int nodes, final int... moving) {
		final double[] v = new double[2 * nodes];
		for (final int i : moving) {
			v[2 * i] = -0.3;
			v[2 * i + 1] = -0.4;
		}
		for (int k = 0; k < v.length; k++) v[k] += 7;
		return v;
	}

	private static boolean touches(final int bond, final int... nodes) {
		return Arrays.stream(nodes).anyMatch(i -> NETWORK.from()[bond] == i || NETWORK.to()[bond] == i);
	}

	@Test
	void nodesWithoutBondsComeFirst() {
		assertEquals("node 5 has no bond", words(b -> !touches(b, 5)));
		assertEquals("nodes 0 and 63 (2 of 64) have no bond", words(b -> !touches(b, 0, 63)));
		final int[] many = IntStream.range(20, 29).toArray();
		assertEquals("nodes 20, 21, 22, 23, 24, 25, 26, 27, \u2026 (9 of 64) have no bond", words(b -> !touches(b, many)));
	}

	@Test
	void piecesAreListedFromTheLargest() {
		final SpringNetwork rows = TestNetworks.grid(8, new Harmonic(1)).network();
		final SpringNetwork bands = TestNetworks.keeping(rows, b -> rows.from()[b] / 8 == rows.to()[b] / 8
			|| Math.min(rows.from()[b], rows.to()[b]) / 8 == 3 && rows.imageY()[b] == 0);
		assertEquals("it falls into 7 pieces without a bond between them, which move against each other (of 16, 8, 8, 8, 8, 8 and 8 nodes)",
			FloppyMotion.describe(bands, TestNetworks.grid(8, new Harmonic(1)).configuration(), new double[128]));
	}

	@Test
	void aSheetThatClosesNowhereRotates() {
		assertEquals("the whole network rotates, because none of its chains of bonds closes around the periodic cell",
			words(b -> NETWORK.imageX()[b] == 0 && NETWORK.imageY()[b] == 0));
		assertEquals("every bond is without stiffness", words(b -> NETWORK.imageY()[b] == 0)); // a strip closes
	}

	@Test
	void aDriftOfTheWholeIsNoMotion() {
		assertEquals("every bond is without stiffness", words(new double[128]));
		assertEquals("every bond is without stiffness", words(marching(64)));
	}

	@Test
	void whenMostMoveTheFarthestIsNamed() {
		final Random random = new Random(3);
		for (int trial = 0; trial < 20; trial++) {
			final double[] v = random.doubles(128, -1, 1).toArray();
			final int first = random.nextInt(64), second = random.nextInt(64);
			v[2 * first] = v[2 * second] = 5;
			v[2 * first + 1] = v[2 * second + 1] = -5;
			final String words = words(v), named = "), node " + Math.min(first, second) + " the most";
			assertEquals(named, words.substring(words.indexOf(')')));
		}
		final int[] half = IntStream.range(0, 32).toArray(), more = IntStream.range(0, 33).toArray();
		assertEquals("nodes 0, 1, 2, 3, 4, 5, 6, 7, \u2026 (32 of 64) move freely", words(marching(64, half)));
		final double[] v = marching(64, more);
		for (int i = 0; i < 16; i++) v[2 * i] = v[2 * i + 1] = 7.5; // so that the median is still that of the nodes at rest
		assertEquals("most of its nodes move (33 of 64), node 0 the most", words(v));
	}

	@Test
	void upToEightNodesAreNamed() {
		assertEquals("node 9, which has 6 bonds, moves freely", words(marching(64, 9)));
		assertEquals("nodes 9 and 40 (2 of 64) move freely", words(marching(64, 9, 40)));
		assertEquals("nodes 0, 1, 2, 3, 4, 5, 6 and 7 (8 of 64) move freely", words(marching(64, 0, 1, 2, 3, 4, 5, 6, 7)));
		assertEquals("nodes 0, 1, 2, 3, 4, 5, 6, 7, \u2026 (9 of 64) move freely", words(marching(64, 0, 1, 2, 3, 4, 5, 6, 7, 8)));
	}

	@Test
	void aNodeOnOneBondHasOneBond() {
		final int[] kept = IntStream.range(0, NETWORK.bondCount()).filter(b -> touches(b, 9)).skip(5).toArray();
		final SpringNetwork pendant = TestNetworks.keeping(NETWORK, b -> !touches(b, 9) || b == kept[0]);
		assertEquals("node 9, which has 1 bond, moves freely", FloppyMotion.describe(pendant, PLACE, marching(64, 9)));
	}

	@Test
	void aThousandthOfTheFastestIsRest() {
		for (final double part : new double[] { 0.99e-3, 1.01e-3 }) {
			final double[] v = new double[128];
			v[18] = 2;
			v[19] = -1.5;
			v[80] = -2 * part;
			v[81] = -1.5 * part;
			assertEquals(part < 1e-3 ? "node 9, which has 6 bonds, moves freely" : "nodes 9 and 40 (2 of 64) move freely", words(v));
		}
	}

	private static int[] neighbours(final int node) {
		return IntStream.range(0, NETWORK.bondCount()).filter(b -> touches(b, node)).map(b -> NETWORK.from()[b] + NETWORK.to()[b] - node)
			.limit(3).sorted().toArray();
	}

	/** A rotation of some nodes with ω about a point p, {@code v = ω (p_y − y, x − p_x)}, and displacements away from their centre. */
	private static double[] turning(final int[] moving, final double omega, final double px, final double py, final double swelling) {
		final double[] x = Pieces.of(NETWORK).unfolded(PLACE), v = new double[128];
		final double mx = Arrays.stream(moving).mapToDouble(i -> x[2 * i]).average().orElseThrow();
		final double my = Arrays.stream(moving).mapToDouble(i -> x[2 * i + 1]).average().orElseThrow();
		for (final int i : moving) {
			v[2 * i] = omega * (py - x[2 * i + 1]) + swelling * (x[2 * i] - mx);
			v[2 * i + 1] = omega * (x[2 * i] - px) + swelling * (x[2 * i + 1] - my);
		}
		return v;
	}

	private static String nodes(final int[] moving) {
		return "nodes " + Arrays.stream(moving, 0, moving.length - 1).mapToObj(Integer::toString).collect(Collectors.joining(", "))
			+ " and " +
			moving[moving.length - 1] + " (" + moving.length + " of 64)";
	}

	@Test
	void aHingeIsTheNodeThatOthersTurnAbout() {
		final double[] x = Pieces.of(NETWORK).unfolded(PLACE);
		for (int hinge = 0; hinge < 64; hinge++) {
			final int[] moving = neighbours(hinge);
			for (final double omega : new double[] { 0.3, -2 }) {
				for (final double away : new double[] { 0, 0.0098, 0.0102, -0.0098, -0.0102 }) {
					final boolean near = Math.abs(away) < 0.01; // spacing 1
					final String expected = nodes(moving) + (near ? " turn about node " + hinge + " as about a hinge" : " move freely");
					assertEquals(expected, words(turning(moving, omega, x[2 * hinge] + away, x[2 * hinge + 1], 0)));
					assertEquals(expected, words(turning(moving, omega, x[2 * hinge], x[2 * hinge + 1] + away, 0)));
				}
			}
		}
	}

	/** In a network three times as large, a pivot three times as far from its node is still on it. */
	@Test
	void aPivotIsNearInSpacings() {
		final double[] x = Pieces.of(NETWORK).unfolded(PLACE);
		final int[] moving = neighbours(27);
		for (final double away : new double[] { 0.0098, 0.0102 }) {
			assertEquals(nodes(moving) + (away < 0.01 ? " turn about node 27 as about a hinge" : " move freely"),
				FloppyMotion.describe(NETWORK, PLACE.scaled(3), turning(moving, 0.3, x[54] + away, x[55], 0)));
		}
	}

	/**
	 * An expansion in addition to the rotation changes neither the mean nor the angular velocity; its share of the squares is
	 * {@code s² Σ|x − m|²}.
	 */
	@Test
	void aHundredthOfAnotherMotionIsNoMatter() {
		final double[] x = Pieces.of(NETWORK).unfolded(PLACE);
		for (int hinge = 0; hinge < 64; hinge += 3) {
			final int[] moving = neighbours(hinge);
			final double px = x[2 * hinge], py = x[2 * hinge + 1], omega = 1.7;
			final double[] turn = turning(moving, 1, px, py, 0), swell = turning(moving, 0, px, py, 1);
			final double ratio = Arrays.stream(turn).map(v -> v * v).sum() / Arrays.stream(swell).map(v -> v * v).sum(),
				most = omega * 1e-2 * Math.sqrt(ratio / (1 - 1e-4));
			assertEquals(nodes(moving) + " turn about node " + hinge + " as about a hinge",
				words(turning(moving, omega, px, py, 0.99 * most)));
			assertEquals(nodes(moving) + " move freely", words(turning(moving, omega, px, py, 1.01 * most)));
		}
	}
}
