package org.crumple.relax;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Relaxes configurations of one network to confirmed minima. Keeps the pattern and order of the factorisation, so one
 * relaxer serves a whole strain path. Not for use by two threads at once.
 */
public final class Relaxer {

	/**
	 * Residual at which Newton is tried first [C/l]. Factorisations per relaxation, means as in {@link Fire}: 3.2, 3.3 and 3.3
	 * at 2e-4, 2.8, 2.9 and 3.1 at 1e-4, 2.3 at 2e-5 for all sizes, with force evaluations alike within their scatter; the basin is
	 * the same. A preparation evaluates a third more forces than at 1e-4 and takes as long.
	 */
	private static final double FIRST_ATTEMPT = 2e-5;
	/** By how much the residual must fall after a refusal before the next attempt. */
	private static final double NEXT_ATTEMPT = 0.1;
	/** Move off a saddle [node spacing], in the largest component. */
	private static final double KICK = 0.01;
	/** A network still at a saddle after so many departures has a motion whose energy drowns in rounding. */
	private static final int MOST_SADDLES = 20;
	/** Force evaluations between two looks at the monitor. */
	private static final int REPORT_EVERY = 100;

	private final SpringNetwork given;
	/** The same with its stiffest bonds at C = 1, so that no unit of energy decides where it ends. */
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

	/** @param plan of the Hessian's factorisation, from {@link org.crumple.mechanics.Hessian#plan}, shared with the caller */
	public Relaxer(final SpringNetwork network, final RelaxationSettings settings, final SymbolicFactor plan) {
		this(network, settings);
		newton = new NewtonPolish(this.network, forces, plan);
	}

	/**
	 * Goes downhill to a minimum.
	 *
	 * @param start of the network, not modified
	 * @param monitor hears the progress, and may cancel between two steps
	 * @return what was reached; the caller looks at {@link Relaxation#isMinimum} or calls {@link Relaxation#orThrow}
	 */
	public Relaxation relax(final Configuration start, final Monitor monitor) {
		return relax(start, false, monitor);
	}

	/**
	 * The same from the brink of an instability, where forces are small at first and rise on the way down: Newton, once
	 * refused, is tried again when they have fallen to a tenth of their highest since.
	 */
	public Relaxation fall(final Configuration start, final Monitor monitor) {
		return relax(start, true, monitor);
	}

	private Relaxation relax(final Configuration start, final boolean falling, final Monitor monitor) {
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
			final Landscape landscape = new Landscape(network, forces, current, settings.box());
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
				final NewtonPolish.StopReason outcome = newton.polish(landscape.configuration(q), settings.box(), tolerance);
				if (outcome == NewtonPolish.StopReason.MINIMUM) reason = Relaxation.StopReason.MINIMUM;
				if (outcome == NewtonPolish.StopReason.FLOPPY) reason = Relaxation.StopReason.FLOPPY;
				if (outcome == NewtonPolish.StopReason.SADDLE) break;
				// below the tolerance only if a box that moved has rounded the residual across it
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
				final Configuration left = saddles < MOST_SADDLES ? leaveSaddle(current) : null;
				if (left == null) {
					reason = Relaxation.StopReason.FLOPPY;
					newton.findMotion(current, settings.box());
				} else {
					saddles++;
					current = left;
					threshold = FIRST_ATTEMPT * forceUnit;
				}
			}
		}
		monitor.progress(1, "Relaxed");
		return new Relaxation(current, Energy.of(given, current), residual * (given.energyScale() / network.energyScale()), evaluations, newton.steps() - stepsBefore,
			newton.factorisations() - factorisationsBefore, saddles, newton.negativeDirections() - negativeBefore, reason,
			reason == Relaxation.StopReason.FLOPPY ? newton.motion() : "");
	}

	/** @param highest what the threshold may rise to with the forces; it stays where it is if that is lower */
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

	/** Progress of a residual from {@code first} down to {@code last}, in equal steps of its logarithm. */
	private static double fraction(final double first, final double residual, final double last) {
		if (!(residual > last) || !(first > last)) return 0;
		return Math.max(0, Math.log(first / residual) / Math.log(first / last));
	}

	/** A small step along the direction of most negative curvature, to the side where the energy is lower; null if there is none. */
	private Configuration leaveSaddle(final Configuration saddle) {
		final double[] direction = newton.wayOff(saddle, settings.box());
		if (direction == null) return null;
		final double size = KICK * saddle.spacing() / Forces.largest(direction);
		final Landscape landscape = new Landscape(network, forces, saddle, settings.box());
		final Configuration[] side = new Configuration[2];
		for (int s = 0; s < 2; s++) {
			final double[] q = landscape.coordinates(saddle);
			for (int k = 0; k < q.length; k++) q[k] += (s == 0 ? size : -size) * direction[k];
			side[s] = landscape.configuration(q);
		}
		return Energy.of(network, side[0]) <= Energy.of(network, side[1]) ? side[0] : side[1];
	}
}
