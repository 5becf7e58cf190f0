package org.crumple.command;

import java.awt.GraphicsEnvironment;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;

import org.crumple.gui.BondPicking;
import org.crumple.gui.NodePicking;
import org.crumple.gui.RowPicking;
import org.crumple.gui.WindowPlaces;
import org.crumple.kernel.PlainText;
import org.crumple.macro.CallingMacro;
import org.crumple.macro.CommandRecorder;
import org.crumple.macro.Refusal;
import org.crumple.pool.Conditions;
import org.crumple.workbench.ActiveImage;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.MacroTable;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/**
 * Shows the results of our commands in the same way in every host. Images and plots are shown; in headless mode they become
 * the macro's current image. Tables open under their title; in headless mode the first one becomes the Results table. Runs before
 * the host's own display and marks the outputs as resolved, so that the host does not show them again.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public class ResultDisplay extends AbstractPostprocessorPlugin {

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private ThreadService threadService;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof CrumpleCommand command)) return;
		CommandRecorder.keepQuiet(module);
		if (!command.isCanceled()) show(command);
		for (final ModuleItem<?> output : module.getInfo().outputs()) module.resolveOutput(output.getName());
		if (!command.isCanceled() && command.earlyEnd() != null) tell(command, command.earlyEnd());
	}

	/** Reports an early end after the results are shown, and stops the macro, because it may need the complete results. */
	private static void tell(final CrumpleCommand command, final String earlyEnd) {
		IJ.log(PlainText.message(earlyEnd));
		if (CallingMacro.isThere(command)) Refusal.stop(earlyEnd);
	}

	private void show(final CrumpleCommand command) {
		// has to be determined before the command's pictures become the active image
		final WorkbenchNetwork subject = GraphicsEnvironment.isHeadless() ? null : subject(command);
		show(workbench, command.outputs(ResultsTable.class), command.outputs(ImagePlus.class), subject,
			CallingMacro.waiting(threadService));
		for (final ImagePlus image : command.outputs(ImagePlus.class)) ActiveImage.set(threadService, image);
	}

	/**
	 * @param subject network that the tables are about, in which a table row selects its bond; null if there is none, or in headless mode
	 * @param macros that read the first table from now on if they give no title
	 */
	static void show(final NetworkWorkbench workbench, final List<ResultsTable> tables, final List<ImagePlus> images,
		final WorkbenchNetwork subject, final List<Interpreter> macros)
	{
		final WindowPlaces places = GraphicsEnvironment.isHeadless() ? null : WindowPlaces.before();
		final Object macro = images.isEmpty() ? null : images.get(images.size() - 1).getProperty("Info");
		for (final ResultsTable table : tables) {
			if (macro != null && table instanceof HostTable ours) Conditions.ofMacro(macro.toString()).forEach(ours::about);
			workbench.keep(table);
			// a copy, because ImageJ empties the table of a window that is closed
			if (!GraphicsEnvironment.isHeadless()) ((ResultsTable) table.clone()).show(table.getTitle());
			else if (table == tables.get(0)) Analyzer.setResultsTable(table);
		}
		if (!tables.isEmpty() && !GraphicsEnvironment.isHeadless()) macros.forEach(running -> MacroTable.set(tables.get(0), running));
		for (final ImagePlus image : images) {
			image.show();
			final WorkbenchNetwork network = GraphicsEnvironment.isHeadless() ? null : workbench.shownIn(image);
			if (network != null) BondPicking.attach(image, network.toString(), network.network(), network.configuration());
			NodePicking.attach(image);
		}
		if (places != null) places.arrange();
		if (subject != null) for (final ResultsTable table : tables) RowPicking.attach(table, subject.network());
	}

	/**
	 * The network that a command's tables are about: its output, or its input, or the current network of the workbench; null if there is
	 * none.
	 */
	private WorkbenchNetwork subject(final CrumpleCommand command) {
		final List<WorkbenchNetwork> made = command.outputs(WorkbenchNetwork.class);
		if (!made.isEmpty()) return made.get(0);
		final WorkbenchNetwork given = command.values().network();
		return given != null ? given : workbench.current();
	}
}
