package org.crumple.relax;

import java.util.Arrays;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Relaxes configurations of one network to confirmed minima. It keeps the symbolic factorisation, so that one
 * relaxer should be used for a whole strain path. An instance must be used by one thread at a time.
 */
public final class Relaxer {

	/**
	 * Residual at which Newton's method is first tried [C/l]. Mean numbers of factorisations per relaxation, for the networks of
	 * {@link Fire}: 3.2, 3.3 and 3.3 at 2e-4; 2.8, 2.9 and 3.1 at 1e-4; 2.3 at 2e-5 for all sizes. Force evaluations are the same within
	 * their scatter, and so are the basins. A preparation needs a third more force evaluations than at 1e-4, and the same time.
	 */
	private static final double FIRST_ATTEMPT = 2e-5;
	/** Factor by which the residual must fall after a refused attempt before the next one. */
	private static final double NEXT_ATTEMPT = 0.1;
	/** Largest component of the displacement away from a saddle [node spacing]. */
	private static final double KICK = 0.01;
	/** If a network is still at a saddle after leaving so many, the energy of a motion is within rounding errors. */
	private static final int MOST_SADDLES = 20;
	/** Rest length below which a bond is named as the reason why no minimum is found [mean rest length]; at 1e-3 one is, at 1e-6 not. */
	private static final double SHORT = 1e-3;
	/** Number of force evaluations between two reports of progress. */
	private static final int REPORT_EVERY = 100;

	private final SpringNetwork given;
	/** The network with C = 1 for its stiffest bonds, so that the minimum reached does not depend on the unit of energy. */
	private final SpringNetwork network;
	private final RelaxationSettings settings;
	private final Forces forces;
	private NewtonPolish newton;

	public Relaxer(final SpringNetwork network, final RelaxationSettings settings) {
		given = network;
		this.network = network.inItsUnits();
		this.settings = settings;
		forces = new Forces(this.network);
	}

	/** @param plan symbolic factorisation of the Hessian, from {@link org.crumple.mechanics.Hessian#plan}; may be shared */
	public Relaxer(final SpringNetwork network, final RelaxationSettings settings, final SymbolicFactor plan) {
		this(network, settings);
		newton = new NewtonPolish(this.network, forces, plan);
	}

	public SpringNetwork network() {
		return given;
	}

	/**
	 * Relaxes a configuration to a minimum.
	 *
	 * @param start initial configuration
	 * @param monitor receives the progress, and may cancel between two steps
	 * @return the result, which need not be a minimum: see {@link Relaxation#isMinimum} and {@link Relaxation#orThrow}
	 */
	public Relaxation relax(final Configuration start, final Monitor monitor) {
		return relax(start, settings.box(), monitor);
	}

	/**
	 * The same under a load.
	 *
	 * @param box the free strains and the stress on them, instead of the box of the settings, in the unit of energy of
	 *   {@link SpringNetwork#inItsUnits}
	 */
	public Relaxation relax(final Configuration start, final DeadLoad box, final Monitor monitor) {
		return relax(start, box, false, monitor);
	}

	/**
	 * Relaxes a configuration at an instability, where forces are small at first and rise during the descent. After a refused attempt,
	 * Newton's method is tried again when forces have fallen to a tenth of their maximum since then. Arguments as in {@link #relax}.
	 */
	public Relaxation fall(final Configuration start, final Monitor monitor) {
		return fall(start, settings.box(), monitor);
	}

	/** The same under a load. */
	public Relaxation fall(final Configuration start, final DeadLoad box, final Monitor monitor) {
		return relax(start, box, true, monitor);
	}

	private Relaxation relax(final Configuration start, final DeadLoad box, final boolean falling, final Monitor monitor) {
		network.requireFits(start);
		if (newton == null) newton = new NewtonPolish(network, forces, start);
		final int factorisationsBefore = newton.factorisations(), stepsBefore = newton.steps();
		final int negativeBefore = newton.negativeDirections();
		final double forceUnit = network.energyScale() / start.spacing();
		final double tolerance = settings.tolerance() * forceUnit;
		double threshold = FIRST_ATTEMPT * forceUnit;
		long evaluations = 0;
		int saddles = 0;
		Configuration current = start;
		Relaxation.StopReason reason = null;
		double residual = Double.NaN;
		while (reason == null) {
			final Landscape landscape = new Landscape(network, forces, current, box);
			final Descent descent = settings.minimiser().descent(landscape);
			final double[] q = landscape.coordinates(current), force = new double[q.length];
			landscape.force(q, force);
			while (reason == null) {
				monitor.throwIfCancelled();
				residual = descend(descent, q, force, threshold, evaluations, falling ? FIRST_ATTEMPT * forceUnit : 0, monitor);
				if (!Double.isFinite(residual)) {
					reason = Relaxation.StopReason.COLLAPSED;
					break;
				}
				if (residual >= threshold && descent.evaluations() + evaluations >= settings.evaluationLimit()) {
					reason = Relaxation.StopReason.EVALUATION_LIMIT;
					break;
				}
				final NewtonPolish.StopReason outcome = newton.polish(landscape.configuration(q), box, tolerance);
				if (outcome == NewtonPolish.StopReason.MINIMUM) reason = Relaxation.StopReason.MINIMUM;
				if (outcome == NewtonPolish.StopReason.FLOPPY) reason = Relaxation.StopReason.FLOPPY;
				if (outcome == NewtonPolish.StopReason.SADDLE) break;
				// a residual below the tolerance was refused: rounding of a relaxed box has moved it across the tolerance
				threshold = residual < tolerance ? residual * NEXT_ATTEMPT : Math.max(residual * NEXT_ATTEMPT, tolerance);
			}
			evaluations += descent.evaluations();
			if (reason == null || reason == Relaxation.StopReason.MINIMUM || reason == Relaxation.StopReason.FLOPPY) {
				current = newton.reached();
				residual = newton.residual();
			} else if (reason == Relaxation.StopReason.EVALUATION_LIMIT) {
				current = landscape.configuration(q);
			}
			if (reason == null) {
				final Configuration left = saddles < MOST_SADDLES ? leaveSaddle(current, box) : null;
				if (left == null) {
					reason = Relaxation.StopReason.FLOPPY;
					newton.findMotion(current, box);
				} else {
					saddles++;
					current = left;
					threshold = FIRST_ATTEMPT * forceUnit;
				}
			}
		}
		monitor.progress(1, "Relaxed");
		return new Relaxation(current, Energy.of(given, current), residual * (given.energyScale() / network.energyScale()), evaluations,
			newton.steps() - stepsBefore,
			newton.factorisations() - factorisationsBefore, saddles, newton.negativeDirections() - negativeBefore, reason,
			reason == Relaxation.StopReason.FLOPPY ? newton.motion() : "",
			reason == Relaxation.StopReason.EVALUATION_LIMIT ? shortBond() : "");
	}

	/** A sentence on the shortest bond, if it is so short that others hardly move at its time scale; else empty. */
	private String shortBond() {
		final double[] r0 = network.restLength();
		int least = 0;
		for (int b = 1; b < r0.length; b++) if (r0[b] < r0[least]) least = b;
		final double ratio = r0[least] * r0.length / Arrays.stream(r0).sum();
		return ratio < SHORT ? " Bond " + least + " has r0=" + r0[least] + ", " + Digits.seven(ratio) + " of the mean; the shorter a bond, "
			+ "the stiffer it is, and this one is too stiff for the others to come to rest: leave it out, or make it longer." : "";
	}

	/**
	 * Descends until the residual is below a threshold, which rises with the residual.
	 *
	 * @param given initial threshold
	 * @param earlier number of force evaluations before this descent
	 * @param highest upper limit of a rising threshold; if it is below the given threshold, that stays
	 * @return residual [E/l]
	 */
	private double descend(final Descent descent, final double[] q, final double[] force, final double given, final long earlier,
		final double highest, final Monitor monitor)
	{
		double residual = Forces.largest(force), threshold = given;
		final double first = residual;
		final long limit = settings.evaluationLimit() - earlier;
		long look = 0;
		while (residual >= threshold && Double.isFinite(residual) && descent.evaluations() < limit) {
			if (descent.evaluations() >= look) {
				look = descent.evaluations() + REPORT_EVERY;
				monitor.throwIfCancelled();
				monitor.progress(fraction(first, residual, threshold), "Relaxing, largest force " + Digits.seven(residual));
			}
			descent.step(q, force);
			residual = descent.residual();
			threshold = Math.max(threshold, Math.min(highest, NEXT_ATTEMPT * residual));
		}
		return residual;
	}

	/** Progress of a residual from {@code first} down to {@code last}, linear in its logarithm, in [0, 1]. */
	private static double fraction(final double first, final double residual, final double last) {
		if (!(residual > last) || !(first > last)) return 0;
		return Math.max(0, Math.log(first / residual) / Math.log(first / last));
	}

	/**
	 * A configuration displaced from a saddle along a direction of negative curvature, on the side of lower energy; null if there is no
	 * such direction.
	 */
	private Configuration leaveSaddle(final Configuration saddle, final DeadLoad box) {
		final double[] direction = newton.wayOff(saddle, box);
		if (direction == null) return null;
		final double size = KICK * saddle.spacing() / Forces.largest(direction);
		final Landscape landscape = new Landscape(network, forces, saddle, box);
		final Configuration[] side = new Configuration[2];
		final double[] energy = new double[2];
		for (int s = 0; s < 2; s++) {
			final double[] q = landscape.coordinates(saddle);
			for (int k = 0; k < q.length; k++) q[k] += (s == 0 ? size : -size) * direction[k];
			side[s] = landscape.configuration(q);
			energy[s] = landscape.energy(q);
		}
		return energy[0] <= energy[1] ? side[0] : side[1];
	}
}
