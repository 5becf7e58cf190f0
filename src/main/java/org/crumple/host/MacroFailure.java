package org.crumple.host;

/** The reason why a macro did not run to its end, in words for the author of the macro. */
public class MacroFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;
	private final boolean bug;

	/**
	 * @param message one sentence, without a line number
	 * @param line of the macro, counted from 1; 0 if unknown
	 * @param bug whether a command failed unexpectedly, rather than refusing its input
	 * @param cause the exception, or null
	 */
	public MacroFailure(final String message, final int line, final boolean bug, final Throwable cause) {
		super(message, cause);
		this.line = line;
		this.bug = bug;
	}

	/** Line of the macro at which it stopped, counted from 1; 0 if unknown. */
	public int line() {
		return line;
	}

	/** Whether a command failed unexpectedly, so that its author has to act, not its user. */
	public boolean isBug() {
		return bug;
	}
}
