package org.crumple.example;

import org.crumple.kernel.InvalidValue;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;

/**
 * A bistable bond that prefers its long state: {@code U = (C/4) s⁴ - (α/2) s² - h s} with the strain
 * {@code s = (r - r0)/r0}, so {@code U' = (C s³ - α s - h)/r0} and {@code U'' = (3C s² - α)/r0²}.
 *
 * @param plain C and α [E]
 * @param tilt h [E]; to first order the two minima differ by {@code 2h √(α/C)} in energy
 */
record TiltedQuartic(BistableQuartic plain, double tilt) implements BondPotential {

	TiltedQuartic {
		InvalidValue.requireFinite("tilt", tilt);
	}

	@Override
	public double energy(final double length, final double restLength) {
		return plain.energy(length, restLength) - tilt * (length - restLength) / restLength;
	}

	@Override
	public double tension(final double length, final double restLength) {
		return plain.tension(length, restLength) - tilt / restLength;
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		return plain.stiffness(length, restLength);
	}

	@Override
	public double energyScale() {
		return plain.energyScale();
	}

	@Override
	public double[] parameters() {
		return new double[] { plain.c(), plain.alpha(), tilt };
	}
}
