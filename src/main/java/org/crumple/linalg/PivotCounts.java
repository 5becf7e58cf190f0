package org.crumple.linalg;

/**
 * Judges the pivots of some fronts and keeps count: their signs, and whether they are zero but for rounding. Counts of
 * several groups of fronts add up to the same in any order.
 */
final class PivotCounts {

	/**
	 * A pivot below this fraction of the largest entry in its row of the matrix is no more than rounding, which leaves
	 * about 1e-16 of it; at a tenth or ten times this value nothing changes for modes above 1e-9 of a stiffness.
	 */
	private static final double SINGULAR = 1e-13;

	/**
	 * Where such a pivot heads a column larger than this fraction, the matrix need not be singular (it may be
	 * [0 1; 1 0]): the pivot is then replaced by this much, which balances the error made against the growth it causes.
	 */
	private static final double REPLACED = 1e-8;

	/** What came of a pivot. */
	enum Verdict {
		/** Counted, to go on with. */
		SOUND,
		/** Zero but for rounding, to be replaced. */
		NOTHING,
		/** Not positive where it had to be: counted if negative. */
		REFUSED,
		/** No finite number. */
		OVERFLOWED
	}

	private final PivotRule rule;
	private boolean onlyDefinite;
	/** What {@link PivotRule#grown} is so far for the front under way. */
	private double grown;
	/** Pivots of smaller magnitude need a closer look. */
	private double suspicious;
	private double lowestValue;
	/** The unknown, in the order of elimination, with the most negative pivot, the first of equals; or -1. */
	int lowest = -1;
	int negative;
	int zero;

	PivotCounts(final PivotRule rule) {
		this.rule = rule;
	}

	/** @param definite whether every pivot has to be positive */
	void start(final boolean definite) {
		onlyDefinite = definite;
		lowest = -1;
		lowestValue = 0;
		negative = zero = 0;
	}

	/** From here on the pivots are those of front f, whose children are done. */
	void open(final int f) {
		grown = 0;
		for (final int c : rule.plan.children[f]) grown = Math.max(grown, rule.grown[c]);
		suspicious = SINGULAR * Math.max(rule.largest(), grown);
	}

	void close(final int f) {
		rule.grown[f] = grown;
	}

	/** Judges a pivot, and counts it if it is sound or refused. */
	Verdict judge(final double pivot, final int unknown) {
		if (!(pivot > suspicious) && (onlyDefinite || !(pivot < -suspicious))) {
			if (!(Math.abs(pivot) <= Double.MAX_VALUE)) return Verdict.OVERFLOWED;
			final boolean nothing = Math.abs(pivot) <= SINGULAR * scale(unknown);
			if (nothing) return onlyDefinite ? Verdict.REFUSED : Verdict.NOTHING;
			if (onlyDefinite && pivot <= 0) {
				count(pivot, unknown);
				return Verdict.REFUSED;
			}
		}
		count(pivot, unknown);
		return grown <= Double.MAX_VALUE ? Verdict.SOUND : Verdict.OVERFLOWED;
	}

	/**
	 * The value to go on with in place of a pivot that is zero but for rounding; counts it as zero, or as what it may
	 * well have been.
	 *
	 * @param below the largest magnitude under it in its column
	 */
	double replace(final double pivot, final int unknown, final double below) {
		final double scale = scale(unknown);
		if (below <= REPLACED * scale) {
			zero++;
			rule.sign[unknown] = 1;
			return scale > 0 ? scale : 1; // large, so that the noise below it stays noise
		}
		final double instead = pivot < 0 ? -REPLACED * scale : REPLACED * scale;
		count(instead, unknown);
		return instead;
	}

	/** Notes the sign of a pivot. */
	private void count(final double pivot, final int unknown) {
		if (Math.abs(pivot) > rule.largest() && Math.abs(pivot) > grown) {
			grown = Math.abs(pivot);
			suspicious = SINGULAR * grown;
		}
		if (pivot > 0) {
			rule.sign[unknown] = 1;
			return;
		}
		rule.sign[unknown] = -1;
		negative++;
		lower(pivot, unknown);
	}

	private void lower(final double pivot, final int unknown) {
		if (pivot < lowestValue || pivot == lowestValue && lowest >= 0 && unknown < lowest) {
			lowestValue = pivot;
			lowest = unknown;
		}
	}

	/** Adds the counts of other fronts. */
	void add(final PivotCounts others) {
		negative += others.negative;
		zero += others.zero;
		if (others.lowest >= 0) lower(others.lowestValue, others.lowest);
	}

	/** What a pivot's rounding is in proportion to. */
	private double scale(final int unknown) {
		return Math.max(grown, rule.largestInRow(unknown));
	}
}
