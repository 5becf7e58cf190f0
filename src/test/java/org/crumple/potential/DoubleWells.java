package org.crumple.potential;

/** Laws with two wells that give only U, U' and U'', so that everything else is found numerically. */
public final class DoubleWells {

	private DoubleWells() {}

	/** A law that takes U, U' and U'' from another one, and nothing else. */
	private interface Borrowed extends BondPotential {

		/** The other law. */
		BondPotential law();

		@Override
		default double energy(final double length, final double restLength) {
			return law().energy(length, restLength);
		}

		@Override
		default double tension(final double length, final double restLength) {
			return law().tension(length, restLength);
		}

		@Override
		default double stiffness(final double length, final double restLength) {
			return law().stiffness(length, restLength);
		}

		@Override
		default double energyScale() {
			return law().energyScale();
		}

		@Override
		default double[] parameters() {
			return law().parameters();
		}
	}

	/** Another law without its closed forms. */
	public record Bare(BondPotential law) implements Borrowed {}

	/**
	 * Another law that says of itself that it has two wells, on the two sides of its rest length: bonds that flip where forces are those of
	 * a law with one well.
	 */
	public record PassedAtRest(BondPotential law) implements Borrowed {

		/** A spring of C = 1, with which all but the flips is linear and known in closed form. */
		public static final PassedAtRest SPRING = new PassedAtRest(new Harmonic(1));

		@Override
		public double topStrain(final double restLength) {
			return 0;
		}
	}

	/**
	 * A short, deep and stiff well beside a long, shallow one: {@code U'(s) = (s + a)(s - t)(s - b)(1 + q s²)} with minima at -a and b and
	 * a maximum at t.
	 */
	public record Sextic(double a, double t, double b, double q) implements BondPotential {

		/** Coefficients of 1, s and s² in the product of the first three factors; that of s³ is 1. */
		private double[] cubic() {
			return new double[] { a * t * b, t * b - a * b - a * t, a - t - b };
		}

		@Override
		public double energy(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			final double[] p = cubic();
			return s * (p[0] + s * (p[1] / 2 + s * (p[2] / 3 + s / 4))) + q * s * s * s
				* (p[0] / 3 + s * (p[1] / 4 + s * (p[2] / 5 + s / 6)));
		}

		@Override
		public double tension(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			return (s + a) * (s - t) * (s - b) * (1 + q * s * s) / restLength;
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			final double[] p = cubic();
			final double value = p[0] + s * (p[1] + s * (p[2] + s)), slope = p[1] + s * (2 * p[2] + 3 * s);
			return (slope * (1 + q * s * s) + value * 2 * q * s) / (restLength * restLength);
		}

		@Override
		public double energyScale() {
			return 1;
		}

		@Override
		public double[] parameters() {
			return new double[] { a, t, b, q };
		}
	}

	/** A law that is no polynomial: {@code U(s) = A (cos(k s) + h s + 2 s⁴)}. */
	public record Cosine(double size, double k, double h) implements BondPotential {

		@Override
		public double energy(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			return size * (StrictMath.cos(k * s) + h * s + 2 * s * s * s * s);
		}

		@Override
		public double tension(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			return size * (-k * StrictMath.sin(k * s) + h + 8 * s * s * s) / restLength;
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			final double s = (length - restLength) / restLength;
			return size * (-k * k * StrictMath.cos(k * s) + 24 * s * s) / (restLength * restLength);
		}

		@Override
		public double energyScale() {
			return 20 * size;
		}

		@Override
		public double[] parameters() {
			return new double[] { size, k, h };
		}
	}

	/** Piecewise linear tension with positive, negative and again positive stiffness: {@code U''} jumps at s = ±1/8. */
	public record Trilinear(double stiff, double soft) implements BondPotential {

		private static final double HALF = 0.125;

		@Override
		public double energy(final double length, final double restLength) {
			final double s = (length - restLength) / restLength, beyond = Math.max(0, Math.abs(s) - HALF),
				inside = Math.min(Math.abs(s), HALF);
			return -0.5 * soft * inside * inside + beyond * (0.5 * stiff * beyond - soft * HALF);
		}

		@Override
		public double tension(final double length, final double restLength) {
			final double s = (length - restLength) / restLength, beyond = Math.max(0, Math.abs(s) - HALF),
				inside = Math.min(Math.abs(s), HALF);
			return Math.signum(s) * (stiff * beyond - soft * inside) / restLength;
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			return (Math.abs(length - restLength) > HALF * restLength ? stiff : -soft) / (restLength * restLength);
		}

		@Override
		public double energyScale() {
			return stiff;
		}

		@Override
		public double[] parameters() {
			return new double[] { stiff, soft };
		}
	}
}
