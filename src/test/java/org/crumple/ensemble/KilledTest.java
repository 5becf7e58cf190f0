package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that are killed during a run, and two processes that work on one store. */
@Timeout(120)
class KilledTest {

	@TempDir
	Path folder;

	@Test
	void afterAKillARerunComputesExactlyTheRest() throws Exception {
		final String plan = TinyPlans.trivial(60);
		final ChildRun child = ChildRun.start(folder.resolve("killed"), plan, "slow", 2);
		while (child.isAlive() && (!Store.isIn(folder.resolve("killed")) || Store.open(folder.resolve("killed")).done().size() < 10))
			Thread.sleep(5);
		child.kill();
		final Store store = TinyPlans.store(folder.resolve("killed"), plan);
		final int done = store.done().size();
		assertTrue(done >= 10 && done < 60, done + " were done");
		assertEquals(new Ensemble.Run(60 - done, done, 0), TinyPlans.run(store, TinyPlans.ADDING, 2));
		assertEquals(0, marks(folder.resolve("killed")), "no marks are left of what is done");
		final Store whole = TinyPlans.store(folder.resolve("whole"), plan);
		TinyPlans.run(whole, TinyPlans.ADDING, 1);
		assertEquals(whole.digest(), store.digest());
	}

	@Test
	void aMarkThatOutlivedItsRowsIsRemoved() throws Exception {
		final Store store = TinyPlans.store(folder.resolve("one"), TinyPlans.trivial(3));
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		TinyPlans.deadMark(store, 1, new LocalPool(1).job());
		assertEquals(1, marks(folder.resolve("one")));
		assertEquals(new Ensemble.Run(0, 3, 0), TinyPlans.run(store, TinyPlans.ADDING, 1));
		assertEquals(0, marks(folder.resolve("one")));
	}

	private static long marks(final Path store) throws IOException {
		try (Stream<Path> all = Files.walk(store.resolve("attempts"))) {
			return all.filter(Files::isRegularFile).count();
		}
	}

	@Test
	void poisonIsRecordedAndAllOthersAreDone() throws Exception {
		final String plan = TinyPlans.trivial(12);
		int runs = 0, status = -1;
		// the point that halts kills its process; after three times it is not tried again
		for (; runs < 5 && status != 0; runs++) status = ChildRun.start(folder, plan, "poison", 2).await();
		assertEquals(0, status);
		assertEquals(Attempts.MOST + 1, runs);
		final Store store = Store.open(folder);
		assertEquals(new Tally(12, 9, 3), Tally.of(store));
		for (final int number : new int[] { 2, 4, 6 }) {
			final Point point = store.plan().point(number - 1);
			final String failure = store.failure(point.key());
			assertTrue(failure.contains("point: " + point.text()) && failure.contains("seed: " + point.seed()), failure);
			final String reason = number == 2 ? "reason: poison" : number == 4 ? "reason: there is not enough memory"
				: "reason: begun 3 times";
			assertTrue(failure.startsWith(reason), failure);
		}
		assertTrue(store.failure(store.plan().point(1).key()).contains("java.lang.IllegalStateException: poison\n\tat "));
	}

	/** In a container every Java is process 1, and each container may have another host name. */
	@ParameterizedTest
	@ValueSource(strings = { "true", "hostname c$$RANDOM" })
	void poisonIsRecordedInContainersToo(final String first) throws Exception {
		final List<String> container = List.of("unshare", "-rpuf", "--mount-proc", "bash", "-c", first + "; exec \"$@\"", "bash");
		assumeTrue(status(container, List.of("true")) == 0, "SKIPPED: this system does not let us make name spaces");
		final List<String> java = ChildRun.command(Path.of(System.getProperty("java.home"), "bin", "java"), folder, TinyPlans.trivial(12),
			"poison", 2);
		int runs = 0, status = -1;
		for (; runs < 5 && status != 0; runs++) status = status(container, java);
		assertEquals(0, status);
		assertEquals(Attempts.MOST + 1, runs);
		assertEquals(new Tally(12, 9, 3), Tally.of(Store.open(folder)));
	}

	private static int status(final List<String> container, final List<String> command) throws IOException, InterruptedException {
		final List<String> all = new ArrayList<>(container);
		all.addAll(command);
		return ChildRun.start(all).await();
	}

	@Test
	void twoProcessesOnOneStoreAreHarmlessAndShareTheWork() throws Exception {
		final String plan = TinyPlans.trivial(40);
		final ChildRun one = ChildRun.start(folder.resolve("both"), plan, "slow", 1), two = ChildRun.start(folder.resolve("both"), plan,
			"slow", 1);
		assertEquals(0, one.await(), one.output());
		assertEquals(0, two.await(), two.output());
		final Store store = Store.open(folder.resolve("both"));
		assertEquals(new Tally(40, 40, 0), Tally.of(store));
		assertTrue(store.attempts().unfinished(new LocalPool(1).job()).isEmpty());
		final Store whole = TinyPlans.store(folder.resolve("whole"), plan);
		TinyPlans.run(whole, TinyPlans.ADDING, 1);
		assertEquals(whole.digest(), store.digest());
		final long computed = Stream.of(one.output(), two.output()).flatMap(String::lines).filter(l -> l.equals("computed")).count();
		assertTrue(computed >= 40 && computed < 60, computed + " computed by two processes");
		for (final ChildRun run : List.of(one, two)) {
			final long own = run.output().lines().filter(l -> l.equals("computed")).count();
			assertTrue(run.output().contains("Run[computed=" + own + ", before=" + (40 - own) + ", failed=0]"),
				"what others have done is not claimed: " + own + " of " + run.output());
		}
	}
}
