package org.crumple.relax;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Coefficients of the Runge–Kutta–Chebyshev method of second order with s stages. It is stable for {@code h λ} up to about 0.65 (s² − 1),
 * with the largest curvature λ. A step with s evaluations of the forces is therefore s/4 times as long as s steps of a method with one
 * stage. All coefficients follow from the recurrence of Chebyshev polynomials, without transcendental functions, so that they have the same
 * bits on every machine.
 *
 * @param previous μ_j [s + 1], weight of stage j − 1 in stage j
 * @param beforeLast ν_j [s + 1], weight of stage j − 2 in stage j; stage 0 has the weight 1 − μ_j − ν_j
 * @param force μ̃_j [s + 1], weight of the force at stage j − 1 in stage j, in units of the step h
 * @param first γ̃_j [s + 1], weight of the force at the beginning of the step in stage j, in units of h
 * @see <a href="https://doi.org/10.1016/S0377-0427(97)00219-7">B. P. Sommeijer, L. F. Shampine and J. G. Verwer, J. Comput. Appl. Math. 88,
 *   315 (1998)</a>
 */
record ChebyshevStages(double[] previous, double[] beforeLast, double[] force, double[] first) {

	/**
	 * Largest number of stages. The step is then 26,000 times 1/λ, the relaxation time of the fastest motion. Slower motions are left to
	 * Newton's method. A relaxation can be cancelled only between two steps.
	 */
	static final int MOST = 200;
	/** Damping parameter ε of Sommeijer et al.: it makes stiff motions decay, and the stable interval a fiftieth shorter. */
	private static final double DAMPING = 2.0 / 13;
	/** Stable interval of Sommeijer et al., rounded to the safe side: h λ = (s² − 1)/1.54. */
	private static final double INTERVAL = 1.54;

	private static final AtomicReferenceArray<ChebyshevStages> KNOWN = new AtomicReferenceArray<>(MOST + 1);

	/** Longest stable step, in 1/λ. */
	static double longest() {
		return (MOST * (double) MOST - 1) / INTERVAL;
	}

	/**
	 * The coefficients with the smallest number of stages, at least 2, for which a step is stable.
	 *
	 * @param length of the step in 1/λ, up to {@link #longest}
	 */
	static ChebyshevStages stableAt(final double length) {
		return of(Math.max(2, Math.min(MOST, 1 + (int) Math.sqrt(1 + INTERVAL * length))));
	}

	/** The coefficients for s stages, 2 to {@link #MOST}, from a cache shared by all threads. */
	static ChebyshevStages of(final int s) {
		ChebyshevStages stages = KNOWN.get(s);
		if (stages == null) {
			stages = compute(s);
			KNOWN.set(s, stages);
		}
		return stages;
	}

	/** Computes the coefficients for s stages, without the cache. */
	static ChebyshevStages compute(final int s) {
		final double w0 = 1 + DAMPING / (s * (double) s);
		// Chebyshev polynomials T_j, T_j' and T_j'' at w0
		final double[] t = new double[s + 1], slope = new double[s + 1], bend = new double[s + 1];
		t[0] = 1;
		t[1] = w0;
		slope[1] = 1;
		for (int j = 2; j <= s; j++) {
			t[j] = 2 * w0 * t[j - 1] - t[j - 2];
			slope[j] = 2 * w0 * slope[j - 1] - slope[j - 2] + 2 * t[j - 1];
			bend[j] = 2 * w0 * bend[j - 1] - bend[j - 2] + 4 * slope[j - 1];
		}
		final double w1 = slope[s] / bend[s];
		final double[] b = new double[s + 1];
		for (int j = 2; j <= s; j++) b[j] = bend[j] / (slope[j] * slope[j]);
		b[0] = b[2];
		b[1] = 1 / w0;
		final double[] previous = new double[s + 1], beforeLast = new double[s + 1], force = new double[s + 1], first = new double[s + 1];
		force[1] = b[1] * w1;
		for (int j = 2; j <= s; j++) {
			previous[j] = 2 * b[j] * w0 / b[j - 1];
			beforeLast[j] = -b[j] / b[j - 2];
			force[j] = 2 * b[j] * w1 / b[j - 1];
			first[j] = -(1 - b[j - 1] * t[j - 1]) * force[j];
		}
		return new ChebyshevStages(previous, beforeLast, force, first);
	}

	/** Number of stages s. */
	int count() {
		return force.length - 1;
	}
}
