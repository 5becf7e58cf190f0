package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.FitTables;
import org.crumple.analysis.RowSelection;
import org.crumple.analysis.TailSample;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.FitPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.stats.Bootstrap;
import org.crumple.stats.FittedTail;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.Tail;
import org.crumple.stats.TailFit;
import org.crumple.stats.TailLaw;
import org.crumple.table.NumberTable;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;
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

	@Parameter(label = "Tail", persist = false, description = "Lower: towards 0, as for a pseudo-gap. Upper: towards infinity.")
	private Tail tail = Tail.LOWER;

	@Parameter(label = "Law", persist = false,
		description = "Whole numbers: a power law of 1, 2, 3, ..., such as flips. With cut-off: times exp(-x/cutoff), its cut-off fitted too. All but the first fit upper tails.")
	private TailLaw law = TailLaw.POWER;

	@Parameter(label = "Rows where", required = false, persist = false,
		description = "Comparisons of columns with numbers, such as unstable = 1 and ksys > 0. Empty: all rows.")
	private String where = "";

	@Parameter(label = "Of each table", persist = false,
		description = "Smallest of a lower, largest of an upper tail: one value per table, by the likelihood of such values, so that values of one network do not count as independent.")
	private RowSelection take = RowSelection.ALL;

	@Parameter(label = "Window from (unit of the column)", persist = false, min = "0",
		description = "Lower end of the window. 0: for a lower tail none, for an upper tail chosen among the windows tried.")
	private double from = 0;

	@Parameter(label = "Window until (unit of the column)", persist = false, min = "0",
		description = "Upper end of the window. 0: for an upper tail none, for a lower tail chosen among the windows tried.")
	private double until = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the plotted density. The fit uses no bins.")
	private int bins = 5;

	@Parameter(label = "Bootstrap samples", persist = false, min = "0", max = "10000",
		description = "Random halves of the data, of several tables of whole tables, fitted again for the 95 % interval, each in a window of its own if it is chosen. 0: no interval.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same interval.")
	private long seed = 1;

	@Parameter(label = "Pool", persist = false,
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.")
	private Pooling pool = Pooling.ALIKE;

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
		InvalidValue.requireNonNegative("from", from);
		InvalidValue.requireNonNegative("until", until);
		if (until != 0 && !(until > from)) throw InvalidValue.value("until", until, "0 or above from=" + from);
		Bootstrap.requireSamples(bootstrap, true);
		final double end = until == 0 ? Double.POSITIVE_INFINITY : until;
		law.require(tail, from, end);
		take.require(tail, law, from, end);
		final TablePool pooled = pooled(table, pool);
		final List<NumberTable> tables = pooled.tables();
		final FittedTail.Resampling resampling = new FittedTail.Resampling(bootstrap, seed, monitor);
		final FittedTail fitted = new TailSample(column, where, law).fit(tables, take, TableSource.ofNetworks(tables), tail, from, end, resampling);
		final LogHistogram histogram = LogHistogram.of(fitted.sorted(), bins, law.isWhole());
		final boolean accepted = fitted.refusal().isEmpty();
		final String heading = NumberTable.sizeHeading(tables, column);
		fit = HostTable.of(FitTables.fit(heading, law, fitted));
		windows = HostTable.of(FitTables.scan(fitted.scan()));
		final String caption = caption(tables, fitted.sorted().length) + pooled.coverage();
		scan = show(FitPlots.scan("window-scan-" + named(heading), caption, heading, fitted.scan(), fitted.fit(), accepted), caption);
		density = show(FitPlots.density("fit-" + named(heading), caption, heading, histogram, tail, fitted.fit(), accepted), caption);
		note(sentence(heading, fitted));
	}

	/** The result, and whether to trust its window. */
	private String sentence(final String heading, final FittedTail fitted) {
		final TailFit chosen = fitted.fit();
		final String cutoff = Double.isInfinite(chosen.cutoff()) ? "" : ", cut-off " + Digits.withError(chosen.cutoff(), chosen.cutoffError());
		final String result = "Exponent of " + heading + ", " + tail.toString().toLowerCase(Locale.ROOT) + " tail: " + Digits.withError(chosen.exponent(), chosen.error()) +
			cutoff + " (" + chosen.count() + " values from " + Digits.seven(chosen.from()) + (Double.isInfinite(chosen.until()) ? " on" : " to " + Digits.seven(chosen.until())) +
			", KS distance " + Digits.seven(chosen.distance()) + ").";
		return fitted.refusal().isEmpty() ? result : result + " Not accepted, do not quote it: " + fitted.refusal() + ".";
	}

	private String caption(final List<NumberTable> tables, final int values) {
		return values + " values of " + tables.size() + " table" + (tables.size() == 1 ? "" : "s") + (where.isBlank() ? "" : ", " + where) +
			(take == RowSelection.ALL ? "" : ", " + take.toString().toLowerCase(Locale.ROOT) + " of each") + (law == TailLaw.POWER ? "" : ", " + law.inSentence());
	}

	private String named(final String heading) {
		return NetworkWorkbench.cleaned(NumberTable.bare(heading).replace("|", "")) + "-" + tail.toString().toLowerCase(Locale.ROOT);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
