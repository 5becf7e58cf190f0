package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/**
 * The rate and the time to leave the short state of a bistable bond in series with two springs, a row of three nodes in a periodic cell, in
 * closed form. Its Hessian is that of a ring along the row, with U'' of the bonds, and across it, with t/r.
 */
class DoubleWellTest {

	private static final double C = 2, ALPHA = 0.3, K = 0.02, D = Math.sqrt((ALPHA - K) / (3 * C)), SHORT = -1.3 * D;
	/** The other roots of V'. */
	private static final double ROOT = Math.sqrt(12 * D * D - 3 * SHORT * SHORT), TOP = (-SHORT - ROOT) / 2;
	private static final BondPotential LAW = new BistableQuartic(C, ALPHA), SPRING = new Harmonic(2 * K);
	private static final SpringNetwork NETWORK = new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[3],
		new int[] { 0, 0, 1 }, new double[] { 1, 1, 1 }, new BondPotential[] { LAW, SPRING, SPRING });
	private static final double HEIGHT = 3 + SHORT + LAW.tension(1 + SHORT, 1) / K;

	private static double half(final double s) {
		return (HEIGHT - 1 - s) / 2;
	}

	private static double energy(final double s) {
		return LAW.energy(1 + s, 1) + 2 * SPRING.energy(half(s), 1);
	}

	/** Product of the eigenvalues of the Hessian other than those of translations, up to a factor: the spanning trees of both rings. */
	private static double determinant(final double s) {
		final double u = LAW.stiffness(1 + s, 1), k = SPRING.stiffness(half(s), 1), tension = LAW.tension(1 + s, 1), across = tension / (1
			+ s), other = tension / half(s);
		return (2 * u * k + k * k) * (2 * across * other + other * other);
	}

	private static Ageing aged(final double temperature, final int runs) throws Exception {
		final Configuration start = new Configuration(new double[] { 0.5, 0, 0.5, 1 + SHORT, 0.5, 1 + SHORT + half(SHORT) }, new Cell(1,
			HEIGHT, 0));
		return Ageing.of(NETWORK, start, new AgeingSettings(AgeingControl.FIXED_STRAIN, 0, temperature, 100, 1, 1, 1, runs, 3),
			ThreadTeam.ALONE, Monitor.SILENT);
	}

	@Test
	void rateAndTimeAreThoseOfTheClosedForm() throws Exception {
		final double barrier = energy(TOP) - energy(SHORT), temperature = barrier / 8;
		// the two ends of the bond move against each other, and the third node stays
		final double unstable = -2 * LAW.stiffness(1 + TOP, 1) - SPRING.stiffness(half(TOP), 1);
		final double rate = unstable / (2 * Math.PI) * Math.sqrt(determinant(SHORT) / -determinant(TOP)) * Math.exp(-8);
		final int runs = 2000;
		final Ageing all = aged(temperature, runs);
		final double[] times = all.paths().stream().mapToDouble(path -> Math.exp(path.rows().get(1).logTime())).toArray();
		final double mean = Arrays.stream(times).average().orElseThrow();
		assertEquals(1, mean * rate, 3 / Math.sqrt(runs));
		assertEquals(Math.exp(-1), Arrays.stream(times).filter(t -> t * rate > 1).count() / (double) runs, 0.04);
		final AgeingRow escape = all.last().rows().get(1);
		assertEquals(barrier, escape.takenBarrier(), 1e-12);
		assertEquals(1, escape.flips());
		final SaddleBeside back = all.last().saddles().get(0);
		final double far = (-SHORT + ROOT) / 2;
		assertEquals(energy(TOP) - energy(far), back.barrier(), 1e-12);
		assertEquals(unstable, back.eigenvalue(), 1e-10);
		assertEquals(0.5 * Math.log(-determinant(TOP) / determinant(far)), back.halfLogDeterminant(), 1e-9);
		assertEquals(Math.log(unstable / (2 * Math.PI)) - back.halfLogDeterminant() - back.barrier() / temperature, back.logRate(), 1e-9);
		assertTrue(all.last().newStates() == 1 && all.last().saddles().size() == 1, "there are two states and one saddle");
	}

	@Test
	void bothLimitsAgree() throws Exception {
		final AgeingRow escape = aged(0, 1).last().rows().get(1);
		assertEquals(energy(TOP) - energy(SHORT), escape.exitBarrier(), 1e-12);
		// T ln t of the same escape at a low temperature is the barrier
		final double cold = escape.exitBarrier() / 200;
		assertEquals(1, cold * aged(cold, 1).last().rows().get(1).logTime() / escape.exitBarrier(), 0.05);
	}
}
