package org.crumple.host;

import ij.IJ;
import ij.Macro;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.macro.Recipe;
import org.scijava.Context;
import org.scijava.MenuEntry;
import org.scijava.MenuPath;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;

/**
 * Macros whose first lines declare SciJava parameters, such as {@code #@ Integer(label="Networks", value=3) networks}. Their values are
 * asked for in a dialog or read from {@code key=value} pairs, and become global variables of the macro.
 */
final class ScriptMacros {

	private static final Pattern PARAMETER = Pattern.compile("(?m)^#@");
	private static final String ENDING = ".ijm";

	private ScriptMacros() {}

	/** Whether the code declares parameters. */
	static boolean hasParameters(final String code) {
		return PARAMETER.matcher(code).find();
	}

	/**
	 * Registers the macros with parameters in a plugins folder with SciJava. Each has its menu path below {@code Plugins}, made of its
	 * folders and file name with blanks for underscores.
	 */
	static void install(final Context context, final String plugins) {
		if (plugins == null) return;
		final Path folder = Path.of(plugins);
		final List<ModuleInfo> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, 3)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
				final String code = Files.readString(file);
				if (hasParameters(code)) found.add(info(context, folder, file, code));
			}
		}
		catch (final IOException e) {
			IJ.log("Macros in " + folder + " cannot be read: " + e.getMessage());
		}
		context.service(ModuleService.class).addModules(found);
	}

	private static ScriptInfo info(final Context context, final Path folder, final Path file, final String code) {
		final ScriptInfo info = new ScriptInfo(context, file.toString(), new StringReader(code));
		final MenuPath path = new MenuPath("Plugins");
		for (final Path part : folder.relativize(file)) {
			final String name = part.toString().replace('_', ' ');
			path.add(new MenuEntry(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name));
		}
		info.setMenuPath(path);
		return info;
	}

	/**
	 * Inserts the values of parameters, from options, into the code of a macro.
	 *
	 * @param name of the macro, for messages
	 * @param options {@code key=value} pairs
	 * @return the code to interpret, with the same line numbers; null if values were refused or a dialog was cancelled
	 */
	static String withValues(final Context context, final String name, final String code, final String options) {
		final ScriptInfo info = new ScriptInfo(context, name, new StringReader(code));
		info.setLabel(name); // used in messages
		Macro.setOptions(options);
		try {
			final ScriptModule module = (ScriptModule) info.createModule();
			context.inject(module);
			final List<PreprocessorPlugin> steps = context.service(PluginService.class).createInstancesOfType(PreprocessorPlugin.class);
			final ModulePreprocessor canceller = new ModuleRunner(context, module, steps, null).preProcess();
			if (canceller == null) return code(module);
			if (canceller.getCancelReason() != null && !canceller.getCancelReason().isBlank()) IJ.error(canceller.getCancelReason());
			return null;
		}
		catch (final ModuleException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
		finally {
			Macro.setOptions(null);
		}
	}

	/** Runs a macro whose parameters have values; if it fails, the macro that called it stops too. */
	static void run(final ScriptModule module) {
		IJ.runMacro(code(module), "");
	}

	private static String code(final ScriptModule module) {
		return Recipe.code(module.getInputs(), module.getInfo().getProcessedScript());
	}
}
