package org.crumple.command;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.NetworkTables;
import org.crumple.kernel.Monitor;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Relaxes a network to a confirmed minimum of its energy. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MECHANICS, weight = MenuOrder.MECHANICS_WEIGHT),
	@Menu(label = "Relax Network...", weight = MenuOrder.RELAX_NETWORK) },
	description = "Moves the nodes downhill until no force is left, and confirms that this is a minimum, not a saddle.")
public class RelaxNetwork extends PictureCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Minimiser", persist = false,
		description = "The way downhill. FIRE is fast; gradient flow is overdamped dynamics. They end in different minima.")
	private Minimiser minimiser = Minimiser.FIRE;

	@Parameter(label = "Tolerance (C/l)", persist = false, style = EXACT,
		description = "Largest force left on a node. Smaller is more exact and costs little.")
	private double tolerance = RelaxationSettings.DEFAULT.tolerance();

	@Parameter(label = "Box", persist = false,
		description = "Whether the cell keeps its size and shape, changes size to zero pressure, or size and tilt to zero stress.")
	private BoxRelaxation box = BoxRelaxation.FIXED;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork relaxed;

	@Parameter(type = ItemIO.OUTPUT, label = "Relaxation", description = "One row: energy, residual force, state.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Wall Forces", description = "One row a wall point: the force of the wall; absent without "
		+ "walls.")
	private ResultsTable walls;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network at rest.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork start = workbench.withBonds(network);
		final RelaxationSettings settings = new RelaxationSettings(minimiser, tolerance, box);
		final Relaxation relaxation = new Relaxer(start.network(), settings).relax(start.configuration(), monitor).orThrow();
		relaxed = workbench.derive("relaxed", start, relaxation.configuration(), macroLine());
		table = HostTable.of(NetworkTables.relaxation(relaxed.toString(), start.network(), relaxation));
		if (start.network().wallCount() > 0) {
			walls = HostTable.of(NetworkTables.walls(relaxed.toString(), start.network(), relaxation.configuration()));
			note(NetworkTables.wallSentence(relaxed.toString(), start.network(), relaxation.configuration()));
		}
		picture = picture(relaxed);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
