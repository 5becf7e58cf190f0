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

	private final StatusService statusService;
	private final Cancelable command;
	private long last = System.nanoTime() - NANOSECONDS_BETWEEN;

	StatusMonitor(final StatusService statusService, final Cancelable command) {
		this.statusService = statusService;
		this.command = command;
	}

	@Override
	public void progress(final double fraction, final String message) {
		final long now = System.nanoTime();
		if (fraction < 1 && now - last < NANOSECONDS_BETWEEN) return;
		last = now;
		statusService.showStatus((int) (PARTS * fraction), PARTS, message);
	}

	@Override
	public boolean isCancelled() {
		return command.isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted();
	}
}
