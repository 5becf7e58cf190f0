package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;

import org.crumple.figure.Figure;
import org.crumple.help.HelpWindow;
import org.crumple.io.Provenance;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.PlainText;
import org.crumple.linalg.ThreadTeam;
import org.crumple.macro.Keyed;
import org.crumple.macro.MacroLine;
import org.crumple.plot.PlotImages;
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
 * What all commands share: the workbench, progress and cancel, and one way to fail. A kernel's refusal becomes
 * {@code IJ.error} with the kernel's own sentence, which stops a macro, and the command is left without outputs.
 */
public abstract class CrumpleCommand extends ContextCommand implements Command, Keyed {

	/** How many remarks about tables the log gets. */
	private static final int MOST_REMARKS = 10;

	/** Start of the menu path of extensions, which stand behind the commands of {@link MenuOrder}. */
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

	@Override
	public final void run() {
		new CommandRun(this, statusService, log).run(MacroLine.name(info()), workbench);
	}

	/** What the Help button does. */
	protected void showHelp() {
		HelpWindow.open(MacroLine.label(info()));
	}

	private CommandInfo info() {
		return commandService.getCommand(getClass());
	}

	/** What its fields hold. */
	CommandValues values() {
		return new CommandValues(info(), this);
	}

	/** Outputs of one type that have been set, in the order of declaration; the last image is active afterwards. */
	<T> List<T> outputs(final Class<T> type) {
		return values().outputs(type);
	}

	/** Says that the command was stopped, although what it has made by then is good and is shown and saved like any result. */
	protected void endedEarly(final String message) {
		earlyEnd = message;
	}

	/** Why it was stopped; null if it was not. */
	String earlyEnd() {
		return earlyEnd;
	}

	/** The tables that a key means, as {@link TableSource} finds them, if they are alike; the log says what is left out or pooled all the same. */
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

	/** An image that is about a network, with the macro lines that make it. */
	protected ImagePlus show(final WorkbenchNetwork network, final ImagePlus image) {
		return NetworkView.annotate(workbench, network, network.provenance().then(macroLine()), image);
	}

	/** The plot of a figure that is about a network. */
	protected ImagePlus show(final WorkbenchNetwork network, final Figure figure) {
		return show(network, PlotImages.of(figure));
	}

	/** The plot of a figure that is about tables, with the macro line that makes it and its caption; null if there is none. */
	protected ImagePlus show(final Figure figure, final String caption) {
		if (figure == null) return null;
		final ImagePlus image = PlotImages.of(figure);
		image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}
}
