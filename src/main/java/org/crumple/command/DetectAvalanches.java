package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.avalanche.StepProtocol;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.AvalanchePlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TablePool;
import org.crumple.survey.AvalancheStatistics;
import org.crumple.survey.AvalancheTables.Named;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Avalanches in records of sheared networks, by both definitions of the paper (Fig. 4). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT),
	@Menu(label = "Detect Avalanches...", weight = MenuOrder.DETECT_AVALANCHES) },
	description = "Finds the avalanches in tables Shear by flips and by dissipation, and fits the distributions of their sizes.")
public class DetectAvalanches extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table Shear or path of a CSV; several, separated by commas, are pooled. * stands for any letters of a "
			+ "file's name.")
	private String table = "Shear";

	@Parameter(label = "Threshold Sc (units of C)", persist = false, style = EXACT, description = THRESHOLD)
	private double threshold = ShearSettings.DEFAULT_THRESHOLD;

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, min = "0", description = STIFFNESS)
	private double stiffness = 0;

	@Parameter(label = "Smallest number of flips fitted", persist = false, min = "1",
		description = "Lower end of the windows of both laws of the number of flips.")
	private int minflips = 1;

	@Parameter(label = "Largest number of flips fitted", persist = false, min = "0",
		description = "Upper end of the window of the pure power law. 0: the fitted cut-off.")
	private int maxflips = 0;

	@Parameter(label = "Smallest S fitted (E)", persist = false, style = EXACT, min = "0",
		description = "Lower end of the windows of both laws of the dissipation. 0: the threshold.")
	private double mindrop = 0;

	@Parameter(label = "Largest S fitted (E)", persist = false, style = EXACT, min = "0",
		description = "Upper end of the window of the pure power law. 0: the fitted cut-off.")
	private double maxdrop = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100",
		description = "Of the plotted densities. The fits use no bins.")
	private int bins = 5;

	@Parameter(label = "Protocol", persist = false, description = PROTOCOL)
	private StepProtocol protocol = StepProtocol.AUTO;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Avalanche Fits", description = "One row a law for each kind of size.")
	private ResultsTable fits;

	@Parameter(type = ItemIO.OUTPUT, label = "Avalanche Means", description = "One row a definition of events.")
	private ResultsTable means;

	@Parameter(type = ItemIO.OUTPUT, label = "Avalanche Windows", description = "Fits from other smallest sizes.")
	private ResultsTable windows;

	@Parameter(type = ItemIO.OUTPUT, label = "Avalanche Distributions", description = "One row a bin.")
	private ResultsTable distributions;

	@Parameter(type = ItemIO.OUTPUT, label = "Detected Avalanches", description = "One row an avalanche.")
	private ResultsTable events;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the intervals",
		description = "Distribution of strains between events; absent if there are none.")
	private ImagePlus spacing;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the drops",
		description = "Distribution of dissipated energies; absent if there are none.")
	private ImagePlus drops;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the flips",
		description = "Distribution of numbers of flips; absent if there are none.")
	private ImagePlus flips;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final AvalancheStatistics.Settings settings = SpecReader.of(AvalancheStatistics.Settings.class, this);
		final StepRecords read = StepRecords.of(TablePool.find(workbench, table, pool), "", stiffness, protocol, threshold);
		note(read.remarks());
		final AvalancheStatistics found = AvalancheStatistics.of(read.records(), settings, monitor);
		if (found.isEmpty())
			throw InvalidValue.value("table", table, "one with avalanches: there is no flip in it and no S above threshold=" + threshold
				+ " C");
		final List<Table> tables = found.tables();
		fits = HostTable.of(tables.get(0));
		means = HostTable.of(tables.get(1));
		windows = HostTable.of(tables.get(2));
		distributions = HostTable.of(tables.get(3));
		events = HostTable.of(tables.get(4));
		final String caption = found.caption(read.records().size()) + read.said();
		if (found.flipIntervals().count() + found.dropIntervals().count() > 0) {
			spacing = show(AvalanchePlots.intervals("P-interval", caption, found.flipIntervals(), found.dropIntervals()), caption);
		}
		drops = sizes("P-s", caption, "s (E)", found.drops());
		flips = sizes("P-flips", caption, "flips", found.flips());
		note(caption + "." + found.remarks(read.records()));
	}

	/** The plot of a distribution of sizes; null if there are no sizes. */
	private ImagePlus sizes(final String title, final String caption, final String column, final Named sizes) {
		return sizes.histogram() == null ? null : show(AvalanchePlots.sizes(title, caption, column, sizes.histogram(), sizes.laws()),
			caption);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
