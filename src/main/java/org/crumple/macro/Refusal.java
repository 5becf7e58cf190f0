package org.crumple.macro;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.Macro;

import org.crumple.kernel.PlainText;
import org.scijava.Cancelable;

/**
 * Reports once why a command was refused. In headless mode and on the thread of a macro, {@code IJ.error} shows the message and stops the
 * macro. Otherwise the message is the reason of the cancellation, which the host shows in a dialog, and the macro is stopped separately: on
 * the command threads of hosts such as Fiji, {@code IJ.error} would show nothing. In headless mode the message is also the reason of the
 * cancellation, which scripts can read.
 */
public final class Refusal {

	/** Most characters of a line in a dialog: a longer one would reach beyond the screen, and the button with it. */
	private static final int LINE = 120;

	private Refusal() {}

	/**
	 * Cancels a command with one sentence as the message.
	 *
	 * @param refused the command, or the preprocessor that refuses it
	 */
	public static void tell(final Cancelable refused, final String sentence) {
		final String message = PlainText.message(sentence);
		final boolean headless = GraphicsEnvironment.isHeadless(), macro = CallingMacro.isThere(refused);
		final boolean inDialog = !headless && (!macro || !isMacroThread());
		refused.cancel(headless ? message : inDialog ? shown(message, false) : null);
		if (!inDialog) stop(message);
		else if (macro) CallingMacro.abort(refused);
	}

	static String shown(final String message, final boolean headless) {
		return headless ? message : PlainText.lines(message, LINE);
	}

	private static boolean isMacroThread() {
		return CallingMacro.runsMacros(Thread.currentThread());
	}

	/**
	 * Shows a sentence and stops the macro that is running. ImageJ then throws an exception that ends the thread of the macro. On other
	 * threads, on which some hosts run commands, the exception is caught: the macro is already told to stop, and the host would print the
	 * exception three times as a fault.
	 */
	public static void stop(final String message) {
		unwindingOnlyMacros(() -> IJ.error(shown(message, GraphicsEnvironment.isHeadless())));
	}

	static void unwindingOnlyMacros(final Runnable stopping) {
		try {
			stopping.run();
		} catch (final RuntimeException e) {
			if (!Macro.MACRO_CANCELED.equals(e.getMessage()) || isMacroThread()) throw e;
		}
	}
}
