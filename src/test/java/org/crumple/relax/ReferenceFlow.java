package org.crumple.relax;

import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Overdamped dynamics by the embedded Runge–Kutta pair of P. Bogacki and L. F. Shampine (Appl. Math. Lett. 2, 321 (1989)) alone, with a
 * tight tolerance throughout: the path against which other integrators are tested. Stiff motions keep its steps short, so that it needs ten
 * times as many force evaluations.
 */
public final class ReferenceFlow {

	/** Tolerance for the error of a coordinate per step [mean rest length], and as a fraction of the largest displacement in the step. */
	private static final double TOLERANCE = 1e-7, RELATIVE_TOLERANCE = 0.02;

	private ReferenceFlow() {}

	/** Minimum reached by the flow in a fixed box: until forces are 1e-5 of their maximum or less, then by Newton's method. */
	public static Configuration minimum(final SpringNetwork network, final Configuration start) {
		final Forces forces = new Forces(network);
		final Landscape landscape = new Landscape(network, forces, start, BoxRelaxation.FIXED);
		final double[] q = landscape.coordinates(start);
		final NewtonPolish newton = new NewtonPolish(network, forces, start);
		final double length = new TimeScale(landscape).length();
		for (double part = 1e-5; part > 1e-9; part *= 0.1) {
			flow(landscape, q, Double.POSITIVE_INFINITY, part, length);
			if (newton.polish(landscape.configuration(q), BoxRelaxation.FIXED, 1e-11) == NewtonPolish.StopReason.MINIMUM)
				return newton.reached();
		}
		throw new IllegalStateException("the flow did not end near a minimum");
	}

	/** Follows the flow for a given time, or until the largest force is {@code part} of its maximum so far; q is modified. */
	static void flow(final Landscape landscape, final double[] q, final double time, final double part, final double length) {
		final int n = q.length;
		final double[] force = new double[n], trial = new double[n], k2 = new double[n], k3 = new double[n], k4 = new double[n];
		landscape.force(q, force);
		double step = 1e-3, left = time, residual = Forces.largest(force), highest = residual;
		while (left > 0 && residual > part * highest) {
			step = Math.min(step, left);
			for (int k = 0; k < n; k++) trial[k] = q[k] + 0.5 * step * force[k];
			landscape.force(trial, k2);
			for (int k = 0; k < n; k++) trial[k] = q[k] + 0.75 * step * k2[k];
			landscape.force(trial, k3);
			for (int k = 0; k < n; k++) trial[k] = q[k] + step * (2 * force[k] + 3 * k2[k] + 4 * k3[k]) / 9;
			landscape.force(trial, k4);
			double error = 0;
			for (int k = 0; k < n; k++) error = Math.max(error, Math.abs(step * (-5 * force[k] + 6 * k2[k] + 8 * k3[k] - 9 * k4[k]) / 72));
			final double allowed = Math.min(TOLERANCE * length, RELATIVE_TOLERANCE * step * residual);
			if (error <= allowed) {
				System.arraycopy(trial, 0, q, 0, n);
				System.arraycopy(k4, 0, force, 0, n);
				residual = Forces.largest(force);
				highest = Math.max(highest, residual);
				left -= step;
			}
			step *= Math.max(0.2, Math.min(4, 0.9 * Math.cbrt(allowed / Math.max(error, Double.MIN_NORMAL))));
		}
	}
}
