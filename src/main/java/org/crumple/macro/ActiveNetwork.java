package org.crumple.macro;

import ij.ImagePlus;

import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.Priority;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Finds the network that a command is about if none was named: that of the active image, which it opens if only the image holds it, or else the newest.
 * Runs after macros have set their keys and before dialogs ask: a dialog of SciJava has no empty choice, and would offer the oldest network first.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class ActiveNetwork extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private CommandService commands;

	@Override
	public void process(final Module module) {
		if (workbench == null || !(module.getDelegateObject() instanceof Keyed command) || !command.needsNetwork()) return;
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() != WorkbenchNetwork.class || module.getInput(input.getName()) != null) continue;
			try {
				final ImagePlus image = workbench.activeImage();
				if (image != null) PictureNetworks.of(image, workbench, commands);
				if (module.isInputResolved(input.getName()) || workbench.networks().isEmpty()) continue;
				final WorkbenchNetwork shown = workbench.find(null);
				module.setInput(input.getName(), shown);
				command.preselect(shown);
			} catch (final IllegalArgumentException e) {
				Refusal.tell(this, MacroLine.name(module.getInfo()) + ": " + e.getMessage());
			}
		}
	}
}
