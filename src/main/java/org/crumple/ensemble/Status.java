package org.crumple.ensemble;

import java.io.Serializable;

/**
 * How it went with a point: all that travels back from whoever computed it, a few hundred bytes at most.
 *
 * @param number of the point in its plan
 * @param outcome what became of it
 * @param reason why it failed, a sentence; else empty
 */
public record Status(int number, Outcome outcome, String reason) implements Serializable {

	/** What became of a point. */
	public enum Outcome {
		/** Its rows are in the store now. */
		DONE,
		/** Its rows, or its failure, were in the store before. */
		SKIPPED,
		/** Its failure is recorded in the store now. */
		FAILED,
		/** It could not be computed beside others, for want of memory, or another process works on it: to be tried again, alone. */
		POSTPONED
	}

	/** Longest reason; the whole of it is in the store. */
	private static final int LENGTH = 160;

	static Status of(final int number, final Outcome outcome) {
		return new Status(number, outcome, "");
	}

	static Status failed(final int number, final String reason) {
		return new Status(number, Outcome.FAILED, reason.length() <= LENGTH ? reason : reason.substring(0, LENGTH) + "...");
	}
}
