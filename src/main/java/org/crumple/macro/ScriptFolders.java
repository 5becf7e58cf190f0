package org.crumple.macro;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/** Makes the folders that our scripts write to, after all values are set and before the script runs. */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.LAST)
public class ScriptFolders extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!ScriptValues.isOurs(module)) return;
		try {
			ScriptValues.makeFolders(module);
		} catch (final IllegalArgumentException e) {
			Refusal.tell(this, MacroLine.name(module.getInfo()) + ": " + e.getMessage());
		}
	}
}
