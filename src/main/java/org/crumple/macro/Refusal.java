package org.crumple.macro;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.Macro;

import org.crumple.kernel.PlainText;
import org.scijava.Cancelable;

/**
 * Tells why a command was refused, once: a macro is stopped with {@code IJ.error}, which alone stops it in every host. Scripts and programs read the reason of the
 * cancellation. With a window the host shows that reason in a dialog of its own, so that a macro, which has shown it already, gets none there.
 */
public final class Refusal {

	/** Begins the name of a thread that runs a macro. */
	private static final String OF_MACRO = "Run$_";

	private Refusal() {}

	/**
	 * Cancels with one sentence.
	 *
	 * @param refused the command, or what prepares it
	 */
	public static void tell(final Cancelable refused, final String sentence) {
		final String message = PlainText.message(sentence);
		final boolean headless = GraphicsEnvironment.isHeadless(), macro = IJ.isMacro() || Macro.getOptions() != null;
		refused.cancel(headless || !macro ? message : null);
		if (headless || macro) stop(message);
	}

	/**
	 * Shows a sentence and stops the macro that is running. ImageJ then throws something that unwinds the thread of the macro. A host that runs commands on threads of their own
	 * would take it for a fault and print it three times, while the macro has been told to stop already.
	 */
	public static void stop(final String message) {
		unwindingOnlyMacros(() -> IJ.error(message));
	}

	static void unwindingOnlyMacros(final Runnable stopping) {
		try {
			stopping.run();
		} catch (final RuntimeException e) {
			if (!Macro.MACRO_CANCELED.equals(e.getMessage()) || Thread.currentThread().getName().startsWith(OF_MACRO)) throw e;
		}
	}
}
