package org.crumple.host;

import ij.IJ;

import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;

/** Shows in ImageJ's window what SciJava commands report. */
public final class StatusBar {

	/** Passes a message and a fraction on. */
	@EventHandler
	public void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null) IJ.showStatus(event.getStatusMessage());
		final int maximum = event.getProgressMaximum();
		if (maximum > 0) IJ.showProgress((double) event.getProgressValue() / maximum);
	}
}
