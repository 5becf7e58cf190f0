package org.crumple.macro;

import ij.plugin.frame.Recorder;

/**
 * Records an option in the macro recorder. ImageJ would write any value unchanged between quotation marks, although file names may contain
 * any characters.
 */
public final class RecordedOption {

	private RecordedOption() {}

	/** Records a value. A value that cannot be written in a line is left out, because it could become another key or command. */
	public static void record(final String key, final String value) {
		if (MacroLine.canHold(value)) Recorder.recordOption(key, MacroLine.escaped(value));
	}
}
