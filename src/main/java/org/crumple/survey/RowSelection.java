package org.crumple.survey;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.tail.Extremes;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;

/** Which values of a table are fitted. */
public enum RowSelection {

	ALL("All rows"),
	/** Only the smallest value of each network, so that values of one network are not taken as independent; for lower tails. */
	SMALLEST("Smallest"),
	/** Only the largest value of each network; for upper tails. */
	LARGEST("Largest");

	private final String label;

	RowSelection(final String label) {
		this.label = label;
	}

	/** The choice with this label. */
	public static RowSelection of(final String label) {
		return Choices.find("take", label, values());
	}

	/**
	 * Throws unless the law of all values can be inferred from one value per network.
	 *
	 * @param from lower end of the window; 0 if there is none
	 * @param until upper end of the window; infinite if there is none
	 * @throws IllegalArgumentException if it cannot be inferred
	 */
	public void require(final Tail tail, final TailLaw law, final double from, final double until) {
		if (this == ALL) return;
		final Tail own = this == SMALLEST ? Tail.LOWER : Tail.UPPER;
		if (tail != own) throw InvalidValue.value("tail", tail, own + " for take=" + label);
		if (law != TailLaw.POWER) throw InvalidValue.value("law", law, TailLaw.POWER + " for take=" + label);
		if (this == SMALLEST && from != 0) throw InvalidValue.value("from", from, "0 for take=" + label);
		if (this == LARGEST && !Double.isInfinite(until)) throw InvalidValue.value("until", until, "0 for take=" + label);
	}

	/**
	 * The selected value of a network, from its values in ascending order.
	 *
	 * @param rows number of rows that could have had the value
	 */
	public Extremes.Network of(final double[] sorted, final int rows) {
		return new Extremes.Network(sorted.length == 0 ? Double.NaN : sorted[this == SMALLEST ? 0 : sorted.length - 1], rows);
	}

	@Override
	public String toString() {
		return label;
	}
}
