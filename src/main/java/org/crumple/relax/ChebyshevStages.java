package org.crumple.relax;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Coefficients of the Runge–Kutta–Chebyshev method of second order with s stages: stable for {@code h λ} up to about 0.65 (s² − 1), λ the
 * largest curvature, so that s evaluations of the forces take it s/4 times as far as s steps of a method of one stage. All follow from
 * the recurrence of Chebyshev polynomials, without transcendental functions: the same bits on every machine.
 *
 * @param previous μ_j [s + 1], weight of stage j − 1 in stage j
 * @param beforeLast ν_j [s + 1], of stage j − 2; stage 0 has the rest
 * @param force μ̃_j [s + 1], weight of the force at stage j − 1, in steps
 * @param first γ̃_j [s + 1], of the force at the beginning of the step
 * @see <a href="https://doi.org/10.1016/S0377-0427(97)00219-7">B. P. Sommeijer, L. F. Shampine and J. G. Verwer, J. Comput. Appl. Math. 88, 315 (1998)</a>
 */
record ChebyshevStages(double[] previous, double[] beforeLast, double[] force, double[] first) {

	/**
	 * Most stages of a step, which reaches 26,000 times as far as the fastest motion takes. Slower motions than that are left to Newton's
	 * method; and between two steps a relaxation can be cancelled.
	 */
	static final int MOST = 200;
	/** Damping ε of the paper: the stable interval is a fiftieth shorter, and stiff motions decay. */
	private static final double DAMPING = 2.0 / 13;
	/** The paper's stable interval, rounded to the safe side: h λ = (s² − 1)/1.54. */
	private static final double INTERVAL = 1.54;

	private static final AtomicReferenceArray<ChebyshevStages> KNOWN = new AtomicReferenceArray<>(MOST + 1);

	/** Longest stable step, in 1/λ. */
	static double longest() {
		return (MOST * (double) MOST - 1) / INTERVAL;
	}

	/** Those of the least number of stages, at least 2, that are stable. @param length of the step in 1/λ, up to {@link #longest} */
	static ChebyshevStages stableAt(final double length) {
		return of(Math.max(2, Math.min(MOST, 1 + (int) Math.sqrt(1 + INTERVAL * length))));
	}

	/** Those of s stages, 2 to {@link #MOST}; shared by all threads. */
	static ChebyshevStages of(final int s) {
		ChebyshevStages stages = KNOWN.get(s);
		if (stages == null) {
			stages = compute(s);
			KNOWN.set(s, stages);
		}
		return stages;
	}

	/** The same, reckoned anew. */
	static ChebyshevStages compute(final int s) {
		final double w0 = 1 + DAMPING / (s * (double) s);
		// T_j, T_j' and T_j'' at w0
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

	/** s. */
	int count() {
		return force.length - 1;
	}
}
