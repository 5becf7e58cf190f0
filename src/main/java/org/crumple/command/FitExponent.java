package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.kernel.Monitor;
import org.crumple.plot.FitPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.survey.ExponentFit;
import org.crumple.survey.RowSelection;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.SafeName;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A power law in the tail of any column of any table. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Fit Exponent...", weight = MenuOrder.FIT_EXPONENT) },
	description = "Fits a power law to one tail of a column by maximum likelihood, chooses and scans the window, and compares with other "
		+ "laws.")
public class FitExponent extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false, description = TABLES)
	private String table = "";

	@Parameter(label = "Column", required = false, persist = false,
		description = "Heading, with or without its unit. The size |x| is fitted, and zeros are left out.")
	private String column = "";

	@Parameter(label = "Tail", persist = false, description = "Lower: towards 0, as for a pseudo-gap. Upper: towards infinity.")
	private Tail tail = Tail.LOWER;

	@Parameter(label = "Law", persist = false,
		description = "Whole numbers: a power law of 1, 2, 3, ..., such as flips. With cut-off: times exp(-x/cutoff), its cut-off fitted "
			+ "too. All but the first fit upper tails.")
	private TailLaw law = TailLaw.POWER;

	@Parameter(label = "Rows where", required = false, persist = false, description = ROWS)
	private String where = "";

	@Parameter(label = "Of each table", persist = false,
		description = "Smallest of a lower, largest of an upper tail: one value per table, by the likelihood of such values, so that "
			+ "values of one network do not count as independent.")
	private RowSelection take = RowSelection.ALL;

	@Parameter(label = "Window from (unit of the column)", persist = false, style = EXACT, min = "0",
		description = "Lower end of the window. 0: for a lower tail none, for an upper tail chosen among the windows tried.")
	private double from = 0;

	@Parameter(label = "Window until (unit of the column)", persist = false, style = EXACT, min = "0",
		description = "Upper end of the window. 0: for an upper tail none, for a lower tail chosen among the windows tried.")
	private double until = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100",
		description = "Of the plotted density. The fit uses no bins.")
	private int bins = 5;

	@Parameter(label = "Bootstrap samples", persist = false, min = "0", max = "10000",
		description = "Random halves of the data, of several tables of whole tables, fitted again for the 95 % interval, each in a window "
			+ "of its own if it is chosen. 0: no interval.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same interval.")
	private long seed = 1;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Fit Exponent", description = "One row: exponent, error, interval, rivals.")
	private ResultsTable fit;

	@Parameter(type = ItemIO.OUTPUT, label = "Window Scan", description = "One row a window.")
	private ResultsTable windows;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the windows", description = "Exponent against where the window begins.")
	private ImagePlus scan;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the fit", description = "The data with the fitted law.")
	private ImagePlus density;

	@Override
	public List<String> columnsOfTable() {
		return List.of();
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final ExponentFit.Settings settings = SpecReader.of(ExponentFit.Settings.class, this);
		final TablePool pooled = pooled(table, pool);
		final ExponentFit found = ExponentFit.of(pooled.tables(), TableSource.ofNetworks(pooled.tables()), settings, monitor);
		final String caption = found.caption() + pooled.coverage(), name = SafeName.of(found.name()) + "-" + found.side();
		fit = HostTable.of(found.fitTable());
		windows = HostTable.of(found.scanTable());
		scan = show(FitPlots.scan("window-scan-" + name, caption, found), caption);
		density = show(FitPlots.density("fit-" + name, caption, found), caption);
		note(found.sentence());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
