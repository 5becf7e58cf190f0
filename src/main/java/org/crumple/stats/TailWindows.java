package org.crumple.stats;

/** What a scan moves over: windows of one tail with the same outer end, each with its fit. */
interface TailWindows {

	/** Which tail. */
	Tail tail();

	/** Number of values. */
	int size();

	/** The law in the smallest window that holds so many values, those nearest to the tail's end; null if it does not tell a law. */
	TailFit fit(int size);

	/** The largest disagreement of a fit with a smaller window, in standard errors. */
	double drift(TailFit fit);
}
