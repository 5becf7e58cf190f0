package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ScalingTables;
import org.crumple.analysis.ScalingTables.Collapsed;
import org.crumple.analysis.ScalingTables.Measured;
import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.ScalingRelations;
import org.crumple.avalanche.SizeClasses;
import org.crumple.avalanche.StepProtocol;
import org.crumple.drive.ShearSettings;
import org.crumple.figure.Figure;
import org.crumple.io.Provenance;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.PlotImages;
import org.crumple.plot.ScalingPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TablePool;
import org.crumple.stats.Bootstrap;
import org.crumple.stats.CollapseErrors;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.DataCollapse.Curve;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.Ratio;
import org.crumple.stats.ScalingLine;
import org.crumple.stats.SizeHistogram;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How avalanches go with the size of the network (paper, Fig. 4 and Eq. 4). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Finite-Size Scaling...",
	description = "Means of avalanches against the number of nodes, their exponents, the collapse of the distributions, and the relation to theta and gamma.")
public class ScaleAvalanches extends CrumpleCommand {

	/** Ensembles collapsed anew for errors, which are then known to a tenth. */
	private static final int MOST_COLLAPSES = 50;

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Tables Shear of networks of different size: paths of CSV files, separated by commas; * stands for any letters of a file's name.")
	private String table = "Shear";

	@Parameter(label = "Nodes of the networks", required = false, persist = false,
		description = "One number for each part of the tables between commas. Empty: what the tables say.")
	private String nodes = "";

	@Parameter(label = "Threshold Sc (units of C)", persist = false, description = "Dissipation S from which a step is an avalanche. Elastic steps have S < 0.")
	private double threshold = ShearSettings.DEFAULT_THRESHOLD;

	@Parameter(label = "Stiffness C (E)", persist = false, min = "0", description = "Of the bonds, the unit of the threshold. 0: what the tables say, else 1.")
	private double stiffness = 0;

	@Parameter(label = "Pseudo-gap exponent theta", persist = false, description = "Of P(distance) ~ distance^theta, for the exponents that Eq. 4 predicts.")
	private double theta = 1;

	@Parameter(label = "Susceptibility exponent gamma", persist = false,
		description = "Of |dl/dgamma| ~ distance^-gamma. Its size decides how far Eq. 4 is from the usual relation, gamma = 0.")
	private double gamma = 0.6;

	@Parameter(label = "Error of theta", persist = false, min = "0", description = "Standard error, carried over to what Eq. 4 predicts.")
	private double thetaerror = 0;

	@Parameter(label = "Error of gamma", persist = false, min = "0", description = "Standard error, carried over to what Eq. 4 predicts.")
	private double gammaerror = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the distributions that are collapsed.")
	private int bins = 5;

	@Parameter(label = "Bootstrap samples", persist = false, min = "20", max = "10000", description = "Resampled ensembles, for the errors of the collapse (50 at most): networks are drawn within each size.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same errors.")
	private long seed = 1;

	@Parameter(label = "Protocol", persist = false, choices = { "Auto", "Fixed step", "Event driven" },
		description = "Of the steps. Event driven: only steps at constant strain dissipate. Auto: what the tables say, else what most of their steps look like.")
	private String protocol = StepProtocol.AUTO.toString();

	@Parameter(label = "Pool", persist = false, choices = { "Alike", "All" },
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.")
	private String pool = Pooling.ALIKE.toString();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable scaling;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable means;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable collapses;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus dropcurves;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus dropcollapse;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus flipcurves;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus flipcollapse;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus spacings;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus drops;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus flips;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		InvalidValue.requirePositive("threshold", threshold);
		Bootstrap.requireSamples(bootstrap, false);
		final ScalingRelations relations = new ScalingRelations(theta, thetaerror, gamma, gammaerror);
		final StepRecords records = StepRecords.of(TablePool.find(workbench, table, pool), nodes, stiffness, protocol, threshold, "nodes");
		note(records.remarks());
		final SizeClasses classes = SizeClasses.of(records.records());
		final List<EventPool> byFlips = classes.pools(EventDefinition.FLIPS, threshold), byDrop = classes.pools(EventDefinition.DISSIPATION, threshold);
		final String caption = String.format(Locale.ROOT, "%d networks of %d sizes, %d events by flips, %d by S > Sc = %.2g C%s",
			classes.records().stream().mapToInt(List::size).sum(), classes.nodes().length, count(byFlips), count(byDrop), threshold, records.said());
		final String weighed = caption + "; an N weighs as many events as it has";
		final List<Measured> sizes = new ArrayList<>(), spacing = new ArrayList<>();
		final List<Collapsed> found = new ArrayList<>();
		if (everySizeHasEvents(classes, byFlips, "flips")) {
			sizes.add(measured("flips", true, classes, byFlips, p -> p.sizes(Avalanche::flips)));
			spacing.add(measured("strain_flips", false, classes, byFlips, EventPool::spacings));
			flips = show(ScalingPlots.means("flips-N", weighed, "mean flips \u0394n", sizes), caption);
			final List<Curve> curves = curves(classes, byFlips, true);
			flipcurves = show(ScalingPlots.curves("P-flips-N", caption, "flips \u0394n", "probability P(\u0394n)", curves), caption);
			final Collapsed collapse = collapsed("flips", classes, byFlips, curves, sizes.get(0), monitor.part(0, 0.5));
			if (collapse != null) flipcollapse = show(ScalingPlots.collapse("collapse-flips", caption, "\u0394n", "P(\u0394n)", curves, collapse.best()), caption);
			if (collapse != null) found.add(collapse);
		}
		if (everySizeHasEvents(classes, byDrop, "S > Sc")) {
			final Measured mean = measured("s", true, classes, byDrop, p -> p.sizes(Avalanche::dissipation));
			sizes.add(mean);
			spacing.add(measured("strain_s", false, classes, byDrop, EventPool::spacings));
			drops = show(ScalingPlots.means("s-N", weighed, "mean dissipation S (E)", List.of(mean)), caption);
			final List<Curve> curves = curves(classes, byDrop, false);
			dropcurves = show(ScalingPlots.curves("P-s-N", caption, "dissipated energy S (E)", "probability density P(S)", curves), caption);
			final Collapsed collapse = collapsed("s", classes, byDrop, curves, mean, monitor.part(0.5, 1));
			if (collapse != null) dropcollapse = show(ScalingPlots.collapse("collapse-s", caption, "S", "P(S)", curves, collapse.best()), caption);
			if (collapse != null) found.add(collapse);
		}
		if (sizes.isEmpty()) throw InvalidValue.value("table", table, "tables with avalanches of every N, by flips or by S above threshold=" + threshold + " C");
		spacings = show(ScalingPlots.means("interval-N", weighed, "strain per event \u0394\u03b5", spacing), caption);
		final List<Measured> all = new ArrayList<>(sizes);
		all.addAll(spacing);
		scaling = HostTable.of(ScalingTables.exponents(relations, all));
		means = HostTable.of(ScalingTables.means(byFlips, byDrop, all));
		collapses = HostTable.of(ScalingTables.collapses(found));
		note(caption + ".");
		for (final Measured one : all) note(sentence(one));
		for (final Collapsed one : found) if (Double.isNaN(one.errors().a())) note("No error of the collapse of " + one.name() + ": an N has one network, all are alike, or too few bins are compared.");
	}

	/** An exponent, what its error rests on, and whether the means follow a power law. */
	private static String sentence(final Measured one) {
		final FiniteSizeScaling scaling = one.scaling();
		final ScalingLine line = scaling.line();
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s ~ N^%.3f +- %.3f (95 %%: %.3f to %.3f", one.quantity(), line.slope(), line.error(),
			line.low(), line.high()));
		text.append(Double.isInfinite(line.degrees()) ? ", of independent events)" : String.format(Locale.ROOT, ", %.1f degrees of freedom)", line.degrees()));
		final List<String> without = new ArrayList<>();
		for (int s = 0; s < scaling.size().length; s++) if (!scaling.scatters()[s]) without.add(Long.toString((long) scaling.size()[s]));
		if (!without.isEmpty()) {
			text.append("; the network(s) of N = ").append(String.join(", ", without)).append(without.size() < scaling.size().length ? " do not differ: the scatter is that of the other N"
				: " do not differ: the error is that of " + (Double.isInfinite(line.degrees()) ? "independent events" : "the distances from the line"));
		}
		if (line.isRefused()) {
			text.append(String.format(Locale.ROOT, ". The means do not follow a power law: chi squared is %.1f, p = %.2g; the error is that of their distances from the line", line.chi(), line.p()));
		}
		return text.append('.').toString();
	}

	private Measured measured(final String quantity, final boolean isSize, final SizeClasses classes, final List<EventPool> pools,
		final Function<EventPool, Ratio[]> parts)
	{
		return new Measured(quantity, isSize, FiniteSizeScaling.of(classes.nodes(), pools.stream().map(parts).toList()));
	}

	/** Null, with a word in the log, if the curves share too little. */
	private Collapsed collapsed(final String name, final SizeClasses classes, final List<EventPool> pools, final List<Curve> curves, final Measured mean,
		final Monitor monitor)
	{
		final boolean whole = name.equals("flips");
		// the exponents of a distribution whose shape does not change are those of its mean
		final double guess = mean.scaling().exponent();
		final DataCollapse best;
		try {
			best = DataCollapse.best(curves, guess, guess);
		} catch (final IllegalArgumentException e) {
			note("No collapse of " + name + ": " + e.getMessage());
			return null;
		}
		final List<List<double[]>> values = pools.stream().map(p -> p.byNetwork(whole ? Avalanche::flips : Avalanche::dissipation)).toList();
		final CollapseErrors errors = CollapseErrors.of(classes.nodes(), values, bins, whole, best, Math.min(bootstrap, MOST_COLLAPSES), seed, monitor);
		return new Collapsed(name, best, errors, DataCollapse.at(curves, 0, 0));
	}

	private List<Curve> curves(final SizeClasses classes, final List<EventPool> pools, final boolean whole) {
		final List<Curve> curves = new ArrayList<>();
		for (int s = 0; s < pools.size(); s++) {
			curves.add(new Curve(classes.nodes()[s], SizeHistogram.of(whole ? pools.get(s).flips() : pools.get(s).dissipations(), bins, whole)));
		}
		return curves;
	}

	/** Says so in the log if they have not. */
	private boolean everySizeHasEvents(final SizeClasses classes, final List<EventPool> pools, final String definition) {
		for (int s = 0; s < pools.size(); s++) {
			if (pools.get(s).count() > 0) continue;
			note("No scaling by " + definition + ": the networks of N = " + (long) classes.nodes()[s] + " have no such events.");
			return false;
		}
		return true;
	}

	private static int count(final List<EventPool> pools) {
		return pools.stream().mapToInt(EventPool::count).sum();
	}

	private ImagePlus show(final Figure figure, final String caption) {
		final ImagePlus image = PlotImages.of(figure);
		image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
