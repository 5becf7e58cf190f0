package org.crumple.linalg;

/**
 * Judges the pivots of a group of fronts and counts their signs and the pivots that are zero to rounding. The counts of several groups add
 * up to the same in any order.
 */
final class PivotCounts {

	/**
	 * A pivot below this fraction of the largest entry in its row of the matrix is zero to rounding, which leaves about 1e-16 of that
	 * entry. A tenth or ten times this value changes nothing for modes above 1e-9 of a stiffness.
	 */
	private static final double SINGULAR = 1e-13;

	/**
	 * If such a pivot has entries larger than this fraction below it in its column, the matrix need not be singular (an example is [0 1; 1
	 * 0]). The pivot is then replaced by this fraction, which balances the error of the replacement against the growth that it causes.
	 */
	private static final double REPLACED = 1e-8;

	/** Judgement of a pivot. */
	enum Verdict {
		/** Accepted and counted. */
		SOUND,
		/** Zero to rounding: to be replaced. */
		NOTHING,
		/** Not positive where all pivots have to be; counted if negative. */
		REFUSED,
		/** Not a finite number. */
		OVERFLOWED
	}

	private final PivotRule rule;
	private boolean onlyDefinite;
	/** Current value of {@link PivotRule#grown} for the open front. */
	private double grown;
	/** Pivots of smaller magnitude are compared with the entries of their rows. */
	private double suspicious;
	private double lowestValue;
	/** The unknown, in elimination order, with the most negative pivot (the first one, if several are equal), or -1. */
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

	/** Starts with the pivots of front f, whose children are finished. */
	void open(final int f) {
		grown = 0;
		for (final int c : rule.plan.children[f]) grown = Math.max(grown, rule.grown[c]);
		suspicious = SINGULAR * Math.max(rule.largest(), grown);
	}

	void close(final int f) {
		rule.grown[f] = grown;
	}

	/** Judges a pivot, and counts it if it is accepted or refused. */
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
	 * The value that replaces a pivot that is zero to rounding. The pivot is counted as zero or, if the matrix need not be singular, by the
	 * sign of its replacement.
	 *
	 * @param below the largest magnitude below it in its column
	 */
	double replace(final double pivot, final int unknown, final double below) {
		final double scale = scale(unknown);
		if (below <= REPLACED * scale) {
			zero++;
			rule.sign[unknown] = 1;
			return scale > 0 ? scale : 1; // large, so that rounding errors below it are not amplified
		}
		final double instead = pivot < 0 ? -REPLACED * scale : REPLACED * scale;
		count(instead, unknown);
		return instead;
	}

	/** Counts the sign of a pivot. */
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

	/** Adds the counts of another group of fronts. */
	void add(final PivotCounts others) {
		negative += others.negative;
		zero += others.zero;
		if (others.lowest >= 0) lower(others.lowestValue, others.lowest);
	}

	/** The magnitude to which the rounding error of a pivot is proportional. */
	private double scale(final int unknown) {
		return Math.max(grown, rule.largestInRow(unknown));
	}
}
