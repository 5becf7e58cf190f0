package org.crumple.ensemble;

import java.io.IOException;

import org.crumple.kernel.Monitor;

/**
 * An ensemble that is being made: a store, and who computes what is missing in it. To run it again is to go on with it.
 *
 * @param store where the plan and the rows are
 * @param engine who computes
 * @param model what is computed
 */
public record Ensemble(Store store, Engine engine, Model model) {

	/** Of real networks. */
	public Ensemble(final Store store, final Engine engine) {
		this(store, engine, new Realisation());
	}

	/**
	 * What a run did.
	 *
	 * @param computed points that this run has tried
	 * @param before points of this part of the plan that were done or failed without this run: before it, or meanwhile by others
	 * @param failed of those that this run has tried
	 */
	public record Run(int computed, int before, int failed) {}

	/**
	 * Computes all points of a part of the plan whose rows are missing.
	 *
	 * @param retry whether points that are recorded as failed, or whose rows are damaged, are computed again; all rows are read for that
	 * @param monitor hears how many points are done and how long it will take; cancels
	 * @throws java.util.concurrent.CancellationException if cancelled; what is done stays
	 * @throws IOException if the store cannot be read or written; what is done stays
	 */
	public Run run(final Shard shard, final boolean retry, final Monitor monitor) throws IOException {
		// a process that was killed between the rows of a point and the end of its mark has left one that means nothing
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
