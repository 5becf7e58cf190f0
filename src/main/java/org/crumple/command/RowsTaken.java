package org.crumple.command;

import org.crumple.kernel.Labels;

/** Which of a table's values count. */
enum RowsTaken {

	ALL("All rows"),
	/** The smallest alone: one value a network, so that neighbours in it do not count as independent. */
	SMALLEST("Smallest"),
	/** The largest alone. */
	LARGEST("Largest");

	private final String label;

	RowsTaken(final String label) {
		this.label = label;
	}

	/** The choice of that label. */
	static RowsTaken of(final String label) {
		return Labels.find("take", label, values());
	}

	/** Those values, of which there is at least one, in ascending order; read only. */
	double[] of(final double[] sorted) {
		return this == ALL ? sorted : new double[] { sorted[this == SMALLEST ? 0 : sorted.length - 1] };
	}

	@Override
	public String toString() {
		return label;
	}
}
