package org.crumple.macro;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import ij.IJ;
import ij.plugin.frame.Recorder;

import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemVisibility;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.widget.TextWidget;

/**
 * Records a command as one line, written at once when the command has ended. ImageJ and SciJava keep the command and the keys of the line
 * in static variables while the command runs, where two commands at work at the same time would get into one line. What was called by a
 * macro or a script, and what was cancelled, refused or failed, is not recorded.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_LOW)
public class CommandRecorder extends AbstractPostprocessorPlugin {

	/**
	 * A label for which ImageJ writes no line. As long as the recorder has a label, it does not record which windows become active; the
	 * lines would select images that a macro has not made yet.
	 */
	private static final String QUIET = "Find Commands...";
	/** Attribute of commands that hosts do not record themselves. */
	private static final String UNRECORDED = "no-record";
	/** ImageJ's warning below lines that some editors would save as other lines. */
	private static final String WARNING = "  <<warning: the options string contains one or more non-ascii characters>>\n";

	/** The commands at work that are recorded when they end, and what the user answered if our own dialog asked; otherwise null. */
	private static final Map<Module, Map<String, String>> BEGUN = Collections.synchronizedMap(new WeakHashMap<>());

	/**
	 * Takes the recording of a command from the host. ImageJ has already noted its label, and would write it without keys when the command
	 * ends.
	 *
	 * @param called whether a macro or a script called the command, which is not recorded then
	 */
	public static void begin(final Module module, final boolean called) {
		module.getInfo().set(UNRECORDED, "true");
		if (!IJ.recording()) return;
		if (!called) BEGUN.putIfAbsent(module, null);
		keepQuiet(module);
		if (MacroLine.label(module.getInfo()).equals(Recorder.getCommand())) Recorder.disableCommandRecording();
	}

	/** Keeps windows that open now out of the recorder until the command is recorded. Other commands let them in again when they end. */
	public static void keepQuiet(final Module module) {
		final String noted = Recorder.getCommand();
		if (BEGUN.containsKey(module) && (noted == null || noted.equals(MacroLine.label(module.getInfo())))) Recorder.setCommand(QUIET);
	}

	/** Forgets a command that ends without a result. */
	static void forget(final Module module) {
		if (!BEGUN.containsKey(module)) return;
		BEGUN.remove(module);
		if (QUIET.equals(Recorder.getCommand())) Recorder.disableCommandRecording();
	}

	/** Sets the values to record: what the user wrote into a dialog, by key. */
	public static void answered(final Module module, final Map<String, String> values) {
		BEGUN.replace(module, new LinkedHashMap<>(values));
	}

	@Override
	public void process(final Module module) {
		if (!BEGUN.containsKey(module)) return;
		final Map<String, String> answers = BEGUN.get(module);
		// a command leaves out what it did not take from the dialog, such as a network that a dialog had to show
		if (answers != null) answers.keySet().removeIf(key -> module.getInput(key) == null);
		final String text = text(MacroLine.label(module.getInfo()), answers != null ? answers : values(module), Recorder.scriptMode());
		if (IJ.recording()) Recorder.recordString(text);
		forget(module);
	}

	/**
	 * Records a line of what was not called from the menu. Windows that it opens become active before the line is there, and are not
	 * recorded, because lines that select them would come too early.
	 *
	 * @param work opens the windows, and gives the line; null if there is none
	 */
	public static void record(final Supplier<String> work) {
		final boolean free = IJ.recording() && Recorder.getCommand() == null;
		if (free) Recorder.setCommand(QUIET);
		try {
			final String line = work.get();
			if (line != null && IJ.recording()) Recorder.recordString(inMode(line, Recorder.scriptMode()) + "\n");
		} finally {
			if (free && QUIET.equals(Recorder.getCommand())) Recorder.disableCommandRecording();
		}
	}

	/** The values of all inputs that a line can set. */
	private static Map<String, String> values(final Module module) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			final Object value = module.getInput(input.getName());
			if (value != null && isRecorded(input)) values.put(input.getName(), value.toString());
		}
		return values;
	}

	private static boolean isRecorded(final ModuleItem<?> input) {
		final String style = input.getWidgetStyle();
		return MacroKeys.isKey(input) && (input.getType() == WorkbenchNetwork.class || MacroKeys.isTyped(input.getType())) &&
			input.getVisibility() != ItemVisibility.INVISIBLE && (style == null || !style.contains(TextWidget.PASSWORD_STYLE));
	}

	/**
	 * What the recorder shows for a command. A value that cannot be written in a line is left out, because it could become another key or
	 * command.
	 *
	 * @param script whether lines of a script language are recorded, which call ImageJ's class {@code IJ}
	 */
	static String text(final String label, final Map<String, String> given, final boolean script) {
		final Map<String, String> values = new LinkedHashMap<>();
		given.forEach((key, value) -> {
			if (MacroLine.canHold(value)) values.put(key.toLowerCase(Locale.ROOT), value);
		});
		if (values.isEmpty() && !script) return "run(\"" + label + "\");\n";
		final boolean plain = values.values().stream().allMatch(value -> value.chars().allMatch(c -> c < 128));
		return inMode(MacroLine.write(label, values), script) + "\n" + (plain ? "" : WARNING);
	}

	private static String inMode(final String line, final boolean script) {
		return script && line.startsWith("run(") ? "IJ." + line : line;
	}
}
