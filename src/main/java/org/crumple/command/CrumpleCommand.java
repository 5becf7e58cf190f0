package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;

import org.crumple.help.HelpWindow;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.PlainText;
import org.crumple.linalg.ThreadTeam;
import org.crumple.macro.CommandValues;
import org.crumple.macro.Keyed;
import org.crumple.macro.MacroLine;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.widget.Button;

/**
 * Base class of all commands: access to the workbench, progress, cancellation and error handling. If a kernel throws, its message
 * is shown as it is, a running macro stops, and the command has no outputs.
 */
public abstract class CrumpleCommand extends ContextCommand implements Command, Keyed {

	/** Largest number of remarks about tables that are written to the log. */
	private static final int MOST_REMARKS = 10;

	/** Style of inputs that are real numbers. Without it SciJava's dialogs show what is typed rounded to the digits of the default. */
	protected static final String EXACT = "format:0.################";

	/** Start of the menu path of extensions, which are listed after the commands of {@link MenuOrder}. */
	public static final String MENU = MenuOrder.PLUGINS + ">" + MenuOrder.CRUMPLE + ">";

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

	private String earlyEnd;

	/** Reads the inputs, calls a kernel, sets the outputs. */
	protected abstract void compute(Monitor monitor) throws IOException, NoMinimumException;

	/** The folder that the {@code save} key names, or null. */
	protected abstract File saveFolder();

	/** Images that are saved beside the outputs, and not shown. */
	protected List<ImagePlus> moreToSave() {
		return List.of();
	}

	/** Whether the tables are about what the last image shows, whose name then stands behind theirs in the names of files. */
	protected boolean isAboutLast() {
		return true;
	}

	@Override
	public final void run() {
		new CommandRun(this, statusService, log).run(MacroLine.name(info()), workbench);
	}

	/** Called by the Help button: opens the page of this command. */
	protected void showHelp() {
		HelpWindow.open(MacroLine.label(info()));
	}

	private CommandInfo info() {
		return commandService.getCommand(getClass());
	}

	/** The values of its inputs and outputs. */
	CommandValues values() {
		return new CommandValues(info(), this);
	}

	/** Outputs of one type that have been set, in the order of declaration; the last image is active afterwards. */
	<T> List<T> outputs(final Class<T> type) {
		return values().outputs(type);
	}

	/** Reports that the command was stopped early. What it computed until then is valid, and is shown and saved like any result. */
	protected void endedEarly(final String message) {
		earlyEnd = message;
	}

	/** Why it was stopped; null if it was not. */
	String earlyEnd() {
		return earlyEnd;
	}

	/** The tables that the value of a key names ({@link TableSource}), which have to be alike; logs what is left out. */
	protected TablePool pooled(final String table, final Pooling pool) throws IOException {
		final TablePool found = TablePool.find(workbench, table, pool).alike();
		note(found.remarks());
		return found;
	}

	/** Writes remarks to the log; if there are many, only the first ones and the number of the others. */
	protected void note(final List<String> remarks) {
		remarks.stream().limit(MOST_REMARKS).forEach(this::note);
		if (remarks.size() > MOST_REMARKS) note((remarks.size() - MOST_REMARKS) + " more remarks like these.");
	}

	/** Writes a remark for the user to the log. */
	protected void note(final String message) {
		IJ.log(PlainText.message(message));
	}

	/** The threads that ImageJ may use ({@code Edit > Options > Memory & Threads...}). Results do not depend on their number. */
	protected static ThreadTeam team() {
		return new ThreadTeam(Prefs.getThreads());
	}

	/**
	 * The macro line that runs this command again: its label and every input in order, except {@code save} and
	 * the network, because the line before makes that network.
	 */
	protected String macroLine() {
		return MacroLine.of(info(), this);
	}

	/** An image that is about a network, with the macro lines that make it. */
	protected ImagePlus show(final WorkbenchNetwork network, final ImagePlus image) {
		return NetworkView.annotate(workbench, network, network.provenance().then(macroLine()), image);
	}
}
