package org.crumple.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MonitorTest {

	@Test
	void aMonitorForCancellingOnlyIsQuiet() {
		final boolean[] state = new boolean[2];
		final Monitor quiet = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				state[0] = true;
			}

			@Override
			public boolean isCancelled() {
				return state[1];
			}
		}.cancelOnly();
		quiet.progress(0.5, "halfway");
		assertFalse(state[0]);
		assertFalse(quiet.isCancelled());
		state[1] = true;
		assertTrue(quiet.isCancelled());
	}
}
