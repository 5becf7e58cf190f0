package org.crumple.command.survey;

import java.io.File;
import java.io.IOException;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.avalanche.SizeClasses;
import org.crumple.avalanche.StepProtocol;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.SizeExponentPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TablePool;
import org.crumple.survey.SizeExponents;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Exponents of N of avalanches against the smallest N that counts, with a correction to scaling, and of ratios of moments. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT),
	@Menu(label = "Size Exponents...", weight = MenuOrder.SIZE_EXPONENTS) },
	description = "Are exponents of N those of large N? Of means and ratios of moments of avalanches, for every smallest N, with and "
		+ "without a correction to scaling.")
public class FitSizeExponents extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Tables Shear of networks of at least three sizes: paths of CSV files, separated by commas; * stands for any letters "
			+ "of a file's name.")
	private String table = "Shear";

	@Parameter(label = "Nodes of the networks", required = false, persist = false, description = NODES)
	private String nodes = "";

	@Parameter(label = "Threshold Sc (units of C)", persist = false, style = EXACT, description = THRESHOLD)
	private double threshold = ShearSettings.DEFAULT_THRESHOLD;

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, min = "0", description = STIFFNESS)
	private double stiffness = 0;

	@Parameter(label = "Power of the correction", persist = false, style = EXACT, min = "0",
		description = "w of a correction to scaling: means go as N^b exp(c N^-w), with c fitted. 0: none.")
	private double correction = 0.5;

	@Parameter(label = "Moments", persist = false, min = "0", max = "6",
		description = "Ratios of the moments 2 and 1, 3 and 2 and so on, as many as this. High moments are those of few events.")
	private int moments = 3;

	@Parameter(label = "Protocol", persist = false, description = PROTOCOL)
	private StepProtocol protocol = StepProtocol.AUTO;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Size Exponents", description = "One row a quantity, smallest N and law.")
	private ResultsTable exponents;

	@Parameter(type = ItemIO.OUTPUT, label = "Size Values", description = "One row a quantity and N.")
	private ResultsTable values;

	@Parameter(type = ItemIO.OUTPUT, label = "Moments of the drops", description = "Ratios of moments of S.")
	private ImagePlus dropmoments;

	@Parameter(type = ItemIO.OUTPUT, label = "Moments of the flips", description = "Ratios of moments of the flips.")
	private ImagePlus flipmoments;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the intervals", description = "Exponents of the strain per event.")
	private ImagePlus spacings;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the sizes", description = "Exponents of the mean sizes.")
	private ImagePlus sizes;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final SizeExponents.Settings settings = SpecReader.of(SizeExponents.Settings.class, this);
		final StepRecords records = StepRecords.of(TablePool.find(workbench, table, pool), nodes, stiffness, protocol, threshold, "nodes");
		note(records.remarks());
		final SizeExponents found = SizeExponents.of(SizeClasses.of(records.records()), settings, monitor);
		if (found.quantities().isEmpty()) throw InvalidValue.value("table", table,
			"tables with avalanches of every N, by flips or by S above threshold=" + threshold + " C");
		final String caption = found.caption() + records.said();
		sizes = show(SizeExponentPlots.sizes(found, caption), caption);
		spacings = show(SizeExponentPlots.spacings(found, caption), caption);
		flipmoments = show(SizeExponentPlots.flipMoments(found, caption), caption);
		dropmoments = show(SizeExponentPlots.dropMoments(found, caption), caption);
		exponents = HostTable.of(found.table());
		values = HostTable.of(found.values());
		note(caption + ".");
		found.sentences().forEach(this::note);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
