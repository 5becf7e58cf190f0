package org.crumple.explore;

import java.util.Arrays;

import org.crumple.drive.LoadingEvent;

/**
 * An event of an exploration: a step in which bonds flipped or energy was dissipated.
 *
 * @param what the event
 * @param step number of the step
 * @param direction 1 if the strain grew, −1 if it fell
 * @param flipped bonds that changed their state, ascending
 * @param predicted the bond predicted before the step to become unstable first in this direction, or −1
 */
public record ExploredEvent(LoadingEvent what, int step, int direction, int[] flipped, int predicted) {

	/** Whether the predicted bond is among those that flipped. */
	public boolean wasPredicted() {
		return Arrays.binarySearch(flipped, predicted) >= 0;
	}
}
