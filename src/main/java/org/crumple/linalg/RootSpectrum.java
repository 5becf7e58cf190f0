package org.crumple.linalg;

/**
 * The density of the square roots of eigenvalues, from {@link ChebyshevMoments} with the Jackson kernel. With {@code y = √(λ/Λ)} in [0, 1],
 * {@code T_n(2y² − 1) = T_2n(y)}: the moments are those of the even Chebyshev polynomials of y, and M moments in λ resolve y as well as 2M
 * moments of an even density on [−1, 1]. A single root is broadened to nearly a Gaussian of standard deviation {@code (π/2M) √(1 − y²)},
 * together with its mirror image at −y. The kernel is positive and conserves the number of roots.
 */
public final class RootSpectrum {

	/** Jackson damping factors of T_2n, [M]. */
	private final double[] factor;

	/** @param moments number of moments M, at least 2 */
	public RootSpectrum(final int moments) {
		factor = new double[moments];
		final double angle = Math.PI / (orders() + 1), tangent = StrictMath.tan(angle);
		for (int n = 0; n < moments; n++) {
			final double a = 2 * n * angle;
			factor[n] = ((orders() - 2 * n + 1) * StrictMath.cos(a) + StrictMath.sin(a) / tangent) / (orders() + 1);
		}
	}

	/** Number of Chebyshev polynomials of y, including the odd ones. */
	private int orders() {
		return 2 * factor.length;
	}

	/**
	 * Standard deviation of the broadened peak of a single root at y.
	 *
	 * @param y in [0, 1]
	 */
	public double resolution(final double y) {
		final int k = orders();
		return Math.sqrt((k - y * y * (k - 1)) / (2 * (k + 1)) * (1 - StrictMath.cos(2 * Math.PI / (k + 1))));
	}

	/**
	 * Points y in (0, 1), half a resolution apart, [2M], ascending. The integral of a density is the mean of {@code √(1 − y²) π/2} times
	 * the density over these points.
	 */
	public double[] grid() {
		final double[] y = new double[orders()];
		for (int k = 0; k < y.length; k++) y[k] = StrictMath.sin((k + 0.5) * Math.PI / (2 * orders()));
		return y;
	}

	/**
	 * Density of roots at y. Its integral over [0, 1] is the moment m_0.
	 *
	 * @param moment [M], read only
	 * @param y in [0, 1)
	 */
	public double density(final double[] moment, final double y) {
		final double angle = 2 * StrictMath.asin(y), c = StrictMath.cos(angle), s = StrictMath.sin(angle);
		double cosine = 1, sine = 0, sum = moment[0];
		for (int n = 1; n < factor.length; n++) { // recursion by rotation: T_2n(y) = (−1)ⁿ cos(n angle)
			final double turned = cosine * c - sine * s;
			sine = sine * c + cosine * s;
			cosine = turned;
			sum += (n % 2 == 0 ? 2 : -2) * factor[n] * moment[n] * cosine;
		}
		return 2 * sum / (Math.PI * Math.sqrt(1 - y * y));
	}

	/**
	 * Number of roots in [0, y]: the integral of the density.
	 *
	 * @param moment [M], read only
	 * @param y in [0, 1]
	 */
	public double cumulated(final double[] moment, final double y) {
		final double angle = 2 * StrictMath.asin(y), c = StrictMath.cos(angle), s = StrictMath.sin(angle);
		double cosine = 1, sine = 0, sum = moment[0] * angle / 2;
		for (int n = 1; n < factor.length; n++) {
			final double turned = cosine * c - sine * s;
			sine = sine * c + cosine * s;
			cosine = turned;
			sum += (n % 2 == 0 ? 1 : -1) * factor[n] * moment[n] * sine / n;
		}
		return 2 * sum / Math.PI;
	}
}
