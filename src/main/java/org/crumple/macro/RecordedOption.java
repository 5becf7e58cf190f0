package org.crumple.macro;

import ij.plugin.frame.Recorder;

/** An option of a line that the macro recorder writes. ImageJ puts a value between its quotation marks as it is; files have any name. */
public final class RecordedOption {

	private RecordedOption() {}

	/** Records a value; one that no line can hold is left out, because it would become another key or a command of its own. */
	public static void record(final String key, final String value) {
		if (MacroLine.canHold(value)) Recorder.recordOption(key, MacroLine.escaped(value));
	}
}
