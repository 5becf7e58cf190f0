package org.crumple.ensemble;

import java.io.IOException;

/**
 * The folder of an ensemble has disappeared during a run. What was done in it is lost, and a new one must not be begun silently in its
 * place.
 */
public final class StoreGoneException extends IOException {

	private static final long serialVersionUID = 1;

	StoreGoneException(final String message) {
		super(message);
	}
}
