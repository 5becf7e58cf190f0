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
		if (headless || macro) IJ.error(message);
	}
}
