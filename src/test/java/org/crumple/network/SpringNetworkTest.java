package org.crumple.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringNetworkTest {

	/** A few rounding errors of coordinates up to 20. */
	private static final double ROUNDING = 2e-14;

	private static SpringNetwork triangle(final int[] from, final int[] to, final double... restLength) {
		final BondPotential law = new Harmonic(1);
		return new SpringNetwork(3, from, to, new int[3], new int[3], restLength, new BondPotential[] { law, law, law });
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"0 1 2 | 1 2 2 | 1 | j of bond 2=2 is not allowed: it must be another node than i",
		"0 1 1 | 1 2 0 | 1 | Bond 2 joins nodes 1 and 0, which are joined already",
		"0 1 0 | 1 2 1 | 1 | Bond 2 joins nodes 0 and 1, which are joined already",
		"0 -1 2 | 1 2 0 | 1 | i of bond 1=-1 is not allowed: it must be a node id in [0, 3)",
		"0 1 2 | 1 3 0 | 1 | j of bond 1=3 is not allowed: it must be a node id in [0, 3)",
		"0 1 2 | 1 2 0 | NaN | r0 of bond 0=NaN is not allowed: it must be a finite length above 0",
		"0 1 2 | 1 2 0 | 0 | r0 of bond 0=0.0", "0 1 2 | 1 2 0 | -1 | r0 of bond 0=-1.0",
		"0 1 2 | 1 2 0 | Infinity | r0 of bond 0=Infinity", "0 1 2 | 1 2 | 1 | must all have the same length, 3" })
	void impossibleBondsAreRefusedAndNamed(final String from, final String to, final double r0, final String start) {
		final String message = assertThrows(IllegalArgumentException.class, () -> triangle(ints(from), ints(to), r0, r0, r0)).getMessage();
		assertTrue(message.contains(start), message);
	}

	private static int[] ints(final String text) {
		return Arrays.stream(text.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
	}

	@Test
	void tooFewNodesAndMissingPotentialsAreRefused() {
		final int[] none = {};
		assertThrows(IllegalArgumentException.class, () -> new SpringNetwork(1, none, none, none, none, new double[0],
			new BondPotential[0]));
		final int[] zero = { 0 }, one = { 1 };
		final String message = assertThrows(IllegalArgumentException.class,
			() -> new SpringNetwork(2, zero, one, zero, zero, new double[] { 1 }, new BondPotential[1])).getMessage();
		assertEquals("Bond 0 has no potential.", message);
	}

	@Test
	void configurationsRefuseWhatIsNotFiniteAndOddCounts() {
		final Cell cell = new Cell(2, 2, 0);
		final String message = assertThrows(IllegalArgumentException.class,
			() -> new Configuration(new double[] { 0, 1, 2, Double.NaN }, cell)).getMessage();
		assertEquals("y of node 1=NaN is not allowed: it must be a finite number.", message);
		assertThrows(IllegalArgumentException.class, () -> new Configuration(new double[] { 0, 1, Double.NEGATIVE_INFINITY, 0 }, cell));
		assertThrows(IllegalArgumentException.class, () -> new Configuration(new double[3], cell));
		final Configuration two = new Configuration(new double[4], cell);
		assertThrows(IllegalArgumentException.class, () -> triangle(ints("0 1 2"), ints("1 2 0"), 1, 1, 1).lengths(two));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 0, Lx", "1, -1, 0, Ly", "NaN, 1, 0, Lx", "1, Infinity, 0, Ly", "1, 1, NaN, strain", "1, 1, Infinity, strain" })
	void cellsRefuseNonsenseByName(final double lx, final double ly, final double shear, final String key) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new Cell(lx, ly, shear)).getMessage();
		assertTrue(message.startsWith(key + "="), message);
	}

	@Test
	void bondVectorsFollowTheConventionOfTheCell() {
		final SpringNetwork network = new SpringNetwork(2, new int[] { 1 }, new int[] { 0 }, new int[] { 2 }, new int[] { -1 },
			new double[] { 1 }, new BondPotential[] { new Harmonic(1) });
		final double[] d = new double[2];
		network.bondVector(0, new Configuration(new double[] { 1, 2, 4, 8 }, new Cell(10, 20, 0.5)), d);
		// d = x0 - x1 + 2 (10, 0) - (0.5 * 20, 20)
		assertArrayEquals(new double[] { 1 - 4 + 20 - 10, 2 - 8 - 20 }, d);
	}

	@Test
	void shearMovesEveryBondVectorAffinely() {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final Configuration before = g.configuration().sheared(0.2), after = before.sheared(-0.35);
		assertEquals(-0.15, after.cell().shear(), 1e-16);
		assertEquals(before.cell().area(), after.cell().area());
		final double[] d = new double[2], e = new double[2];
		for (int b = 0; b < g.network().bondCount(); b++) {
			g.network().bondVector(b, before, d);
			g.network().bondVector(b, after, e);
			assertArrayEquals(new double[] { d[0] - 0.35 * d[1], d[1] }, e, ROUNDING);
		}
	}

	@Test
	void scalingMultipliesEveryLength() {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final Configuration before = g.configuration().sheared(0.1), after = before.scaled(1.25);
		assertEquals(1.25 * 1.25 * before.cell().area(), after.cell().area(), 1e-12);
		assertEquals(0.1, after.cell().shear());
		final double[] r = g.network().lengths(before), s = g.network().lengths(after);
		for (int b = 0; b < r.length; b++) assertEquals(1.25 * r[b], s[b], ROUNDING);
	}

	@Test
	void strainByAWholePeriodWithImagesRemappedChangesNoLength() {
		final GeneratedNetwork g = TestNetworks.packing(64, 2);
		final SpringNetwork w = g.network();
		final Cell cell = g.configuration().cell();
		final int[] ix = w.imageX().clone();
		for (int b = 0; b < ix.length; b++) ix[b] -= w.imageY()[b];
		final SpringNetwork remapped = new SpringNetwork(w.nodeCount(), w.from(), w.to(), ix, w.imageY(), w.restLength(), w.potential());
		final Configuration tilted = new Configuration(g.configuration().positions(), cell.sheared(cell.lx() / cell.ly()));
		assertArrayEquals(w.lengths(g.configuration()), remapped.lengths(tilted), ROUNDING);
	}

	@Test
	void coordinationCountsBondsPerNode() {
		final SpringNetwork network = TestNetworks.triangular(64).network();
		assertEquals(6, network.coordination());
		assertEquals(2, network.excessCoordination());
		for (final int degree : network.degrees()) assertEquals(6, degree);
	}

	@Test
	void networksAreEqualByValueToTheLastBit() {
		final SpringNetwork a = TestNetworks.packing(64, 3).network(), b = TestNetworks.packing(64, 3).network();
		assertEquals(a, b);
		assertEquals(a.hashCode(), b.hashCode());
		final double[] r0 = a.restLength().clone();
		r0[5] = Math.nextUp(r0[5]);
		assertNotEquals(a, a.withRestLength(r0));
	}

	/** The same order of summation everywhere: one bond alone and all bonds together give vectors with the same bits. */
	@Test
	void bondVectorsAreTheSameOneByOneAndAllAtOnce() {
		final GeneratedNetwork g = TestNetworks.packing(64, 3);
		final SpringNetwork w = g.network();
		final Configuration sheared = TestNetworks.shaken(g.configuration().sheared(0.137), 0.1, 1);
		final BondGeometry all = new BondGeometry(w).at(sheared.positions(), sheared.cell());
		final double[] lengths = w.lengths(sheared), d = new double[2];
		for (int b = 0; b < w.bondCount(); b++) {
			w.bondVector(b, sheared, d);
			assertArrayEquals(d, new double[] { all.x()[b], all.y()[b] }, "bond " + b);
			assertEquals(lengths[b], all.lengths()[b]);
		}
	}
}
