package org.crumple.potential;

/**
 * The change of stiffness {@code U''(r + x) - U''(r)} of a law, accurate to nearly all digits however small x is. For |x| up to a fraction
 * of the rest length it is x times the interpolating polynomial of {@code (U''(r + x) - U''(r))/x} at Chebyshev points, none of which is
 * close to 0. For larger x, and for a law that is not smooth enough, it is the plain difference.
 */
final class StiffnessRise {

	private static final int POINTS = 12;
	/** Range of the polynomial in |x|, in rest lengths. */
	private static final double REACH = 1.0 / 16;
	/**
	 * Points at which the polynomial is compared with plain differences, in units of its range; and the largest deviation allowed, in ulps
	 * of the largest U''.
	 */
	private static final double[] TRIALS = { -0.9, -0.45, 0.3, 0.7 };
	private static final double ROUNDINGS = 64;

	private final BondPotential law;
	private final double length, restLength, now, reach;
	private final double[] place = new double[POINTS], slope = new double[POINTS], weight = new double[POINTS];
	private final boolean smooth;

	StiffnessRise(final BondPotential law, final double length, final double restLength) {
		this.law = law;
		this.length = length;
		this.restLength = restLength;
		now = law.stiffness(length, restLength);
		reach = REACH * restLength;
		double largest = Math.abs(now);
		for (int k = 0; k < POINTS; k++) {
			final double angle = Math.PI * (k + 0.5) / POINTS;
			place[k] = length + reach * StrictMath.cos(angle) - length; // the displacement actually added to r, after rounding
			weight[k] = (k % 2 == 0 ? 1 : -1) * StrictMath.sin(angle);
			slope[k] = difference(place[k]) / place[k];
			largest = Math.max(largest, Math.abs(difference(place[k])));
		}
		boolean agrees = reach < length;
		for (final double trial : TRIALS) {
			final double x = length + trial * reach - length;
			agrees &= Math.abs(x * slopeAt(x) - difference(x)) <= ROUNDINGS * Math.ulp(largest);
		}
		smooth = agrees;
	}

	/** U''(r + x) - U''(r) [E/l²]. */
	double over(final double x) {
		return smooth && Math.abs(x) <= reach ? x * slopeAt(x) : difference(x);
	}

	private double difference(final double x) {
		return law.stiffness(length + x, restLength) - now;
	}

	/** Barycentric interpolation of {@code (U''(r + x) - U''(r))/x}. */
	private double slopeAt(final double x) {
		double above = 0, below = 0;
		for (int k = 0; k < POINTS; k++) {
			final double apart = x - place[k];
			if (apart == 0) return slope[k];
			above += weight[k] / apart * slope[k];
			below += weight[k] / apart;
		}
		return above / below;
	}
}
