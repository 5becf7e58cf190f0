package org.crumple.command;

import java.io.File;
import java.io.IOException;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.NetworkTables;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.plot.BondPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.potential.BondPotential;
import org.crumple.survey.PooledStrains;
import org.crumple.survey.StrainBins;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The distribution of bond strains and the potential with the bonds on it (paper, Fig. 1a and 1c). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MECHANICS, weight = MenuOrder.MECHANICS_WEIGHT),
	@Menu(label = "Bond Strains...", weight = MenuOrder.BOND_STRAINS) },
	description = "Plots P(dr/r0) with the minima and limits of stability marked, and the bonds on their potential; one table row a bond. "
		+ "Of one network, or pooled over tables of many.")
public class PlotBondStrains extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Instead of a network: titles or CSV files of Local Excitations, separated by commas and pooled; * and ? stand for "
			+ "any letters in file names.")
	private String table = "";

	@Parameter(label = "Bins", persist = false, min = "1",
		description = "Number of bins over the range of strains. More bins: finer and noisier.")
	private int bins = 60;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Bond Strains", description = "One row a bond.")
	private ResultsTable bondtable;

	@Parameter(type = ItemIO.OUTPUT, label = "Strain Distribution", description = "One row a bin.")
	private ResultsTable bintable;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the potential",
		description = "The bonds on their potential; absent for pooled tables or mixed potentials.")
	private ImagePlus potential;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the distribution", description = "P(dr/r0).")
	private ImagePlus distribution;

	/** The network that the dialog preselected. */
	private WorkbenchNetwork preselected;

	@Override
	public boolean needsNetwork() {
		return table.isBlank();
	}

	@Override
	public void preselect(final WorkbenchNetwork offered) {
		preselected = offered;
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		if (!table.isBlank()) {
			if (network != null && network != preselected)
				throw InvalidValue.value("network", network, "left out where table=" + table + " is given");
			network = null; // the dialog preselected a network that is not used, and the recorder must not write it
			draw(pooled(table, pool));
			return;
		}
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final BondStates bonds = BondStates.of(chosen.network(), chosen.configuration());
		final BondPotential law = chosen.network().commonPotential();
		final StrainBins binned = StrainBins.of(bonds, law, bins);
		bintable = HostTable.of(binned.table());
		bondtable = HostTable.of(NetworkTables.bonds(chosen.network(), bonds));
		potential = show(chosen, BondPlots.potential("potential-" + chosen, chosen.caption(), chosen.network(), bonds));
		distribution = show(chosen, BondPlots.strainDistribution("strains-" + chosen, chosen.caption(), binned, law));
	}

	/** Plots the bonds of many networks. The limits of stability are marked if the tables contain the potential. */
	private void draw(final TablePool pooled) {
		final PooledStrains bonds = PooledStrains.of(pooled.tables());
		if (bonds.strain().length == 0) throw InvalidValue.value("table", table, "tables with rows");
		final StrainBins binned = bonds.binned(bins);
		bintable = HostTable.of(binned.table());
		distribution = show(BondPlots.strainDistribution("strains", pooled.bonds(), binned, bonds.law()), pooled.bonds());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
