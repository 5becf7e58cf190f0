package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;

/** Drives a network from minimum to minimum along a leg of a path. */
interface LoadStepper {

	/**
	 * Continues from the last minimum of the record, and adds steps and events to the record.
	 *
	 * @param target strain to reach
	 * @param monitor receives the progress of this leg, and may cancel
	 * @throws NoMinimumException if no further minimum is found
	 */
	void to(double target, Monitor monitor) throws NoMinimumException;
}
