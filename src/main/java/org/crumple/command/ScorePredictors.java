package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.plot.SkillPlot;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.survey.Predictors;
import org.crumple.survey.SkillTables.Predictor;
import org.crumple.survey.SkillTables;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.SafeName;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures how well columns of tables predict an outcome, over many networks. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Predictor Skill...", weight = MenuOrder.PREDICTOR_SKILL) },
	description = "How well columns of tables, one a network, foretell which bonds flip: areas under ROC curves with bootstrap errors "
		+ "over networks.")
public class ScorePredictors extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table Soft Spots or path of a CSV, one a network; several, separated by commas, are pooled. * stands "
			+ "for any letters of a file's name.")
	private String table = "";

	@Parameter(label = "Outcome", required = false, persist = false,
		description = "Heading of the column that is 1 where it happened and 0 where not.")
	private String outcome = "flips";

	@Parameter(label = "Predictors, high values", required = false, persist = false,
		description = "Headings of columns whose high values foretell it, with blanks between them.")
	private String high = Predictors.HIGH;

	@Parameter(label = "Predictors, low values", required = false, persist = false,
		description = "Headings of columns whose low values foretell it, with blanks between them. An empty cell ranks last in either "
			+ "case.")
	private String low = Predictors.LOW;

	@Parameter(label = "Rows where", required = false, persist = false,
		description = "Comparisons of columns with numbers, such as event_strain < 0.001. Empty: all rows.")
	private String where = "";

	@Parameter(label = "Bootstrap samples", persist = false, min = "0", max = "10000",
		description = "Resampled ensembles of networks, for all errors. 0: no errors.")
	private int bootstrap = 1000;

	@Parameter(label = "Seed", persist = false, description = "Of the bootstrap. The same seed gives the same errors.")
	private long seed = 1;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Predictor Skill", description = "One row a predictor.")
	private ResultsTable skill;

	@Parameter(type = ItemIO.OUTPUT, label = "ROC Curves", description = "One row a corner of a curve.")
	private ResultsTable curves;

	@Parameter(type = ItemIO.OUTPUT, label = "ROC curves", description = "The curves with the areas under them.")
	private ImagePlus plot;

	@Override
	public List<String> columnsOfTable() {
		return List.of((outcome + " " + high + " " + low).strip().split("\\s+"));
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final List<NumberTable> chosen = new ArrayList<>();
		final TablePool pooled = pooled(table, pool);
		for (final NumberTable one : pooled.tables()) chosen.add(RowCondition.select(one, where));
		final Predictors predictors = new Predictors(chosen, outcome);
		final List<Predictor> all = predictors.skills(high, low, bootstrap, seed, monitor);
		skill = HostTable.of(SkillTables.skill(all));
		curves = HostTable.of(SkillTables.curves(all));
		final int bonds = all.get(0).skill().items(), flipped = all.get(0).skill().positives();
		final String caption = flipped + " of " + bonds + " rows of " + predictors.count() + " table" + (predictors.count() == 1 ? "" : "s")
			+ " have " + outcome +
			(where.isBlank() ? "" : ", " + where) + pooled.coverage() + ".  Area under the pooled curves"
			+ (predictors.count() > 1 && bootstrap > 0 ? "; bars: standard errors over networks" : "");
		plot = show(SkillPlot.of("ROC-" + SafeName.of(outcome), caption, all), caption);
		if (predictors.leftOut() > 0) note(predictors.leftOut() + " tables are left out: " + outcome + " is the same in all their rows.");
		for (final Predictor one : all) {
			note(one.order() + " " + one.name() + ": AUC = " + Digits.withError(one.skill().within().value(), one.skill().within().error())
				+ " within networks, " +
				Digits.withError(one.skill().pooled().value(), one.skill().pooled().error()) + " pooled.");
		}
		if (bootstrap == 0) note("The errors are not known, as bootstrap=0 asks.");
		else if (predictors.count() == 1) note("The errors are not known: they are those of other networks, and here is one.");
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
