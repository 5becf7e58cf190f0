package org.crumple.stats;

import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Choices;

/** The laws that a tail may be fitted with. */
public enum TailLaw {

	/** {@code p(x) ~ x^s} of real numbers. */
	POWER("Power law", false, false),
	/** {@code p(x) ~ x^s exp(-x/cutoff)} of real numbers, upwards of the window's lower end. */
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

	/** The law of that label. */
	public static TailLaw of(final String label) {
		return Choices.find("law", label, values());
	}

	/** Whether x takes whole numbers only. */
	public boolean isWhole() {
		return whole;
	}

	/** Whether an exponential cuts it off. */
	public boolean isCutOff() {
		return cut;
	}

	/**
	 * Whether the law can be fitted to that tail in that window.
	 *
	 * @param from the window's lower end, 0 if there is none
	 * @param until its upper end; infinite if there is none
	 * @throws IllegalArgumentException if it cannot
	 */
	public void require(final Tail tail, final double from, final double until) {
		if (this != POWER && tail == Tail.LOWER) throw InvalidValue.value("tail", tail, Tail.UPPER + " for law=" + label);
		if (cut && !Double.isInfinite(until)) throw InvalidValue.value("until", until, "0 (no upper end) for law=" + label);
		if (whole && from != Math.rint(from)) throw InvalidValue.value("from", from, "a whole number for law=" + label);
		if (whole && !Double.isInfinite(until) && until != Math.rint(until)) throw InvalidValue.value("until", until, "a whole number for law=" + label);
	}

	/** Whether the law can have such values. @throws IllegalArgumentException if it cannot, naming the first that it cannot have */
	void requireValues(final double[] x) {
		if (!whole) return;
		for (final double value : x) if (value != Math.rint(value)) throw InvalidValue.value("column", value, "of whole numbers for law=" + label);
	}

	/**
	 * By maximum likelihood.
	 *
	 * @param sorted values, ascending, read only; those outside the window do not count
	 * @param until infinite if the window has no upper end
	 * @throws IllegalArgumentException if the window is none of this law, or holds too few different values
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

	/** The label in lower case, for sentences. */
	public String inSentence() {
		return label.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return label;
	}
}
