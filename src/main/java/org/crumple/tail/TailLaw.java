package org.crumple.tail;

import java.util.Locale;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;

/** The laws that can be fitted to a tail. */
public enum TailLaw {

	/** {@code p(x) ~ x^s} of real numbers. */
	POWER("Power law", false, false),
	/** {@code p(x) ~ x^s exp(-x/cutoff)} of real numbers above the lower end of the window. */
	CUT_OFF("Power law with cut-off", false, true),
	/** {@code p(n) ~ n^s} of whole numbers, such as the flips of an avalanche. */
	WHOLE("Whole numbers", true, false),
	/** {@code p(n) ~ n^s exp(-n/cutoff)} of whole numbers. */
	WHOLE_CUT_OFF("Whole numbers with cut-off", true, true);

	private final String label;
	private final boolean whole, cut;

	TailLaw(final String label, final boolean whole, final boolean cut) {
		this.label = label;
		this.whole = whole;
		this.cut = cut;
	}

	/** The law with this label. */
	public static TailLaw of(final String label) {
		return Choices.find("law", label, values());
	}

	/** Whether x takes only whole numbers. */
	public boolean isWhole() {
		return whole;
	}

	/** Whether the law has an exponential cut-off. */
	public boolean isCutOff() {
		return cut;
	}

	/**
	 * Throws unless the law can be fitted to that tail in that window.
	 *
	 * @param from lower end of the window; 0 if there is none
	 * @param until upper end of the window; infinite if there is none
	 * @throws IllegalArgumentException if it cannot be fitted
	 */
	public void require(final Tail tail, final double from, final double until) {
		if (this != POWER && tail == Tail.LOWER) throw InvalidValue.value("tail", tail, Tail.UPPER + " for law=" + label);
		if (cut && !Double.isInfinite(until)) throw InvalidValue.value("until", until, "0 (no upper end) for law=" + label);
		if (whole && from != Math.rint(from)) throw InvalidValue.value("from", from, "a whole number for law=" + label);
		if (whole && !Double.isInfinite(until) && until != Math.rint(until))
			throw InvalidValue.value("until", until, "a whole number for law=" + label);
	}

	/**
	 * Throws unless the law allows these values.
	 *
	 * @throws IllegalArgumentException naming the first value that it does not allow
	 */
	void requireValues(final double[] x) {
		if (!whole) return;
		for (final double value : x) if (value != Math.rint(value)) throw InvalidValue.value("column", value, "of whole numbers for law="
			+ label);
	}

	/**
	 * Fits the law by maximum likelihood.
	 *
	 * @param sorted values, ascending, read only; those outside the window are ignored
	 * @param until infinite if the window has no upper end
	 * @throws IllegalArgumentException if the law does not allow the window, or the window has too few different values
	 */
	public TailFit fit(final double[] sorted, final double from, final double until) {
		require(this == POWER ? Tail.LOWER : Tail.UPPER, from, until);
		return switch (this) {
			case POWER -> PowerLawFit.of(sorted, from, until);
			case WHOLE -> DiscretePowerLaw.of(sorted, (long) from, Double.isInfinite(until) ? Long.MAX_VALUE : (long) until);
			default -> CutoffPowerLaw.of(sorted, from, whole);
		};
	}

	/** The same law without its cut-off. */
	TailLaw bare() {
		return whole ? WHOLE : POWER;
	}

	/** The label in lower case, for use within a sentence. */
	public String inSentence() {
		return label.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return label;
	}
}
