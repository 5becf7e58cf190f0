package org.crumple.saddle;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/**
 * The equilibria next to barriers along the modes of one network, by Newton's method: whether a barrier is near a true saddle, and how far
 * off. For one thread at a time.
 */
public final class BarrierSaddles {

	/** Longest displacement of a node in a step of Newton's method [node spacings], and most steps. */
	private static final double LONGEST = 0.05;
	private static final int MOST_STEPS = 200;

	/**
	 * The equilibrium that was reached from a barrier.
	 *
	 * @param index number of directions in which the energy has a maximum: 1 for a saddle between minima, 0 for a minimum
	 * @param energy its U minus that of the minimum [E]
	 * @param displacement largest displacement of a node from the barrier to there [l]
	 * @param other the minimum on the other side of a saddle of index 1, if the initial one is on one side alone; else null
	 * @param flips number of bonds whose state differs between the two; −1 without another minimum
	 */
	public record Nearest(int index, double energy, double displacement, Configuration other, int flips) {}

	private final NormalModes modes;
	private final SymbolicFactor pinned, free;
	private final KnownMinimum origin;
	private final Relaxer relaxer;

	/** @param modes of the network at its minimum */
	public BarrierSaddles(final NormalModes modes) {
		this.modes = modes;
		final SpringNetwork network = modes.network();
		pinned = Hessian.plan(network, modes.minimum());
		free = Hessian.freePlan(network, modes.minimum());
		origin = new KnownMinimum(network, modes.minimum());
		relaxer = new Relaxer(network, new RelaxationSettings(Minimiser.GRADIENT_FLOW, RelaxationSettings.DEFAULT.tolerance(),
			BoxRelaxation.FIXED), pinned);
	}

	/** The equilibrium that is reached from a barrier; null without a barrier, or if Newton's method does not come to rest. */
	public Nearest nearest(final ModeBarrier barrier, final Monitor monitor) {
		if (!barrier.isFound()) return null;
		final SpringNetwork network = modes.network();
		final Configuration top = new EnergyAlongMode(network, modes.minimum(), modes.modes()[barrier.mode()])
			.at(barrier.sense() * barrier.amplitude());
		final Configuration rest = rest(top, monitor);
		if (rest == null) return null;
		final double energy = origin.rise(rest), displacement = new KnownMinimum(network, top).distance(rest);
		final Saddle saddle = Saddle.at(network, rest, pinned, free);
		if (saddle == null || saddle.index() != 1) return new Nearest(saddle == null ? 0 : saddle.index(), energy, displacement, null, -1);
		final Configuration other = SaddleSides.of(saddle, origin, relaxer, monitor).beyond(origin);
		return new Nearest(1, energy, displacement, other, other == null ? -1 : origin.flipped(other).length);
	}

	/** Newton's method to where all forces vanish, in steps of limited length; null if it does not come to rest. */
	private Configuration rest(final Configuration start, final Monitor monitor) {
		final SpringNetwork network = modes.network();
		final Forces forces = new Forces(network);
		final SignedCholesky factor = new SignedCholesky(pinned);
		final double tolerance = Saddle.largestForce(network, start), longest = LONGEST * start.spacing();
		final double[] move = new double[2 * network.nodeCount()];
		Configuration now = start;
		for (int step = 0; step < MOST_STEPS; step++) {
			monitor.throwIfCancelled();
			forces.evaluate(now.positions(), now.cell(), move);
			final double largest = Forces.largest(move);
			if (!Double.isFinite(largest)) return null;
			if (largest < tolerance) return now;
			if (factor.factorise(Hessian.of(network, now), 0).zero() > 0) return null;
			factor.solve(move, move);
			now.zeroModes().project(move);
			double most = 0;
			for (int k = 0; k < move.length; k += 2) most = Math.max(most, StrictMath.hypot(move[k], move[k + 1]));
			final double scale = Math.min(1, longest / most);
			final double[] x = now.positions().clone();
			for (int k = 0; k < x.length; k++) x[k] += scale * move[k];
			now = now.withPositions(x);
		}
		return null;
	}
}
