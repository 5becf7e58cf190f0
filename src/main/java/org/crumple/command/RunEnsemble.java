package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.measure.ResultsTable;

import org.crumple.ensemble.Cost;
import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.EnsembleTable;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Plan;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.ensemble.PooledTables;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
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
		final Plan wanted = plan();
		ResultFiles.makeFolder("out", out, out);
		try {
			run(Store.begin(out.toPath(), wanted), engine, monitor);
		} catch (final IOException e) {
			throw new IOException(Store.sentence(e, true), e);
		}
	}

	private void run(final Store store, final LocalPool engine, final Monitor monitor) throws IOException {
		final List<Tally> before = Tally.byParameters(store);
		note("Ensemble in " + out + ": " + Tally.sum(before) + "; " + Cost.ofMissing(store.plan(), before, Shard.WHOLE, engine.threads())
			+ ".");
		try {
			new Ensemble(store, engine).run(Shard.WHOLE, retry, monitor.part(0, 0.95));
		} catch (final CancellationException e) {
			note("Ensemble in " + out + ": stopped with " + Tally.of(store) + ". What is done is kept; run it again to go on.");
			throw e;
		}
		final List<Packed> packed = PooledTables.pack(store, PooledTables.folder(store), monitor.part(0.95, 1));
		final Tally after = Tally.of(store);
		note("Ensemble in " + out + ": " + after + "." + (after.failed() == 0 ? "" : " Why: " + PooledTables.folder(store)
			.resolve("failed.csv") + "."));
		ensemble = HostTable.of(EnsembleTable.of(packed));
	}

	private Plan plan() throws IOException {
		if (plan == null || plan.getPath().isBlank()) {
			if (!Store.isIn(out.toPath())) throw InvalidValue.value("plan", "", "the path of a plan, because " + out + " holds none yet");
			return Store.open(out.toPath()).plan();
		}
		return PlanText.read("plan", plan.toPath());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
