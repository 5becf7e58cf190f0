package org.crumple.ensemble;

import java.nio.file.Path;

import org.crumple.io.NetworkFormatException;

/** The file with the rows of a point is damaged; the rows can be computed again. */
public final class DamagedRowsException extends NetworkFormatException {

	private static final long serialVersionUID = 1;

	DamagedRowsException(final Path file, final String why) {
		super(file + " is damaged: " + why
			+ ". Run the ensemble again with --retry (retry=true in a macro): it finds what is damaged and computes it again.");
	}
}
