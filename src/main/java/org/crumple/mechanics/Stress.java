package org.crumple.mechanics;

import org.crumple.network.BondGeometry;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * Stress of a configuration, {@code σ_ab = (1/A) Σ t d_a d_b / r}: positive components pull the cell together.
 * At rest {@code σ_xy = (1/A) ∂U/∂γ}, and for an isotropic scaling of the cell by a factor e, at e = 1, {@code ∂U/∂e = A (σ_xx + σ_yy)}.
 *
 * @param xx σ_xx [E/l²]
 * @param xy σ_xy [E/l²]
 * @param yy σ_yy [E/l²]
 */
public record Stress(double xx, double xy, double yy) {

	/** The stress of one configuration. */
	public static Stress of(final SpringNetwork network, final Configuration configuration) {
		network.requireFits(configuration);
		return of(network, configuration.positions(), configuration.cell(), configuration.area());
	}

	/**
	 * The stress for given positions and cell.
	 *
	 * @param x positions [2N] [l], read only; if they are not finite, neither is the stress
	 * @param area of the network [l²]
	 */
	public static Stress of(final SpringNetwork network, final double[] x, final Cell cell, final double area) {
		double xx = 0, xy = 0, yy = 0;
		final double[] d = new double[2];
		for (int b = 0; b < network.bondCount(); b++) {
			BondGeometry.vector(network, b, x, cell, d);
			final double r = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
			final double pull = network.potential()[b].tension(r, network.restLength()[b]) / r;
			xx += pull * d[0] * d[0];
			xy += pull * d[0] * d[1];
			yy += pull * d[1] * d[1];
		}
		return new Stress(xx / area, xy / area, yy / area);
	}

	/** The stress component conjugate to a strain, {@code g:σ = (1/A) ∂U/∂γ} [E/l²]. */
	public double along(final StrainMode g) {
		return xx * g.xx() + xy * (g.xy() + g.yx()) + yy * g.yy();
	}

	/** Pressure {@code -(σ_xx + σ_yy)/2} [E/l²]: positive if the network pushes outwards. */
	public double pressure() {
		return -0.5 * (xx + yy);
	}
}
