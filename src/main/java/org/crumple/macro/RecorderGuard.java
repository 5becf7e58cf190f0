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
 * Removes a command of ours that was cancelled, refused or stopped from the macro recorder. Hosts begin to record a command before they ask
 * for its inputs; without this service the recorder would write a line without keys, which runs the command with its defaults.
 */
@Plugin(type = Service.class)
public class RecorderGuard extends AbstractService implements SciJavaService {

	@EventHandler
	protected void onEvent(final ModuleCanceledEvent event) {
		final Module module = event.getModule();
		if (!(module.getDelegateObject() instanceof Keyed) && !ScriptValues.isOurs(module)) return;
		forget(module.getInfo());
	}

	/** Removes the unfinished line of a command from the recorder, unless the recorder is already at another command. */
	public static void forget(final ModuleInfo command) {
		if (MacroLine.label(command).equals(Recorder.getCommand())) Recorder.setCommand(null);
	}
}
