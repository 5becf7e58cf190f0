package org.crumple.linalg;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.kernel.InvalidValue;

/**
 * The threads that a kernel may use: the caller's own and some helpers. Helpers start when first needed and end after some idle time, so a
 * team need not be closed. Work is divided into independent pieces, and never inside a sum, so that results are equal to the last bit for
 * any number of threads.
 * <p>
 * Several kernels may share a team. It serves one call at a time; a call that finds it busy runs on its own thread alone.
 */
public final class ThreadTeam {

	/** The calling thread alone. */
	public static final ThreadTeam ALONE = new ThreadTeam(1);

	/**
	 * Smallest work of a piece [multiplications]: about 0.2 ms, whereas waking a helper takes 0.01 to 0.03 ms. A quarter of this makes no
	 * measurable difference; with three times as much, more of a network of 16384 nodes is left to one thread.
	 */
	private static final double GRAIN = 1e6;
	/** Pieces per thread, so that a thread that finishes early can take another one: two and eight are as good. */
	private static final int PIECES = 4;
	/** Idle time after which a helper ends [s]. */
	private static final int PATIENCE = 2;

	/** A piece of work. */
	@FunctionalInterface
	public interface Work {

		/**
		 * @param worker in [0, threads), different for threads that work at the same time; the caller is 0
		 * @param piece in [0, pieces)
		 */
		void run(int worker, int piece);
	}

	private final int threads;
	private final double grain;
	private final ThreadPoolExecutor helpers;
	private final AtomicBoolean busy = new AtomicBoolean();

	/** @param threads including the calling one, at least 1; more than the number of cores are of no use */
	public ThreadTeam(final int threads) {
		this(threads, GRAIN);
	}

	/** @param grain smallest work of a piece [multiplications] */
	ThreadTeam(final int threads, final double grain) {
		if (threads < 1) throw InvalidValue.value("threads", threads, "a whole number from 1 on");
		this.threads = threads;
		this.grain = grain;
		helpers = threads == 1 ? null : new ThreadPoolExecutor(threads - 1, threads - 1, PATIENCE, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), ThreadTeam::helper);
		if (helpers != null) helpers.allowCoreThreadTimeOut(true);
	}

	private static Thread helper(final Runnable task) {
		final Thread thread = new Thread(task, "Crumple helper");
		thread.setDaemon(true);
		return thread;
	}

	/** Largest number of threads at work, including the calling one. */
	public int threads() {
		return threads;
	}

	/** Number of pieces into which to divide some work [multiplications]: 1 if there are no helpers, or the work is too small. */
	int pieces(final double work) {
		if (threads == 1 || work < 2 * grain) return 1;
		return (int) Math.min((double) PIECES * threads, work / grain);
	}

	/** Whether some work [multiplications] is large enough for a piece. */
	boolean isWorth(final double work) {
		return work >= grain;
	}

	/** Where a piece begins if {@code count} items are divided evenly; it ends where the next one begins. */
	static int cut(final int count, final int piece, final int pieces) {
		return (int) ((long) count * piece / pieces);
	}

	/**
	 * Runs all pieces, started in ascending order, and returns when they are done. If pieces fail, the exception of the first of them is
	 * thrown, for any number of threads; later pieces may be skipped.
	 */
	public void run(final int pieces, final Work work) {
		if (threads == 1 || pieces < 2 || !busy.compareAndSet(false, true)) {
			for (int piece = 0; piece < pieces; piece++) work.run(0, piece);
			return;
		}
		try {
			final Loop loop = new Loop(pieces, work);
			for (int k = 1; k < Math.min(threads, pieces); k++) helpers.execute(loop);
			loop.take(0);
			loop.await();
			while (helpers.remove(loop)) continue; // drop copies that no helper has started
			loop.report();
		}
		finally {
			busy.set(false);
		}
	}

	/** One call of {@link #run}: assigns pieces to threads and collects failures. */
	private static final class Loop implements Runnable {

		private final int pieces;
		private final Work work;
		private final AtomicInteger next = new AtomicInteger();
		private final AtomicInteger worker = new AtomicInteger();
		private final AtomicInteger left;
		private final CountDownLatch done = new CountDownLatch(1);
		private volatile boolean interrupted;
		private volatile int failed = Integer.MAX_VALUE;
		private Throwable failure;

		Loop(final int pieces, final Work work) {
			this.pieces = pieces;
			this.work = work;
			left = new AtomicInteger(pieces);
		}

		@Override
		public void run() {
			take(worker.incrementAndGet());
			if (Thread.interrupted()) interrupted = true;
		}

		void take(final int as) {
			for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
				try {
					if (piece < failed) work.run(as, piece);
				}
				catch (final Throwable thrown) { // any kind, to be rethrown in the calling thread
					fail(piece, thrown);
				}
				if (as > 0 && Thread.interrupted()) interrupted = true;
				if (left.decrementAndGet() == 0) done.countDown();
			}
		}

		private synchronized void fail(final int piece, final Throwable thrown) {
			if (piece >= failed) return;
			failed = piece;
			failure = thrown;
		}

		/** Waits for pieces that helpers have started. They use the caller's data, so even an interrupted caller has to wait. */
		void await() {
			while (left.get() > 0) {
				try {
					done.await();
				}
				catch (final InterruptedException e) {
					interrupted = true;
				}
			}
		}

		void report() {
			if (interrupted) Thread.currentThread().interrupt();
			if (failure instanceof Error) throw (Error) failure;
			if (failure != null) throw (RuntimeException) failure; // pieces declare no checked exceptions
		}
	}
}
