package org.crumple.ensemble;

import java.io.Serializable;

/**
 * Result of an attempt at a point; a few hundred bytes that an engine sends back. The rows are in the store.
 *
 * @param number of the point in its plan
 * @param outcome what became of it
 * @param reason a sentence why it failed; otherwise empty
 */
public record Status(int number, Outcome outcome, String reason) implements Serializable {

	/** What became of a point. */
	public enum Outcome {
		/** Its rows have now been written to the store. */
		DONE,
		/** Its rows or its failure were already in the store. */
		SKIPPED,
		/** Its failure has now been recorded in the store. */
		FAILED,
		/** To be tried again, alone: it ran out of memory beside others, another process is computing it, or it may kill the process. */
		POSTPONED
	}

	/** Longest reason in a status; the store has the full text. */
	private static final int LENGTH = 160;

	static Status of(final int number, final Outcome outcome) {
		return new Status(number, outcome, "");
	}

	static Status failed(final int number, final String reason) {
		return new Status(number, Outcome.FAILED, reason.length() <= LENGTH ? reason : reason.substring(0, LENGTH) + "...");
	}
}
