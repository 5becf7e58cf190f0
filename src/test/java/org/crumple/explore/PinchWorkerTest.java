package org.crumple.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.crumple.io.StoredNetwork;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.pinch.PinchPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PinchWorkerTest {

	private static final StoredNetwork MINIMUM = TestNetworks.reference("min");

	private final List<PinchPath> looks = new CopyOnWriteArrayList<>();
	private final List<String> troubles = new CopyOnWriteArrayList<>();
	private PinchWorker worker;
	private Thread thread;

	private PinchWorker begin(final Consumer<PinchPath> onLook) {
		worker = new PinchWorker(MINIMUM.network(), onLook, troubles::add);
		thread = new Thread(worker);
		thread.start();
		return worker;
	}

	@AfterEach
	void end() throws InterruptedException {
		worker.close();
		thread.join(20_000);
		assertFalse(thread.isAlive());
	}

	private PinchPath ended(final int bond) throws InterruptedException {
		while (looks.stream().noneMatch(p -> p.bond() == bond && p.end() != null)) Thread.sleep(2);
		return looks.get(looks.size() - 1);
	}

	@Test
	void thePathGrowsToTheFailureAndTheSaddle() throws InterruptedException {
		begin(looks::add).pinch(MINIMUM.configuration(), 202);
		final PinchPath path = ended(202);
		for (int k = 0; k < looks.size() - 1; k++) assertEquals(k + 1, looks.get(k).places().size());
		assertTrue(path.hasFailed() && path.end().activation() > path.end().work());
		assertEquals(0, path.places().get(path.last()).force());
		assertEquals(List.of(), troubles);
	}

	@Test
	void theBondThatIsAskedForLastIsPinchedInsteadOfTheOneBefore() throws InterruptedException {
		final CountDownLatch under = new CountDownLatch(1), goOn = new CountDownLatch(1);
		begin(path -> {
			looks.add(path);
			under.countDown();
			if (path.bond() == 202) waitFor(goOn);
		}).pinch(MINIMUM.configuration(), 202);
		under.await();
		worker.pinch(MINIMUM.configuration(), 17);
		worker.pinch(MINIMUM.configuration(), 640);
		goOn.countDown();
		ended(640);
		assertEquals(1, looks.stream().filter(p -> p.bond() == 202).count(), "it is left at once");
		assertEquals(0, looks.stream().filter(p -> p.bond() == 17).count(), "nobody wants it any more");
	}

	@Test
	void afterAReleaseNothingMoreIsSeenUntilTheNextBond() throws InterruptedException {
		final CountDownLatch under = new CountDownLatch(1), goOn = new CountDownLatch(1);
		begin(path -> {
			looks.add(path);
			under.countDown();
			waitFor(goOn);
		}).pinch(MINIMUM.configuration(), 202);
		under.await();
		worker.release();
		goOn.countDown();
		while (thread.getState() != Thread.State.WAITING) Thread.sleep(2);
		assertEquals(1, looks.size());
		worker.pinch(MINIMUM.configuration(), 202);
		assertTrue(ended(202).hasFailed());
		assertEquals(List.of(), troubles);
	}

	@Test
	void whatIsNoMinimumIsRefusedInASentenceAndTheNextBondIsPinched() throws InterruptedException {
		final Configuration shaken = TestNetworks.shaken(MINIMUM.configuration(), 0.01, 1);
		begin(looks::add).pinch(shaken, 3);
		while (troubles.isEmpty()) Thread.sleep(2);
		assertTrue(troubles.get(0).contains("not at a minimum"), troubles.toString());
		worker.pinch(MINIMUM.configuration(), 202);
		ended(202);
	}

	private static void waitFor(final CountDownLatch latch) {
		try {
			latch.await();
		} catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
