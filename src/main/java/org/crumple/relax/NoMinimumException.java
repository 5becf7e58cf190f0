package org.crumple.relax;

/** Thrown when a relaxation did not end at a minimum; the message says why. */
public class NoMinimumException extends Exception {

	private static final long serialVersionUID = 1L;

	public NoMinimumException(final String message) {
		super(message);
	}
}
