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
 * Long waves {@code u = p exp(ik·x)} in the elastic continuum that corresponds to a network, with N/A masses per unit area. They obey
 * {@code ω² p = K(k) p} with {@code K_ac(k) = Σ B_ab,cd k_b k_d}. {@code B = (1/N)(∂²U/∂e∂e − Ξᵀ H⁻¹ Ξ)} are the moduli for the
 * displacement gradient {@code e_ab = ∂u_a/∂x_b} with relaxed nodes, including the prestress; {@code Ξ = ∂²U/∂x∂e}.
 * After M. Born and K. Huang, Dynamical Theory of Crystal Lattices (1954), chapter V.
 */
final class AcousticTensor {

	/**
	 * Number of directions of k in half a turn. The tensor varies smoothly over degrees, and averages over the directions are exact within
	 * rounding.
	 */
	private static final int DIRECTIONS = 720;
	/**
	 * A squared speed below this fraction of the mean is taken as zero. Rounding gives about 1e-12 where a modulus vanishes, as for a
	 * strip.
	 */
	private static final double ZERO = 1e-9;
	/** Largest number of wavelengths along a side of the cell in the search for the first phonon. */
	private static final int MOST_WAVES = 100;

	/** Moduli B [4][4] [E]; index ab of the gradients xx, xy, yx, yy is ∂u_a/∂x_b. */
	private final double[][] b;

	/** @param pinned solver for the Hessian with pinned coordinates */
	AcousticTensor(final SpringNetwork network, final Configuration minimum, final SymmetricBlockMatrix hessian,
		final LinearSolver pinned) {
		final AffineCoupling affine = AffineCoupling.of(network, minimum.positions(), minimum.cell(), hessian, StrainMode.GRADIENTS);
		final double[][] coupling = affine.mixed(), answer = new double[4][2 * network.nodeCount()];
		b = affine.own();
		pinned.solve(coupling, answer);
		for (int e = 0; e < 4; e++) {
			for (int f = 0; f <= e; f++) {
				b[e][f] = b[f][e] = (b[e][f] - Vectors.dot(coupling[e], answer[f])) / network.freeCount();
			}
		}
	}

	/** B [4][4] of the gradients xx, xy, yx, yy [E], read only. */
	double[][] moduli() {
		return b;
	}

	/**
	 * Mean of the shear moduli for both axes, divided by the density [E]: c_T² in an isotropic network; not positive if shear is unstable.
	 */
	double shear() {
		return 0.5 * (b[1][1] + b[2][2]);
	}

	/** Mean of the uniaxial stretch moduli for both axes, divided by the density [E]: c_L² in an isotropic network. */
	double stretch() {
		return 0.5 * (b[0][0] + b[3][3]);
	}

	/** Speed for a squared speed [E], its root; NaN if it is zero within rounding, or negative. */
	double speed(final double square) {
		return square > ZERO * (Math.abs(shear()) + Math.abs(stretch())) ? Math.sqrt(square) : Double.NaN;
	}

	/** ω² of the slower of the two waves with a wave vector k [1/l], [E/l²]; negative if the wave grows exponentially. */
	private double slower(final double kx, final double ky) {
		final double[] k = tensor(kx, ky);
		final double half = 0.5 * (k[0] - k[2]);
		return 0.5 * (k[0] + k[2]) - Math.sqrt(half * half + k[1] * k[1]);
	}

	/** Components K_xx, K_xy, K_yy of the acoustic tensor K(k). */
	private double[] tensor(final double kx, final double ky) {
		final double xx = kx * kx, xy = kx * ky, yy = ky * ky;
		return new double[] { b[0][0] * xx + 2 * b[0][1] * xy + b[1][1] * yy, b[0][2] * xx + (b[0][3] + b[1][2]) * xy + b[1][3] * yy,
			b[2][2] * xx + 2 * b[2][3] * xy + b[3][3] * yy };
	}

	/** Smallest squared speed of waves in all directions [E]; not positive if the continuum is unstable. */
	double slowest() {
		double least = Double.POSITIVE_INFINITY, mean = 0;
		for (int d = 0; d < DIRECTIONS; d++) {
			final double angle = Math.PI * d / DIRECTIONS, x = StrictMath.cos(angle), y = StrictMath.sin(angle);
			final double[] k = tensor(x, y);
			mean += 0.5 * (k[0] + k[2]) / DIRECTIONS;
			least = Math.min(least, slower(x, y));
		}
		return least > ZERO * mean ? least : Math.min(0, least);
	}

	/** Mean of 1/c² over all directions, summed over both waves [1/E]; the continuum must be stable. */
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
	 * Lowest ω of all waves that fit the periodic cell [√(E/l²)]. Their wave vectors are {@code k = 2π (m/Lx, n/Ly − γ m/Lx)} with integers
	 * m and n, not both 0. The continuum must be stable.
	 */
	double firstPhonon(final Cell cell) {
		final double stepX = 2 * Math.PI / cell.lx(), stepY = 2 * Math.PI / cell.ly(), speed = Math.sqrt(slowest());
		double least = Math.min(slower(0, stepY), slower(stepX, -cell.shear() * stepX));
		// longer wave vectors than those searched have a higher ω in every direction
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
