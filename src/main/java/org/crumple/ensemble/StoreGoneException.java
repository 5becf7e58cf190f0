package org.crumple.ensemble;

import java.io.IOException;

/** The folder of an ensemble is no longer there: what was done in it is lost, and a new one must not be begun in its place unasked. */
public final class StoreGoneException extends IOException {

	private static final long serialVersionUID = 1;

	StoreGoneException(final String message) {
		super(message);
	}
}
