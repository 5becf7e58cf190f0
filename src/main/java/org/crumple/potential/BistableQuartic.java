package org.crumple.potential;

import org.crumple.kernel.InvalidValue;

/**
 * A bond with two minima, a short and a long one.
 * <p>
 * With the bond strain {@code s = (r - r0)/r0}: {@code U = (C/4) s⁴ - (α/2) s²}, tension
 * {@code t = (C s³ - α s)/r0}, stiffness {@code U'' = (3C s² - α)/r0²}. The minima lie at {@code s = ±√(α/C)} with
 * energy {@code -α²/4C}; the bond is unstable ({@code U'' < 0}) for {@code |s| < √(α/3C)}; at α = 0 it has one flat
 * minimum.
 *
 * @param c C [E], from 1e-50 to 1e50
 * @param alpha α [E], not negative, and {@code √(α/C) < 1}: else the short minimum has a negative length
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Eq. 1 and Fig. 1c</a>
 */
public record BistableQuartic(double c, double alpha) implements BondPotential {

	/** @throws IllegalArgumentException if C or α is out of range */
	public BistableQuartic {
		InvalidValue.requireEnergyScale("stiffness", c);
		InvalidValue.requireNonNegative("alpha", alpha);
		if (!(alpha < c)) {
			throw InvalidValue.value("alpha", alpha, "below stiffness=" + c +
				", because the short minimum of a bond lies at r0 (1 - sqrt(alpha/stiffness)), which must be a positive length");
		}
	}

	@Override
	public BondPotential inUnitsOf(final double unit) {
		final double scaled = Math.max(c / unit, InvalidValue.LEAST_ENERGY); // below 1e-50 C is negligible beside the unit in any case
		return new BistableQuartic(scaled, Math.min(alpha / unit, Math.nextDown(scaled))); // division may round α up to C
	}

	/** |s| of the two minima, √(α/C); dimensionless. */
	public double minimumStrain() {
		return Math.sqrt(alpha / c);
	}

	/** |s| at the limits of stability, √(α/3C); dimensionless. */
	public double spinodalStrain() {
		return Math.sqrt(alpha / (3 * c));
	}

	@Override
	public double energy(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		final double s2 = s * s;
		return (0.25 * c * s2 - 0.5 * alpha) * s2;
	}

	@Override
	public double tension(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return (c * s * s - alpha) * s / restLength;
	}

	@Override
	public void pulls(final double[] length, final double[] restLength, final double[] pull) {
		for (int b = 0; b < length.length; b++) {
			final double r = length[b], r0 = restLength[b];
			final double reciprocal = 1 / (r0 * r); // a single division, because it takes as long as all other operations together
			final double s = (r - r0) * r * reciprocal;
			pull[b] = (c * s * s - alpha) * s * reciprocal;
		}
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		final double s = (length - restLength) / restLength;
		return (3 * c * s * s - alpha) / (restLength * restLength);
	}

	@Override
	public void stiffnesses(final double[] length, final double[] restLength, final double[] stiffness) {
		for (int b = 0; b < length.length; b++) stiffness[b] = stiffness(length[b], restLength[b]);
	}

	@Override
	public double energyScale() {
		return c;
	}

	@Override
	public double[] parameters() {
		return new double[] { c, alpha };
	}

	/** ±√(α/C). */
	@Override
	public double[] minimumStrains(final double restLength) {
		return alpha > 0 ? new double[] { -minimumStrain(), minimumStrain() } : new double[0];
	}

	/** ±√(α/3C). */
	@Override
	public double[] spinodalStrains(final double restLength) {
		return alpha > 0 ? new double[] { -spinodalStrain(), spinodalStrain() } : new double[0];
	}

	@Override
	public double topStrain(final double restLength) {
		return alpha > 0 ? 0 : Double.NaN;
	}

	@Override
	public boolean isBistable(final double restLength) {
		return alpha > 0;
	}

	/** {@code ksys r0² ≤ α}. */
	@Override
	public boolean softens(final double surroundStiffness, final double restLength) {
		return surroundStiffness * restLength * restLength <= alpha;
	}

	/**
	 * In closed form, with {@code d = r0 √((α - ksys r0²)/3C)} (Eq. 3), on the side of r0 where the bond is:
	 * <pre>
	 * Δ = |δr| - d = V'' r0⁴ / (3C (|δr| + d)),   f_in = (C/r0⁴) Δ² (|δr| + 2d),   ΔV = (C/r0⁴) Δ³ (¾Δ + 2d).
	 * </pre>
	 * The second form of Δ has no cancellation as Δ → 0; the difference |δr| - d would lose its digits. V has a second minimum if
	 * |δr| &lt; 2d, and its maximum lies at {@code w = 6Δ(|δr| + d)/(3|δr| + √(12d² - 3δr²))} from δr, which is higher by
	 * {@code (C/r0⁴) (1.5 (δr² - d²) w² - |δr| w³ + w⁴/4)}.
	 */
	@Override
	public BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		final double surroundStiffness = effectiveStiffness - stiffness(length, restLength), extension = length - restLength;
		final double r2 = restLength * restLength, room = alpha - surroundStiffness * r2;
		if (!(room >= 0)) return BondInstability.NONE;
		final double d = restLength * Math.sqrt(room / (3 * c)), size = Math.abs(extension);
		final double unit = c / (r2 * r2);
		final double distance = effectiveStiffness / (3 * unit * (size + d));
		final double force = unit * distance * distance * (size + 2 * d);
		final double barrier = unit * distance * distance * distance * (0.75 * distance + 2 * d);
		final double yield = distance * (size + 2 * d) / (3 * (size + d)); // f_in/V'' written without V'', which vanishes with Δ
		final double width = 6 * distance * (size + d) / (3 * size + Math.sqrt(12 * d * d - 3 * size * size));
		final double activation = unit * width * width * (1.5 * distance * (size + d) - width * (size - width / 4));
		return new BondInstability(Math.copySign(d, extension), -Math.signum(extension), distance, force, barrier, yield,
			size < 2 * d ? activation : Double.NaN);
	}

	@Override
	public double[] powers(final double restLength) {
		final double square = restLength * restLength;
		return new double[] { 0, -alpha / (2 * square), 0, c / (4 * square * square) };
	}
}
