package org.crumple.modes;

import org.crumple.linalg.LinearSolver;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Speeds of long waves, as the network were a continuum of N/A masses on unit area: {@code c² = M A/N} with the relaxed
 * modulus {@code M = (1/A) (∂²U/∂e² − Ξᵀ H⁻¹ Ξ)} of the strain that a plane wave amounts to, {@code Ξ = ∂²U/∂x∂e}. Shear and
 * stretch are taken along both axes, the prestress included, and their moduli averaged.
 *
 * @param transverse c_T [l √(E/l²)]
 * @param longitudinal c_L, the same unit
 */
public record SoundSpeeds(double transverse, double longitudinal) {

	/** @param pinned solves with the Hessian, node 0 held */
	static SoundSpeeds of(final SpringNetwork network, final Configuration minimum, final LinearSolver pinned) {
		final double perNode = 1.0 / network.nodeCount();
		final double shear = 0.5 * (stiffness(network, minimum, pinned, 0, 1) + stiffness(network, minimum, pinned, 1, 0));
		final double stretch = 0.5 * (stiffness(network, minimum, pinned, 0, 0) + stiffness(network, minimum, pinned, 1, 1));
		// a fold under strain may be so near that its relaxed modulus is negative: no such wave
		return new SoundSpeeds(Math.sqrt(Math.max(0, shear * perNode)), Math.sqrt(Math.max(0, stretch * perNode)));
	}

	/** A M of the strain that moves component {@code moved} in proportion to component {@code along} [E]. */
	private static double stiffness(final SpringNetwork network, final Configuration minimum, final LinearSolver pinned, final int moved,
		final int along)
	{
		final double[] coupling = new double[2 * network.nodeCount()], answer = new double[coupling.length], d = new double[2], k = new double[3];
		double affine = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, minimum, d);
			Hessian.bondBlock(network, b, d, k);
			final double move = d[along];
			final double fx = move * (moved == 0 ? k[0] : k[1]), fy = move * (moved == 0 ? k[1] : k[2]);
			affine += move * (moved == 0 ? fx : fy);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			coupling[i] -= fx;
			coupling[i + 1] -= fy;
			coupling[j] += fx;
			coupling[j + 1] += fy;
		}
		pinned.solve(coupling, answer);
		double relaxed = affine;
		for (int a = 0; a < answer.length; a++) relaxed -= coupling[a] * answer[a];
		return relaxed;
	}

	/** Estimated ω of the first phonon, {@code 2π c_T / L}, L the longer side of the cell. */
	public double firstPhonon(final Cell cell) {
		return 2 * Math.PI * transverse / Math.max(cell.lx(), cell.ly());
	}

	/** Slope of Debye's law in two dimensions, normalised to 1 over all 2N modes: {@code D(ω) = ω (A/4πN) (1/c_T² + 1/c_L²)}. */
	public double debyeSlope(final Configuration configuration) {
		final double spacing = configuration.spacing();
		return spacing * spacing / (4 * Math.PI) * (1 / (transverse * transverse) + 1 / (longitudinal * longitudinal));
	}
}
