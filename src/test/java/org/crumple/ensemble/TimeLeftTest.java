package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.Monitor;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The status of a store as seen by other processes, and the order in which a run continues. */
@Timeout(60)
class TimeLeftTest {

	private static final Model ROWS = (point, monitor) -> new Rows().with(new Schema<Point>("Preparation").whole("nodes", "N", p -> 16)
		.of(point));

	@TempDir
	Path folder;

	private Store store(final String plan) throws IOException {
		return TinyPlans.store(folder, "analyses = preparation\n" + plan);
	}

	/** Writes the rows of these points, dated the given number of seconds ago. */
	private static void made(final Store store, final int[] numbers, final int[] ago) throws IOException {
		final long now = System.currentTimeMillis();
		for (int k = 0; k < numbers.length; k++) {
			final Point point = store.plan().point(numbers[k]);
			try {
				store.write(point, ROWS.rows(point, Monitor.SILENT));
			} catch (final Exception e) {
				throw new IOException(e);
			}
			Files.setLastModifiedTime(store.rows(point.key()), FileTime.fromMillis(now - 1000L * ago[k]));
		}
	}

	@Test
	void whatIsLeftTakesAsLongAsTheNewestRowsSay() throws Exception {
		final Store store = store("nodes = 64, 128\nnetworks = 4");
		final double small = Cost.seconds(store.plan().parameters().get(0)), large = Cost.seconds(store.plan().parameters().get(1));
		made(store, new int[] { 0, 2, 4, 5 }, new int[] { 400, 300, 200, 100 });
		store.fail(store.plan().point(1), "no", null);
		final TimeLeft outlook = TimeLeft.of(store);
		assertEquals(List.of(new Tally(4, 2, 1), new Tally(4, 2, 0)), outlook.tallies());
		assertEquals(new Tally(8, 4, 1), outlook.tally());
		assertEquals(3, outlook.tally().missing());
		// the oldest of the four only marks the beginning: 300 s for two large ones and a small one
		assertEquals((small + 2 * large) * 300 / (2 * large + small), outlook.seconds(), 1e-6 * outlook.seconds() + 1e-3);
		assertTrue(outlook.silence() >= 100 && outlook.silence() < 130, "since the newest: " + outlook.silence());
	}

	@Test
	void nothingIsForetoldOfOneRowOrNone() throws Exception {
		final Store store = store("nodes = 64\nnetworks = 3");
		assertTrue(Double.isNaN(TimeLeft.of(store).seconds()) && Double.isNaN(TimeLeft.of(store).silence()));
		made(store, new int[] { 1 }, new int[] { 50 });
		assertTrue(Double.isNaN(TimeLeft.of(store).seconds()) && TimeLeft.of(store).silence() >= 50);
		made(store, new int[] { 0, 2 }, new int[] { 20, 30 });
		assertEquals(0, TimeLeft.of(store).seconds(), "nothing is missing");
		made(store, new int[0], new int[0]);
		Files.setLastModifiedTime(store.rows(store.plan().point(0).key()), FileTime.fromMillis(System.currentTimeMillis() + 100_000));
		assertEquals(0, TimeLeft.of(store).silence(), "a clock of another computer may be ahead");
	}

	@Test
	void longPointsComeFirstAndThoseBegunBeforeLast() throws Exception {
		final Store store = store("nodes = 64, 128\nnetworks = 3");
		assertArrayEquals(new int[] { 3, 4, 5, 0, 1, 2 }, PointOrder.of(store, Shard.WHOLE, "job", false).shared());
		made(store, new int[] { 4 }, new int[] { 1 });
		store.fail(store.plan().point(1), "no", null);
		begun(store, 3, 1);
		begun(store, 0, 2);
		final PointOrder schedule = PointOrder.of(store, Shard.WHOLE, "job", false);
		assertArrayEquals(new int[] { 5, 2, 3 }, schedule.shared());
		assertArrayEquals(new int[] { 0 }, schedule.alone());
		final double small = Cost.seconds(store.plan().parameters().get(0)), large = Cost.seconds(store.plan().parameters().get(1));
		assertArrayEquals(new double[] { large, small, large }, schedule.seconds());
		assertArrayEquals(new int[] { 5, 1, 2, 3 }, PointOrder.of(store, Shard.WHOLE, "job", true).shared(),
			"what failed is tried again on demand");
		assertArrayEquals(new int[] { 3, 5, 0, 2 }, PointOrder.of(store, Shard.WHOLE, "other job", false).shared(),
			"marks of another job do not count");
		final PointOrder first = PointOrder.of(store, new Shard(1, 2), "other job", true), second = PointOrder.of(store, new Shard(2, 2),
			"other job", true);
		assertEquals(5, first.size() + second.size());
	}

	/** Adds marks of a dead process. */
	private void begun(final Store store, final int number, final int times) throws IOException {
		final String key = store.plan().point(number).key();
		final Path marks = Files.createDirectories(folder.resolve("attempts").resolve(key.substring(0, 2)));
		for (int k = 0; k < times; k++) Files.createFile(marks.resolve(String.join("~", key, "job", "elsewhere", "1", "mark" + k)));
	}

	@Test
	void failuresAreToldOfPointsThatAreNotDone() throws Exception {
		final Store store = store("nodes = 64\nnetworks = 4");
		for (int k = 0; k < 3; k++) store.fail(store.plan().point(k), "no\nway " + k, new IllegalStateException("deep inside"));
		final String text = store.failure(store.plan().point(1).key());
		assertTrue(text.startsWith("reason: no way 1\npoint: " + store.plan().point(1).text() + "\nseed: " + store.plan().point(1)
			.seed() + "\nhost: "), text);
		assertTrue(text.contains("java.lang.IllegalStateException: deep inside") && text.contains("TimeLeftTest"), "with its trace");
		assertEquals(3, store.failures(5).size());
		assertEquals(2, store.failures(2).size());
		assertTrue(store.failures(5).contains("seed " + store.plan().point(1).seed() + ": no way 1"), store.failures(5).toString());
		final Path rows = store.rows(store.plan().point(1).key());
		Files.createDirectories(rows.getParent());
		Files.write(rows, new byte[] { 1 });
		assertEquals(2, store.failures(5).size(), "one is done after all");
		assertTrue(store.isDone(store.plan().point(1).key()) && store.isFailed(store.plan().point(0).key())
			&& !store.isFailed(store.plan().point(3).key()));
	}

	@Test
	void aPointThatIsDoneOrHasFailedIsSkippedAndLeavesNoMark() throws Exception {
		final Store store = store("nodes = 64\nnetworks = 3");
		final List<Integer> asked = new ArrayList<>();
		final Task task = new Task(store, (point, monitor) -> {
			asked.add((int) point.draw().number());
			if (point.draw().number() == 2) throw new IllegalStateException("no");
			return ROWS.rows(point, monitor);
		}, "job", false);
		assertEquals(Status.of(0, Outcome.DONE), task.run(0, false, Monitor.SILENT));
		assertEquals(Status.failed(1, "no"), task.run(1, false, Monitor.SILENT));
		assertEquals(Status.of(0, Outcome.SKIPPED), task.run(0, false, Monitor.SILENT));
		assertEquals(Status.of(1, Outcome.SKIPPED), task.run(1, false, Monitor.SILENT));
		assertEquals(List.of(1, 2), asked);
		assertEquals(new Attempts.Marks(0, false), store.attempts().of(store.plan().point(0).key(), "job"));
		assertFalse(store.attempts().anyAlive(store.plan().point(0).key().substring(0, 2)));
		begun(store, 2, Attempts.MOST - 1);
		assertEquals(Status.of(2, Outcome.POSTPONED), task.run(2, false, Monitor.SILENT), "beside others it is put off");
		assertEquals(Status.of(2, Outcome.DONE), task.run(2, true, Monitor.SILENT));
		assertEquals(new Attempts.Marks(0, false), store.attempts().of(store.plan().point(2).key(), "job"), "and forgiven");
	}

	@Test
	void aPointThatEndedItsProgramThreeTimesIsGivenUp() throws Exception {
		final Store store = store("nodes = 64\nnetworks = 1");
		begun(store, 0, Attempts.MOST);
		final Status status = new Task(store, ROWS, "job", false).run(0, true, Monitor.SILENT);
		assertEquals(Outcome.FAILED, status.outcome());
		assertTrue(status.reason().startsWith("begun 3 times, and each time the program ended in the middle of it"), status.reason());
	}

	@Test
	void rowsOfAnotherPointOrCutOnesAreDamaged() throws Exception {
		final Store store = store("nodes = 64\nnetworks = 2");
		made(store, new int[] { 0, 1 }, new int[2]);
		final List<String> read = new ArrayList<>();
		final RowsFile.Reader reader = new RowsFile.Reader() {

			@Override
			public void table(final String title, final String headings) {
				read.add(title + ": " + headings);
			}

			@Override
			public void row(final String line) {
				read.add(line);
			}
		};
		store.read(store.plan().point(0), reader);
		assertEquals(List.of("Preparation: nodes", "16"), read);
		final Path file = store.rows(store.plan().point(0).key());
		Files.copy(store.rows(store.plan().point(1).key()), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertTrue(assertThrows(IOException.class, () -> store.read(store.plan().point(0), reader)).getMessage()
			.contains("it holds the rows of another point"));
		final String digest = assertThrows(IOException.class, store::digest).getMessage();
		assertTrue(digest.contains(file.toString()), digest);
	}
}
