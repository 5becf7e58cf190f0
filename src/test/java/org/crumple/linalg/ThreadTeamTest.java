package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadTeamTest {

	private static final int[] THREADS = { 1, 2, 3, 5 };

	@Test
	void everyPieceIsRunOnceAndNoTwoAtATimeAsTheSameWorker() {
		for (final int threads : THREADS) {
			final ThreadTeam team = new ThreadTeam(threads);
			for (final int pieces : new int[] { 0, 1, 2, 3, 7, 1000 }) {
				final AtomicIntegerArray runs = new AtomicIntegerArray(Math.max(1, pieces)), busy = new AtomicIntegerArray(threads);
				team.run(pieces, (worker, piece) -> {
					assertEquals(1, busy.incrementAndGet(worker));
					runs.incrementAndGet(piece);
					busy.decrementAndGet(worker);
				});
				for (int k = 0; k < pieces; k++) assertEquals(1, runs.get(k));
			}
		}
	}

	@Test
	void asManyPiecesAreUnderWayAsThereAreThreads() {
		final CyclicBarrier all = new CyclicBarrier(3);
		final AtomicReferenceArray<Thread> who = new AtomicReferenceArray<>(3);
		new ThreadTeam(3).run(3, (worker, piece) -> {
			meet(all); // all three threads must arrive before one continues
			who.set(worker, Thread.currentThread());
		});
		assertSame(Thread.currentThread(), who.get(0));
		assertEquals(3, Set.of(who.get(0), who.get(1), who.get(2)).size());
		assertTrue(who.get(1).isDaemon() && who.get(2).isDaemon());
	}

	@Test
	void noThreadStartsBeforeThereIsWorkToShare() {
		final Set<Thread> before = helpers();
		final ThreadTeam team = new ThreadTeam(4), alone = new ThreadTeam(1);
		team.run(1, (worker, piece) -> assertEquals(0, worker));
		alone.run(100, (worker, piece) -> assertEquals(0, worker));
		ThreadTeam.ALONE.run(100, (worker, piece) -> assertEquals(0, worker));
		final Set<Thread> after = helpers();
		after.removeAll(before);
		assertTrue(after.isEmpty());
	}

	@Test
	void theFirstFailureReachesTheCallerAndTheTeamGoesOn() {
		for (final int threads : THREADS) {
			final ThreadTeam team = new ThreadTeam(threads);
			for (int round = 0; round < 50; round++) {
				final RuntimeException thrown = assertThrows(RuntimeException.class, () -> team.run(40, (worker, piece) -> {
					if (piece == 11 || piece == 12 || piece == 30) throw new ArithmeticException("piece " + piece);
				}));
				assertEquals("piece 11", thrown.getMessage());
				assertThrows(StackOverflowError.class, () -> team.run(40, (worker, piece) -> {
					if (piece == 39) throw new StackOverflowError();
				}));
			}
			final AtomicIntegerArray runs = new AtomicIntegerArray(9);
			team.run(9, (worker, piece) -> runs.incrementAndGet(piece));
			for (int k = 0; k < 9; k++) assertEquals(1, runs.get(k));
		}
	}

	@Test
	void whatAHelperThrowsReachesTheCaller() {
		final CyclicBarrier both = new CyclicBarrier(2);
		final IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> new ThreadTeam(2).run(2, (worker, piece) -> {
			meet(both);
			if (worker == 1) throw new IllegalStateException(Thread.currentThread().getName());
		}));
		assertEquals("Crumple helper", thrown.getMessage());
	}

	@Test
	void anInterruptReachesTheCallerWhoeverIsInterrupted() {
		for (int victim = 0; victim < 2; victim++) {
			final int who = victim;
			final CyclicBarrier both = new CyclicBarrier(2);
			final AtomicIntegerArray runs = new AtomicIntegerArray(10);
			new ThreadTeam(2).run(10, (worker, piece) -> {
				if (piece < 2) meet(both);
				if (piece < 2 && worker == who) Thread.currentThread().interrupt();
				runs.incrementAndGet(piece);
			});
			assertTrue(Thread.interrupted());
			for (int k = 0; k < 10; k++) assertEquals(1, runs.get(k));
		}
	}

	@Test
	void aCallerInterruptedWhileItWaitsGoesOnWaiting() {
		final Thread caller = Thread.currentThread();
		final CyclicBarrier both = new CyclicBarrier(2);
		final boolean[] finished = new boolean[1];
		new ThreadTeam(2).run(2, (worker, piece) -> {
			meet(both);
			if (worker == 0) return;
			while (caller.getState() != Thread.State.WAITING) Thread.onSpinWait();
			caller.interrupt();
			LockSupport.parkNanos(50_000_000); // long enough to notice a caller that does not wait
			finished[0] = true;
		});
		assertTrue(finished[0]);
		assertTrue(Thread.interrupted());
	}

	@Test
	void whoeverFindsItAtWorkDoesWithout() {
		final ThreadTeam team = new ThreadTeam(3);
		final AtomicIntegerArray runs = new AtomicIntegerArray(20);
		team.run(4, (outer, piece) -> team.run(5, (worker, inner) -> {
			assertEquals(0, worker);
			runs.incrementAndGet(5 * piece + inner);
		}));
		for (int k = 0; k < 20; k++) assertEquals(1, runs.get(k));
	}

	@Test
	void smallWorkIsNotCut() {
		assertEquals(1, new ThreadTeam(1, 1).pieces(1e9));
		assertEquals(1, new ThreadTeam(2, 1000).pieces(1999));
		assertEquals(2, new ThreadTeam(2, 1000).pieces(2000));
		assertTrue(new ThreadTeam(2, 1000).pieces(1e9) >= 2);
		final ThreadTeam large = new ThreadTeam(Integer.MAX_VALUE / 8);
		assertEquals(1, large.pieces(1e5));
	}

	@Test
	void piecesCoverEverythingOnce() {
		for (int count = 0; count < 30; count++) {
			for (int pieces = 1; pieces < 12; pieces++) {
				assertEquals(0, ThreadTeam.cut(count, 0, pieces));
				assertEquals(count, ThreadTeam.cut(count, pieces, pieces));
				for (int k = 0; k < pieces; k++) assertTrue(ThreadTeam.cut(count, k, pieces) <= ThreadTeam.cut(count, k + 1, pieces));
			}
		}
		assertEquals(Integer.MAX_VALUE, ThreadTeam.cut(Integer.MAX_VALUE, 9, 9));
	}

	@Test
	void aTeamOfNobodyIsRefused() {
		final String message = assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(0)).getMessage();
		assertTrue(message.contains("threads") && message.contains("0"), message);
		assertFalse(message.contains("null"));
	}

	private static Set<Thread> helpers() {
		final Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
		found.removeIf(thread -> !thread.getName().equals("Crumple helper"));
		return found;
	}

	private static void meet(final CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (final InterruptedException | BrokenBarrierException e) {
			throw new IllegalStateException(e);
		}
	}
}
