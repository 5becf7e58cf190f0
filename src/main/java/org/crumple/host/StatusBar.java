package org.crumple.host;

import ij.IJ;

import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;

/** Shows the status of SciJava commands in ImageJ's window. */
public final class StatusBar {

	/** Passes message and progress to ImageJ. */
	@EventHandler
	public void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null) IJ.showStatus(event.getStatusMessage());
		final int maximum = event.getProgressMaximum();
		if (maximum > 0) IJ.showProgress((double) event.getProgressValue() / maximum);
	}
}
