package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.RelationTables;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.RelationPlot;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.stats.BinnedRelation;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** One column averaged in bins of another, and the slope between their logarithms. */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Scaling Relation...",
	description = "Averages one column of a table in logarithmic bins of another, and fits the slope of their logarithms in a window.")
public class PlotScalingRelation extends CrumpleCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table made here or path of a CSV; several, separated by commas, are pooled. * stands for any letters of a file's name. Empty: the newest table.")
	private String table = "";

	@Parameter(label = "x", required = false, persist = false, description = "Heading of the column that is binned, with or without its unit. Its size |x| counts.")
	private String x = "distance";

	@Parameter(label = "y", required = false, persist = false, description = "Heading of the column that is averaged. Its size |y| counts; zeros are left out.")
	private String y = "effective_stiffness";

	@Parameter(label = "Average", persist = false, description = "What stands for the values of a bin.")
	private BinnedRelation.Average average = BinnedRelation.Average.MEAN;

	@Parameter(label = "Rows where", required = false, persist = false,
		description = "Comparisons of columns with numbers, such as unstable = 1 and ksys > 0. Empty: all rows.")
	private String where = "";

	@Parameter(label = "Window from (unit of x)", persist = false, min = "0", description = "Lower end of the bins that the slope is fitted to. 0: the first bin.")
	private double from = 0;

	@Parameter(label = "Window until (unit of x)", persist = false, min = "0", description = "Upper end of the bins that the slope is fitted to. 0: the last bin.")
	private double until = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "More bins: finer, and with fewer values each.")
	private int bins = 5;

	@Parameter(label = "Pool", persist = false,
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.")
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plot as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable slope;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable relation;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus plot;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		InvalidValue.requireNonNegative("from", from);
		InvalidValue.requireNonNegative("until", until);
		if (until != 0 && !(until > from)) throw InvalidValue.value("until", until, "0 or above from=" + from);
		final TablePool pooled = pooled(table, pool);
		final List<NumberTable> tables = pooled.tables(), chosen = new ArrayList<>();
		for (final NumberTable one : tables) chosen.add(RowCondition.select(one, where));
		final double[] along = sizes(chosen, x);
		final BinnedRelation binned = BinnedRelation.of(along, sizes(chosen, y), bins, average);
		final double end = until == 0 ? Double.POSITIVE_INFINITY : until;
		final BinnedRelation.Slope fitted = binned.slope(from, end);
		final String across = NumberTable.sizeHeading(tables, x), up = NumberTable.sizeHeading(tables, y);
		slope = HostTable.of(RelationTables.slope(across, up, average, from, end, fitted));
		relation = HostTable.of(RelationTables.bins(across, up, binned));
		final int rows = along.length, used = Arrays.stream(binned.count()).sum();
		final String caption = average + " over rows of " + tables.size() + " table" +
			(tables.size() == 1 ? "" : "s") + (where.isBlank() ? "" : ", " + where) + pooled.coverage() +
			"; a bin weighs as many values as it holds" + (used < rows ? "; " + (rows - used) + " of " + rows + " rows left out, 0 or empty" : "");
		final String title = "relation-" + NetworkWorkbench.cleaned(NumberTable.bare(up)) + "-" + NetworkWorkbench.cleaned(NumberTable.bare(across));
		plot = show(RelationPlot.of(title.replace("|", ""), caption, across, up, binned, fitted), caption);
		note(sentence(up + " against " + across, fitted));
		if (used < rows) note((rows - used) + " of " + rows + " rows are left out: " + x + " or " + y + " is 0 or empty there.");
	}

	/** The result, and whether to trust it. */
	private static String sentence(final String what, final BinnedRelation.Slope fitted) {
		final String result = "Slope of " + what + ": " + Digits.withError(fitted.slope(), fitted.error()) + " (" + fitted.bins() + " bins, " + fitted.values() + " values).";
		if (Double.isNaN(fitted.error())) return result + " The error is not known: no value differs from another of its bin, nor from the line.";
		return fitted.line().isRefused() ? result + " The bins do not lie on a power law: chi squared is " + Digits.seven(fitted.line().chi()) + ", p = " + Digits.seven(fitted.line().p()) +
			"; the error is that of their distances from the line." : result;
	}

	private static double[] sizes(final List<NumberTable> tables, final String column) {
		return tables.stream().flatMapToDouble(one -> Arrays.stream(one.finiteColumn(column))).map(Math::abs).toArray();
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
