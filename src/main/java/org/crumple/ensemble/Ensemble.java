package org.crumple.ensemble;

import java.io.IOException;

import org.crumple.kernel.Monitor;

/**
 * An ensemble: a store, and the engine and model that compute what is missing in it. A second run continues the first.
 *
 * @param store holds the plan and the rows
 * @param engine runs the points
 * @param model computes the rows of a point
 */
public record Ensemble(Store store, Engine engine, Model model) {

	/** An ensemble of {@link Realisation}s. */
	public Ensemble(final Store store, final Engine engine) {
		this(store, engine, new Realisation());
	}

	/**
	 * Numbers of points of a run.
	 *
	 * @param computed points that this run has tried
	 * @param before points of this shard that were already done or failed, or were done by other processes during the run
	 * @param failed points that this run has tried and that failed
	 */
	public record Run(int computed, int before, int failed) {}

	/**
	 * Computes all missing points of a shard of the plan.
	 *
	 * @param retry whether points recorded as failed, or with damaged rows, are computed again; this reads all rows
	 * @param monitor receives the number of points done and the remaining time; may cancel
	 * @throws java.util.concurrent.CancellationException if cancelled; finished points are kept
	 * @throws IOException if the store cannot be read or written; finished points are kept
	 */
	public Run run(final Shard shard, final boolean retry, final Monitor monitor) throws IOException {
		// a process killed after writing a point's rows but before removing its mark leaves a mark without meaning
		for (final String key : store.attempts().unfinished(engine.job()).keySet()) if (store.isDone(key)) store.attempts().forget(key);
		if (retry) for (final String key : store.failed()) store.attempts().forget(key);
		final PointOrder schedule = PointOrder.of(store, shard, engine.job(), retry);
		final Progress progress = new Progress(store.plan(), schedule, monitor);
		final int part = (store.plan().size() - shard.part()) / shard.parts() + (store.plan().size() >= shard.part() ? 1 : 0);
		monitor.progress(0, "Ensemble: " + schedule.size() + " of " + part + " points to compute");
		engine.run(schedule, new Task(store, model, engine.job(), retry), progress, monitor);
		final int computed = schedule.size() - progress.elsewhere();
		return new Run(computed, part - computed, progress.failed());
	}
}
