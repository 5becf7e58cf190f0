package org.crumple.potential;

import org.crumple.kernel.InvalidValue;

/**
 * An ordinary spring: with the bond strain {@code s = (r - r0)/r0}, {@code U = (C/2) s²}, tension {@code C s/r0},
 * stiffness {@code C/r0²}.
 *
 * @param c C [E], from 1e-50 to 1e50
 */
public record Harmonic(double c) implements BondPotential {

	/** @throws IllegalArgumentException if C is out of range */
	public Harmonic {
		InvalidValue.requireEnergyScale("stiffness", c);
	}

	@Override
	public BondPotential inUnitsOf(final double unit) {
		return new Harmonic(Math.max(c / unit, InvalidValue.LEAST_ENERGY)); // below 1e-50 C is negligible beside the unit in any case
	}

	@Override
	public double energy(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return 0.5 * c * s * s;
	}

	@Override
	public double tension(final double length, final double restLength) {
		return c * (length - restLength) / (restLength * restLength);
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		return c / (restLength * restLength);
	}

	@Override
	public double energyScale() {
		return c;
	}

	@Override
	public double[] parameters() {
		return new double[] { c };
	}

	@Override
	public double[] minimumStrains(final double restLength) {
		return new double[0];
	}

	@Override
	public double[] spinodalStrains(final double restLength) {
		return new double[0];
	}

	@Override
	public double topStrain(final double restLength) {
		return Double.NaN;
	}

	/** Never: U'' is the same at every length, and V'' is positive at a minimum. */
	@Override
	public boolean softens(final double surroundStiffness, final double restLength) {
		return false;
	}

	@Override
	public BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		return BondInstability.NONE;
	}

	@Override
	public double[] powers(final double restLength) {
		return new double[] { 0, c / (2 * (restLength * restLength)), 0, 0 };
	}
}
