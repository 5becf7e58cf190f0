package org.crumple.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExplorationWorkerTest {

	private final List<Exploration> looks = new CopyOnWriteArrayList<>();
	private final List<String> troubles = new CopyOnWriteArrayList<>();
	private ExplorationWorker worker;
	private Thread thread;

	private ExplorationWorker begin(final double increment) throws NoMinimumException {
		worker = new ExplorationWorker(ShearExplorationTest.exploration(increment, 0.1), looks::add, troubles::add);
		thread = new Thread(worker);
		thread.start();
		return worker;
	}

	@AfterEach
	void end() throws InterruptedException {
		worker.close();
		thread.join();
		assertEquals(List.of(), troubles);
	}

	private Exploration last() {
		return looks.isEmpty() ? null : looks.get(looks.size() - 1);
	}

	private Exploration waitFor(final Predicate<Exploration> wanted) throws InterruptedException {
		while (last() == null || !wanted.test(last())) Thread.sleep(2);
		return last();
	}

	@Test
	void itGoesWhereItIsWantedLast() throws Exception {
		begin(1e-3).to(50);
		worker.to(-3);
		worker.to(20);
		final Exploration there = waitFor(e -> e.place() == 20);
		assertFalse(worker.isMoving());
		assertEquals(20, worker.goal());
		final ShearResult again = new QuasistaticShear(LoadPath.parse(there.path(), 1, 1e-3, 1),
			ShearSettings.of(ShearProtocol.FIXED_STEP)).run(
			ShearExplorationTest.PACKING.network(), ShearExplorationTest.MINIMUM, ShearObserver.NONE, Monitor.SILENT);
		assertEquals(again.steps(), there.steps());
		assertArrayEquals(again.configuration().positions(), there.configuration().positions(), "whatever way it took, it is written down");
	}

	@Test
	void targetsBeyondTheRangeAreItsEnds() throws Exception {
		begin(0.02).to(1000);
		assertEquals(5, waitFor(e -> e.place() == 5).place());
		worker.to(-1000);
		waitFor(e -> e.place() == -5);
	}

	@Test
	void itStopsAtTheNextEventAndStepsOnFromThere() throws Exception {
		begin(1e-3).toEvent(1);
		final Exploration at = waitFor(e -> e.events().size() == 1);
		assertEquals(at.last().number(), at.lastEvent().step());
		Thread.sleep(100);
		assertEquals(at.place(), last().place(), "it stays there");
		worker.by(1);
		waitFor(e -> e.place() == at.place() + 1);
		worker.toEvent(-1);
		final Exploration back = waitFor(e -> e.lastEvent().direction() < 0);
		assertTrue(back.place() < at.place());
		assertEquals(1, back.events().stream().filter(e -> e.direction() < 0).count());
	}

	@Test
	void whoIsStoppedStaysAtAMinimumAndCanGoOn() throws Exception {
		begin(1e-5).to(10_000);
		waitFor(e -> e.place() > 3);
		worker.stop();
		while (worker.isMoving()) Thread.sleep(2);
		Thread.sleep(100);
		final Exploration stopped = last();
		assertTrue(stopped.place() < 10_000);
		assertEquals(stopped.place(), worker.goal());
		Thread.sleep(100);
		assertEquals(stopped.place(), last().place());
		worker.by(-2);
		waitFor(e -> e.place() == stopped.place() - 2);
	}

	@Test
	void aVisitorSeesTheStateWhileItMoves() throws Exception {
		begin(1e-5).to(10_000);
		final CompletableFuture<Exploration> seen = new CompletableFuture<>();
		worker.visit(seen::complete);
		final Exploration state = seen.get(20, TimeUnit.SECONDS);
		assertNotNull(state.configuration());
		assertEquals(state.steps().size() - 1, state.place());
	}

	@Test
	void closingEndsItOnTheWay() throws Exception {
		begin(1e-5).to(10_000);
		waitFor(e -> e.place() > 1);
		worker.close();
		thread.join(20_000);
		assertFalse(thread.isAlive());
	}
}
