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
import org.crumple.survey.AverageCurve;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Curves of many networks, averaged. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Average Curves...", weight = MenuOrder.AVERAGE_CURVES) },
	description = "Averages curves of many networks, such as stress against strain, and draws the mean with a band.")
public class AverageCurves extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false, description = TABLES)
	private String table = "";

	@Parameter(label = "x", required = false, persist = false, description = "Heading, with or without its unit.")
	private String x = "strain";

	@Parameter(label = "y", required = false, persist = false, description = "Heading of what is averaged, with or without its unit.")
	private String y = "stress";

	@Parameter(label = "Points", persist = false, min = "2", max = "10000",
		description = "Values of x, evenly spaced over all curves, at which they are averaged.")
	private int points = 201;

	@Parameter(label = "Band", persist = false,
		description = "Around the mean. Standard error: of the mean. Deviation: between networks. Quartiles: with half of the networks.")
	private AverageCurve.Spread band = AverageCurve.Spread.ERROR;

	@Parameter(label = "Rows where", required = false, persist = false, description = ROWS)
	private String where = "";

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Average Curves", description = "One row a value of x.")
	private ResultsTable averages;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot", description = "The mean with its band.")
	private ImagePlus plot;

	@Override
	public List<String> columnsOfTable() {
		return List.of(x, y);
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final AverageCurve.Settings settings = SpecReader.of(AverageCurve.Settings.class, this);
		final TablePool pooled = pooled(table, pool);
		final AverageCurve found = AverageCurve.of(NetworkRows.of(pooled), settings);
		final String caption = found.caption(SeriesPlots.what(found) + pooled.common()) + pooled.coverage(),
			name = title("average", y, x);
		averages = HostTable.of(found.table());
		plot = show(SeriesPlots.of(name, caption, found), caption);
		note(found.sentences());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
