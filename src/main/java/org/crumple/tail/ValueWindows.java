package org.crumple.tail;

/** Windows over all values of a tail. */
final class ValueWindows implements TailWindows {

	private final TailValues values;
	private final TailLaw law;
	private final WindowDrift drift;
	/** The values, ascending; null for a power law of real numbers, which is fitted from cumulative sums. */
	private final double[] sorted;

	ValueWindows(final TailValues values, final TailLaw law) {
		this.values = values;
		this.law = law;
		drift = new WindowDrift(values);
		sorted = law == TailLaw.POWER ? null : values.sorted();
	}

	@Override
	public Tail tail() {
		return values.lower() ? Tail.LOWER : Tail.UPPER;
	}

	@Override
	public int size() {
		return values.size();
	}

	@Override
	public TailFit fit(final int size) {
		if (size < (law.isCutOff() ? 3 : 2)) return null;
		final int end = values.end(size);
		final double inner = values.value(end - 1);
		if (inner == values.first() || law == TailLaw.WHOLE_CUT_OFF && CutoffPowerLaw.areNeighbours(inner, values.first())) return null;
		if (law == TailLaw.POWER) return values.powerLaw(end);
		return values.lower() ? law.fit(sorted, values.outer(), inner) : law.fit(sorted, inner, values.outer());
	}

	@Override
	public double drift(final TailFit fit) {
		return drift.of(fit);
	}
}
