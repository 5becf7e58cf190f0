package org.crumple.ensemble;

import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;

/**
 * Runs points in threads of this process. A cancelled run ends when every thread has reached a point where its kernel checks for
 * cancellation, or has written its rows; threads are not interrupted, because Java would then close the file they are writing. A point
 * whose rows could not be written is tried once more at the end. The run stops when as many points in a row as there are threads could not
 * be written.
 */
public final class LocalPool implements Engine {

	/** Interval at which cancellation is checked [ms]: shorter wastes time, ten times longer makes the Escape key feel dead. */
	private static final long LOOK = 50;

	private final int threads;

	/** @param threads at least 1, or 0 for the number of processors */
	public LocalPool(final int threads) {
		if (threads < 0) throw InvalidValue.value("threads", threads, "a whole number of at least 1, or 0 for all processors");
		this.threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
	}

	/** Number of threads. */
	public int threads() {
		return threads;
	}

	/**
	 * A constant: a point that kills the process ends all its threads, so attempts count over all runs, also in containers, whose host
	 * names change.
	 */
	@Override
	public String job() {
		return "local";
	}

	@Override
	public void run(final PointOrder schedule, final Task task, final Consumer<Status> heard, final Monitor monitor) throws IOException {
		final int[] postponed = new Round(schedule.shared(), threads, false, task, monitor).run(heard);
		final int[] alone = Arrays.copyOf(postponed, postponed.length + schedule.alone().length);
		System.arraycopy(schedule.alone(), 0, alone, postponed.length, schedule.alone().length);
		new Round(alone, 1, true, task, monitor).run(heard);
	}

	/** One pass over points in several threads. In the last pass points are computed alone, and none is postponed. */
	private static final class Round implements Monitor {

		private final int[] order;
		private final int workers;
		private final boolean last;
		private final Task task;
		private final Monitor monitor;
		private final AtomicInteger next = new AtomicInteger(), refused = new AtomicInteger(), working = new AtomicInteger();
		private final Queue<Integer> postponed = new ConcurrentLinkedQueue<>();
		private final BlockingQueue<Status> news = new LinkedBlockingQueue<>();
		private volatile boolean stop;
		private volatile Throwable failure;

		private Round(final int[] order, final int threads, final boolean last, final Task task, final Monitor monitor) {
			this.order = order;
			workers = Math.min(threads, order.length);
			this.last = last;
			this.task = task;
			this.monitor = monitor;
		}

		/** Returns the numbers of the points to be tried again. */
		private int[] run(final Consumer<Status> heard) throws IOException {
			if (workers == 0) return new int[0];
			final ExecutorService pool = Executors.newFixedThreadPool(workers, r -> {
				final Thread thread = new Thread(r, "Ensemble");
				thread.setDaemon(true);
				return thread;
			});
			boolean cancelled = false;
			try {
				working.set(workers);
				for (int k = 0; k < workers; k++) pool.execute(this::work);
				while (working.get() > 0 || !news.isEmpty()) {
					final Status status = news.poll(LOOK, TimeUnit.MILLISECONDS);
					if (status != null) heard.accept(status);
					if (!stop && monitor.isCancelled()) {
						cancelled = true;
						stop = true;
					}
				}
			} catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				cancelled = true;
			} finally {
				stop = true;
				pool.shutdown();
				awaitEnd(pool);
			}
			if (failure instanceof IOException e) throw e;
			if (failure != null) throw new IllegalStateException("A thread of the ensemble ended: " + failure, failure);
			if (cancelled) throw new CancellationException("Cancelled.");
			return postponed.stream().mapToInt(n -> n).sorted().toArray();
		}

		/** Waits until no thread works any more, so that no work goes on after the run has ended. */
		private static void awaitEnd(final ExecutorService pool) {
			boolean interrupted = false;
			while (true) {
				try {
					if (pool.awaitTermination(1, TimeUnit.HOURS)) break;
				} catch (final InterruptedException e) {
					interrupted = true;
				}
			}
			if (interrupted) Thread.currentThread().interrupt();
		}

		private void work() {
			try {
				for (int k = next.getAndIncrement(); k < order.length && !stop; k = next.getAndIncrement()) step(order[k]);
			} catch (final CancellationException e) {
				// the caller has asked for it
			} catch (final Throwable e) {
				failure = e;
				stop = true;
			} finally {
				working.decrementAndGet();
			}
		}

		private void step(final int number) throws IOException {
			try {
				final Status status = task.run(number, last, this);
				refused.set(0);
				if (status.outcome() == Outcome.POSTPONED) postponed.add(number);
				else news.add(status);
			} catch (final IOException e) {
				if (last || refused.incrementAndGet() >= workers) throw e;
				postponed.add(number);
			}
		}

		@Override
		public void progress(final double fraction, final String message) {
			// ignored: with many points, the progress is the number of points done
		}

		@Override
		public boolean isCancelled() {
			return stop || Thread.currentThread().isInterrupted();
		}
	}
}
