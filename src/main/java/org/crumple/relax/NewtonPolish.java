package org.crumple.relax;

import java.util.Arrays;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.FloppyMotion;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.SoftestMotion;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Newton's method for the last part of a relaxation, on the factorised Hessian with pinned coordinates. It is restricted so that it stays
 * in its initial basin: a step is accepted only if the Hessian was positive definite when last factorised, the residual falls, and the
 * nodes have moved little since the start. A factor is used for several steps, corrected by {@link SecantPairs}. The Hessian at the final
 * point is always factorised, to confirm the minimum.
 */
final class NewtonPolish {

	/**
	 * Largest total displacement of a coordinate [node spacing]; the two minima of a bond are about 0.6 apart. Of 120 packings
	 * of 256 nodes as built, all end in the basin of FIRE alone, at this and at any value from 0.005 to 1; at 0.005 FIRE
	 * takes 5 % longer.
	 */
	private static final double FARTHEST = 0.02;
	/**
	 * The factor is kept as long as every step reduces the residual below this fraction of the previous one. From 0.1 to 0.6 a relaxation
	 * saves half a factorisation, and the time of a preparation is the same within a tenth.
	 */
	private static final double RENEWAL = 0.3;
	/**
	 * Number of factorisations after which many more are expected, so that a better elimination order, which saves a tenth of each, is
	 * worth its cost.
	 */
	private static final int FEW = 30;
	/** Largest number of steps of one attempt. */
	private static final int MOST_STEPS = 12;

	/**
	 * A negative curvature smaller than this fraction of the largest entry of the Hessian counts as zero; rounding errors are about 1e-15
	 * of it.
	 */
	private static final double FLAT = 1e-10;

	/** How an attempt ended. */
	enum StopReason {
		/** At rest, with a positive definite Hessian. */
		MINIMUM,
		/** At rest, but the Hessian is not positive definite. */
		SADDLE,
		/** At rest, but a motion costs no energy; {@link #motion()} describes it. */
		FLOPPY,
		/** Not at rest: the Hessian was not positive definite, the displacement too large, or the residual did not fall. */
		REFUSED
	}

	private final SpringNetwork network;
	private final Forces forces;
	private SymbolicFactor plan;
	/** The equations for the box used last; null at first. */
	private LoadedNetwork system;
	private DeadLoad box;
	/** Whether the plan is from {@link Hessian#quickPlan}. */
	private boolean quick;
	private int factorisations;
	private int steps;
	private int negativeDirections;
	private Configuration reached;
	private double residual;
	private String motion = "";

	NewtonPolish(final SpringNetwork network, final Forces forces, final Configuration configuration) {
		this(network, forces, Hessian.quickPlan(network, configuration));
		quick = true;
	}

	/** @param plan symbolic factorisation of the Hessian with pinned coordinates */
	NewtonPolish(final SpringNetwork network, final Forces forces, final SymbolicFactor plan) {
		this.network = network;
		this.forces = forces;
		this.plan = plan;
	}

	/** The equations of equilibrium, with a configuration as the reference for strains. */
	private LoadedNetwork system(final Configuration start, final DeadLoad around) {
		final boolean known = system != null && around.equals(box);
		box = around;
		system = known ? system.from(start) : new LoadedNetwork(network, forces, box, start, plan);
		return system;
	}

	/**
	 * Tries to find the equilibrium near a configuration.
	 *
	 * @param start configuration reached by the minimiser
	 * @param tolerance largest generalised force of a minimum [E/l]
	 * @return how the attempt ended; {@link #reached()} is then the equilibrium, or {@code start} if refused
	 */
	StopReason polish(final Configuration start, final DeadLoad box, final double tolerance) {
		if (quick && factorisations >= FEW) {
			plan = Hessian.plan(network, start);
			system = null;
			quick = false;
		}
		final LoadedNetwork rest = system(start, box);
		State state = rest.state(start);
		double[] force = new double[rest.dimension()];
		final SecantPairs pairs = new SecantPairs(MOST_STEPS);
		double largest = rest.force(state, force), moved = 0;
		final double farthest = FARTHEST * start.spacing();
		int taken = 0;
		boolean nodes = false, definite = false;
		double before = 0;
		while (true) {
			if (largest < tolerance || !(largest < RENEWAL * before)) {
				factorisations++;
				pairs.clear();
				rest.evaluate(state);
				nodes = rest.factoriseDefinite();
				definite = nodes && rest.bordered().isPositiveDefinite();
			}
			if (largest < tolerance) {
				reached = taken == 0 ? start : rest.configuration(state);
				residual = largest;
				steps += taken;
				if (nodes && isFloppy(rest)) return StopReason.FLOPPY;
				return definite ? StopReason.MINIMUM : StopReason.SADDLE;
			}
			if (!definite || taken == MOST_STEPS) return refuse(start);
			final double[] move = new double[force.length];
			pairs.solve(rest.bordered(), force, move);
			moved += Forces.largest(move);
			if (!(moved < farthest)) return refuse(start);
			state = rest.moved(state, move, 1, 0);
			final double[] now = new double[force.length];
			before = largest;
			largest = rest.force(state, now);
			pairs.add(move, force, now);
			force = now;
			if (!(largest < before)) return refuse(start);
			taken++;
		}
	}

	/** Whether a motion of the nodes, or of nodes and cell together, costs no energy at the equilibrium reached. */
	private boolean isFloppy(final LoadedNetwork rest) {
		final SoftestMotion softest = SoftestMotion.of(rest.matrix(), reached.zeroModes(), rest.bordered().nodes(),
			residual / reached.spacing());
		if (softest.isFree()) {
			motion = FloppyMotion.describe(network, reached, softest.motion());
			return true;
		}
		if (Math.abs(rest.bordered().leastStiffness()) >= SoftestMotion.FREE) return false;
		motion = rest.bordered().softestStrain();
		return true;
	}

	private StopReason refuse(final Configuration start) {
		reached = start;
		return StopReason.REFUSED;
	}

	/** The configuration reached by the last attempt. */
	Configuration reached() {
		return reached;
	}

	/** Largest generalised force at the last equilibrium reached [E/l]. */
	double residual() {
		return residual;
	}

	/** Description of the motion that costs no energy; empty if none was found. */
	String motion() {
		return motion;
	}

	/** Number of Newton steps of all successful attempts so far. */
	int steps() {
		return steps;
	}

	int factorisations() {
		return factorisations;
	}

	/**
	 * A direction of negative curvature at a saddle, in the coordinates of a {@link Landscape} with the saddle as reference.
	 *
	 * @return [2N + strains]; null if there is no such direction
	 */
	double[] wayOff(final Configuration saddle, final DeadLoad box) {
		final LoadedNetwork rest = system(saddle, box);
		rest.evaluate(rest.state(saddle));
		final SymmetricBlockMatrix matrix = rest.matrix();
		rest.factorise();
		final Inertia inertia = rest.bordered().inertiaOfNodes();
		factorisations++;
		if (inertia.isDefinite()) {
			negativeDirections++; // of the size or tilt of the cell
			return rest.bordered().softest();
		}
		final double[] direction = inertia.negative() == 0 ? null : rest.bordered().nodes().negativeCurvature();
		if (direction == null || !(curvature(matrix, direction) < -FLAT * largestEntry(matrix))) {
			return null;
		}
		negativeDirections += inertia.negative();
		return Arrays.copyOf(direction, rest.dimension());
	}

	/** Finds the motion that costs no energy at an equilibrium from which no descent was possible; {@link #motion()} then describes it. */
	void findMotion(final Configuration rest, final DeadLoad box) {
		factorisations++;
		final SoftestMotion softest = SoftestMotion.ofSingular(Hessian.of(network, rest), rest.zeroModes(), plan,
			residual / rest.spacing());
		final boolean ofCell = !box.free().isEmpty() && softest.stiffness() > SoftestMotion.FREE;
		motion = ofCell ? "the size or tilt of the cell changes freely" : FloppyMotion.describe(network, rest, softest.motion());
	}

	private static double curvature(final SymmetricBlockMatrix matrix, final double[] direction) {
		final double[] product = new double[direction.length];
		matrix.multiply(direction, product);
		double sum = 0;
		for (int k = 0; k < product.length; k++) sum += direction[k] * product[k];
		return sum;
	}

	private static double largestEntry(final SymmetricBlockMatrix matrix) {
		return Forces.largest(matrix.diagonal());
	}

	/** Total number of negative eigenvalues at all saddles left so far. */
	int negativeDirections() {
		return negativeDirections;
	}
}
