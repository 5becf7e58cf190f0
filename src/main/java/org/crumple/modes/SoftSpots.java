package org.crumple.modes;

import org.crumple.network.BondGeometry;
import org.crumple.network.SpringNetwork;

/**
 * How much every bond has to do with the softest modes ψ of a network: three measures of where it is soft, larger is softer. All
 * arrays are [M], in the order of the bonds, and at least 0. With b the unit dipole along a bond from i to j and sums over the modes given,
 * <pre>
 * participation fraction  p = ½ Σ (|ψ_i|² + |ψ_j|²),
 * vibrality               v = Σ (b·ψ)²/ω²,
 * soft spot               s = Σ (b·ψ)²/(ω² P),   P the participation ratio of the mode.
 * </pre>
 * The first is the mean of its two nodes' participation fractions. The second is the variance of the bond's length at a temperature of
 * 1 E in these modes, the bond's own version of a particle's vibrality; over all modes it is {@code bᵀH⁻¹b = 1/V''}. The third gives more weight to
 * localised modes, so that a soft phonon, which strains bonds everywhere, hides no core.
 *
 * @param participationFraction p, dimensionless, at most 1
 * @param vibrality v [l²/E]
 * @param softSpot s [l²/E]
 * @param modes how many modes were summed
 * @see <a href="https://doi.org/10.1038/nphys1025">A. Widmer-Cooper et al., Nat. Phys. 4, 711 (2008): participation fraction</a>
 * @see <a href="https://doi.org/10.1103/PhysRevE.90.062303">H. Tong and N. Xu, Phys. Rev. E 90, 062303 (2014): vibrality</a>
 * @see <a href="https://doi.org/10.1103/PhysRevLett.107.108302">M. L. Manning and A. J. Liu, Phys. Rev. Lett. 107, 108302 (2011): soft spots</a>
 */
public record SoftSpots(double[] participationFraction, double[] vibrality, double[] softSpot, int modes) {

	/** Sums over all modes given, the lowest ones of a network. */
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
