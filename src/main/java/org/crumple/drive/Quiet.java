package org.crumple.drive;

import org.crumple.kernel.Monitor;

/** For parts that are too short to report their own progress: they can only be cancelled. */
final class Quiet {

	private Quiet() {}

	static Monitor of(final Monitor monitor) {
		return new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// the part itself is the progress
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCancelled();
			}
		};
	}
}
