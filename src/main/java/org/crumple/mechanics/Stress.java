package org.crumple.mechanics;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Stress of a configuration, {@code σ_ab = (1/A) Σ t d_a d_b / r}: positive components pull the cell together.
 * At rest {@code σ_xy = (1/A) ∂U/∂γ}, and an isotropic swelling of the cell by a factor e costs
 * {@code ∂U/∂e = A (σ_xx + σ_yy)}.
 *
 * @param xx σ_xx [E/l²]
 * @param xy σ_xy [E/l²]
 * @param yy σ_yy [E/l²]
 */
public record Stress(double xx, double xy, double yy) {

	/** The stress of one configuration. */
	public static Stress of(final SpringNetwork network, final Configuration configuration) {
		network.requireFits(configuration);
		return of(network, configuration.positions(), configuration.cell());
	}

	/**
	 * The stress of bare positions, as minimisers hold them.
	 *
	 * @param x positions [2N] [l], read only; if they are not finite, neither is the stress
	 */
	public static Stress of(final SpringNetwork network, final double[] x, final Cell cell) {
		final int[] from = network.from(), to = network.to();
		double xx = 0, xy = 0, yy = 0;
		for (int b = 0; b < from.length; b++) {
			final int i = 2 * from[b], j = 2 * to[b];
			final double dx = x[j] - x[i] + network.imageX()[b] * cell.lx() + network.imageY()[b] * cell.tilt();
			final double dy = x[j + 1] - x[i + 1] + network.imageY()[b] * cell.ly();
			final double r = Math.sqrt(dx * dx + dy * dy);
			final double pull = network.potential()[b].tension(r, network.restLength()[b]) / r;
			xx += pull * dx * dx;
			xy += pull * dx * dy;
			yy += pull * dy * dy;
		}
		return new Stress(xx / cell.area(), xy / cell.area(), yy / cell.area());
	}

	/** Pressure {@code -(σ_xx + σ_yy)/2} [E/l²]: positive if the network pushes outwards. */
	public double pressure() {
		return -0.5 * (xx + yy);
	}
}
