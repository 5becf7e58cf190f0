package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What engines rely on that send the work to other processes. */
class EngineSeamTest {

	@TempDir
	Path folder;

	/** Serialises the task and every batch of numbers, as a cluster does, and returns only statuses. */
	private static final class Elsewhere implements Engine {

		private int batches;
		private int largest;

		@Override
		public String job() {
			return "elsewhere-1";
		}

		@Override
		public void run(final PointOrder schedule, final Task task, final Consumer<Status> heard, final Monitor monitor)
			throws IOException {
			final List<int[]> work = new ArrayList<>(schedule.batches(1));
			for (final int number : schedule.alone()) work.add(new int[] { number });
			final byte[] sent = bytes(task);
			for (final int[] batch : work) {
				batches++;
				for (final int number : batch) {
					final byte[] back = bytes(((Task) object(sent)).run(number, true, Monitor.SILENT));
					largest = Math.max(largest, back.length);
					heard.accept((Status) object(back));
				}
			}
		}
	}

	private static byte[] bytes(final Object object) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(object);
		}
		return bytes.toByteArray();
	}

	private static Object object(final byte[] bytes) throws IOException {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			return in.readObject();
		} catch (final ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aTaskThatWasSentElsewhereGivesTheSameRows() throws Exception {
		final String plan = "seeds = 4, 9\nnodes = 16, 20\nprepare.amplitude = 0\nanalyses = excitations";
		final Store here = TinyPlans.store(folder.resolve("here"), plan), there = TinyPlans.store(folder.resolve("there"), plan);
		TinyPlans.run(here, new Realisation(), 1);
		final Elsewhere elsewhere = new Elsewhere();
		assertEquals(new Ensemble.Run(4, 0, 0), new Ensemble(there, elsewhere).run(Shard.WHOLE, false, Monitor.SILENT));
		assertEquals(here.digest(), there.digest());
		assertEquals(1, elsewhere.batches, "all of it takes less than a second");
		assertTrue(elsewhere.largest < 400, elsewhere.largest + " bytes of a status, names of classes included");
	}

	@Test
	void batchesAreInOrderAndLongEnough() {
		final double[] seconds = { 5, 0.6, 0.6, 0.4, 0.4, 0.1, 0.1 };
		final List<int[]> batches = new PointOrder(IntStream.range(10, 17).toArray(), new int[0], seconds).batches(1);
		assertEquals(3, batches.size());
		assertArrayEquals(new int[] { 10 }, batches.get(0));
		assertArrayEquals(new int[] { 11, 12 }, batches.get(1));
		assertArrayEquals(new int[] { 13, 14, 15, 16 }, batches.get(2));
		assertEquals(0, new PointOrder(new int[0], new int[0], new double[0]).batches(1).size());
	}

	@Test
	void theLongestComeFirstAndThoseThatDidNotEndComeLast() throws Exception {
		final Store store = TinyPlans.store(folder, "analyses = preparation\nnodes = 16, 64\nnetworks = 3");
		assertArrayEquals(new int[] { 3, 4, 5, 0, 1, 2 }, PointOrder.of(store, Shard.WHOLE, "j", false).shared());
		// marks as left by a process that was killed
		mark(store, 4, "j", 1);
		mark(store, 0, "j", 2);
		mark(store, 5, "another", 2);
		final PointOrder schedule = PointOrder.of(store, Shard.WHOLE, "j", false);
		assertArrayEquals(new int[] { 3, 5, 1, 2, 4 }, schedule.shared());
		assertArrayEquals(new int[] { 0 }, schedule.alone());
		mark(store, 0, "j", 1);
		final Status status = new Task(store, TinyPlans.ADDING, "j", false).run(0, true, Monitor.SILENT);
		assertEquals(Outcome.FAILED, status.outcome());
		assertTrue(status.reason().startsWith("begun 3 times"), status.reason());
		assertEquals(Outcome.DONE, new Task(store, TinyPlans.ADDING, "another", true).run(0, true, Monitor.SILENT).outcome(),
			"another job counts for itself");
	}

	@Test
	void aPointLooksOnlyAmongMarksOfItsOwnFolder() throws IOException {
		final Store store = TinyPlans.store(folder, TinyPlans.trivial(600));
		for (int number = 0; number < 600; number++) mark(store, number, "j", 1);
		try (Stream<Path> parts = Files.list(folder.resolve("attempts"))) {
			for (final Path part : parts.toList()) {
				try (Stream<Path> marks = Files.list(part)) {
					final String name = part.getFileName().toString();
					assertTrue(name.length() == 2 && marks.allMatch(m -> m.getFileName().toString().startsWith(name)), name);
				}
			}
		}
		assertEquals(600, store.attempts().unfinished("j").size());
		assertEquals(1, store.attempts().of(store.plan().point(7).key(), "j").unfinished());
		store.attempts().forget(store.plan().point(7).key());
		assertEquals(0, store.attempts().of(store.plan().point(7).key(), "j").unfinished());
		assertEquals(599, store.attempts().unfinished("j").size());
	}

	private static void mark(final Store store, final int number, final String job, final int times) throws IOException {
		for (int k = 0; k < times; k++) {
			TinyPlans.deadMark(store, number, job);
		}
	}
}
