package org.crumple.pinch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.BranchPoint;
import org.crumple.drive.LoadBranch;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.ForceDipole;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.KnownMinimum;
import org.crumple.saddle.Saddle;
import org.crumple.saddle.SaddleSides;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The minima beside saddles by another descent: Euler's method, linearly implicit, {@code (H + 1/h) u = F}, with a factor of the Hessian
 * for every step. It takes 35 steps with 63 factorisations where the product evaluates 214 forces (64 nodes), and 41 with 73 for 318 (256
 * nodes): four and seven times as long.
 */
class ImplicitDescentTest {

	/**
	 * Longest step of a coordinate [l], and the part of the force that a step may leave beside that of its linear equation. At twice that
	 * part a descent ends elsewhere, which at half and a fifth of it does not.
	 */
	private static final double LONGEST = 0.1, DEFECT = 0.1;
	private static final double FIRST_STEP = 10, GROWTH = 5, SHRINKAGE = 1.0 / 3;
	/** Forces at which what is left is Newton's, below a tenth of their maximum [E/l]. */
	private static final double SMALL = 2e-5, FALLEN = 0.1;
	private static final double KICK = 1e-3;

	@Test
	void bothDescentsEndAlike() throws NoMinimumException {
		assertEquals(16, new BothDescents(PinchReference.MINIMUM.network(), PinchReference.MINIMUM.configuration()).compare(100));
	}

	@Tag("slow")
	@Test
	void threeHundredDescentsEndAlike() throws NoMinimumException {
		int compared = new BothDescents(PinchReference.MINIMUM.network(), PinchReference.MINIMUM.configuration()).compare(12);
		for (int seed = 1; seed <= 5; seed++) {
			final GeneratedNetwork built = TestNetworks.packing(64, seed);
			final Relaxer relaxer = new Relaxer(built.network(), RelaxationSettings.DEFAULT);
			compared += new BothDescents(built.network(), relaxer.relax(built.configuration(), Monitor.SILENT).orThrow().configuration())
				.compare(6);
		}
		assertTrue(compared >= 300, compared + " descents");
	}

	/** The saddles of one network, and both ways down from them. */
	private static final class BothDescents {

		private final SpringNetwork network;
		private final Configuration minimum;
		private final PinchPlan plan;
		private final Forces forces;
		private final Relaxer relaxer;

		BothDescents(final SpringNetwork network, final Configuration minimum) {
			this.network = network;
			this.minimum = minimum;
			plan = PinchPlan.of(network, minimum, ThreadTeam.ALONE);
			forces = new Forces(network);
			relaxer = new Relaxer(network, new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-10, BoxRelaxation.FIXED), plan.pinned());
		}

		/** Compares the ends of the ways down from the saddle behind the failure of every so many bonds; returns their number. */
		private int compare(final int every) throws NoMinimumException {
			final List<String> differ = new ArrayList<>();
			int compared = 0;
			for (int bond = 0; bond < network.bondCount(); bond += every) {
				final Saddle saddle = saddle(bond);
				if (saddle == null) continue;
				final SaddleSides sides = SaddleSides.of(saddle, BoxRelaxation.FIXED, KICK, relaxer, Monitor.SILENT);
				for (int sense = -1; sense <= 1; sense += 2) {
					final Configuration low = descend(kicked(saddle, sense * KICK)), ours = sense > 0 ? sides.along() : sides.against(),
						its = relaxer.relax(low, Monitor.SILENT).orThrow().configuration();
					if (!new KnownMinimum(network, its).isSame(ours)) differ.add(bond + (sense > 0 ? " along" : " against"));
					compared++;
				}
			}
			assertEquals(List.of(), differ);
			return compared;
		}

		/** The saddle behind the failure of a bond; null if its way does not lead to one of index 1. */
		private Saddle saddle(final int bond) throws NoMinimumException {
			final double length = network.lengths(minimum)[bond];
			final ForceDipole dipole = new ForceDipole(network, bond, length > network.restLength()[bond] ? -1 : 1, BoxRelaxation.FIXED,
				0.1);
			final LoadedNetwork system = new LoadedNetwork(network, forces, dipole, minimum, plan.pinned());
			final LoadBranch branch = new LoadBranch(system, system.state(minimum), 1e-13, 1);
			if (branch.fold(1, p -> {}, Monitor.SILENT) == null) return null;
			final BranchPoint end = branch.saddle(0, 1, 1000, p -> {}, Monitor.SILENT);
			if (end == null) return null;
			final Saddle saddle = Saddle.at(network, system.configuration(end.state()), plan.pinned(), plan.free());
			return saddle == null || saddle.index() != 1 ? null : saddle;
		}

		private Configuration kicked(final Saddle saddle, final double kick) {
			final double[] x = saddle.configuration().positions().clone(), mode = saddle.mode();
			double most = 0;
			for (int k = 0; k < mode.length; k += 2) most = Math.max(most, Math.hypot(mode[k], mode[k + 1]));
			for (int k = 0; k < x.length; k++) x[k] += kick / most * mode[k];
			return saddle.configuration().withPositions(x);
		}

		/** Descends until forces are small. */
		private Configuration descend(final Configuration start) {
			final SignedCholesky factor = new SignedCholesky(plan.free());
			final Hessian hessian = new Hessian(network);
			double[] x = start.positions(), force = new double[x.length];
			forces.evaluate(x, start.cell(), force);
			double step = FIRST_STEP, highest = Forces.largest(force);
			while (Forces.largest(force) >= Math.min(SMALL, FALLEN * highest)) {
				final double[] move = new double[x.length], there = new double[x.length], left = new double[x.length];
				final boolean descends = factor.factorise(hessian.evaluate(x, start.cell()), -1 / step).isDefinite();
				if (descends) factor.solve(force, move);
				for (int k = 0; k < x.length; k++) there[k] = x[k] + move[k];
				forces.evaluate(there, start.cell(), left);
				double defect = 0;
				for (int k = 0; k < x.length; k++) defect = Math.max(defect, Math.abs(left[k] - move[k] / step));
				defect /= Math.max(Forces.largest(force), Forces.largest(left));
				if (!descends || Forces.largest(move) > LONGEST || !(defect < DEFECT)) {
					step *= SHRINKAGE;
					continue;
				}
				step *= Math.max(1, Math.min(Math.min(GROWTH, 0.7 * DEFECT / defect), LONGEST / Forces.largest(move)));
				x = there;
				force = left;
				highest = Math.max(highest, Forces.largest(force));
			}
			return start.withPositions(x);
		}
	}
}
