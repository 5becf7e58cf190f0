package org.crumple.example;

import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/**
 * A bond whose two wells differ in depth, stiffness and distance from the top: {@code U = (C/4) s⁴ - (w/3) s³ - (α/2) s²} with the strain
 * {@code s = (r - r0)/r0}, so that {@code U' = (C s² - w s - α) s/r0} and {@code U'' = (3C s² - 2w s - α)/r0²}.
 *
 * @param c C [E], positive
 * @param alpha α [E], positive
 * @param skew w [E]. If it is positive, the long well is deeper. {@code |w| < C - α}, because the short minimum would otherwise have a
 *   negative length
 */
public record SkewedQuartic(double c, double alpha, double skew) implements BondPotential {

	/** Name of this potential in files, and its construction from the parameters in them. */
	public static final class Kind extends LawKind {

		public Kind() {
			super("skewed", "SkewedQuartic", SkewedQuartic.class, List.of("C", "alpha", "skew"), p -> new SkewedQuartic(p[0], p[1], p[2]),
				null);
		}
	}

	public SkewedQuartic {
		InvalidValue.requireEnergyScale("C", c);
		InvalidValue.requirePositive("alpha", alpha);
		if (!(Math.abs(skew) < c - alpha))
			throw InvalidValue.value("skew", skew, "between -" + (c - alpha) + " and " + (c - alpha) + ", which is C - alpha");
	}

	@Override
	public double energy(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return ((c / 4 * s - skew / 3) * s - alpha / 2) * s * s;
	}

	@Override
	public double tension(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return ((c * s - skew) * s - alpha) * s / restLength;
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return ((3 * c * s - 2 * skew) * s - alpha) / (restLength * restLength);
	}

	@Override
	public double energyScale() {
		return c;
	}

	@Override
	public double[] parameters() {
		return new double[] { c, alpha, skew };
	}
}
