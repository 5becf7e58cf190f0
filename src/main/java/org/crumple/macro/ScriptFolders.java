package org.crumple.macro;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Checks the values of our scripts and makes the folders that they write to, after dialogs have set them. Runs before the host looks
 * for missing values, because its sentence names neither the command nor what the value is for.
 */
@Plugin(type = PreprocessorPlugin.class, priority = ScriptFolders.BEFORE_THE_CHECK)
public class ScriptFolders extends AbstractPreprocessorPlugin {

	/** Between the harvesting of inputs in dialogs and the host's check that all required ones are set. */
	static final double BEFORE_THE_CHECK = Priority.VERY_LOW - 1.5;

	@Override
	public void process(final Module module) {
		if (!ScriptValues.isOurs(module)) return;
		try {
			ScriptValues.check(module);
			ScriptValues.makeFolders(module);
		} catch (final IllegalArgumentException e) {
			Refusal.tell(this, MacroLine.name(module.getInfo()) + ": " + e.getMessage());
		}
	}
}
