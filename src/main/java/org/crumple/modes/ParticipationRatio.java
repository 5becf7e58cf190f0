package org.crumple.modes;

/** Participation ratio of a mode: the fraction of nodes that take part in it. */
public final class ParticipationRatio {

	private ParticipationRatio() {}

	/**
	 * For a mode with node vectors e_i, {@code P = (Σ |e_i|²)² / (N Σ |e_i|⁴)}. A rigid translation gives exactly 1; motion
	 * of a single node gives 1/N; a plane standing wave of generic wavelength gives 2/3. P does not depend on the scale of the mode.
	 *
	 * @param mode [2N], node-major, any unit, not zero; read only
	 * @return P, dimensionless, in [1/N, 1]
	 * @throws IllegalArgumentException if the length is odd, or the mode vanishes
	 * @see <a href="https://doi.org/10.1088/0022-3719/5/8/007">Edwards and Thouless, J. Phys. C 5, 807 (1972)</a>
	 */
	public static double of(final double[] mode) {
		if (mode.length % 2 != 0) throw new IllegalArgumentException("A mode has two components a node, and this one has " + mode.length
			+ " in all.");
		double largest = 0;
		for (final double component : mode) largest = Math.max(largest, Math.abs(component));
		if (!(largest > 0)) throw new IllegalArgumentException("A mode that vanishes has no participation ratio.");
		double squares = 0, fourth = 0;
		for (int k = 0; k < mode.length; k += 2) {
			final double x = mode[k] / largest, y = mode[k + 1] / largest, square = x * x + y * y;
			squares += square;
			fourth += square * square;
		}
		return squares * squares / (mode.length / 2 * fourth);
	}
}
