package org.crumple.command;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpectrumTables;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.modes.DensityOfStates;
import org.crumple.plot.SpectrumPlot;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The density of states of a network of any size over the whole spectrum, without computing single modes (paper, Fig. 3a). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MODES, weight = MenuOrder.MODES_WEIGHT),
	@Menu(label = "Density of States...", weight = MenuOrder.DENSITY_OF_STATES) },
	description = "The whole density of states of a network at a minimum, of any size, smoothed over a stated width (kernel polynomial "
		+ "method).")
public class ComputeDensityOfStates extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Chebyshev moments", persist = false, min = "16",
		description = "Twice as many: twice as fine a resolution in omega, in twice the time.")
	private int moments = 1000;

	@Parameter(label = "Random vectors", persist = false, min = "0",
		description = "Four times as many: half the statistical error, in four times the time. 0: exact traces, for up to 1024 nodes.")
	private int vectors = 10;

	@Parameter(label = "Seed", persist = false, description = "Of the random vectors. The same seed gives the same numbers, bit for bit.")
	private long seed = 1;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Density of States", description = "One row a frequency.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Spectrum", description = "One row: moments, resolution, speeds of sound.")
	private ResultsTable summary;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the spectrum", description = "Density of states, with its error and Debye's law.")
	private ImagePlus spectrum;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final DensityOfStates states = new DensityOfStates(chosen.network(), chosen.configuration(), moments, vectors, seed,
			monitor.part(0, 0.9));
		monitor.throwIfCancelled();
		table = HostTable.of(SpectrumTables.density(states));
		summary = HostTable.of(SpectrumTables.summary(states));
		spectrum = show(chosen, SpectrumPlot.of("spectrum-" + chosen, chosen.caption(), states));
		note("Density of states of " + chosen + ": " + moments + " moments, " + (vectors == 0 ? "exact traces"
			: vectors + " random vectors") +
			"; modes are seen " + Digits.seven(states.resolution(0)) + " E^0.5/l wide (standard deviation, at omega = 0)." +
			(states.soundSpeeds().isStable() ? "" : " The network is " + states.soundSpeeds().remark() + "."));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
