package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.NumberTable;
import org.crumple.io.Provenance;
import org.crumple.io.RowCondition;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;
import org.crumple.stats.Bootstrap;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.Tail;
import org.crumple.stats.TailComparison;
import org.crumple.stats.TailFit;
import org.crumple.stats.TailLaw;
import org.crumple.stats.WindowScan;
import org.crumple.view.FitPlots;
import org.crumple.view.FitTables;
import org.crumple.view.PlotImages;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A power law in the tail of any column of any table. */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Fit Exponent...",
	description = "Fits a power law to one tail of a column by maximum likelihood, chooses and scans the window, and compares with other laws.")
public class FitExponent extends CrumpleCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table made here or path of a CSV; several, separated by commas, are pooled. * stands for any letters of a file's name. Empty: the newest table.")
	private String table = "";

	@Parameter(label = "Column", required = false, persist = false, description = "Heading, with or without its unit. The size |x| is fitted, and zeros are left out.")
	private String column = "";

	@Parameter(label = "Tail", persist = false, choices = { "Lower", "Upper" }, description = "Lower: towards 0, as for a pseudo-gap. Upper: towards infinity.")
	private String tail = Tail.LOWER.toString();

	@Parameter(label = "Law", persist = false, choices = { "Power law", "Power law with cut-off", "Whole numbers", "Whole numbers with cut-off" },
		description = "Whole numbers: a power law of 1, 2, 3, ..., such as flips. With cut-off: times exp(-x/cutoff), its cut-off fitted too. All but the first fit upper tails.")
	private String law = TailLaw.POWER.toString();

	@Parameter(label = "Rows where", required = false, persist = false,
		description = "Comparisons of columns with numbers, such as unstable = 1 and ksys > 0. Empty: all rows.")
	private String where = "";

	@Parameter(label = "Of each table", persist = false, choices = { "All rows", "Smallest", "Largest" },
		description = "Smallest or largest: one value per table, so that values of one network do not count as independent.")
	private String take = RowsTaken.ALL.toString();

	@Parameter(label = "Window from (unit of the column)", persist = false, min = "0",
		description = "Lower end of the window. 0: for a lower tail none, for an upper tail chosen among the windows tried.")
	private double from = 0;

	@Parameter(label = "Window until (unit of the column)", persist = false, min = "0",
		description = "Upper end of the window. 0: for an upper tail none, for a lower tail chosen among the windows tried.")
	private double until = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the plotted density. The fit uses no bins.")
	private int bins = 5;

	@Parameter(label = "Bootstrap samples", persist = false, min = "0",
		description = "Resampled fits for the 95 % interval; of several tables whole tables are drawn. 0: no interval.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same interval.")
	private long seed = 1;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable fit;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable windows;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus scan;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus density;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final Tail side = Tail.of(tail);
		final TailLaw kind = TailLaw.of(law);
		Invalid.requireNonNegative("from", from);
		Invalid.requireNonNegative("until", until);
		if (until != 0 && !(until > from)) throw Invalid.value("until", until, "0 or above from=" + from);
		if (bootstrap != 0 && bootstrap < 20) throw Invalid.value("bootstrap", bootstrap, "0 or a whole number of at least 20");
		final double end = until == 0 ? Double.POSITIVE_INFINITY : until;
		kind.require(side, from, end);
		final List<NumberTable> tables = TableSource.find(workbench, table);
		final List<double[]> groups = groups(tables, RowsTaken.of(take));
		final double[] sorted = groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
		final LogHistogram histogram = LogHistogram.of(sorted, bins, kind.isWhole());
		final WindowScan tried = WindowScan.of(sorted, side, side == Tail.LOWER ? from : end, kind);
		final TailFit chosen = (side == Tail.LOWER ? until : from) == 0 ? tried.bestFit() : kind.fit(sorted, from, end);
		final Bootstrap interval = bootstrap == 0 ? new Bootstrap(Double.NaN, Double.NaN, 0) : Bootstrap.of(groups, chosen, kind, bootstrap, seed, monitor);
		final String heading = NumberTable.sizeHeading(tables, column);
		fit = FitTables.fit("Fit Exponent", heading, kind, tried, chosen, interval, TailComparison.exponential(sorted, chosen, kind),
			TailComparison.logNormal(sorted, chosen, kind), TailComparison.cutOff(sorted, chosen, kind));
		windows = FitTables.scan("Window Scan", tried);
		final String caption = caption(tables, kind, sorted.length);
		scan = annotate(PlotImages.of(FitPlots.scan("window-scan-" + named(heading, side), caption, heading, tried, chosen)), caption);
		density = annotate(PlotImages.of(FitPlots.density("fit-" + named(heading, side), caption, heading, histogram, side, chosen)), caption);
		note(sentence(heading, tried, chosen));
	}

	/** The result, and whether to trust its window. */
	private String sentence(final String heading, final WindowScan tried, final TailFit chosen) {
		final String cutoff = Double.isInfinite(chosen.cutoff()) ? "" : ", cut-off " + Digits.seven(chosen.cutoff()) + " +- " + Digits.seven(chosen.cutoffError());
		final String result = "Exponent of " + heading + ", " + tail.toLowerCase(Locale.ROOT) + " tail: " + Digits.seven(chosen.exponent()) + " +- " +
			Digits.seven(chosen.error()) + cutoff + " (" + chosen.count() + " values from " + Digits.seven(chosen.from()) + (Double.isInfinite(chosen.until()) ? " on" : " to " + Digits.seven(chosen.until())) +
			", KS distance " + Digits.seven(chosen.distance()) + ").";
		return tried.accepts(chosen) ? result : result + " Do not quote it: " + (tried.drift(chosen) > WindowScan.LARGEST_DRIFT
			? "the exponent drifts within this window, by " + Digits.seven(tried.drift(chosen)) + " standard errors." : "the values do not follow the law in this window.");
	}

	/** What is fitted, of each table. */
	private List<double[]> groups(final List<NumberTable> tables, final RowsTaken taken) {
		final List<double[]> groups = new ArrayList<>();
		for (final NumberTable one : tables) {
			final double[] sizes = Arrays.stream(RowCondition.select(one, where).column(column)).map(Math::abs).filter(x -> x > 0 && x < Double.POSITIVE_INFINITY)
				.sorted().toArray();
			if (sizes.length == 0) continue; // an empty network still is no reason to refuse the others
			groups.add(taken.of(sizes));
		}
		if (groups.isEmpty()) throw Invalid.value("column", column, "a column that holds values other than 0 in the rows chosen");
		return groups;
	}

	private String caption(final List<NumberTable> tables, final TailLaw kind, final int values) {
		return values + " values of " + tables.size() + " table" + (tables.size() == 1 ? "" : "s") + (where.isBlank() ? "" : ", " + where) +
			(RowsTaken.of(take) == RowsTaken.ALL ? "" : ", " + take.toLowerCase(Locale.ROOT) + " of each") + (kind == TailLaw.POWER ? "" : ", " + kind.inSentence()) + TableSource.coverage(tables);
	}

	private static String named(final String heading, final Tail side) {
		return NetworkWorkbench.cleaned(NumberTable.bare(heading).replace("|", "")) + "-" + side.toString().toLowerCase(Locale.ROOT);
	}

	private ImagePlus annotate(final ImagePlus image, final String caption) {
		image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
