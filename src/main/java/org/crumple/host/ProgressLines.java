package org.crumple.host;

import java.io.PrintStream;
import java.util.Locale;

import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;

/**
 * Progress as lines of text, few enough to read. Nothing is printed in the first seconds, so a short run stays silent;
 * then at most one line every few seconds, and only if there is news.
 */
public final class ProgressLines {

	/** Milliseconds between two lines: at half of it a log fills, at twice of it one wonders whether anything happens. */
	private static final long PAUSE = 2000;
	/** The same once the run has lasted a minute. */
	private static final long LONG_PAUSE = 10_000;

	private final PrintStream out;
	private final long pause;
	private final long start = System.nanoTime();
	private String message = "";
	private double fraction = Double.NaN;
	private boolean news;
	private Thread printer;

	/**
	 * @param out where lines go, or null for silence
	 */
	ProgressLines(final PrintStream out) {
		this(out, PAUSE);
	}

	/**
	 * The same, for the impatient.
	 *
	 * @param out where lines go, or null for silence
	 * @param pause milliseconds between two lines, in the first minute
	 */
	ProgressLines(final PrintStream out, final long pause) {
		this.out = out;
		this.pause = pause;
	}

	/** What SciJava commands report. */
	@EventHandler
	public void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null) status(event.getStatusMessage());
		final int maximum = event.getProgressMaximum();
		if (maximum > 0) fraction((double) event.getProgressValue() / maximum);
	}

	/** What is being done. */
	synchronized void status(final String text) {
		if (text == null || text.isBlank() || text.equals(message)) return;
		message = text.strip();
		changed();
	}

	/** How much of it is done, in [0, 1]. */
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
