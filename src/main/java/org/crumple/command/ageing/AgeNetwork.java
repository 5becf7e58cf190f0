package org.crumple.command.ageing;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingSettings;
import org.crumple.analysis.AgeingTables;
import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.kernel.Monitor;
import org.crumple.plot.AgeingPlots;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Lets a network wait, and escape from minimum to minimum: creep under a stress, ageing in a fixed cell. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT), @Menu(label = "Age Network...", weight = MenuOrder.AGE_NETWORK) },
	description = "Creep and ageing: thermally activated escapes over the saddles beside the minima, at a temperature, or in the limit "
		+ "of none.")
public class AgeNetwork extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Control", persist = false,
		description = "What is held. Fixed strain: the cell. Shear stress: it tilts freely under a constant stress, so that it creeps.")
	private AgeingControl control = AgeingSettings.DEFAULT.control();

	@Parameter(label = "Stress (E/l^2)", persist = false, style = EXACT, stepSize = "0.001",
		description = "Shear stress: the network is loaded to it first.")
	private double stress = AgeingSettings.DEFAULT.stress();

	@Parameter(label = "Temperature (E)", persist = false, style = EXACT, min = "0", stepSize = "0.00001",
		description = "0: the network always leaves over the lowest saddle, and its age is the highest barrier E so far.")
	private double temperature = AgeingSettings.DEFAULT.temperature();

	@Parameter(label = "Decades of time", persist = false, style = EXACT, stepSize = "1",
		description = "log10 of the time at which it ends, unless the temperature is 0.")
	private double decades = AgeingSettings.DEFAULT.decades();

	@Parameter(label = "Largest barrier (E)", persist = false, style = EXACT, stepSize = "0.0001",
		description = "E at which it ends, if the temperature is 0.")
	private double barrier = AgeingSettings.DEFAULT.barrier();

	@Parameter(label = "New states", persist = false, min = "1", description = "It ends after so many new states of a run.")
	private int states = AgeingSettings.DEFAULT.states();

	@Parameter(label = "Window (E)", persist = false, style = EXACT, min = "0", stepSize = "0.0001",
		description = "Saddles are searched up to this above the lowest way out. 0: 12 T, and at least 1e-4 C.")
	private double window = AgeingSettings.DEFAULT.window();

	@Parameter(label = "Runs", persist = false, min = "1", description = "From the same state, with different random escapes.")
	private int runs = AgeingSettings.DEFAULT.runs();

	@Parameter(label = "Seed", persist = false, description = "Of the escapes. The same seed gives the same path, bit for bit.")
	private long seed = AgeingSettings.DEFAULT.seed();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots and the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "The aged network, for the key network of other commands.")
	private WorkbenchNetwork aged;

	@Parameter(type = ItemIO.OUTPUT, label = "Ageing", description = "One row a state that was entered.")
	private ResultsTable ageing;

	@Parameter(type = ItemIO.OUTPUT, label = "Quakes", description = "One row a quake.")
	private ResultsTable quakes;

	@Parameter(type = ItemIO.OUTPUT, label = "Saddles", description = "One row a known saddle beside the last state.")
	private ResultsTable saddles;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the ageing", description = "Strain, or stress, and energy against time or barrier.")
	private ImagePlus curves;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the quakes", description = "Exit barriers, quakes a decade, and their intervals.")
	private ImagePlus events;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The aged network.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final AgeingSettings settings = SpecReader.of(AgeingSettings.class, this);
		final WorkbenchNetwork start = workbench.withBonds(network);
		note(AgeingTables.outlook(start.toString(), start.network().freeCount(), settings));
		final Ageing all = Ageing.of(start.network(), start.configuration(), settings, team(), monitor);
		aged = workbench.add("aged-" + start.suffix(), start.network(), all.configuration(), start.provenance().then(macroLine()), start
			.seed());
		ageing = start.about(AgeingTables.states(all, runs > 1));
		quakes = start.about(AgeingTables.quakes(all, runs > 1));
		saddles = start.about(AgeingTables.saddles(all));
		final String caption = aged.caption() + ",  " + AgeingTables.conditions(settings);
		curves = about(aged, AgeingPlots.curves("strain-energy-" + aged, caption, all));
		events = about(aged, AgeingPlots.quakes("quake-intervals-" + aged, caption, all));
		picture = picture(aged);
		note(AgeingTables.sentences(aged.toString(), all));
		if (!all.isComplete()) endedEarly(AgeingTables.early(aged.toString()));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
