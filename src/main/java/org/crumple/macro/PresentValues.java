package org.crumple.macro;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Shows in a dialog the values that hold at present ({@link Keyed#inForce}), so that OK changes only what the user has changed. Runs after
 * the keys of macros are set and before dialogs open: what a macro leaves out is resolved by then, and keeps its default.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class PresentValues extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof Keyed command)) return;
		command.inForce().forEach((key, value) -> {
			if (!module.isInputResolved(key)) module.setInput(key, value);
		});
	}
}
