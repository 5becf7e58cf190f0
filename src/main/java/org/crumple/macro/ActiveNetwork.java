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
 * Sets the network of a command if none was named: the network of the active image, which is opened if only the image contains it, or else
 * the newest. Runs after the keys of macros are set and before dialogs open: SciJava dialogs have no empty choice, and would preselect the
 * oldest network.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class ActiveNetwork extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private CommandService commands;

	@Override
	public void process(final Module module) {
		if (workbench == null || !(module.getDelegateObject() instanceof Keyed command)) return;
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() != WorkbenchNetwork.class || module.getInput(input.getName()) != null) continue;
			// a command that can do without one still has the choice in its dialog
			final boolean needed = command.needsNetwork();
			if (!needed && (module.isInputResolved(input.getName()) || workbench.networks().isEmpty())) continue;
			try {
				final ImagePlus image = workbench.activeImage();
				if (image != null) PictureNetworks.of(image, workbench, commands);
				if (module.isInputResolved(input.getName()) || workbench.networks().isEmpty()) continue;
				final WorkbenchNetwork shown = workbench.find(null);
				module.setInput(input.getName(), shown);
				command.preselect(shown);
			} catch (final IllegalArgumentException e) {
				if (needed) Refusal.tell(this, MacroLine.name(module.getInfo()) + ": " + e.getMessage());
				else module.setInput(input.getName(), workbench.networks().get(workbench.networks().size() - 1));
			}
		}
	}
}
