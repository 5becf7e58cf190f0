package org.crumple.saddle;

import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** The energy of a network along a straight line from a minimum R, {@code U(R + aψ) − U(R)}. For one thread at a time. */
public final class EnergyAlongMode {

	private final KnownMinimum origin;
	private final Configuration minimum;
	private final double[] mode;
	private final Forces forces;
	private final double[] force;
	/** Derivative at a = 0 caused by the residual forces of the minimum. */
	private final double residual;

	/** @param mode ψ [2N], read only */
	public EnergyAlongMode(final SpringNetwork network, final Configuration minimum, final double[] mode) {
		origin = new KnownMinimum(network, minimum);
		this.minimum = minimum;
		this.mode = mode;
		forces = new Forces(network);
		force = new double[mode.length];
		residual = along(0);
	}

	/** The configuration at amplitude a [l]. */
	public Configuration at(final double a) {
		final double[] x = minimum.positions().clone();
		for (int k = 0; k < x.length; k++) x[k] += a * mode[k];
		return minimum.withPositions(x);
	}

	/** {@code U(R + aψ) − U(R)} [E]. */
	public double energy(final double a) {
		return origin.rise(at(a));
	}

	/**
	 * Derivative of the energy with respect to a, {@code −F·ψ} [E/l], minus its residual value at a = 0; not finite if a bond has length 0.
	 */
	public double slope(final double a) {
		return along(a) - residual;
	}

	private double along(final double a) {
		forces.evaluate(at(a).positions(), minimum.cell(), force);
		double sum = 0;
		for (int k = 0; k < mode.length; k++) sum -= force[k] * mode[k];
		return sum;
	}
}
