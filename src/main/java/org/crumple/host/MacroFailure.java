package org.crumple.host;

/** Why a macro did not run to its end, in words meant for whoever wrote the macro. */
public class MacroFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;
	private final boolean bug;

	/**
	 * @param message one sentence, without a line number
	 * @param line of the macro, counted from 1; 0 if unknown
	 * @param bug whether a command broke, rather than refused
	 * @param cause what was thrown, or null
	 */
	public MacroFailure(final String message, final int line, final boolean bug, final Throwable cause) {
		super(message, cause);
		this.line = line;
		this.bug = bug;
	}

	/** The line of the macro where it stopped, counted from 1; 0 if unknown. */
	public int line() {
		return line;
	}

	/** Whether a command broke, so that its author, not its user, has to act. */
	public boolean isBug() {
		return bug;
	}
}
