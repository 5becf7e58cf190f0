package org.crumple.analysis;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.stats.Extremes;
import org.crumple.stats.Tail;
import org.crumple.stats.TailLaw;

/** Which of a table's values count. */
public enum RowSelection {

	ALL("All rows"),
	/** The smallest alone: one value a network, so that neighbours in it do not count as independent. Of lower tails. */
	SMALLEST("Smallest"),
	/** The largest alone, of upper tails. */
	LARGEST("Largest");

	private final String label;

	RowSelection(final String label) {
		this.label = label;
	}

	/** The choice of that label. */
	public static RowSelection of(final String label) {
		return Choices.find("take", label, values());
	}

	/**
	 * Whether one value a network can tell the law of all.
	 *
	 * @param from lower end of the window, 0 if there is none
	 * @param until its upper end; infinite if there is none
	 * @throws IllegalArgumentException if it cannot
	 */
	public void require(final Tail tail, final TailLaw law, final double from, final double until) {
		if (this == ALL) return;
		final Tail own = this == SMALLEST ? Tail.LOWER : Tail.UPPER;
		if (tail != own) throw InvalidValue.value("tail", tail, own + " for take=" + label);
		if (law != TailLaw.POWER) throw InvalidValue.value("law", law, TailLaw.POWER + " for take=" + label);
		if (this == SMALLEST && from != 0) throw InvalidValue.value("from", from, "0 for take=" + label);
		if (this == LARGEST && !Double.isInfinite(until)) throw InvalidValue.value("until", until, "0 for take=" + label);
	}

	/** The value of a network that counts, of ascending ones, and how many rows may have held it. */
	public Extremes.Network of(final double[] sorted, final int rows) {
		return new Extremes.Network(sorted.length == 0 ? Double.NaN : sorted[this == SMALLEST ? 0 : sorted.length - 1], rows);
	}

	@Override
	public String toString() {
		return label;
	}
}
