package org.crumple.command;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Prefs;
import ij.measure.ResultsTable;

import org.crumple.figure.Figure;
import org.crumple.help.HelpPages;
import org.crumple.help.HelpWindow;
import org.crumple.io.Provenance;
import org.crumple.io.UserPath;
import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.PlainText;
import org.crumple.linalg.ThreadTeam;
import org.crumple.macro.Keyed;
import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.crumple.picture.Lettering;
import org.crumple.plot.PlotImages;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.widget.Button;

/**
 * What all commands share: the workbench, progress and cancel, and one way to fail. A kernel's refusal becomes
 * {@code IJ.error} with the kernel's own sentence, which stops a macro, and the command is left without outputs.
 */
public abstract class CrumpleCommand extends ContextCommand implements Command, Keyed {

	/** How many remarks about tables the log gets. */
	private static final int MOST_REMARKS = 10;

	/** Where the commands are in the menu. */
	public static final String MENU = "Plugins>Crumple>";

	@Parameter
	protected NetworkWorkbench workbench;
	@Parameter
	private CommandService commandService;
	@Parameter
	private StatusService statusService;
	@Parameter
	private LogService log;

	/** Shown by the dialogs of every host; no macro can set it. */
	@Parameter(label = "Help", required = false, persist = false, callback = "showHelp", description = "Opens the page of this command.")
	private Button help;

	private static final String FAULT = "This is a fault in Crumple, please report it with the macro line: ";

	private String earlyEnd;

	/** Reads the inputs, calls a kernel, sets the outputs. */
	protected abstract void compute(Monitor monitor) throws IOException, NoMinimumException;

	/** The folder that the {@code save} key names, or null. */
	protected abstract File saveFolder();

	@Override
	public final void run() {
		IJ.resetEscape();
		try {
			checkInputs();
			if (saveFolder() != null) makeFolder("save", saveFolder(), saveFolder());
			if (draws()) Lettering.ensure();
			final Monitor monitor = new StatusMonitor(statusService, this);
			compute(monitor);
			// what takes a moment never asks; but who pressed Escape does not want its results, unless they were kept on purpose
			if (earlyEnd == null && info().outputs().iterator().hasNext()) monitor.throwIfCancelled();
			if (saveFolder() != null) ResultFiles.write(saveFolder().toPath(), outputs(ResultsTable.class), outputs(ImagePlus.class));
		} catch (final CancellationException e) {
			discard();
			cancel(null);
			statusService.showStatus("Cancelled.");
			if (IJ.isMacro()) IJ.error(MacroLine.name(info()) + " was cancelled.");
		} catch (final IllegalArgumentException | IOException | NoMinimumException e) {
			fail(e.getMessage());
		} catch (final OutOfMemoryError e) {
			fail("There is not enough memory for this: start with more (java -Xmx...), or use fewer nodes.");
		} catch (final RuntimeException e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
			log.error(e);
			fail(FAULT + e);
		} catch (final LinkageError e) {
			fail("A library is missing or does not fit (" + e + "): copy all that docs/fiji.md lists into Fiji's folder jars, each once.");
		} catch (final StackOverflowError | InternalError | ServiceConfigurationError e) {
			log.error(e);
			fail(FAULT + e);
		} finally {
			statusService.showProgress(1, 1);
		}
	}

	/** What {@link MacroKeys} does of macros, of dialogs and scripts, too. */
	private void checkInputs() {
		final CommandModule module = new CommandModule(info(), this);
		for (final ModuleItem<?> input : info().inputs()) {
			if (input.getType().isEnum() && module.getInput(input.getName()) == null) Choices.find(input.getName(), null, input.getType().getEnumConstants());
			if (!(module.getInput(input.getName()) instanceof File file)) continue;
			final String meant = UserPath.expand(input.getName(), file.getPath());
			if (!meant.equals(file.getPath())) module.setInput(input.getName(), new File(meant));
		}
	}

	/** Only {@code IJ.error} stops a macro in every host; a reason given to {@code cancel} would open a second dialog. */
	private void fail(final String message) {
		discard();
		cancel(null);
		IJ.error(PlainText.message(MacroLine.name(info()) + ": " + message));
	}

	/** Leaves no half result behind. */
	private void discard() {
		outputs(WorkbenchNetwork.class).forEach(workbench::remove);
		final CommandModule module = new CommandModule(info(), this);
		for (final ModuleItem<?> output : info().outputs()) module.setOutput(output.getName(), null);
	}

	/** What the Help button does. */
	protected void showHelp() {
		final URL page = HelpPages.ofCommand(MacroLine.label(info()));
		if (page != null && !GraphicsEnvironment.isHeadless()) HelpWindow.open(page);
	}

	/** Whether a picture or a plot may come out of it. */
	private boolean draws() {
		for (final ModuleItem<?> output : info().outputs()) if (ImagePlus.class.isAssignableFrom(output.getType())) return true;
		return false;
	}

	private CommandInfo info() {
		return commandService.getCommand(getClass());
	}

	/** Outputs of one type that have been set, in the order of declaration; the last image is active afterwards. */
	<T> List<T> outputs(final Class<T> type) {
		final CommandModule module = new CommandModule(info(), this);
		final List<T> set = new ArrayList<>();
		for (final ModuleItem<?> output : info().outputs()) {
			final Object value = module.getOutput(output.getName());
			if (type.isInstance(value)) set.add(type.cast(value));
		}
		return set;
	}

	/** The network that was named for it, or null. */
	WorkbenchNetwork givenNetwork() {
		return info().getInput("network") != null && new CommandModule(info(), this).getInput("network") instanceof WorkbenchNetwork given ? given : null;
	}

	/** Says that the command was stopped, although what it has made by then is good and is shown and saved like any result. */
	protected void endedEarly(final String message) {
		earlyEnd = message;
	}

	/** Once the results are shown: a macro that was written for the whole of them must not go on with a part. */
	void tellEarlyEnd() {
		if (earlyEnd == null) return;
		note(earlyEnd);
		if (IJ.isMacro()) IJ.error(earlyEnd);
	}

	/**
	 * The tables that a command pools, if they are alike; the log says what is left out or pooled all the same.
	 *
	 * @param table key, as for {@link TableSource}
	 */
	TablePool pooled(final String table, final Pooling pool) throws IOException {
		final TablePool found = TablePool.find(workbench, table, pool).alike();
		note(found.remarks());
		return found;
	}

	/** Tells the user several things; of many only the first. */
	void note(final List<String> remarks) {
		remarks.stream().limit(MOST_REMARKS).forEach(this::note);
		if (remarks.size() > MOST_REMARKS) note((remarks.size() - MOST_REMARKS) + " more remarks like these.");
	}

	/** Tells the user something worth knowing that is no error. */
	protected void note(final String message) {
		IJ.log(PlainText.message(message));
	}

	/** The threads that ImageJ may use (Edit>Options>Memory & Threads...): numbers do not depend on how many there are. */
	protected static ThreadTeam team() {
		return new ThreadTeam(Prefs.getThreads());
	}

	/**
	 * The macro line that runs this command again: its label and every input in order, but for {@code save} and the
	 * network, which is the one the line before has made.
	 */
	protected String macroLine() {
		return MacroLine.of(info(), this);
	}

	/** The plot of a figure that is about tables, with the macro line that makes it and its caption. */
	protected ImagePlus show(final Figure figure, final String caption) {
		final ImagePlus image = PlotImages.of(figure);
		image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}

	/**
	 * Makes a folder that results shall go to.
	 *
	 * @param key whose value {@code given} leads there
	 * @throws IllegalArgumentException naming the key and its value if that cannot be
	 */
	protected static void makeFolder(final String key, final File given, final File folder) {
		try {
			Files.createDirectories(folder.toPath());
		} catch (final IOException | InvalidPathException e) {
			throw InvalidValue.value(key, given, "in a folder that exists or can be made");
		}
		if (!Files.isWritable(folder.toPath())) throw InvalidValue.value(key, given, "in a folder that can be written to");
	}
}
