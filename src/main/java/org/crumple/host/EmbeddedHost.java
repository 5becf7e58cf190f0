package org.crumple.host;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.Measurements;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import net.imagej.patcher.LegacyHooks;

import org.crumple.print.Lettering;
import org.crumple.workbench.NetworkWorkbench;
import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.event.EventService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.FileListPreprocessor;
import org.scijava.ui.FilePreprocessor;
import org.scijava.widget.InputHarvester;

/**
 * ImageJ and a SciJava context in one Java process, connected so that macros can run SciJava commands.
 * <p>
 * ImageJ keeps its state in static variables, so there is one host per process, until the process ends. Macros run one after the other,
 * each on its own thread.
 */
public final class EmbeddedHost {

	/**
	 * Stack size of a macro's thread [bytes]: enough for a macro function to call itself a few thousand times, as deep as ImageJ's own
	 * limits allow.
	 */
	private static final long STACK_SIZE = 64L << 20;

	private static EmbeddedHost host;

	private final Context context;
	private final boolean headless;

	private EmbeddedHost(final boolean headless, final PrintStream progress) {
		this.headless = headless;
		ensureLetters();
		context = new Context();
		MacroTables.comeFrom(context.service(NetworkWorkbench.class)::table);
		final PluginService plugins = context.service(PluginService.class);
		plugins.addPlugin(info(MacroInputs.class, Priority.VERY_HIGH));
		// these would cancel a command whose last unresolved input is a file, because SciJava has no user interface here
		plugins.removePlugin(plugins.getPlugin(FilePreprocessor.class));
		plugins.removePlugin(plugins.getPlugin(FileListPreprocessor.class));
		final ProgressLines lines = new ProgressLines(progress);
		if (headless) {
			installHooks(new HostHooks(context, lines));
			// run("...") looks commands up in the menu, which ImageJ builds when first needed
			if (Menus.getCommands() == null) IJ.runPlugIn("ij.IJ.init", "");
			context.service(EventService.class).subscribe(lines);
		}
		else {
			plugins.addPlugin(info(DialogInputs.class, InputHarvester.PRIORITY));
			final ImageJ window = new ImageJ();
			window.exitWhenQuitting(true);
			context.service(EventService.class).subscribe(new StatusBar());
		}
		ScriptMacros.install(context, IJ.getDirectory("plugins"));
		CommandMenu.install(context);
	}

	/** Must be called before any text is drawn: without fonts, Java throws errors also in ImageJ's own window and plots. */
	private static void ensureLetters() {
		if (Lettering.isSystemFurnished()) return;
		try {
			Lettering.ensure();
		}
		catch (final IOException e) {
			// commands that draw report this; macros that draw nothing still run
		}
	}

	/**
	 * Starts the host, or returns the one that is running.
	 *
	 * @param headless true for a host without windows; this requires ImageJ classes changed by {@link HeadlessPatch} on the class path
	 * @return the host of this process
	 * @throws IllegalStateException if a host of the other kind is running, or ImageJ's classes do not fit
	 */
	public static EmbeddedHost start(final boolean headless) {
		return start(headless, null);
	}

	/**
	 * Starts the host, or returns the one that is running; without windows it prints progress.
	 *
	 * @param headless true for a host without windows
	 * @param progress receives lines of progress in a host without windows; null for none
	 * @return the host of this process
	 */
	static synchronized EmbeddedHost start(final boolean headless, final PrintStream progress) {
		if (host == null) {
			if (headless) System.setProperty("java.awt.headless", "true");
			host = new EmbeddedHost(headless, progress);
		}
		if (host.headless != headless) {
			throw new IllegalStateException("ImageJ runs already, " + (headless ? "with" : "without") + " a window.");
		}
		return host;
	}

	/** The host of this process. */
	static synchronized EmbeddedHost current() {
		if (host == null) throw new IllegalStateException("The host has not been started.");
		return host;
	}

	/** The SciJava context in which all commands run. */
	public Context context() {
		return context;
	}

	/**
	 * Runs a macro file.
	 *
	 * @param file the macro, in UTF-8 or Latin-1
	 * @param argument returned by {@code getArgument()} in the macro
	 * @return what the macro returned, or null
	 * @throws MacroFailure if the macro did not run to its end
	 * @throws IOException if the file cannot be read
	 */
	public String runMacro(final Path file, final String argument) throws MacroFailure, IOException {
		final byte[] bytes = Files.readAllBytes(file);
		String code;
		try {
			code = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (final CharacterCodingException e) {
			code = new String(bytes, StandardCharsets.ISO_8859_1);
		}
		return runMacro(file.getFileName().toString(), code, argument);
	}

	/**
	 * Runs a macro.
	 *
	 * @param code in ImageJ's macro language; lines such as {@code #@ Integer networks} declare parameters
	 * @param argument returned by {@code getArgument()} in the macro; also gives the values of its parameters
	 * @return what the macro returned, or null
	 * @throws MacroFailure if the macro did not run to its end
	 */
	public String runMacro(final String code, final String argument) throws MacroFailure {
		return runMacro("Macro", code, argument);
	}

	private synchronized String runMacro(final String name, final String code, final String argument) throws MacroFailure {
		MacroErrors.begin();
		final String[] value = new String[1];
		// ImageJ recognises the threads of macros by the start and end of their names
		final Thread thread = new Thread(null, () -> value[0] = interpret(name, code.replaceAll("\\R", "\n"), argument),
			"Run$_Macro$", STACK_SIZE);
		thread.setContextClassLoader(EmbeddedHost.class.getClassLoader());
		thread.start();
		try {
			thread.join();
		}
		catch (final InterruptedException e) {
			Interpreter.abort();
			MacroErrors.end();
			Thread.currentThread().interrupt();
			throw new MacroFailure("Interrupted.", 0, false, e);
		}
		final MacroFailure failure = MacroErrors.end();
		if (failure != null) throw failure;
		return value[0];
	}

	private String interpret(final String name, final String macro, final String argument) {
		final String options = argument == null ? "" : argument;
		if (headless) Interpreter.batchMode = true;
		final Interpreter interpreter = new Interpreter();
		try {
			final String code = ScriptMacros.hasParameters(macro) ? ScriptMacros.withValues(context, name, macro, options) : macro;
			if (code == null) {
				if (headless) MacroErrors.stopped("The macro was cancelled.", 0); // ignored if a reason was already reported
				return null;
			}
			final String value = interpreter.run(code, options);
			if (interpreter.wasError()) MacroErrors.stopped(interpreter.getErrorMessage(), interpreter.getLineNumber());
			return value;
		}
		catch (final Throwable thrown) {
			if (!MacroErrors.isUnwinding(thrown)) MacroErrors.broke(null, thrown);
			// with a window, an exit looks like a cancelled dialog, and ImageJ has already shown errors to the user
			else if (headless && !MacroErrors.exited())
				MacroErrors.stopped("The macro was cancelled.", begun(interpreter) ? interpreter.getLineNumber() : 0);
			if (Interpreter.getInstance() != null) stop(interpreter);
			return null;
		}
		finally {
			WindowManager.setTempCurrentImage(null);
		}
	}

	/** Whether the macro has reached its first line; before that, values of its parameters may be refused. */
	private static boolean begun(final Interpreter interpreter) {
		return Interpreter.getInstance() == interpreter;
	}

	private static void stop(final Interpreter interpreter) {
		try {
			interpreter.abort("");
		}
		catch (final RuntimeException e) {
			// thrown by the interpreter when it stops
		}
	}

	/**
	 * Closes all images, clears the results, and removes the networks and tables kept by commands, so that the next macro finds no data of
	 * earlier ones.
	 * <p>
	 * This is not the same as a new process. Settings remain, such as the colours, the region of interest to be restored and the options of
	 * ImageJ's own commands (except the columns of {@code Set Measurements...}); so do text windows, variables of {@code installed} macros,
	 * and data kept by services of other plugins.
	 */
	public void reset() {
		final int[] ids = WindowManager.getIDList();
		if (ids != null) {
			for (final int id : ids) {
				final ImagePlus image = WindowManager.getImage(id);
				image.changes = false;
				image.close();
			}
		}
		WindowManager.setTempCurrentImage(null);
		Analyzer.setUnsavedMeasurements(false);
		Analyzer.setResultsTable(new ResultsTable());
		Analyzer.setMeasurements(Measurements.AREA + Measurements.MEAN + Measurements.MIN_MAX);
		context.service(NetworkWorkbench.class).clear();
	}

	/** Installs the hooks by reflection, because the method exists only in ImageJ classes that were changed for headless use. */
	private static void installHooks(final LegacyHooks hooks) {
		try {
			final Method install = IJ.class.getMethod("_hooks", LegacyHooks.class);
			install.invoke(null, hooks);
		}
		catch (final NoSuchMethodException e) {
			throw new IllegalStateException("This ImageJ cannot run without a window: put the classes that the build " +
				"prepares in target/imagej before ij.jar.", e);
		}
		catch (final IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(e);
		}
	}

	private static PluginInfo<PreprocessorPlugin> info(final Class<? extends PreprocessorPlugin> type,
		final double priority)
	{
		final PluginInfo<PreprocessorPlugin> info = new PluginInfo<>(type, PreprocessorPlugin.class);
		info.setPriority(priority);
		return info;
	}
}
