package org.crumple.kernel;

/** Thrown by a kernel that refuses a value. The message always has the same form: the key, the value given, and what is allowed. */
public final class InvalidValue extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	/** The smallest energy scale allowed; the largest is its reciprocal. */
	public static final double LEAST_ENERGY = 1e-50;

	private final String key;
	private final transient Object value;
	private final String allowed;

	private InvalidValue(final String key, final Object value, final String allowed, final Throwable cause) {
		super(PlainText.message(PlainText.shown(key) + "=" + PlainText.shown(value) + " is not allowed: it must be " + allowed + "."),
			cause);
		this.key = key;
		this.value = value;
		this.allowed = allowed;
	}

	/**
	 * Makes the exception for a refused value. The message shows the value as {@link PlainText#shown} does: on one line, and shortened if
	 * it is long.
	 *
	 * @param key the quantity's name, as a macro writes it
	 * @param value what was given
	 * @param allowed what is allowed, as the end of a sentence: "a whole number of at least 16"
	 * @return the exception, for the caller to throw
	 */
	public static InvalidValue value(final String key, final Object value, final String allowed) {
		return new InvalidValue(key, value, allowed, null);
	}

	/** The quantity's name. */
	public String key() {
		return key;
	}

	/** The same exception with a prefix before the key, for a key such as {@code modes.count} in a plan. */
	public InvalidValue under(final String prefix) {
		return new InvalidValue(prefix + key, value, allowed, this);
	}

	/** Throws unless {@code value} is a finite number above zero. */
	public static double requirePositive(final String key, final double value) {
		if (!(value > 0) || Double.isInfinite(value)) throw value(key, value, "a finite number above 0");
		return value;
	}

	/** Throws unless {@code value} is from 1e-50 to 1e50: products of four such energies neither overflow nor underflow. */
	public static double requireEnergyScale(final String key, final double value) {
		requirePositive(key, value);
		if (!(value >= LEAST_ENERGY && value <= 1 / LEAST_ENERGY))
			throw value(key, value, "between 1e-50 and 1e50 (in a unit of energy that suits the network)");
		return value;
	}

	/** Throws unless {@code value} is a length from 1e-30 to 1e30: lengths enter with powers up to six. */
	public static double requireLengthScale(final String key, final double value) {
		if (!(value > 0) || Double.isInfinite(value)) throw value(key, value, "a finite length above 0");
		if (!(value >= 1e-30 && value <= 1e30))
			throw value(key, value, "a length between 1e-30 and 1e30 (in a unit of length that suits the network)");
		return value;
	}

	/** Throws unless {@code value} is a finite number that is not below zero. */
	public static double requireNonNegative(final String key, final double value) {
		if (!(value >= 0) || Double.isInfinite(value)) throw value(key, value, "a finite number, 0 or more");
		return value;
	}

	/** Throws unless {@code value} is finite. */
	public static double requireFinite(final String key, final double value) {
		if (!Double.isFinite(value)) throw value(key, value, "a finite number");
		return value;
	}
}
