package org.crumple.host;

import ij.Macro;
import ij.macro.Interpreter;

import java.awt.HeadlessException;

import org.crumple.kernel.PlainText;

/**
 * Collects the reason why a macro stops when ImageJ runs without a window. {@link HeadlessPatch} makes ImageJ's classes call these methods
 * where they would open a dialog, print a stack trace or ignore an error. Only the first report of a run counts, because later ones are its
 * consequences.
 */
public final class MacroErrors {

	private static MacroFailure first;
	private static boolean listening;
	private static boolean exited;
	private static int exitLine;

	private MacroErrors() {}

	/** Clears all reports and starts listening. */
	static synchronized void begin() {
		first = null;
		exited = false;
		listening = true;
	}

	/** Stops listening, and returns the first failure since {@link #begin}, or null. */
	static synchronized MacroFailure end() {
		listening = false;
		return first;
	}

	/** Whether the macro called {@code exit}. */
	static synchronized boolean exited() {
		return exited;
	}

	/**
	 * Reports a syntax or run-time error in the macro.
	 *
	 * @param message what is wrong
	 * @param report the text that ImageJ would show: message and line number, a blank line, and the line of code with the place marked by
	 *   angle brackets
	 * @param line line number
	 */
	public static void mistaken(final String message, final String report, final int line) {
		final int excerpt = report.indexOf(" \n");
		final String place = excerpt < 0 || excerpt + 2 >= report.length() ? "" : " in: " + report.substring(excerpt + 2);
		record(new MacroFailure(sentence(message + place), line, false, null));
	}

	/** Reports that a command refused its input. */
	public static void stopped(final String message, final int line) {
		record(new MacroFailure(sentence(message), line, false, null));
	}

	/** Reports a call of {@code exit}, which is a regular end unless a message follows. */
	public static synchronized void exit() {
		exited = true;
		exitLine = line();
	}

	/** Reports the message of {@code exit(message)}, which is a failure. */
	public static synchronized void exit(final String message) {
		record(new MacroFailure(sentence(message), exitLine, false, null));
	}

	/** Reports an error shown by a plugin. */
	public static void refused(final String message) {
		record(new MacroFailure(sentence(message), line(), false, null));
	}

	/**
	 * Reports an unexpected exception.
	 *
	 * @param command label of the command that was running, or null
	 * @param thrown the exception
	 * @return the text for the user
	 */
	public static String broke(final String command, final Throwable thrown) {
		final String subject = command == null ? "The macro" : "\"" + command + "\"";
		final MacroFailure failure;
		if (thrown instanceof OutOfMemoryError) {
			failure = new MacroFailure(subject + " needs more memory than the " + Runtime.getRuntime().maxMemory() /
				1048576L + " MB Java may use: set CRUMPLE_JAVA_OPTS=-Xmx8g, say.", line(), false, thrown);
		}
		else if (thrown instanceof StackOverflowError && command == null) {
			failure = new MacroFailure("A function of the macro calls itself without end.", line(), false, thrown);
		}
		else if (needsWindow(thrown)) {
			failure = new MacroFailure(subject + " opens a window or a dialog, which is not possible here" +
				(command == null ? "." : ": give its options in run(\"" + command + "\", \"...\")."), line(), false, thrown);
		}
		else if (thrown instanceof NumberFormatException) {
			failure = new MacroFailure(subject + " expects a number: " + sentence(thrown.getMessage()), line(), false, thrown);
		}
		else {
			final String detail = thrown.getMessage() == null ? "" : ": " + sentence(thrown.getMessage());
			failure = new MacroFailure(subject + " failed unexpectedly, which is a bug (" + thrown.getClass()
				.getSimpleName() + detail + ")", line(), true, thrown);
		}
		record(failure);
		return failure.getMessage();
	}

	/** Throws if the macro has been told to stop, so that it does not continue. */
	public static void unwind() {
		if (hasFailed()) throw new RuntimeException(Macro.MACRO_CANCELED);
	}

	/** Whether the throwable is the one with which ImageJ unwinds a macro that has been told to stop. */
	public static boolean isUnwinding(final Throwable thrown) {
		return thrown instanceof RuntimeException && Macro.MACRO_CANCELED.equals(thrown.getMessage());
	}

	/** Joins several lines to one. */
	static String sentence(final String message) {
		final String text = message == null ? "" : PlainText.bounded(message.strip()).replaceAll("\\s*\\R\\s*", " ");
		return text.isEmpty() ? "Stopped without saying why." : PlainText.of(text, '?');
	}

	private static boolean needsWindow(final Throwable thrown) {
		for (Throwable t = thrown; t != null; t = t.getCause()) {
			if (t instanceof HeadlessException) return true;
			if (String.valueOf(t.getMessage()).contains("headless")) return true;
		}
		return false;
	}

	private static int line() {
		final Interpreter interpreter = Interpreter.getInstance();
		return interpreter == null ? 0 : interpreter.getLineNumber();
	}

	private static synchronized boolean hasFailed() {
		return listening && first != null;
	}

	private static synchronized void record(final MacroFailure failure) {
		// no macro of ours is running: print the error, as ImageJ does without a window
		if (!listening) System.out.println(failure.getMessage());
		else if (first == null) first = failure;
	}
}
