package org.crumple.relax;

import org.crumple.kernel.InvalidValue;

/**
 * How to relax.
 *
 * @param minimiser the way downhill
 * @param tolerance largest force left, |F|∞, in units of C/l, l = √(A/N) at the start; 1e-10 by default
 * @param box what the cell may do
 * @param evaluationLimit most force evaluations before giving up, positive
 */
public record RelaxationSettings(Minimiser minimiser, double tolerance, BoxRelaxation box, long evaluationLimit) {

	/** Rounding leaves forces of about 1e-14 C/l in large networks: less than this cannot be promised. */
	private static final double SMALLEST_TOLERANCE = 1e-13;
	/** Above this, a residual says nothing about a minimum. */
	private static final double LARGEST_TOLERANCE = 1e-4;

	/** FIRE to 1e-10 in a fixed box. */
	public static final RelaxationSettings DEFAULT = new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED);

	/** @throws IllegalArgumentException if the tolerance or limit is out of range */
	public RelaxationSettings {
		if (!(tolerance >= SMALLEST_TOLERANCE && tolerance <= LARGEST_TOLERANCE)) {
			throw InvalidValue.value("tolerance", tolerance, "between " + SMALLEST_TOLERANCE + " and " + LARGEST_TOLERANCE + " (C/l)");
		}
		if (evaluationLimit <= 0) throw InvalidValue.value("evaluationLimit", evaluationLimit, "a whole number above 0");
	}

	/** With the usual limit, a hundred times what the largest networks need. */
	public RelaxationSettings(final Minimiser minimiser, final double tolerance, final BoxRelaxation box) {
		this(minimiser, tolerance, box, 5_000_000);
	}

	/** These settings with another minimiser. */
	public RelaxationSettings withMinimiser(final Minimiser other) {
		return new RelaxationSettings(other, tolerance, box, evaluationLimit);
	}

	/** These settings with another box. */
	public RelaxationSettings withBox(final BoxRelaxation other) {
		return new RelaxationSettings(minimiser, tolerance, other, evaluationLimit);
	}
}
