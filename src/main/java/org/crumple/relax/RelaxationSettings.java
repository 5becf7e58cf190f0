package org.crumple.relax;

import org.crumple.kernel.InvalidValue;

/**
 * Settings of a relaxation.
 *
 * @param minimiser method of descent
 * @param tolerance largest residual force |F|∞ in units of C/l, where l is √(A/N) at the start; 1e-10 by default
 * @param box which strains of the cell relax
 * @param evaluationLimit largest number of force evaluations, positive
 */
public record RelaxationSettings(Minimiser minimiser, double tolerance, BoxRelaxation box, long evaluationLimit) {

	/** Rounding causes forces of about 1e-14 C/l in large networks, so that smaller tolerances cannot always be reached. */
	private static final double SMALLEST_TOLERANCE = 1e-13;
	/** With larger residuals a configuration need not be near a minimum. */
	private static final double LARGEST_TOLERANCE = 1e-4;

	/** FIRE to a tolerance of 1e-10 in a fixed box. */
	public static final RelaxationSettings DEFAULT = new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED);

	/** @throws IllegalArgumentException if the tolerance or limit is out of range */
	public RelaxationSettings {
		if (!(tolerance >= SMALLEST_TOLERANCE && tolerance <= LARGEST_TOLERANCE)) {
			throw InvalidValue.value("tolerance", tolerance, "between " + SMALLEST_TOLERANCE + " and " + LARGEST_TOLERANCE + " (C/l)");
		}
		if (evaluationLimit <= 0) throw InvalidValue.value("evaluationLimit", evaluationLimit, "a whole number above 0");
	}

	/** Settings with the default limit of force evaluations, a hundred times the number that the largest networks need. */
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
