package org.crumple.modes;

import org.crumple.network.BondGeometry;
import org.crumple.network.SpringNetwork;

/**
 * Three measures of the share of every bond in the softest modes ψ of a network; larger values mean softer regions. All
 * arrays are [M], in the order of the bonds, with values of at least 0. With the unit dipole b along a bond from i to j, and sums over the
 * given modes,
 * <pre>
 * participation fraction  p = ½ Σ (|ψ_i|² + |ψ_j|²),
 * vibrality               v = Σ (b·ψ)²/ω²,
 * soft spot               s = Σ (b·ψ)²/(ω² P),   P the participation ratio of the mode.
 * </pre>
 * p is the mean of the participation fractions of the two nodes. v is the variance of the bond length due to these modes at a temperature
 * of 1 E, analogous to the vibrality of a particle; summed over all modes it is {@code bᵀH⁻¹b = 1/V''}. s gives more weight to
 * localised modes, so that cores are not hidden by soft phonons, which strain bonds everywhere.
 *
 * @param participationFraction p, dimensionless, at most 1
 * @param vibrality v [l²/E]
 * @param softSpot s [l²/E]
 * @param modes number of modes in the sums
 * @see <a href="https://doi.org/10.1038/nphys1025">A. Widmer-Cooper et al., Nat. Phys. 4, 711 (2008): participation fraction</a>
 * @see <a href="https://doi.org/10.1103/PhysRevE.90.062303">H. Tong and N. Xu, Phys. Rev. E 90, 062303 (2014): vibrality</a>
 * @see <a href="https://doi.org/10.1103/PhysRevLett.107.108302">M. L. Manning and A. J. Liu, Phys. Rev. Lett. 107, 108302 (2011): soft
 *   spots</a>
 */
public record SoftSpots(double[] participationFraction, double[] vibrality, double[] softSpot, int modes) {

	/** Computes the measures from the lowest modes of a network. */
	public static SoftSpots of(final NormalModes modes) {
		final SpringNetwork network = modes.network();
		final int m = network.bondCount();
		final double[] fraction = new double[m], vibrality = new double[m], softSpot = new double[m];
		for (int k = 0; k < modes.count(); k++) {
			final double[] psi = modes.modes()[k], change = BondGeometry.stretch(network, modes.minimum(), psi);
			final double weight = 1 / modes.eigenvalues()[k], localised = weight / ParticipationRatio.of(psi);
			for (int b = 0; b < m; b++) {
				fraction[b] += 0.5 * (square(psi, network.from()[b]) + square(psi, network.to()[b]));
				vibrality[b] += weight * change[b] * change[b];
				softSpot[b] += localised * change[b] * change[b];
			}
		}
		return new SoftSpots(fraction, vibrality, softSpot, modes.count());
	}

	private static double square(final double[] psi, final int node) {
		return psi[2 * node] * psi[2 * node] + psi[2 * node + 1] * psi[2 * node + 1];
	}
}
