package org.crumple.macro;

import ij.plugin.frame.Recorder;

import org.scijava.event.EventHandler;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Takes a command of ours that was cancelled, refused or stopped out of the macro recorder. Hosts begin its line before they ask for its inputs; what
 * would be left is the line without keys, which runs the command with its defaults.
 */
@Plugin(type = Service.class)
public class RecorderGuard extends AbstractService implements SciJavaService {

	@EventHandler
	protected void onEvent(final ModuleCanceledEvent event) {
		final Module module = event.getModule();
		if (!(module.getDelegateObject() instanceof Keyed) && !ScriptValues.isOurs(module)) return;
		forget(module.getInfo());
	}

	/** Takes the line that was begun for a command out of the recorder, unless another command has begun one since. */
	public static void forget(final ModuleInfo command) {
		if (MacroLine.label(command).equals(Recorder.getCommand())) Recorder.setCommand(null);
	}
}
