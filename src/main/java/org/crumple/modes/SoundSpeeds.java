package org.crumple.modes;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Speeds of long waves in a network taken for an elastic continuum of N/A masses on unit area, and what follows from them. The first
 * phonon and Debye's law come from the {@link AcousticTensor}, so that they hold in anisotropic networks and cells; c_T and c_L are those of its shear and
 * stretch moduli averaged over both axes, {@code c² = M A/N}.
 * <p>
 * A continuum can be unstable where the network is at a minimum: in a cell of a few wavelengths, or just before a fold. Then long waves have no frequency.
 *
 * @param transverse c_T [l √(E/l²)]; NaN if that modulus is not positive
 * @param longitudinal c_L, the same unit
 * @param firstPhonon ω of the slowest wave that fits the periodic cell [√(E/l²)]; NaN if the continuum is unstable, as the next
 * @param debyeSlope slope of Debye's law in two dimensions, normalised to 1 over all 2N modes: {@code D(ω) = ω (A/4πN) ⟨1/c_1² + 1/c_2²⟩}, the mean
 *        over the directions of the waves [l²/E]
 * @param strained whether there is a frame that could be strained; without one there are no long waves
 */
public record SoundSpeeds(double transverse, double longitudinal, double firstPhonon, double debyeSlope, boolean strained) {

	/** Why there is no first phonon: for tables, logs and captions. */
	private static final String UNSTABLE = "elastically unstable: some long waves have no speed, so there is no first phonon and no Debye law";

	private static final String NO_FRAME = "no periodic cell that could be strained: long waves have no speed, so there is no first phonon and no Debye law";

	/** @param pinned solves with the Hessian, its pins held */
	static SoundSpeeds of(final SpringNetwork network, final Configuration minimum, final SymmetricBlockMatrix hessian, final LinearSolver pinned) {
		if (!minimum.boundary().canStrain()) return new SoundSpeeds(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
		final AcousticTensor waves = new AcousticTensor(network, minimum, hessian, pinned);
		final double transverse = waves.speed(waves.shear()), longitudinal = waves.speed(waves.stretch());
		final double first = minimum.boundary().isLattice() && waves.slowest() > 0 ? waves.firstPhonon(minimum.cell()) : Double.NaN, spacing = minimum.spacing();
		final double slope = first > 0 ? spacing * spacing / (4 * Math.PI) * waves.meanInverseSquare() : Double.NaN;
		return new SoundSpeeds(transverse, longitudinal, first, slope, true);
	}

	/** Whether long waves of all directions have a speed. */
	public boolean isStable() {
		return firstPhonon > 0;
	}

	/** Why there is no first phonon; empty if there is one. */
	public String remark() {
		return isStable() ? "" : strained ? UNSTABLE : NO_FRAME;
	}
}
