package org.crumple.macro;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

import org.crumple.kernel.PlainText;
import org.scijava.Cancelable;

/**
 * Tells why a command was refused, once. Without a window, and on the thread of a macro, {@code IJ.error} tells it and stops the macro. With a window the reason of the
 * cancellation is what the host shows in a dialog: where it runs commands on threads of their own, as Fiji does, ImageJ would show nothing there, and the macro is stopped beside.
 * Scripts read the reason.
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
		final boolean inDialog = !headless && (!macro || !isMacroThread());
		refused.cancel(headless || inDialog ? message : null);
		if (!inDialog) stop(message);
		else if (macro && Interpreter.getInstance() != null) Interpreter.getInstance().abortMacro();
	}

	private static boolean isMacroThread() {
		return Thread.currentThread().getName().startsWith(OF_MACRO);
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
			if (!Macro.MACRO_CANCELED.equals(e.getMessage()) || isMacroThread()) throw e;
		}
	}
}
