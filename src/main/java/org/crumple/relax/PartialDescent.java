package org.crumple.relax;

import java.util.function.Consumer;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A descent from an instability until forces have become small, which the caller completes by another method. It can be continued if the
 * state was not near enough to a minimum. Because forces are small at the instability and rise at first, they count as small when below a
 * tenth of their maximum so far.
 */
public final class PartialDescent {

	/**
	 * Forces count as small below FALLEN times their maximum so far, but at most SMALL [C/l]. At ten times SMALL, the Hessian is mostly
	 * still indefinite, so that a fifth more factorisations are needed and as many force evaluations (three networks of 1024 nodes, one of
	 * 4096).
	 */
	private static final double SMALL = 1e-4, FALLEN = 0.1;
	/** Number of force evaluations between two checks for cancellation. */
	private static final int LOOK_EVERY = 100;

	private final RelaxationSettings settings;
	private final Landscape landscape;
	private final Descent descent;
	private final double[] q;
	private final double[] force;
	private final double small;
	private double residual;

	/**
	 * @param forces of the network; may be shared, but not used by several threads
	 * @param start initial configuration
	 */
	public PartialDescent(final SpringNetwork network, final Forces forces, final RelaxationSettings settings, final Configuration start) {
		this(network, forces, settings, settings.box(), start);
	}

	/** @param box the free strains and the stress on them, instead of the box of the settings */
	public PartialDescent(final SpringNetwork network, final Forces forces, final RelaxationSettings settings, final DeadLoad box,
		final Configuration start)
	{
		this.settings = settings;
		landscape = new Landscape(network, forces, start, box);
		descent = settings.minimiser().descent(landscape);
		q = landscape.coordinates(start);
		force = new double[q.length];
		landscape.force(q, force);
		residual = Forces.largest(force);
		small = SMALL * network.energyScale() / start.spacing();
	}

	/**
	 * Descends until forces have become small; when called again, until they have fallen by a further factor of ten.
	 *
	 * @return false if a bond collapsed or the limit of force evaluations was reached before
	 */
	public boolean descend(final Monitor monitor) {
		return descend(monitor, q -> {});
	}

	/**
	 * The same with a witness of the way.
	 *
	 * @param way is given this descent after every step, and may ask for its configuration
	 */
	public boolean descend(final Monitor monitor, final Consumer<PartialDescent> way) {
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
			way.accept(this);
			threshold = Math.max(threshold, Math.min(small, FALLEN * residual));
		}
		return true;
	}

	/** Largest generalised force at the current configuration [E/l]. */
	public double residual() {
		return residual;
	}

	/** The current configuration. */
	public Configuration configuration() {
		return landscape.configuration(q);
	}

	/** Number of force evaluations. */
	public long evaluations() {
		return descent.evaluations();
	}
}
