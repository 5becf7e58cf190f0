package org.crumple.explore;

import java.util.Arrays;

import org.crumple.drive.LoadingEvent;

/**
 * A step in which bonds flipped or energy was lost.
 *
 * @param what happened
 * @param step its number
 * @param direction 1: forwards, strain grew; −1: back
 * @param flipped bonds that changed their state, ascending
 * @param predicted the bond that was predicted, just before the step, to become unstable first in this direction, or −1
 */
public record ExploredEvent(LoadingEvent what, int step, int direction, int[] flipped, int predicted) {

	/** Whether the predicted bond is among those that flipped. */
	public boolean wasPredicted() {
		return Arrays.binarySearch(flipped, predicted) >= 0;
	}
}
