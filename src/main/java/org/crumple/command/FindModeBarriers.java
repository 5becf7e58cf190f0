package org.crumple.command;

import java.io.File;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.BarriersSpec;
import org.crumple.analysis.ModeTables;
import org.crumple.analysis.SpecReader;
import org.crumple.kernel.Monitor;
import org.crumple.macro.MacroLine;
import org.crumple.modes.ModeShape;
import org.crumple.plot.BarrierPlots;
import org.crumple.relax.Minimiser;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.BarrierSaddles.Nearest;
import org.crumple.saddle.ModeBarrier;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Energy barriers along the normal modes of a network at a minimum (paper, Fig. 3d). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MODES, weight = MenuOrder.MODES_WEIGHT), @Menu(label = "Mode Barriers...", weight = MenuOrder.MODE_BARRIERS) },
	description = "Displaces a network at a minimum along its lowest normal modes, both ways, and finds the barrier and the minimum "
		+ "behind it.")
public class FindModeBarriers extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Lowest modes", persist = false, min = "1",
		description = "How many modes, from the lowest frequency on, are followed.")
	private int count = BarriersSpec.DEFAULT.count();

	// a String, because Fiji's dialogs preselect the first constant of an enum, and the default is the second
	@Parameter(label = "Method", persist = false, choices = { "Rigid", "Iterative" },
		description = "Rigid: first maximum of the energy along the straight line. Iterative: displaced and relaxed again and again until "
			+ "it does not return.")
	private String method = BarrierMethod.ITERATIVE.toString();

	@Parameter(label = "Largest displacement of the core (l)", persist = false, style = EXACT,
		description = "Where the search ends: how far the node that moves most may be moved. 0: a third of (alpha/C)^0.5 node spacings. "
			+ "Pushed far enough, every mode finds another minimum.")
	private double cap = BarriersSpec.DEFAULT.cap();

	@Parameter(label = "Step of the core (l)", persist = false, style = EXACT,
		description = "Iterative: displacement between two trials, refined to a thousandth of it at the end. 0: a tenth of the largest. "
			+ "Longer: faster, and a minimum may be jumped over.")
	private double step = BarriersSpec.DEFAULT.step();

	@Parameter(label = "Minimiser", persist = false, description = "Iterative: the way downhill, which decides where the network ends.")
	private Minimiser minimiser = BarriersSpec.DEFAULT.minimiser();

	@Parameter(label = "Search true saddles", persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "false"),
		description = "Whether Newton's method goes on from each barrier to the equilibrium next to it, and then down on both sides.")
	private boolean saddles = false;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Mode Barriers", description = "One row a mode and direction.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the energies", description = "Energy along the modes.")
	private ImagePlus energies;

	@Override
	protected void compute(final Monitor monitor) {
		final BarrierMethod way = BarrierMethod.of(method);
		final BarriersSpec spec = SpecReader.of(BarriersSpec.class, this);
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final BarriersSpec.Search search = spec.run(chosen.network(), chosen.configuration(), team(), monitor.part(0, 0.05));
		final List<ModeBarrier> barriers = search.along().find(way, monitor.part(0.05, saddles ? 0.7 : 1));
		final ModeShape[] shapes = ModeShape.of(search.modes());
		final Nearest[] nearest = saddles ? search.saddles(barriers, monitor.part(0.7, 1)) : null;
		table = HostTable.of(saddles ? ModeTables.barriers(search.modes(), shapes, barriers, nearest)
			: ModeTables.barriers(search.modes(), shapes, barriers));
		energies = show(chosen, BarrierPlots.energies("energy-along-modes-" + chosen, chosen.caption(), search.modes(), search.along(),
			barriers, search.range().cap()));
		note(search.sentences(chosen.toString(), way, barriers));
		if (saddles) note(List.of(BarriersSpec.Search.sentence(chosen.toString(), barriers, nearest)));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
