package org.crumple.macro;

import org.scijava.event.EventHandler;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.event.ModuleErroredEvent;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** Tells the recorder of commands that were cancelled, refused or stopped: they are not recorded. */
@Plugin(type = Service.class)
public class RecorderGuard extends AbstractService implements SciJavaService {

	@EventHandler
	protected void onEvent(final ModuleCanceledEvent event) {
		CommandRecorder.forget(event.getModule());
	}

	@EventHandler
	protected void onEvent(final ModuleErroredEvent event) {
		CommandRecorder.forget(event.getModule());
	}
}
