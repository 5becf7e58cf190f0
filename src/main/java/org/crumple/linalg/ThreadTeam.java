package org.crumple.linalg;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.kernel.InvalidValue;

/**
 * The threads that kernels may use: the caller's own and some helpers, which start when first needed and end when idle for a
 * while, so that there is nothing to close. Work is cut where its pieces do not meet, and never inside a sum, so
 * that results are the same to the last bit for any number of threads.
 * <p>
 * Several kernels may share a team. It serves one call at a time; whoever finds it at work does without.
 */
public final class ThreadTeam {

	/** The calling thread alone. */
	public static final ThreadTeam ALONE = new ThreadTeam(1);

	/**
	 * The least work worth a piece of its own [multiplications]: some 0.2 ms, where waking a helper takes 0.01 to 0.03 ms. A
	 * quarter of this is as good, to within the scatter; three times as much leaves more of a network of 16384 nodes to one thread.
	 */
	private static final double GRAIN = 1e6;
	/** Pieces for every thread, since whoever is early can take one more: two and eight are as good. */
	private static final int PIECES = 4;
	/** After so long without work a helper ends [s]. */
	private static final int PATIENCE = 2;

	/** A piece of work. */
	@FunctionalInterface
	interface Work {

		/**
		 * @param worker in [0, threads), different for all that work at the same time; the caller is 0
		 * @param piece in [0, pieces)
		 */
		void run(int worker, int piece);
	}

	private final int threads;
	private final double grain;
	private final ThreadPoolExecutor helpers;
	private final AtomicBoolean busy = new AtomicBoolean();

	/** @param threads the calling one included, at least 1; more than the machine has cores are of no use */
	public ThreadTeam(final int threads) {
		this(threads, GRAIN);
	}

	/** @param grain the least work worth a piece of its own [multiplications] */
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

	/** How many threads work at most, the calling one included. */
	public int threads() {
		return threads;
	}

	/** How many pieces some work is worth cutting into: 1 if there is nobody to help, or too little to do. */
	int pieces(final double work) {
		if (threads == 1 || work < 2 * grain) return 1;
		return (int) Math.min((double) PIECES * threads, work / grain);
	}

	/** Whether some work is worth a piece of its own. */
	boolean isWorth(final double work) {
		return work >= grain;
	}

	/** Where a piece begins, of {@code count} things cut evenly; the end is where the next one begins. */
	static int cut(final int count, final int piece, final int pieces) {
		return (int) ((long) count * piece / pieces);
	}

	/**
	 * Runs all pieces, begun in ascending order, and returns when they are done. If pieces fail, the first of them decides what
	 * is thrown, whatever the number of threads; pieces behind it may be left out.
	 */
	void run(final int pieces, final Work work) {
		if (threads == 1 || pieces < 2 || !busy.compareAndSet(false, true)) {
			for (int piece = 0; piece < pieces; piece++) work.run(0, piece);
			return;
		}
		try {
			final Loop loop = new Loop(pieces, work);
			for (int k = 1; k < Math.min(threads, pieces); k++) helpers.execute(loop);
			loop.take(0);
			loop.await();
			while (helpers.remove(loop)) continue; // helpers that did not get round to it need not look
			loop.report();
		}
		finally {
			busy.set(false);
		}
	}

	/** One call: who takes which piece, and what came of it. */
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
				catch (final Throwable thrown) { // of any kind: the caller is to hear of it
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

		/** Waits for the pieces that helpers have begun. They use what belongs to the caller, so an interrupt has to wait too. */
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
			if (failure != null) throw (RuntimeException) failure; // a piece of work declares nothing else
		}
	}
}
