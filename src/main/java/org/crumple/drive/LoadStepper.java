package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;

/** A way from minimum to minimum along one leg of a path. */
interface LoadStepper {

	/**
	 * Goes on from the last minimum of the record, adding to it.
	 *
	 * @param target strain to reach
	 * @param monitor hears the progress of this leg, and may cancel
	 */
	void to(double target, Monitor monitor) throws NoMinimumException;
}
