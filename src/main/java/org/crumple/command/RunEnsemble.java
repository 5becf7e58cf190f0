package org.crumple.command;

import java.io.File;
import java.io.IOException;

import ij.measure.ResultsTable;

import org.crumple.ensemble.EnsembleRun;
import org.crumple.ensemble.EnsembleTable;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Plan;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.ResultFiles;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes and measures the networks of a plan on all processors, and pools their tables. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.ENSEMBLES, weight = MenuOrder.ENSEMBLES_WEIGHT),
	@Menu(label = "Run Ensemble...", weight = MenuOrder.RUN_ENSEMBLE) },
	description = "Makes and measures all networks of a plan, or those that are still missing, and pools their tables for the other "
		+ "commands.")
public class RunEnsemble extends CrumpleCommand {

	@Parameter(label = "Plan", required = false, persist = false,
		description = "Text file with lines such as nodes = 64, 128. Empty: the one that the folder of results was begun with.")
	private File plan;

	@Parameter(label = "Results to", required = false, persist = false, style = "directory",
		description = "Folder for the rows of every network and the pooled tables. One that was begun before is gone on with.")
	private File out;

	@Parameter(label = "Threads", persist = false, min = "0",
		description = "Networks at once. 0: as many as there are processors. The results do not depend on it.")
	private int threads = 0;

	@Parameter(label = "Retry what failed", persist = false,
		description = "Try networks again whose failure is recorded in the folder, or whose rows were damaged.")
	private boolean retry = false;

	@Parameter(label = "Save the overview to", required = false, persist = false, style = "directory",
		description = "Folder for the table Ensemble as CSV. Empty: it is not saved; the pooled tables are in the folder of results "
			+ "anyhow.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Ensemble", description = "One row a pooled table: its file and its number of rows.")
	private ResultsTable ensemble;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final LocalPool engine = new LocalPool(threads);
		if (out == null || out.getPath().isBlank()) throw InvalidValue.value("out", "", "a folder for the results");
		final EnsembleRun run = new EnsembleRun(out.toPath(), engine, this::note);
		final Plan wanted = run.plan(plan == null || plan.getPath().isBlank() ? null : plan.toPath());
		ResultFiles.makeFolder("out", out, out);
		ensemble = HostTable.of(EnsembleTable.of(run.run(wanted, retry, monitor)));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
