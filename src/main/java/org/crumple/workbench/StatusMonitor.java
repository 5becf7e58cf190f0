package org.crumple.workbench;

import ij.IJ;

import org.crumple.kernel.Monitor;
import org.scijava.Cancelable;
import org.scijava.app.StatusService;

/** Shows a kernel's progress in the host's status bar, and tells the kernel when the user presses Escape. */
public final class StatusMonitor implements Monitor {

	private static final int PARTS = 1000;
	/** Shortest time between two messages: faster ones cannot be read and cost time. */
	private static final long NANOSECONDS_BETWEEN = 100_000_000;

	/** Seconds before the first estimate of the remaining time, because the first steps are slower than the others. */
	private static final double FIRST_GUESS = 2;
	/** Smallest fraction of the work from which the remaining time is estimated. */
	private static final double LEAST_FRACTION = 1e-3;

	private final StatusService statusService;
	private final Cancelable command;
	private final long start = System.nanoTime();
	private long last = start - NANOSECONDS_BETWEEN;

	public StatusMonitor(final StatusService statusService, final Cancelable command) {
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

	/**
	 * Estimated remaining time, to be appended to a message; empty if it is too early for an estimate, or if the message already gives the
	 * time.
	 */
	public static String remaining(final double fraction, final String message, final double spent) {
		if (spent < FIRST_GUESS || !(fraction >= LEAST_FRACTION && fraction < 1) || message.endsWith(" left")) return "";
		final long seconds = Math.round(spent * (1 - fraction) / fraction);
		if (seconds < 2) return ""; // the last steps often take longer than their share, so the estimate would be too low
		return seconds < 100 ? ", about " + seconds + " s left" : ", about " + (seconds + 30) / 60 + " min left";
	}

	@Override
	public boolean isCancelled() {
		return command.isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
