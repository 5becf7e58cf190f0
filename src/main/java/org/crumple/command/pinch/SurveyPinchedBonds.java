package org.crumple.command.pinch;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.RealList;
import org.crumple.plot.PinchedPlots;
import org.crumple.pool.Pooling;
import org.crumple.survey.PinchedPopulations;
import org.crumple.survey.PinchedTables;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Pinched bonds of networks by population: how far from failing they are, by Eq. 2 and 3 of the paper and truly. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Pinched Populations...", weight = MenuOrder.PINCHED_POPULATIONS) },
	description = "Joins pinched bonds with their populations: true over predicted force, distance and work, bonds nearer to failing "
		+ "than a distance, bonds that fail before others, and saddles, each once.")
public class SurveyPinchedBonds extends PlotCommand {

	private static final String OF_SEVERAL = "; several, separated by commas, are pooled. * stands for any letters of a file's name.";

	@Parameter(label = "Pinched bonds", required = false, persist = false,
		description = "Title of a table Pinched Bonds or path of a CSV" + OF_SEVERAL)
	private String table = "Pinched Bonds";

	@Parameter(label = "Local excitations", required = false, persist = false,
		description = "Title of a table Local Excitations of the same networks or path of a CSV" + OF_SEVERAL)
	private String excitations = "Local Excitations";

	@Parameter(label = "Distances (l)", persist = false,
		description = "Bonds that are nearer to failing than these are counted: numbers with blanks between them.")
	private String distances = "0.01 0.02 0.05 0.1";

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the plotted densities.")
	private int bins = 5;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Populations", description = "One row a pinched bond, with its population.")
	private ResultsTable populations;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Ratios",
		description = "True over predicted: one row a population, kind of failure and quantity.")
	private ResultsTable ratios;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Nearer", description = "Bonds a network that are nearer to failing than a distance.")
	private ResultsTable nearer;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Preempted", description = "How many bonds fail before how many others.")
	private ResultsTable preempted;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Saddles", description = "One row a saddle.")
	private ResultsTable saddles;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Summary", description = "One row.")
	private ResultsTable summary;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the distances",
		description = "Distributions of the distance to the failure, predicted and true; absent if no bond has one.")
	private ImagePlus plot;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final double[] below = RealList.of("distances", distances).stream().mapToDouble(x -> x).toArray();
		if (below.length == 0) throw InvalidValue.value("distances", distances, "at least one number");
		for (final double distance : below) InvalidValue.requirePositive("distances", distance);
		final PinchedPopulations all = PinchedPopulations.of(pooled(excitations, pool).tables(), pooled(table, pool).tables());
		final List<Table> tables = PinchedTables.of(all, below);
		populations = HostTable.of(tables.get(0));
		ratios = HostTable.of(tables.get(1));
		nearer = HostTable.of(tables.get(2));
		preempted = HostTable.of(tables.get(3));
		saddles = HostTable.of(tables.get(4));
		summary = HostTable.of(tables.get(5));
		plot = show(PinchedPlots.distances("pinched-distances", all.caption(), all, bins), all.caption());
		note(all.caption() + ".");
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
