package org.crumple.modes;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Speeds of long waves in the elastic continuum that corresponds to a network, with N/A masses per unit area, and the resulting first
 * phonon and Debye law. Both follow from the {@link AcousticTensor}, so that they hold for anisotropic networks and cells. c_T and c_L
 * follow from its shear and stretch moduli, averaged over both axes, {@code c² = modulus · A/N}.
 * <p>
 * The continuum can be unstable although the network is at a minimum, in a cell of a few wavelengths or just before a fold. Then long waves
 * have no real frequency.
 *
 * @param transverse c_T [√E]; NaN if the shear modulus is not positive
 * @param longitudinal c_L [√E]; NaN if the stretch modulus is not positive
 * @param firstPhonon lowest ω of all waves that fit the periodic cell [√(E/l²)]; NaN if the continuum is unstable
 * @param debyeSlope slope of Debye's law in two dimensions, normalised to 1 over all 2N modes: {@code D(ω) = ω (A/4πN) ⟨1/c_1² + 1/c_2²⟩},
 *   where the mean is over the directions of the waves [l²/E]; NaN if the continuum is unstable
 * @param periodic whether the network repeats in both directions; if not, no long wave fits
 */
public record SoundSpeeds(double transverse, double longitudinal, double firstPhonon, double debyeSlope, boolean periodic) {

	/** Reasons for a missing first phonon, for tables, logs and captions. */
	private static final String UNSTABLE =
		"elastically unstable: some long waves have no speed, so there is no first phonon and no Debye law";

	private static final String NO_PERIOD =
		"not periodic in both directions: no long wave fits, so there is no first phonon and no Debye law";

	/** @param pinned solver for the Hessian with pinned coordinates */
	static SoundSpeeds of(final SpringNetwork network, final Configuration minimum, final SymmetricBlockMatrix hessian,
		final LinearSolver pinned) {
		if (!minimum.boundary().canStrain()) return new SoundSpeeds(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
		final AcousticTensor waves = new AcousticTensor(network, minimum, hessian, pinned);
		final double transverse = waves.speed(waves.shear()), longitudinal = waves.speed(waves.stretch());
		final double first = minimum.boundary().isLattice() && waves.slowest() > 0 ? waves.firstPhonon(minimum.cell()) : Double.NaN,
			spacing = minimum.spacing();
		final double slope = first > 0 ? spacing * spacing / (4 * Math.PI) * waves.meanInverseSquare() : Double.NaN;
		return new SoundSpeeds(transverse, longitudinal, first, slope, minimum.boundary().isLattice());
	}

	/** Whether there is a first phonon, so that long waves are stable in all directions. */
	public boolean isStable() {
		return firstPhonon > 0;
	}

	/** Why there is no first phonon; empty if there is one. */
	public String remark() {
		return isStable() ? "" : periodic ? UNSTABLE : NO_PERIOD;
	}
}
