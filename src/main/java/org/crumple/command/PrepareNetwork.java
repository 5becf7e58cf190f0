package org.crumple.command;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.PreparationSpec;
import org.crumple.analysis.SpecReader;
import org.crumple.drive.Preparation;
import org.crumple.kernel.Monitor;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Brings a network to the paper's initial state: relaxed, sheared back and forth, relaxed again. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MECHANICS, weight = MenuOrder.MECHANICS_WEIGHT),
	@Menu(label = "Prepare Network...", weight = MenuOrder.PREPARE_NETWORK) },
	description = "Relaxes a network and shears it back and forth in small steps, as the paper does before it measures.")
public class PrepareNetwork extends PictureCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Amplitude of strain", persist = false, style = EXACT, stepSize = "0.01",
		description = "Unit of the path. More strain undoes more of what is special about a network as built. 0 only relaxes.")
	private double amplitude = PreparationSpec.DEFAULT.amplitude();

	@Parameter(label = "Strain increment", persist = false, style = EXACT, stepSize = "0.0001",
		description = "Largest strain between two relaxations. Smaller follows the true path more closely and takes longer.")
	private double increment = PreparationSpec.DEFAULT.increment();

	@Parameter(label = "Path (in amplitudes)", persist = false,
		description = "Strains to visit, in amplitudes, from where the network is. 0 1 0 -1 0 is the paper's, 0 1 0 one-sided, 0 none.")
	private String path = "0 1 0 -1 0";

	@Parameter(label = "Cycles", persist = false, min = "1", description = "How often the path is walked.")
	private int cycles = PreparationSpec.DEFAULT.cycles();

	@Parameter(label = "Minimiser", persist = false,
		description = "The way downhill after each step. FIRE is fast; gradient flow is overdamped dynamics.")
	private Minimiser minimiser = PreparationSpec.DEFAULT.minimiser();

	@Parameter(label = "Box", persist = false,
		description = "Fixed: the cell only shears. Zero pressure: its size follows all the way. Zero stress: size and tilt relax at the "
			+ "end.")
	private BoxRelaxation box = PreparationSpec.DEFAULT.box();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork prepared;

	@Parameter(type = ItemIO.OUTPUT, label = "Preparation", description = "One row: what the preparation ended with.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The prepared network.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork start = workbench.withBonds(network);
		final Preparation.Result result = SpecReader.of(PreparationSpec.class, this).run(start.network(), start.configuration(), team(),
			monitor);
		prepared = workbench.derive("prepared", start, result.relaxation().configuration(), macroLine());
		table = HostTable.of(NetworkTables.preparation(prepared.toString(), start.network(), result));
		picture = picture(prepared);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
