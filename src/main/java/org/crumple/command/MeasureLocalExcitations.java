package org.crumple.command;

import java.io.File;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.SpecReader;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.picture.BondColouring;
import org.crumple.plot.ExcitationPlots;
import org.crumple.survey.ExcitationFits;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How far every bond is from its instability, and how these distances are distributed (paper, Fig. 2). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Local Excitations...", weight = MenuOrder.LOCAL_EXCITATIONS) },
	description = "For every bond of a network at a minimum: effective stiffness, distance, force and barrier to its instability, answer "
		+ "to shear.")
public class MeasureLocalExcitations extends PlotCommand {

	/** Bins per decade of the plots, the same as the default of the command Excitation Plots. */
	private static final int BINS = 5;

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Bistable if alpha exceeds", persist = false,
		description = "When a bond counts as bistable in its surroundings of stiffness ksys. ksys r0^2 is exact; ksys takes all rest "
			+ "lengths as 1.")
	private BistabilityCriterion criterion = ExcitationsSpec.DEFAULT.criterion();

	@Parameter(label = "Plot distributions", persist = false,
		description = "The six distributions of Fig. 2 with power laws, in one figure. Off: macros over many networks are faster, and "
			+ "pool the tables with Excitation Plots...")
	private boolean plots = true;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the pictures as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Local Excitations", description = "One row a bond.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Distributions",
		description = "The six distributions of Fig. 2 in one figure; absent with plots=false.")
	private ImagePlus densities;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture of the distance",
		description = "The network with bonds coloured by their distance to instability.")
	private ImagePlus distance;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final LocalExcitations all = SpecReader.of(ExcitationsSpec.class, this).run(chosen.network(), chosen.configuration(), team(),
			monitor);
		final Table bonds = NetworkTables.excitations(chosen.network(), all);
		table = HostTable.of(bonds);
		if (plots) plot(chosen, bonds, monitor);
		distance = show(chosen, NetworkView.draw(chosen, all, BondColouring.DISTANCE));
		note(ExcitationsSpec.prediction(chosen.toString(), chosen.configuration().boundary(), all));
	}

	private void plot(final WorkbenchNetwork chosen, final Table bonds, final Monitor monitor) {
		final ExcitationFits fits = new ExcitationFits(List.of(bonds.numbers()), 0, monitor);
		densities = show(chosen, new ExcitationPlots(fits, chosen.caption(), "-" + chosen).densities(BINS));
		if (!fits.refusals().isEmpty()) note(fits.refusals());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
