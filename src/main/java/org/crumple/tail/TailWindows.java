package org.crumple.tail;

/** The windows of a scan: windows of one tail with a common outer end, each with its fit. */
interface TailWindows {

	/** The tail. */
	Tail tail();

	/** Number of values. */
	int size();

	/**
	 * The fit in the smallest window that holds at least {@code size} values, those nearest to the end of the tail; null if they do not
	 * determine a fit.
	 */
	TailFit fit(int size);

	/** The largest deviation of a fit from a smaller window, in standard errors. */
	double drift(TailFit fit);
}
