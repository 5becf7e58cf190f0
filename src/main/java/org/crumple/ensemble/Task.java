package org.crumple.ensemble;

import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.CancellationException;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.Monitor;

/**
 * Everything that is done for one point, on any machine: check whether it is done, create its mark, compute, write the rows, remove the
 * mark. Doing it twice, or in two places at once, changes nothing. An engine sends this object and the numbers of points to its workers.
 */
public final class Task implements Serializable {

	private static final long serialVersionUID = 1;

	private final Store store;
	private final Model model;
	private final String job;
	private final boolean retry;

	/**
	 * @param job name in the marks of begun points, see {@link Engine#job}
	 * @param retry whether points recorded as failed are computed again
	 */
	Task(final Store store, final Model model, final String job, final boolean retry) {
		this.store = store;
		this.model = model;
		this.job = job;
		this.retry = retry;
	}

	/** The plan whose points are numbered. */
	public Plan plan() {
		return store.plan();
	}

	/**
	 * Computes a point, unless it is done.
	 *
	 * @param number of the point in the plan
	 * @param alone whether nothing else runs in this process, or no better opportunity will come; the point is then never postponed
	 * @param monitor receives the progress within the point; may cancel, also when the thread is interrupted
	 * @return what became of the point; a failure of the model is recorded in the store and not thrown
	 * @throws CancellationException if cancelled; nothing is recorded
	 * @throws IOException if the store cannot be read or written; only this computation is lost
	 */
	public Status run(final int number, final boolean alone, final Monitor monitor) throws IOException {
		try {
			return attempt(number, alone, monitor);
		} catch (final IOException e) {
			// Java closes the files of an interrupted thread
			if (monitor.isCancelled()) throw cancelled(e);
			throw e;
		}
	}

	private Status attempt(final int number, final boolean alone, final Monitor monitor) throws IOException {
		store.requireThere();
		final Point point = store.plan().point(number);
		final String key = point.key();
		if (store.isDone(key) || !retry && store.isFailed(key)) return Status.of(number, Outcome.SKIPPED);
		final Attempts.Marks marks = store.attempts().of(key, job);
		if (!alone && marks.busy()) return Status.of(number, Outcome.POSTPONED);
		final int unfinished = marks.unfinished();
		if (unfinished >= Attempts.MOST) {
			return failed(number, point, "begun " + unfinished
				+ " times, and each time the program ended in the middle of it; not tried again", null);
		}
		// points that ran beside one that kills processes have marks too; alone, the culprit shows
		if (!alone && unfinished == Attempts.MOST - 1) return Status.of(number, Outcome.POSTPONED);
		try (Attempts.Mark mark = store.attempts().begin(key, job)) {
			final Status status = compute(number, point, monitor);
			if (unfinished > 0) store.attempts().forget(key);
			return status;
		} catch (final OutOfMemoryError e) {
			if (!alone) return Status.of(number, Outcome.POSTPONED);
			return failed(number, point, "there is not enough memory for it (java -Xmx...)", e);
		}
	}

	private Status compute(final int number, final Point point, final Monitor monitor) throws IOException {
		final Rows rows;
		try {
			rows = model.rows(point, monitor);
		} catch (final OutOfMemoryError e) {
			throw e;
		} catch (final Throwable e) {
			// a cancelled kernel may throw any exception
			if (monitor.isCancelled() || e instanceof InterruptedException) throw cancelled(e);
			return failed(number, point, e.getMessage() == null ? e.toString() : e.getMessage(), e);
		}
		store.write(point, rows);
		return Status.of(number, Outcome.DONE);
	}

	private static CancellationException cancelled(final Throwable cause) {
		final CancellationException cancelled = new CancellationException("Cancelled.");
		cancelled.initCause(cause);
		return cancelled;
	}

	private Status failed(final int number, final Point point, final String reason, final Throwable cause) throws IOException {
		store.fail(point, reason, cause);
		return Status.failed(number, reason);
	}
}
