package org.crumple.relax;

import java.util.Arrays;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.FloppyMotion;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.SoftestMotion;
import org.crumple.mechanics.State;
import org.crumple.mechanics.Unloaded;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The last digits of a relaxation: Newton's method on the factorised Hessian, with node 0 pinned, under guards that
 * keep it in the basin it starts in. A factor serves several steps, corrected by {@link SecantPairs}. A step is taken only
 * if the Hessian was positive definite when last factorised, the residual falls and the nodes have moved little since the start. The minimum itself is confirmed by a factorisation of its own.
 */
final class NewtonPolish {

	/**
	 * Farthest that any coordinate may move in all [node spacing]; a bond's two minima are about 0.6 apart. Of 120 packings
	 * of 256 nodes as built, all end in the basin of FIRE alone, at this value as at any from 0.005 to 1; at 0.005 FIRE
	 * works 5 % longer.
	 */
	private static final double FARTHEST = 0.02;
	/**
	 * The factor is kept, corrected by what the steps teach, as long as every step brings the residual below this part of
	 * the last one. From 0.1 to 0.6 a relaxation saves half a factorisation and a preparation takes the same time to a tenth.
	 */
	private static final double RENEWAL = 0.3;
	/** After so many factorisations there will be many more, and a plan that saves a tenth of each has paid for itself. */
	private static final int FEW = 30;
	/** Most steps of one attempt. */
	private static final int MOST_STEPS = 12;

	/** A curvature above minus this part of the stiffest node's counts as zero: rounding leaves about 1e-15 of it. */
	private static final double FLAT = 1e-10;

	/** How an attempt ended. */
	enum StopReason {
		/** At rest and positive definite. */
		MINIMUM,
		/** At rest and not positive definite. */
		SADDLE,
		/** At rest, but some motion costs no energy: {@link #motion()}. */
		FLOPPY,
		/** Not at rest: the Hessian was indefinite, the move too long, or the residual did not fall. */
		REFUSED
	}

	private final SpringNetwork network;
	private final Forces forces;
	private SymbolicFactor plan;
	/** Made for a box when first needed. */
	private LoadedNetwork system;
	private BoxRelaxation box;
	/** Whether the factor's plan was drawn up in a hurry. */
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

	/** @param plan of the factorisation, with node 0 pinned */
	NewtonPolish(final SpringNetwork network, final Forces forces, final SymbolicFactor plan) {
		this.network = network;
		this.forces = forces;
		this.plan = plan;
	}

	/** The equations of rest, strains counted from a configuration. */
	private LoadedNetwork system(final Configuration start, final BoxRelaxation around) {
		final boolean known = system != null && box == around;
		box = around;
		system = known ? system.from(start) : new LoadedNetwork(network, forces, new Unloaded(box.free()), start, plan);
		return system;
	}

	/**
	 * @param start where the minimiser has got to
	 * @param tolerance largest generalised force of a minimum [E/l]
	 * @return how it ended; {@link #reached()} is then the minimum, the saddle, or {@code start} if refused
	 */
	StopReason polish(final Configuration start, final BoxRelaxation box, final double tolerance) {
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

	/** Whether a motion of the nodes, or of the cell with them, costs nothing where they have come to rest. */
	private boolean isFloppy(final LoadedNetwork rest) {
		final SoftestMotion softest = SoftestMotion.of(rest.matrix(), reached.zeroModes(), rest.bordered().nodes(), residual / reached.spacing());
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

	/** Where the last attempt got to. */
	Configuration reached() {
		return reached;
	}

	/** Largest generalised force there, unless the attempt was refused [E/l]. */
	double residual() {
		return residual;
	}

	/** What moves at no cost, in words; empty if nothing was found to. */
	String motion() {
		return motion;
	}

	/** Newton steps of successful attempts so far. */
	int steps() {
		return steps;
	}

	int factorisations() {
		return factorisations;
	}

	/**
	 * The way off a saddle, in the coordinates of a {@link Landscape} whose reference is the saddle's own cell.
	 *
	 * @return [2N + strains], either sense leads down; or null if no direction does, to second order
	 */
	double[] wayOff(final Configuration saddle, final BoxRelaxation box) {
		final LoadedNetwork rest = system(saddle, box);
		rest.evaluate(rest.state(saddle));
		final SymmetricBlockMatrix matrix = rest.matrix();
		rest.factorise();
		final Inertia inertia = rest.bordered().inertiaOfNodes();
		factorisations++;
		if (inertia.isDefinite()) {
			negativeDirections++; // of size or tilt
			return rest.bordered().softest();
		}
		final double[] direction = inertia.negative() == 0 ? null : rest.bordered().nodes().negativeCurvature();
		if (direction == null || !(curvature(matrix, direction) < -FLAT * largestEntry(matrix))) {
			return null;
		}
		negativeDirections += inertia.negative();
		return Arrays.copyOf(direction, rest.dimension());
	}

	/** Finds what moves at no cost in a configuration at rest, off which no way leads down, or none that can be followed. */
	void findMotion(final Configuration rest, final BoxRelaxation box) {
		factorisations++;
		final SoftestMotion softest = SoftestMotion.ofSingular(Hessian.of(network, rest), rest.zeroModes(), plan, residual / rest.spacing());
		final boolean ofCell = box != BoxRelaxation.FIXED && softest.stiffness() > SoftestMotion.FREE;
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

	/** Negative directions of all saddles left so far. */
	int negativeDirections() {
		return negativeDirections;
	}
}
