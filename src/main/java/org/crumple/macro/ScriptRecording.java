package org.crumple.macro;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.plugin.frame.Recorder;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Records the line of one of our script commands before it runs, because the commands that the script calls would overwrite what the host
 * has recorded.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.LAST)
public class ScriptRecording extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (GraphicsEnvironment.isHeadless() || !Recorder.record || IJ.isMacro() || !ScriptValues.isOurs(module)) return;
		if (Recorder.getCommand() == null) return;
		if (Recorder.getCommandOptions() == null) {
			for (final ModuleItem<?> input : module.getInfo().inputs()) {
				final Object value = module.getInput(input.getName());
				if (MacroKeys.isKey(input) && value != null) RecordedOption.record(input.getName(), value.toString());
			}
		}
		Recorder.saveCommand();
	}
}
