package org.crumple.command;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.measure.ResultsTable;

import org.crumple.kernel.Monitor;
import org.crumple.macro.Refusal;
import org.crumple.picture.Lettering;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.app.StatusService;
import org.scijava.log.LogService;

/** One run of a command, from its inputs to files and outputs, or to the one sentence that says why there are none. */
final class CommandRun {

	private static final String FAULT = "This is a fault in Crumple, please report it with the macro line: ";

	private final CrumpleCommand command;
	private final CommandValues values;
	private final StatusService status;
	private final LogService log;

	CommandRun(final CrumpleCommand command, final StatusService status, final LogService log) {
		this.command = command;
		this.status = status;
		this.log = log;
		values = command.values();
	}

	/** @param name of the command, as sentences have it */
	void run(final String name, final NetworkWorkbench workbench) {
		IJ.resetEscape();
		try {
			compute();
		} catch (final CancellationException e) {
			discard(workbench);
			status.showStatus("Cancelled.");
			// whoever pressed Escape knows, but a macro or script may not
			if (IJ.isMacro() || GraphicsEnvironment.isHeadless()) Refusal.tell(command, name + " was cancelled.");
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
		if (save != null) ResultFiles.makeFolder("save", save, save);
		if (values.draws()) Lettering.ensure();
		final Monitor monitor = new StatusMonitor(status, command);
		command.compute(monitor);
		// what takes a moment never asks; but who pressed Escape does not want its results, unless they were kept on purpose
		if (command.earlyEnd() == null && values.hasOutputs()) monitor.throwIfCancelled();
		if (save != null) ResultFiles.write(save.toPath(), values.outputs(ResultsTable.class), values.outputs(ImagePlus.class));
	}

	/** Leaves no result. */
	private void discard(final NetworkWorkbench workbench) {
		values.outputs(WorkbenchNetwork.class).forEach(workbench::remove);
		values.clearOutputs();
	}

	/**
	 * What the user is told.
	 *
	 * @throws Error if nothing can be said of it
	 */
	private static String sentence(final Throwable thrown) {
		final boolean refused = thrown instanceof IllegalArgumentException || thrown instanceof IOException || thrown instanceof NoMinimumException;
		if (refused && thrown.getMessage() != null) return thrown.getMessage();
		if (thrown instanceof OutOfMemoryError) return "There is not enough memory for this: start with more (java -Xmx...), or use fewer nodes.";
		if (thrown instanceof LinkageError) return "A library is missing or does not fit (" + thrown + "): copy all that docs/fiji.md lists into Fiji's folder jars, each once.";
		final boolean tellable = thrown instanceof StackOverflowError || thrown instanceof InternalError || thrown instanceof ServiceConfigurationError;
		if (thrown instanceof Error error && !tellable) throw error;
		return FAULT + thrown;
	}
}
