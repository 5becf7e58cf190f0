package org.crumple.host;

import ij.IJ;
import ij.plugin.PlugIn;

import org.crumple.macro.CallingMacro;
import org.crumple.macro.CommandRecorder;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.script.ScriptModule;
import org.scijava.thread.ThreadService;

/**
 * Runs a SciJava command as an ImageJ plugin, entirely on the calling thread, which holds the options of a macro.
 * <p>
 * A command cancelled with a reason ends in {@code IJ.error(reason)}, which stops a macro; so does a command that is cancelled in a macro
 * without a reason. A dialog closed by the user ends without an error.
 */
public class CommandPlugIn implements PlugIn {

	/** The entry of one of our commands in ImageJ's command table. */
	static String entry(final ModuleInfo info) {
		return CommandPlugIn.class.getName() + "(\"" + info.getIdentifier() + "\")";
	}

	/**
	 * @param identifier of the SciJava module
	 */
	@Override
	public void run(final String identifier) {
		final Context context = EmbeddedHost.current().context();
		final ModuleInfo info = context.service(ModuleService.class).getModuleById(identifier);
		if (info == null) {
			IJ.error("There is no command " + identifier + ".");
			return;
		}
		final boolean inMacro = CallingMacro.isThere(context.service(ThreadService.class));
		final Module module;
		try {
			module = info.createModule();
		}
		catch (final ModuleException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
		context.inject(module);
		CommandRecorder.begin(module, inMacro);
		final String reason = run(context, module);
		if (reason == null) return;
		if (!reason.isBlank()) IJ.error(reason);
		else if (inMacro) IJ.error("\"" + info.getMenuPath().getLeaf().getName() + "\" was cancelled.");
	}

	/** Runs the module; returns the reason if it was cancelled, empty if no reason was given, or null if it was not cancelled. */
	private static String run(final Context context, final Module module) {
		final PluginService plugins = context.service(PluginService.class);
		final ModuleRunner runner = new ModuleRunner(context, module, plugins.createInstancesOfType(
			PreprocessorPlugin.class), plugins.createInstancesOfType(PostprocessorPlugin.class));
		// in separate steps, because {@code runner.run()} would log the unwinding of a macro as an error of the command
		final ModulePreprocessor canceller = runner.preProcess();
		if (canceller != null) return text(canceller);
		if (module instanceof ScriptModule script) ScriptMacros.run(script);
		else module.run();
		final String reason = reason(module);
		if (reason == null) runner.postProcess();
		return reason;
	}

	private static String reason(final Module module) {
		if (module instanceof Cancelable && ((Cancelable) module).isCanceled()) return text((Cancelable) module);
		final Object delegate = module.getDelegateObject();
		if (delegate instanceof Cancelable && ((Cancelable) delegate).isCanceled()) return text((Cancelable) delegate);
		return null;
	}

	private static String text(final Cancelable cancelled) {
		return cancelled.getCancelReason() == null ? "" : cancelled.getCancelReason();
	}
}
