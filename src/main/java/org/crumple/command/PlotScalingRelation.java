package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.kernel.Monitor;
import org.crumple.plot.RelationPlot;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.stats.BinnedRelation;
import org.crumple.survey.RelationFit;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Averages one column in bins of another, and fits the slope of the averages on logarithmic axes. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Scaling Relation...", weight = MenuOrder.SCALING_RELATION) },
	description = "Averages one column of a table in logarithmic bins of another, and fits the slope of their logarithms in a window.")
public class PlotScalingRelation extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false, description = TABLES)
	private String table = "";

	@Parameter(label = "x", required = false, persist = false,
		description = "Heading of the column that is binned, with or without its unit. Its size |x| counts.")
	private String x = "distance";

	@Parameter(label = "y", required = false, persist = false,
		description = "Heading of the column that is averaged. Its size |y| counts; zeros are left out.")
	private String y = "effective_stiffness";

	@Parameter(label = "Average", persist = false, description = "What stands for the values of a bin.")
	private BinnedRelation.Average average = BinnedRelation.Average.MEAN;

	@Parameter(label = "Rows where", required = false, persist = false, description = ROWS)
	private String where = "";

	@Parameter(label = "Window from (unit of x)", persist = false, style = EXACT, min = "0",
		description = "Lower end of the bins that the slope is fitted to. 0: the first bin.")
	private double from = 0;

	@Parameter(label = "Window until (unit of x)", persist = false, style = EXACT, min = "0",
		description = "Upper end of the bins that the slope is fitted to. 0: the last bin.")
	private double until = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100",
		description = "More bins: finer, and with fewer values each.")
	private int bins = 5;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Scaling Relation", description = "One row: the slope, its error and window.")
	private ResultsTable slope;

	@Parameter(type = ItemIO.OUTPUT, label = "Binned Relation", description = "One row a bin.")
	private ResultsTable relation;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot", description = "The relation with its slope.")
	private ImagePlus plot;

	@Override
	public List<String> columnsOfTable() {
		return List.of(x, y);
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final RelationFit.Settings settings = SpecReader.of(RelationFit.Settings.class, this);
		final TablePool pooled = pooled(table, pool);
		final RelationFit found = RelationFit.of(pooled.tables(), settings);
		final String caption = found.caption(pooled.coverage());
		final String title = title("relation", found.up(), found.across());
		slope = HostTable.of(found.slopeTable());
		relation = HostTable.of(found.binTable());
		plot = show(RelationPlot.of(title.replace("|", ""), caption, found.across(), found.up(), found.bins(), found.slope()), caption);
		note(found.sentences());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
