package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** The check of a minimum, on both sides of its threshold. */
class MinimumCheckTest {

	private static final double C = 3;

	private final GeneratedNetwork frame = Frames.wells(C, 0.3);

	/** The network with one node displaced until the force on it has this value. */
	private Configuration withForce(final GeneratedNetwork frame, final double force) {
		final double[] x = frame.configuration().positions().clone();
		final double unit = 1e-7, before = x[4];
		x[4] = before + unit;
		final double gained = Forces.largest(Forces.of(frame.network(), frame.configuration().withPositions(x.clone())));
		x[4] = before + unit * force / gained; // forces are practically linear in such a small displacement
		return frame.configuration().withPositions(x);
	}

	private static SignedCholesky factor(final GeneratedNetwork frame, final Configuration place) {
		return MinimumCheck.factor(frame.network(), place, Hessian.of(frame.network(), place), Hessian.plan(frame.network(), place),
			ThreadTeam.ALONE);
	}

	@Test
	void forcesUpToTwiceTheToleranceOfRelaxingAreLeftAlone() {
		for (final double scale : new double[] { 1, 2 }) { // the unit of force is C over the node spacing
			final GeneratedNetwork scaled = new GeneratedNetwork(frame.network().withRestLength(times(scale, frame.network().restLength())),
				frame.configuration().scaled(scale), frame.notes());
			assertEquals(scale, scaled.configuration().spacing(), 1e-12);
			final double limit = 2e-10 * C / scale;
			factor(scaled, withForce(scaled, 0.98 * limit));
			final Configuration moved = withForce(scaled, 1.02 * limit);
			final double largest = Forces.largest(Forces.of(scaled.network(), moved));
			final String message = assertThrows(IllegalArgumentException.class, () -> factor(scaled, moved)).getMessage();
			assertTrue(message.startsWith("The network is not at a minimum: its largest force is " + largest + " E/l, and "
				+ limitText(message) + " is allowed"), message);
			assertEquals(limit, Double.parseDouble(limitText(message)), 1e-12 * limit);
			assertTrue(message.endsWith("Run Relax Network... first."), message);
		}
	}

	private static String limitText(final String message) {
		return message.replaceFirst(".*E/l, and ", "").replaceFirst(" is allowed.*", "");
	}

	private static double[] times(final double factor, final double[] values) {
		final double[] result = values.clone();
		for (int k = 0; k < result.length; k++) result[k] *= factor;
		return result;
	}

	@Test
	void aPlaceAtRestThatIsASaddleIsRefused() {
		final GeneratedNetwork midpoint = TestNetworks.triangular(16);
		final String message = assertThrows(IllegalArgumentException.class, () -> factor(midpoint, midpoint.configuration())).getMessage();
		assertTrue(message.startsWith("The network is not at a minimum: its forces vanish, but its Hessian is not positive definite"),
			message);
	}

	@Test
	void theFactorSolvesWhicheverPlanDrewItUp() {
		final SymmetricBlockMatrix hessian = Hessian.of(frame.network(), frame.configuration());
		final double[] u = Measure.direction(32, 5);
		u[0] = u[1] = 0; // node 0 is pinned
		final double[] f = Measure.product(hessian, u), found = new double[32];
		factor(frame, frame.configuration()).solve(f, found);
		assertArrayEquals(u, found, 1e-11);
		final SignedCholesky quick = new SignedCholesky(Hessian.quickPlan(frame.network(), frame.configuration()), ThreadTeam.ALONE);
		assertTrue(quick.factoriseDefinite(hessian));
		quick.solve(f, found);
		assertArrayEquals(u, found, 1e-11);
	}

	@Test
	void aFloppyNetworkIsToldHowItMoves() {
		final GeneratedNetwork grid = TestNetworks.grid(4, new Harmonic(1));
		final String message = assertThrows(IllegalArgumentException.class, () -> factor(grid, grid.configuration())).getMessage();
		assertTrue(message.startsWith(
			"The network is not at a minimum: it is floppy: some motion of its nodes costs no energy (most of its nodes move ("), message);
		assertTrue(message.endsWith("). Bonds that resist it (a larger excess) make the network rigid."), message);
	}
}
