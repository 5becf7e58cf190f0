package org.crumple.command;

import ij.IJ;

import org.crumple.kernel.Monitor;
import org.scijava.Cancelable;
import org.scijava.app.StatusService;

/** Carries a kernel's progress to the host's status bar, and the Escape key to the kernel. */
final class StatusMonitor implements Monitor {

	private static final int PARTS = 1000;
	/** Shortest time between two messages: faster ones cannot be read and cost time. */
	private static final long NANOSECONDS_BETWEEN = 100_000_000;

	/** Seconds before a remaining time is ventured: the first steps are slower than the rest. */
	private static final double FIRST_GUESS = 2;
	/** Less than this part of the work says nothing of the rest. */
	private static final double LEAST_FRACTION = 1e-3;

	private final StatusService statusService;
	private final Cancelable command;
	private final long start = System.nanoTime();
	private long last = start - NANOSECONDS_BETWEEN;

	StatusMonitor(final StatusService statusService, final Cancelable command) {
		this.statusService = statusService;
		this.command = command;
	}

	@Override
	public void progress(final double fraction, final String message) {
		final long now = System.nanoTime();
		if (fraction < 1 && now - last < NANOSECONDS_BETWEEN) return;
		last = now;
		statusService.showStatus((int) (PARTS * fraction), PARTS, message + remaining(fraction, message, (now - start) / 1e9));
	}

	/** The time that is left at this pace, as the end of a message; empty while there is nothing to go by, or if the message tells it. */
	static String remaining(final double fraction, final String message, final double spent) {
		if (spent < FIRST_GUESS || !(fraction >= LEAST_FRACTION && fraction < 1) || message.endsWith(" left")) return "";
		final long seconds = Math.round(spent * (1 - fraction) / fraction);
		if (seconds < 2) return ""; // the last steps often take longer than their part
		return seconds < 100 ? ", about " + seconds + " s left" : ", about " + (seconds + 30) / 60 + " min left";
	}

	@Override
	public boolean isCancelled() {
		return command.isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
