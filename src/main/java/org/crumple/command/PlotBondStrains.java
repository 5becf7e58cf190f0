package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.StrainBins;
import org.crumple.figure.Figure;
import org.crumple.io.Provenance;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.mechanics.BondStates;
import org.crumple.plot.BondPlots;
import org.crumple.plot.PlotImages;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.potential.BondPotential;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The distribution of bond strains and the potential with the bonds on it (paper, Fig. 1a and 1c). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Bond Strains...",
	description = "Plots P(dr/r0) with the minima and limits of stability marked, and the bonds on their potential; one table row a bond. Of one network, or pooled over tables of many.")
public class PlotBondStrains extends CrumpleCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Instead of a network: titles or CSV files of Local Excitations, separated by commas and pooled; * and ? stand for any letters in file names.")
	private String table = "";

	@Parameter(label = "Bins", persist = false, min = "1", description = "Number of bins over the range of strains. More bins: finer and noisier.")
	private int bins = 60;

	@Parameter(label = "Pool", persist = false,
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.")
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plots as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable bondtable;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable bintable;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus potential;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus distribution;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		if (!table.isBlank()) {
			if (network != null) throw InvalidValue.value("network", network, "left out where table=" + table + " is given");
			draw(pooled(table, pool));
			return;
		}
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final BondStates bonds = BondStates.of(chosen.network(), chosen.configuration());
		final BondPotential law = chosen.network().commonPotential();
		final StrainBins binned = StrainBins.of(bonds, law, bins);
		final Figure histogram = BondPlots.strainDistribution("strains-" + chosen, chosen.caption(), binned, law);
		final Figure curve = BondPlots.potential("potential-" + chosen, chosen.caption(), chosen.network(), bonds);
		final Provenance provenance = chosen.provenance().then(macroLine());
		bintable = HostTable.of(binned.table());
		bondtable = HostTable.of(NetworkTables.bonds(chosen.network(), bonds));
		potential = NetworkView.annotate(workbench, chosen, provenance, PlotImages.of(curve));
		distribution = NetworkView.annotate(workbench, chosen, provenance, PlotImages.of(histogram));
	}

	/** Of the bonds of many networks: their limits are marked where the tables say which potential they have. */
	private void draw(final TablePool pooled) {
		final List<NumberTable> tables = pooled.tables();
		final double[] strain = tables.stream().flatMapToDouble(PlotBondStrains::strain).toArray();
		final double[] state = tables.stream().flatMapToDouble(t -> Arrays.stream(t.column("unstable"))).toArray();
		if (strain.length == 0) throw InvalidValue.value("table", table, "tables with rows");
		final boolean[] unstable = new boolean[state.length];
		for (int b = 0; b < unstable.length; b++) unstable[b] = state[b] == 1;
		final BondPotential law = commonLaw(tables);
		final StrainBins binned = StrainBins.of(strain, unstable, law, bins);
		final String caption = pooled.bonds();
		bintable = HostTable.of(binned.table());
		distribution = show(BondPlots.strainDistribution("strains", caption, binned, law), caption);
	}

	/** δr/r0 of the bonds of a table. @throws IllegalArgumentException naming a row in which it is no number, or lengths in different units */
	private static DoubleStream strain(final NumberTable table) {
		final double[] extension = table.column("dr"), rest = table.column("r0");
		final String unit = Unit.of(table.headings().get(table.indexOf("dr"))), restUnit = Unit.of(table.headings().get(table.indexOf("r0")));
		if (!Unit.isAlike(unit, restUnit)) {
			throw new IllegalArgumentException("In " + table.name() + " dr is in units of " + unit + " and r0 in units of " + restUnit + ": their ratio is no strain.");
		}
		return IntStream.range(0, rest.length).mapToDouble(b -> {
			if (!Double.isFinite(extension[b])) throw InvalidValue.value("dr in row " + (b + 1) + " of " + table.name(), extension[b], "a finite number");
			return extension[b] / InvalidValue.requirePositive("r0 in row " + (b + 1) + " of " + table.name(), rest[b]);
		});
	}

	/** Of what the tables say; null if they do not, or do not agree. A tilt that is not mentioned is none. */
	private static BondPotential commonLaw(final List<NumberTable> tables) {
		final List<String> laws = tables.stream().map(t -> t.facts().get("stiffness") + " " + t.facts().get("alpha") + " " + t.facts().getOrDefault("tilt", "0")).distinct().toList();
		if (laws.size() > 1 || laws.get(0).contains("null")) return null;
		final NumberTable any = tables.get(0);
		return BondPotential.quartic(fact(any, "stiffness"), fact(any, "alpha"), fact(any, "tilt"));
	}

	private static double fact(final NumberTable table, final String name) {
		try {
			return NumberText.real(table.facts().getOrDefault(name, "0"));
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(table.name() + ", line # " + name, table.facts().get(name), "a number");
		}
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
