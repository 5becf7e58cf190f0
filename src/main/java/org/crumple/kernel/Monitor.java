package org.crumple.kernel;

import java.util.concurrent.CancellationException;

/** Receives a kernel's progress and answers whether the user has asked it to stop. */
public interface Monitor {

	/** Ignores progress and never cancels. */
	Monitor SILENT = new Monitor() {

		@Override
		public void progress(final double fraction, final String message) {
			// ignored
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * @param fraction done so far, in [0, 1]
	 * @param message what is being done, for a status line
	 */
	void progress(double fraction, String message);

	/** Whether to stop as soon as possible. In some hosts this is also true once the calling thread has been interrupted. */
	boolean isCancelled();

	/**
	 * Called by kernels between steps.
	 *
	 * @throws CancellationException if the user has asked to stop
	 */
	default void throwIfCancelled() {
		if (isCancelled()) throw new CancellationException("Cancelled.");
	}

	/** A monitor for one part of the work, whose 0…1 maps to {@code start}…{@code end} of this one. */
	default Monitor part(final double start, final double end) {
		final Monitor whole = this;
		return new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				whole.progress(start + (end - start) * fraction, message);
			}

			@Override
			public boolean isCancelled() {
				return whole.isCancelled();
			}
		};
	}

	/** A monitor for work too short to report progress: it ignores progress, and is cancelled when this one is. */
	default Monitor cancelOnly() {
		final Monitor whole = this;
		return new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// ignored
			}

			@Override
			public boolean isCancelled() {
				return whole.isCancelled();
			}
		};
	}
}
