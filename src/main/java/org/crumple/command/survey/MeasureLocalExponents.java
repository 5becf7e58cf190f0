package org.crumple.command.survey;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.kernel.Monitor;
import org.crumple.plot.FitPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableSource;
import org.crumple.survey.LocalExponentFit;
import org.crumple.tail.TailLaw;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.SafeName;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The exponent of a distribution as a function of place. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Local Exponent...", weight = MenuOrder.LOCAL_EXPONENT) },
	description = "Fits power laws to a column in sliding windows: one law gives the same exponent everywhere, a crossover two.")
public class MeasureLocalExponents extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = TABLES)
	private String table = "";

	@Parameter(label = "Column", required = false, persist = false,
		description = "Heading, with or without its unit. The size |x| is fitted, and zeros are left out.")
	private String column = "";

	@Parameter(label = "Rows where", required = false, persist = false,
		description = ROWS)
	private String where = "";

	@Parameter(label = "Law", persist = false, description = "Whole numbers: a power law of 1, 2, 3, ..., such as flips.",
		choices = { "Power law", "Whole numbers" })
	private TailLaw law = TailLaw.POWER;

	@Parameter(label = "Width of a window (decades)", persist = false, style = EXACT, min = "0", max = "6",
		description = "1: from x to 10x. Narrow windows show where the exponent changes, wide ones have small errors.")
	private double width = 1;

	@Parameter(label = "Windows per decade", persist = false, min = "1", max = "100",
		description = "How many windows begin in a factor of ten. Those that overlap share values.")
	private int windows = 5;

	@Parameter(label = "Power of the column", persist = false, style = EXACT, min = "0",
		description = "n of a column y ~ x^n: the table and the plot have the exponent of x, n(s + 1) - 1. Near a fold 1 for the "
			+ "stiffness, 2 for f_in, 3 for the barrier; 1: s itself.")
	private double power = 1;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Local Exponent", description = "One row a window.")
	private ResultsTable exponents;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the exponent", description = "Exponent against the middle of its window.")
	private ImagePlus plot;

	@Override
	public List<String> columnsOfTable() {
		return List.of();
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final LocalExponentFit.Settings settings = SpecReader.of(LocalExponentFit.Settings.class, this);
		final TablePool pooled = pooled(table, pool);
		final LocalExponentFit found = LocalExponentFit.of(pooled.tables(), TableSource.ofNetworks(pooled.tables()), settings, monitor);
		final String caption = found.caption() + pooled.coverage();
		exponents = HostTable.of(found.table());
		plot = show(FitPlots.local("local-exponent-" + SafeName.of(found.name()), caption, found), caption);
		note(found.sentence());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
