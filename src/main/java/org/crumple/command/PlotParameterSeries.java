package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.kernel.Monitor;
import org.crumple.plot.SeriesPlots;
import org.crumple.pool.NetworkRows;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.survey.ParameterSeries;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A column of tables of many networks against one of their parameters. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Parameter Series...", weight = MenuOrder.PARAMETER_SERIES) },
	description = "Mean, median, smallest, largest or fitted exponent of a column against a parameter of networks, with errors over "
		+ "networks.")
public class PlotParameterSeries extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false, description = TABLES)
	private String table = "";

	@Parameter(label = "Parameter", required = false, persist = false,
		description = "What the points differ in: a key of plans, such as alpha or prepare.amplitude, or a column.")
	private String x = "nodes";

	@Parameter(label = "Column", required = false, persist = false, description = "Heading, with or without its unit.")
	private String y = "unstable_fraction";

	@Parameter(label = "Average", persist = false,
		description = "Mean: of the means of networks. Median: of all values. Exponent: of a power law in a tail, as in Fit Exponent. "
			+ "Smallest, Largest: mean over networks of the smallest or largest value of each.")
	private ParameterSeries.Average average = ParameterSeries.Average.MEAN;

	@Parameter(label = "Series", required = false, persist = false,
		description = "A second parameter, number or word: one series for each of its values. table: one for each part of the key table. "
			+ "Empty: one series.")
	private String series = "";

	@Parameter(label = "Rows where", required = false, persist = false, description = ROWS)
	private String where = "";

	@Parameter(label = "Tail", persist = false,
		description = "Of exponents. Lower: towards 0, as for a pseudo-gap. Upper: towards infinity.")
	private Tail tail = Tail.LOWER;

	@Parameter(label = "Law", persist = false,
		description = "Of exponents. Whole numbers: such as flips. With cut-off: times exp(-x/cutoff). All but the first fit upper tails.")
	private TailLaw law = TailLaw.POWER;

	@Parameter(label = "Window from (unit of the column)", persist = false, style = EXACT, min = "0",
		description = "Of exponents. 0: for a lower tail none, for an upper tail chosen, at every point anew.")
	private double from = 0;

	@Parameter(label = "Window until (unit of the column)", persist = false, style = EXACT, min = "0",
		description = "Of exponents. 0: for an upper tail none, for a lower tail chosen, at every point anew.")
	private double until = 0;

	@Parameter(label = "Bootstrap samples", persist = false, min = "20", max = "10000",
		description = "Resampled sets of networks, for the errors of medians and exponents.")
	private int bootstrap = 200;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same errors.")
	private long seed = 1;

	@Parameter(label = "Pool", persist = false,
		description = "Alike: tables made under different conditions, other than both parameters, are refused, and copies count once. "
			+ "All: whatever is named is pooled.")
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Parameter Series", description = "One row a point.")
	private ResultsTable points;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot", description = "The column against the parameter.")
	private ImagePlus plot;

	@Override
	public List<String> columnsOfTable() {
		return List.of(y);
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final ParameterSeries.Settings settings = SpecReader.of(ParameterSeries.Settings.class, this);
		final TablePool pooled = NetworkRows.alike(TablePool.find(workbench, table, pool), x, series);
		note(pooled.remarks());
		final ParameterSeries found = ParameterSeries.of(NetworkRows.by(pooled, table, x, series, where),
			TableSource.ofNetworks(pooled.tables()), settings, monitor);
		final String caption = found.caption(SeriesPlots.what(found) + pooled.common(), where) + pooled.coverage(),
			name = title("series", y, x);
		points = HostTable.of(found.table());
		plot = show(SeriesPlots.of(name, caption, series, found), caption);
		note(found.sentences());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
