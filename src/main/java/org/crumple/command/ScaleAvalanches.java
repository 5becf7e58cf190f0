package org.crumple.command;

import java.io.File;
import java.io.IOException;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.avalanche.ScalingRelations;
import org.crumple.avalanche.SizeClasses;
import org.crumple.avalanche.StepProtocol;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.ScalingFigures;
import org.crumple.pool.Pooling;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TablePool;
import org.crumple.survey.SizeScaling;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How avalanches scale with the size of the network (paper, Fig. 4 and Eq. 4). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT),
	@Menu(label = "Finite-Size Scaling...", weight = MenuOrder.FINITE_SIZE_SCALING) },
	description = "Means of avalanches against the number of nodes, their exponents, the collapse of the distributions, and the relation "
		+ "to theta and gamma.")
public class ScaleAvalanches extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Tables Shear of networks of different size: paths of CSV files, separated by commas; * stands for any letters of a "
			+ "file's name.")
	private String table = "Shear";

	@Parameter(label = "Nodes of the networks", required = false, persist = false, description = NODES)
	private String nodes = "";

	@Parameter(label = "Threshold Sc (units of C)", persist = false, style = EXACT, description = THRESHOLD)
	private double threshold = ShearSettings.DEFAULT_THRESHOLD;

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, min = "0", description = STIFFNESS)
	private double stiffness = 0;

	@Parameter(label = "Pseudo-gap exponent theta", persist = false, style = EXACT,
		description = "Of P(distance) ~ distance^theta, for the exponents that Eq. 4 predicts.")
	private double theta = 1;

	@Parameter(label = "Susceptibility exponent gamma", persist = false, style = EXACT,
		description = "Of |dl/dgamma| ~ distance^-gamma. Its size decides how far Eq. 4 is from the usual relation, gamma = 0.")
	private double gamma = 0.6;

	@Parameter(label = "Error of theta", persist = false, style = EXACT, min = "0", description = "Standard error, carried over to Eq. 4.")
	private double thetaerror = 0;

	@Parameter(label = "Error of gamma", persist = false, style = EXACT, min = "0", description = "Standard error, carried over to Eq. 4.")
	private double gammaerror = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the distributions that are collapsed.")
	private int bins = 5;

	@Parameter(label = "Bootstrap samples", persist = false, min = "20", max = "10000",
		description = "Resampled ensembles, for the errors of the collapse (50 at most): networks are drawn within each size.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same errors.")
	private long seed = 1;

	@Parameter(label = "Protocol", persist = false, description = PROTOCOL)
	private StepProtocol protocol = StepProtocol.AUTO;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Finite-Size Scaling", description = "One row an exponent.")
	private ResultsTable scaling;

	@Parameter(type = ItemIO.OUTPUT, label = "Size Means", description = "One row a size N.")
	private ResultsTable means;

	@Parameter(type = ItemIO.OUTPUT, label = "Collapse", description = "One row a collapse.")
	private ResultsTable collapses;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the drops", description = "Distributions of dissipated energies for every N.")
	private ImagePlus dropcurves;

	@Parameter(type = ItemIO.OUTPUT, label = "Collapse of the drops", description = "The same, rescaled.")
	private ImagePlus dropcollapse;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the flips", description = "Distributions of numbers of flips for every N.")
	private ImagePlus flipcurves;

	@Parameter(type = ItemIO.OUTPUT, label = "Collapse of the flips", description = "The same, rescaled.")
	private ImagePlus flipcollapse;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the intervals", description = "Mean strain between events against N.")
	private ImagePlus spacings;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the mean drop", description = "Mean dissipated energy against N.")
	private ImagePlus drops;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the mean flips", description = "Mean number of flips against N.")
	private ImagePlus flips;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final SizeScaling.Settings settings = SpecReader.of(SizeScaling.Settings.class, this);
		final ScalingRelations relations = new ScalingRelations(theta, thetaerror, gamma, gammaerror);
		final StepRecords records = StepRecords.of(TablePool.find(workbench, table, pool), nodes, stiffness, protocol, threshold, "nodes");
		note(records.remarks());
		final SizeScaling found = SizeScaling.of(SizeClasses.of(records.records()), settings, monitor);
		found.remarks().forEach(this::note);
		if (found.sizes().isEmpty()) throw InvalidValue.value("table", table,
			"tables with avalanches of every N, by flips or by S above threshold=" + threshold + " C");
		final String caption = found.caption(threshold) + records.said();
		final ScalingFigures figures = new ScalingFigures(found, caption);
		flips = show(figures.flips(), caption);
		flipcurves = show(figures.flipCurves(), caption);
		flipcollapse = show(figures.flipCollapse(), caption);
		drops = show(figures.drops(), caption);
		dropcurves = show(figures.dropCurves(), caption);
		dropcollapse = show(figures.dropCollapse(), caption);
		spacings = show(figures.spacings(), caption);
		scaling = HostTable.of(found.exponents(relations));
		means = HostTable.of(found.means());
		collapses = HostTable.of(found.collapseTable());
		note(caption + ".");
		found.sentences().forEach(this::note);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
