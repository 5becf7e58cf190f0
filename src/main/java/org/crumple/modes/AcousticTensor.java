package org.crumple.modes;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.AffineCoupling;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * Long waves {@code u = p exp(ik·x)} in a network taken for an elastic continuum of N/A masses on unit area:
 * {@code ω² p = K(k) p} with {@code K_ac(k) = Σ B_ab,cd k_b k_d} and {@code B = (1/N)(∂²U/∂e∂e − Ξᵀ H⁻¹ Ξ)}, the moduli of the displacement
 * gradient {@code e_ab = ∂u_a/∂x_b} with the nodes relaxed, the prestress included; {@code Ξ = ∂²U/∂x∂e}.
 * After M. Born and K. Huang, Dynamical Theory of Crystal Lattices (1954), chapter V.
 */
final class AcousticTensor {

	/** Directions in half a turn: for a tensor that is smooth over degrees. The average over them is exact to rounding. */
	private static final int DIRECTIONS = 720;
	/** A squared speed below this part of the mean one is none: rounding leaves about 1e-12 where a strip has no modulus. */
	private static final double NOTHING = 1e-9;
	/** Waves on a side of the cell beyond which none is looked at. */
	private static final int MOST_WAVES = 100;

	/** [4][4] B of the gradients xx, xy, yx, yy: which component moves, in proportion to which [E]. */
	private final double[][] b;

	/** @param pinned solves with the Hessian, its pins held */
	AcousticTensor(final SpringNetwork network, final Configuration minimum, final SymmetricBlockMatrix hessian, final LinearSolver pinned) {
		final AffineCoupling affine = AffineCoupling.of(network, minimum.positions(), minimum.cell(), hessian, StrainMode.GRADIENTS);
		final double[][] coupling = affine.mixed(), answer = new double[4][2 * network.nodeCount()];
		b = affine.own();
		pinned.solve(coupling, answer);
		for (int e = 0; e < 4; e++) {
			for (int f = 0; f <= e; f++) {
				b[e][f] = b[f][e] = (b[e][f] - Vectors.dot(coupling[e], answer[f])) / network.nodeCount();
			}
		}
	}

	/** B [4][4] of the gradients xx, xy, yx, yy [E], read only. */
	double[][] moduli() {
		return b;
	}

	/** Mean modulus of shear along both axes, over the density [E]: c_T² of an isotropic network, or not positive. */
	double shear() {
		return 0.5 * (b[1][1] + b[2][2]);
	}

	/** The same of stretching: c_L². */
	double stretch() {
		return 0.5 * (b[0][0] + b[3][3]);
	}

	/** The speed that belongs to a modulus over the density; NaN if there is none but for rounding. */
	double speed(final double square) {
		return square > NOTHING * (Math.abs(shear()) + Math.abs(stretch())) ? Math.sqrt(square) : Double.NaN;
	}

	/** Of the slower of both waves of a wave vector, ω² [E/l²] for k in 1/l; negative: it grows instead of swinging. */
	private double slower(final double kx, final double ky) {
		final double[] k = tensor(kx, ky);
		final double half = 0.5 * (k[0] - k[2]);
		return 0.5 * (k[0] + k[2]) - Math.sqrt(half * half + k[1] * k[1]);
	}

	/** K_xx, K_xy, K_yy. */
	private double[] tensor(final double kx, final double ky) {
		final double xx = kx * kx, xy = kx * ky, yy = ky * ky;
		return new double[] { b[0][0] * xx + 2 * b[0][1] * xy + b[1][1] * yy, b[0][2] * xx + (b[0][3] + b[1][2]) * xy + b[1][3] * yy,
			b[2][2] * xx + 2 * b[2][3] * xy + b[3][3] * yy };
	}

	/** The least squared speed of a wave of any direction [E]; not positive: the continuum is unstable. */
	double slowest() {
		double least = Double.POSITIVE_INFINITY, mean = 0;
		for (int d = 0; d < DIRECTIONS; d++) {
			final double angle = Math.PI * d / DIRECTIONS, x = StrictMath.cos(angle), y = StrictMath.sin(angle);
			final double[] k = tensor(x, y);
			mean += 0.5 * (k[0] + k[2]) / DIRECTIONS;
			least = Math.min(least, slower(x, y));
		}
		return least > NOTHING * mean ? least : Math.min(0, least);
	}

	/** The mean of 1/c² over all directions, summed over both waves [1/E]; of a stable continuum. */
	double meanInverseSquare() {
		double sum = 0;
		for (int d = 0; d < DIRECTIONS; d++) {
			final double angle = Math.PI * d / DIRECTIONS;
			final double[] k = tensor(StrictMath.cos(angle), StrictMath.sin(angle));
			sum += (k[0] + k[2]) / (k[0] * k[2] - k[1] * k[1]);
		}
		return sum / DIRECTIONS;
	}

	/**
	 * The lowest ω of a wave that fits the periodic cell, over the wave vectors {@code k = 2π (m/Lx, n/Ly − γ m/Lx)} with whole m and n, not both 0
	 * [√(E/l²)]; of a stable continuum.
	 */
	double firstPhonon(final Cell cell) {
		final double stepX = 2 * Math.PI / cell.lx(), stepY = 2 * Math.PI / cell.ly(), speed = Math.sqrt(slowest());
		double least = Math.min(slower(0, stepY), slower(stepX, -cell.shear() * stepX));
		// a longer wave vector is faster than that even along the slowest direction
		final int columns = (int) Math.min(Math.sqrt(least) / (speed * stepX), MOST_WAVES);
		for (int m = 0; m <= columns; m++) {
			final double kx = m * stepX, shift = cell.shear() * kx;
			final double reach = Math.sqrt(Math.max(0, least / (speed * speed) - kx * kx));
			final long first = (long) Math.ceil(Math.max((shift - reach) / stepY, shift / stepY - MOST_WAVES));
			final long last = (long) Math.floor(Math.min((shift + reach) / stepY, shift / stepY + MOST_WAVES));
			for (long n = first; n <= last; n++) {
				if (m != 0 || n != 0) least = Math.min(least, slower(kx, n * stepY - shift));
			}
		}
		return Math.sqrt(least);
	}
}
