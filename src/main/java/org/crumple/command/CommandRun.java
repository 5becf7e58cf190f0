package org.crumple.command;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.measure.ResultsTable;

import org.crumple.kernel.Monitor;
import org.crumple.macro.CallingMacro;
import org.crumple.macro.CommandValues;
import org.crumple.macro.Refusal;
import org.crumple.print.Lettering;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.StatusMonitor;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.app.StatusService;
import org.scijava.log.LogService;

/** One run of a command. It ends with outputs and saved files, or with one sentence that says why there are none. */
final class CommandRun {

	private static final String FAULT = "This is a fault in Crumple, please report it with the macro line: ";

	private final CrumpleCommand command;
	private final CommandValues values;
	private final StatusService status;
	private final LogService log;
	/** The folders for results that this run made, the innermost first. */
	private final List<File> made = new ArrayList<>();

	CommandRun(final CrumpleCommand command, final StatusService status, final LogService log) {
		this.command = command;
		this.status = status;
		this.log = log;
		values = command.values();
	}

	/** @param name of the command, as messages to the user give it */
	void run(final String name, final NetworkWorkbench workbench) {
		IJ.resetEscape();
		try {
			compute();
		} catch (final CancellationException e) {
			discard(workbench);
			status.showStatus("Cancelled.");
			// a user who pressed Escape needs no message, but a macro or script does
			if (CallingMacro.isThere(command) || GraphicsEnvironment.isHeadless()) Refusal.tell(command, name + " was cancelled.");
			else command.cancel(null);
		} catch (final Exception | Error e) {
			discard(workbench);
			if (e instanceof RuntimeException unwinding && Macro.MACRO_CANCELED.equals(e.getMessage())) throw unwinding;
			final String sentence = sentence(e);
			if (sentence.startsWith(FAULT)) log.error(e);
			Refusal.tell(command, name + ": " + sentence);
		} finally {
			status.showProgress(1, 1);
		}
	}

	private void compute() throws IOException, NoMinimumException {
		values.checkInputs();
		final File save = command.saveFolder();
		for (File folder = save; folder != null && !folder.exists(); folder = folder.getParentFile()) made.add(folder);
		if (save != null) ResultFiles.makeFolder("save", save, save);
		if (values.draws()) Lettering.ensure();
		final Monitor monitor = new StatusMonitor(status, command);
		command.compute(monitor);
		// short kernels never check for Escape; their results are still discarded, unless the command ended early and kept them on purpose
		if (command.earlyEnd() == null && values.hasOutputs()) monitor.throwIfCancelled();
		if (save == null) return;
		final List<ImagePlus> images = new ArrayList<>(command.moreToSave());
		images.addAll(values.outputs(ImagePlus.class));
		ResultFiles.write(save.toPath(), values.outputs(ResultsTable.class), images, command.isAboutLast());
	}

	/** Removes the networks that this run added to the workbench, clears all outputs, and removes the folders that it made for results. */
	private void discard(final NetworkWorkbench workbench) {
		values.outputs(WorkbenchNetwork.class).forEach(workbench::remove);
		values.clearOutputs();
		made.forEach(File::delete); // only those that are empty
	}

	/**
	 * The message to the user about an exception or error.
	 *
	 * @throws Error the same error, if it is one that must not be turned into a message
	 */
	private static String sentence(final Throwable thrown) {
		final boolean refused = thrown instanceof IllegalArgumentException || thrown instanceof IOException
			|| thrown instanceof NoMinimumException;
		if (refused && thrown.getMessage() != null) return thrown.getMessage();
		if (thrown instanceof OutOfMemoryError)
			return "There is not enough memory for this: start with more (java -Xmx...), or use fewer nodes.";
		if (thrown instanceof LinkageError) return "A library is missing or does not fit (" + thrown
			+ "): unzip the archive for Fiji into its folder once more (docs/fiji.md), and keep one version of each library in its folder "
			+ "jars.";
		final boolean tellable = thrown instanceof StackOverflowError || thrown instanceof InternalError
			|| thrown instanceof ServiceConfigurationError;
		if (thrown instanceof Error error && !tellable) throw error;
		return FAULT + thrown;
	}
}
