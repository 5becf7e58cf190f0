package org.crumple.potential;

import org.crumple.kernel.InvalidValue;

/**
 * The paper's bond with one of its two states favoured: {@code U = (C/4) s⁴ - (α/2) s² + h s} with the strain {@code s = (r - r0)/r0}, so
 * {@code U' = (C s³ - α s + h)/r0}; U'' does not depend on h. To first order in h the long minimum lies {@code 2h √(α/C)} above the short
 * one. U has two minima for {@code |h| < (2α/3) √(α/3C)}, otherwise one; the range with U'' &lt; 0 exists whenever α &gt; 0.
 *
 * @param plain C and α [E]
 * @param tilt h [E], positive if short bonds are favoured; {@code |h| < C - α}, else the short minimum has a negative length
 */
public record TiltedQuartic(BistableQuartic plain, double tilt) implements BondPotential {

	/** @throws IllegalArgumentException if h is out of range */
	public TiltedQuartic {
		final double most = plain.c() - plain.alpha();
		if (!(Math.abs(tilt) < most)) {
			throw InvalidValue.value("tilt", tilt, "between -" + most + " and " + most
				+ ", which is stiffness - alpha, because beyond that the short minimum of a bond has no positive length");
		}
	}

	@Override
	public BondPotential inUnitsOf(final double unit) {
		final BistableQuartic scaled = (BistableQuartic) plain.inUnitsOf(unit);
		final double most = Math.nextDown(scaled.c() - scaled.alpha()); // division may round |h| up to C - α
		return BondPotential.quartic(scaled.c(), scaled.alpha(), Math.max(-most, Math.min(most, tilt / unit)));
	}

	@Override
	public double energy(final double length, final double restLength) {
		return plain.energy(length, restLength) + tilt * ((length - restLength) / restLength);
	}

	@Override
	public double tension(final double length, final double restLength) {
		return plain.tension(length, restLength) + tilt / restLength;
	}

	@Override
	public void pulls(final double[] length, final double[] restLength, final double[] pull) {
		final double c = plain.c(), alpha = plain.alpha();
		for (int b = 0; b < length.length; b++) {
			final double r = length[b], r0 = restLength[b];
			final double reciprocal = 1 / (r0 * r);
			final double s = (r - r0) * r * reciprocal;
			pull[b] = ((c * s * s - alpha) * s + tilt) * reciprocal;
		}
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		return plain.stiffness(length, restLength);
	}

	@Override
	public void stiffnesses(final double[] length, final double[] restLength, final double[] stiffness) {
		plain.stiffnesses(length, restLength, stiffness);
	}

	@Override
	public double energyScale() {
		return plain.energyScale();
	}

	@Override
	public double[] parameters() {
		return new double[] { plain.c(), plain.alpha(), tilt };
	}

	@Override
	public double[] minimumStrains(final double restLength) {
		if (!isBistable(restLength)) return new double[0];
		// all three roots of U' lie within twice the limit of stability
		final double limit = plain.spinodalStrain();
		return new double[] { WellSearch.root(this::slope, -2 * limit, -limit), WellSearch.root(this::slope, limit, 2 * limit) };
	}

	@Override
	public double[] spinodalStrains(final double restLength) {
		return plain.spinodalStrains(restLength);
	}

	@Override
	public double topStrain(final double restLength) {
		return isBistable(restLength) ? WellSearch.root(this::slope, -plain.spinodalStrain(), plain.spinodalStrain()) : Double.NaN;
	}

	/** {@code |h| < (2α/3) √(α/3C)}, tested as a change of sign of U' between the limits of stability. */
	@Override
	public boolean isBistable(final double restLength) {
		final double limit = plain.spinodalStrain();
		return slope(-limit) > 0 && slope(limit) < 0;
	}

	/** dU/ds [E]. */
	private double slope(final double s) {
		return (plain.c() * s * s - plain.alpha()) * s + tilt;
	}

	@Override
	public boolean softens(final double surroundStiffness, final double restLength) {
		return plain.softens(surroundStiffness, restLength);
	}

	@Override
	public BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		return plain.instability(length, restLength, effectiveStiffness);
	}

	@Override
	public double[] powers(final double restLength) {
		final double[] powers = plain.powers(restLength);
		powers[0] = tilt / restLength;
		return powers;
	}
}
