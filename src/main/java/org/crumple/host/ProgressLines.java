package org.crumple.host;

import java.io.PrintStream;
import java.util.Locale;

import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;

/**
 * Prints progress as lines of text. Nothing is printed in the first seconds, so short runs are silent; then at most one line every few
 * seconds, and only if something has changed.
 */
public final class ProgressLines {

	/** Time between two lines [ms]: half of it makes logs long, twice of it makes a run look stalled. */
	private static final long PAUSE = 2000;
	/** Time between two lines after the first minute [ms]. */
	private static final long LONG_PAUSE = 10_000;

	private final PrintStream out;
	private final long pause;
	private final long start = System.nanoTime();
	private String message = "";
	private double fraction = Double.NaN;
	private boolean news;
	private Thread printer;

	/** @param out receives the lines; null for none */
	ProgressLines(final PrintStream out) {
		this(out, PAUSE);
	}

	/**
	 * A printer with another interval, for tests.
	 *
	 * @param out receives the lines; null for none
	 * @param pause time between two lines in the first minute [ms]
	 */
	ProgressLines(final PrintStream out, final long pause) {
		this.out = out;
		this.pause = pause;
	}

	/** Receives the progress of SciJava commands. */
	@EventHandler
	public void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null) status(event.getStatusMessage());
		final int maximum = event.getProgressMaximum();
		if (maximum > 0) fraction((double) event.getProgressValue() / maximum);
	}

	/** Sets the message. */
	synchronized void status(final String text) {
		if (text == null || text.isBlank() || text.equals(message)) return;
		message = text.strip();
		changed();
	}

	/** Sets the fraction done, in [0, 1]. */
	synchronized void fraction(final double done) {
		fraction = done >= 0 && done < 1 ? done : Double.NaN;
		changed();
	}

	private void changed() {
		news = true;
		if (out == null || printer != null) return;
		printer = new Thread(this::printNow, "Progress");
		printer.setDaemon(true);
		printer.start();
	}

	private void printNow() {
		try {
			while (true) {
				Thread.sleep(seconds() < 60 ? pause : LONG_PAUSE);
				final String line = line();
				if (line != null) out.println(line);
			}
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized String line() {
		if (!news) return null;
		news = false;
		final String percent = Double.isNaN(fraction) ? "" : String.format(Locale.ROOT, "%3.0f %%  ", 100 * fraction);
		return String.format(Locale.ROOT, "[%4d s]  %s%s", seconds(), percent, message);
	}

	private long seconds() {
		return (System.nanoTime() - start) / 1_000_000_000L;
	}
}
