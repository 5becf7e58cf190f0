package org.crumple.relax;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A descent that its caller finishes: down from the brink of an instability to where forces have become small, and farther if
 * that was not near enough to a minimum. Forces are small at the brink and rise on the way, so that small means a tenth of their highest.
 */
public final class PartialDescent {

	/**
	 * Forces that are small in any case [C/l], and the part of their highest that is. At ten times as much, the Hessian is mostly still indefinite: a fifth
	 * more factorisations, as many force evaluations (three networks of 1024 nodes, one of 4096).
	 */
	private static final double SMALL = 1e-4, FALLEN = 0.1;
	/** Force evaluations between two looks at the monitor. */
	private static final int LOOK_EVERY = 100;

	private final RelaxationSettings settings;
	private final Landscape landscape;
	private final Descent descent;
	private final double[] q;
	private final double[] force;
	private final double small;
	private double residual;

	/**
	 * @param forces of the network, which nobody else uses between two steps
	 * @param start from where, not modified
	 */
	public PartialDescent(final SpringNetwork network, final Forces forces, final RelaxationSettings settings, final Configuration start) {
		this.settings = settings;
		landscape = new Landscape(network, forces, start, settings.box());
		descent = settings.minimiser().descent(landscape);
		q = landscape.coordinates(start);
		force = new double[q.length];
		landscape.force(q, force);
		residual = Forces.largest(force);
		small = SMALL * network.energyScale() / start.spacing();
	}

	/**
	 * Goes on until forces have become small; when called again, until they have fallen to a tenth.
	 *
	 * @return whether they have; if not, a bond collapsed, or the limit of force evaluations was reached
	 */
	public boolean descend(final Monitor monitor) {
		double threshold = FALLEN * Math.min(residual, small);
		long look = 0;
		while (residual >= threshold) {
			if (descent.evaluations() >= look) {
				look = descent.evaluations() + LOOK_EVERY;
				monitor.throwIfCancelled();
			}
			if (descent.evaluations() >= settings.evaluationLimit()) return false;
			descent.step(q, force);
			residual = Forces.largest(force);
			if (!Double.isFinite(residual)) return false;
			threshold = Math.max(threshold, Math.min(small, FALLEN * residual));
		}
		return true;
	}

	/** Largest generalised force now [E/l]. */
	public double residual() {
		return residual;
	}

	/** Where it is now. */
	public Configuration configuration() {
		return landscape.configuration(q);
	}

	/** How often forces were evaluated. */
	public long evaluations() {
		return descent.evaluations();
	}
}
