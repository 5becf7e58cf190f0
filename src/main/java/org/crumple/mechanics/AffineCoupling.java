package org.crumple.mechanics;

import java.util.Arrays;
import java.util.List;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.BondGeometry;
import org.crumple.network.Cell;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * Second derivatives of the energy that involve affine strains of the cell. The coordinate of strain a is {@code scale_a} times the strain.
 * With a bond's block K of the Hessian, its vector d and the gradient g_a of strain a,
 * <pre>
 * mixed_a = ∂²U/∂x∂ε_a = Σ K g_a d / scale_a             (+ on node j, − on node i),
 * own_ab  = Σ (g_a d)·K(g_b d) / (scale_a scale_b)       [+ A σ:½(g_a g_b + g_b g_a) / (scale_a scale_b)].
 * </pre>
 * The last term, with the stress σ, comes from the second-order part of the deformation, {@link StrainMode#bending}. It is not included by
 * {@link #of}; where it does not vanish, {@link #addStress} adds it.
 *
 * @param mixed [strains][2N] [E/l] divided by the unit of its scale
 * @param own [strains][strains] [E] divided by the units of both scales
 */
public record AffineCoupling(double[][] mixed, double[][] own) {

	/**
	 * @param x positions [2N] [l], read only
	 * @param hessian at x, read only; its off-diagonal blocks are those of the bonds
	 * @param modes the strains
	 * @param scale of every strain, non-zero
	 */
	public static AffineCoupling of(final SpringNetwork network, final double[] x, final Cell cell, final SymmetricBlockMatrix hessian,
		final List<StrainMode> modes,
		final double[] scale)
	{
		final int strains = modes.size();
		final double[][] mixed = new double[strains][x.length], own = new double[strains][strains], g = new double[strains][2];
		final double[] d = new double[2], block = hessian.offDiagonal();
		for (int b = 0; b < network.bondCount(); b++) {
			BondGeometry.vector(network, b, x, cell, d);
			final double kxx = -block[4 * b], kxy = -block[4 * b + 1], kyy = -block[4 * b + 3];
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			for (int a = 0; a < strains; a++) modes.get(a).rate(d, g[a]);
			for (int a = 0; a < strains; a++) {
				final boolean scaled = scale[a] != 1; // a division takes as long as the rest of the loop
				final double gx = g[a][0], gy = g[a][1];
				double fx = kxx * gx + kxy * gy, fy = kxy * gx + kyy * gy;
				if (scaled) {
					fx /= scale[a];
					fy /= scale[a];
				}
				final double[] load = mixed[a];
				load[i] -= fx;
				load[i + 1] -= fy;
				load[j] += fx;
				load[j + 1] += fy;
				for (int c = 0; c < strains; c++) {
					final double product = fx * g[c][0] + fy * g[c][1];
					own[a][c] += scale[c] == 1 ? product : product / scale[c];
				}
			}
		}
		return new AffineCoupling(mixed, own);
	}

	/** The derivatives for strains with scale 1. */
	public static AffineCoupling of(final SpringNetwork network, final double[] x, final Cell cell, final SymmetricBlockMatrix hessian,
		final List<StrainMode> modes) {
		final double[] once = new double[modes.size()];
		Arrays.fill(once, 1);
		return of(network, x, cell, hessian, modes, once);
	}

	/** The derivatives with respect to strains in units that are larger by a factor; a new coupling. */
	AffineCoupling scaled(final double factor) {
		final double[][] m = new double[mixed.length][], o = new double[mixed.length][];
		for (int a = 0; a < m.length; a++) {
			m[a] = Arrays.stream(mixed[a]).map(value -> factor * value).toArray();
			o[a] = Arrays.stream(own[a]).map(value -> factor * factor * value).toArray();
		}
		return new AffineCoupling(m, o);
	}

	/**
	 * Adds the stress term of strains a and b to {@code own[a][b]} and {@code own[b][a]}.
	 *
	 * @param term {@code A σ:½(g_a g_b + g_b g_a)} [E], minus the corresponding term of the load's work
	 */
	public void addStress(final int a, final int b, final double[] scale, final double term) {
		final double scaled = term / scale[b] / scale[a];
		own[a][b] += scaled;
		if (a != b) own[b][a] += scaled;
	}
}
