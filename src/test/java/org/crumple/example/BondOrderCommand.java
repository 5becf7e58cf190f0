package org.crumple.example;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.command.PlotCommand;
import org.crumple.figure.Figure;
import org.crumple.figure.Histogram;
import org.crumple.kernel.Monitor;
import org.crumple.table.Schema;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The analysis as a command, for the menu and for macros. */
@Plugin(type = Command.class, headless = true, menuPath = PlotCommand.MENU + "Bond Order...",
	description = "How far the bonds of a network point the same way.")
public class BondOrderCommand extends PlotCommand {

	/** The order of a network, with the name of the network. */
	record Ordered(String network, BondOrder found) {}

	static final Schema<Ordered> TABLE = new Schema<Ordered>("Bond Order").word("network", "which network", Ordered::network)
		.real("order", "", "0: bonds point anywhere, 1: all the same way", o -> o.found.order()).real("angle", "rad", "which way",
		o -> o.found.angle());

	/** Bins of the plot. */
	private static final int BINS = 18;

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for table and plot. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus plot;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final BondOrder found = BondOrder.of(chosen.network(), chosen.configuration());
		final Histogram angles = Histogram.of(BondOrder.angles(chosen.network(), chosen.configuration()), BINS);
		table = HostTable.of(TABLE.of(new Ordered(chosen.toString(), found)));
		plot = show(Figure.of("bond-angles-" + chosen, chosen.caption(), angles.panel("angle (rad)", angles.total() + " bonds")),
			chosen.caption());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
