package org.crumple.command;

import java.io.File;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.measure.ResultsTable;

import org.crumple.io.Provenance;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.view.BondPlots;
import org.crumple.view.NetworkTables;
import org.crumple.view.PlotImages;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The distribution of bond strains and the potential with the bonds on it (paper, Fig. 1a and 1c). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Bond Strains...",
	description = "Plots P(dr/r0) with the minima and limits of stability marked, and the bonds on their potential; one table row a bond.")
public class BondStrains extends CrumpleCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Bins", persist = false, min = "1", description = "Number of bins over the range of strains. More bins: finer and noisier.")
	private int bins = 60;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plots as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus potential;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus distribution;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.choose(network);
		final BondStates bonds = BondStates.of(chosen.network(), chosen.configuration());
		final Plot histogram = BondPlots.strainDistribution("strains-" + chosen, chosen.caption(), chosen.network(), bonds, bins);
		final Plot curve = BondPlots.potential("potential-" + chosen, chosen.caption(), chosen.network(), bonds);
		final Provenance provenance = chosen.provenance().then(macroLine());
		table = NetworkTables.bonds("Bond Strains", chosen.network(), bonds);
		potential = NetworkView.annotate(workbench, chosen, provenance, PlotImages.of(curve));
		distribution = NetworkView.annotate(workbench, chosen, provenance, PlotImages.of(histogram));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
