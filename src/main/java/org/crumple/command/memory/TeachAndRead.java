package org.crumple.command.memory;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.analysis.TeachingSpec;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.drive.ShearKind;
import org.crumple.kernel.Monitor;
import org.crumple.memory.Teaching.Protocol;
import org.crumple.plot.TeachingPlot;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Cycles of strain are taught to a network, and read from what other cycles change in it. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MEMORY, weight = MenuOrder.MEMORY_WEIGHT),
	@Menu(label = "Teach and Read...", weight = MenuOrder.TEACH_AND_READ) },
	description = "Does a network remember the amplitudes of strain it was cycled with? Teaches it some, reads others, and compares with "
		+ "the same network untaught.")
public class TeachAndRead extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Taught amplitudes", persist = false,
		description = "Strains to both sides of that of the network; of several, with blanks between them, each round walks one after the "
			+ "other.")
	private String amplitude = "0.06";

	@Parameter(label = "Cycles", persist = false, min = "0", description = "Rounds of teaching. 0: until the network repeats itself.")
	private int cycles = TeachingSpec.DEFAULT.cycles();

	@Parameter(label = "Reading amplitudes", required = false, persist = false,
		description = "Strains with blanks between them. Empty: from 0.25 to 1.5 of the largest taught, in steps of 0.125 of it.")
	private String read = "";

	@Parameter(label = "Protocol", persist = false,
		description = "Sequential: each amplitude is read from the network as the one before has left it. Parallel: from a copy.")
	private Protocol protocol = TeachingSpec.DEFAULT.protocol();

	@Parameter(label = "Minimiser", persist = false, description = MINIMISER)
	private Minimiser minimiser = TeachingSpec.DEFAULT.minimiser();

	@Parameter(label = "Kind", persist = false, description = KIND)
	private ShearKind kind = TeachingSpec.DEFAULT.kind();

	@Parameter(label = "Box", persist = false, choices = { "Fixed", "Zero pressure" }, description = BOX)
	private BoxRelaxation box = TeachingSpec.DEFAULT.box();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "The taught network, for the key network of other commands.")
	private WorkbenchNetwork taught;

	@Parameter(type = ItemIO.OUTPUT, label = "Teach and Read", description = "One row a reading amplitude.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Teaching", description = "One row a round of teaching.")
	private ResultsTable rounds;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the reading", description = "What reading changes, against its amplitude.")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The taught network.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final TeachingSpec spec = SpecReader.of(TeachingSpec.class, this);
		final TeachingSpec.Results results = spec.run(chosen.network(), chosen.configuration(), team(), monitor);
		taught = workbench.add("taught-" + chosen.suffix(), chosen.network(), results.teaching().configuration(), chosen.provenance()
			.then(macroLine()), chosen.seed());
		table = chosen.about(results.table());
		rounds = chosen.about(results.teachingTable());
		plot = show(chosen, TeachingPlot.of("teach-and-read-" + chosen, chosen.caption(), spec.amplitude(), results.taught(),
			results.untaught()));
		picture = picture(taught);
		note(results.sentence(chosen.toString()));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
