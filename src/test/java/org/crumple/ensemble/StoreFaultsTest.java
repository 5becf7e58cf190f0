package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders of ensembles that were removed, truncated, edited or left incomplete. */
@Timeout(60)
class StoreFaultsTest {

	@TempDir
	Path folder;

	private Store store(final int networks) throws IOException {
		return TinyPlans.store(folder.resolve("s"), TinyPlans.trivial(networks));
	}

	private static void delete(final Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
		}
	}

	@Test
	void aStoreThatIsRemovedDuringARunEndsItAndIsNotBegunAnew() throws Exception {
		final Store store = store(20);
		final Model removing = (point, monitor) -> {
			if (point.draw().number() == 5) delete(folder.resolve("s"));
			return TinyPlans.ADDING.rows(point, monitor);
		};
		final IOException gone = assertThrows(StoreGoneException.class, () -> TinyPlans.run(store, removing, 1));
		assertTrue(gone.getMessage().startsWith(store.folder() + " was removed while the ensemble was at work"), gone.getMessage());
		assertFalse(Store.sentence(gone, true).contains("goes on with the rest"), "there is nothing to go on with");
		assertFalse(Files.exists(folder.resolve("s")));
	}

	@Test
	void aPlanThatIsCutAnywhereIsRefused() throws Exception {
		final Store store = store(3);
		final Path plan = folder.resolve("s/plan.properties");
		final String whole = Files.readString(plan);
		assertEquals(store.plan().text(), Store.open(folder.resolve("s")).plan().text());
		for (int length = 0; length < whole.length() - 1; length++) {
			Files.writeString(plan, whole.substring(0, length));
			final String message = assertThrows(IOException.class, () -> Store.open(folder.resolve("s"))).getMessage();
			assertTrue(message.startsWith(plan + " is damaged: ") && message.contains("begin the ensemble again in this folder"), message);
			assertThrows(IOException.class, () -> store(3));
		}
		Files.writeString(plan, whole.replace("networks.16 = 3", "networks.16 = 4"));
		assertTrue(assertThrows(IOException.class, () -> store(3)).getMessage().contains("it was changed after it was written"));
		Files.delete(plan);
		assertEquals(store.plan().text(), store(3).plan().text(), "the way out that the message names");
	}

	@Test
	void aPlanOfVersion1HasNoLastLineAndIsReadIfItIsWhole() throws Exception {
		final String text = PlanText.parse("model = 1\n" + TinyPlans.trivial(3)).text();
		final Path plan = Files.createDirectory(folder.resolve("old")).resolve("plan.properties");
		Files.writeString(plan, "# Begun by Crumple 0.1.0, build x.\n" + text);
		assertEquals(1, Store.open(folder.resolve("old")).plan().model());
		Files.writeString(plan, "# Begun by Crumple 0.1.0, build x.\n" + text.substring(0, text.length() - 25));
		assertThrows(IOException.class, () -> Store.open(folder.resolve("old")));
	}

	@Test
	void whatAKilledWriterLeftIsSweptUnlessSomebodyIsAtWorkThere() throws Exception {
		final Store store = store(8);
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		final String key = store.plan().point(2).key(), other = store.plan().point(3).key();
		final List<Path> left = List.of(store.rows(key).resolveSibling(".crumple-1.tmp"),
			store.rows(other).resolveSibling(".crumple-2.tmp"));
		for (final Path file : left) Files.writeString(file, "half of it");
		try (Attempts.Mark mark = store.attempts().begin(other, "any")) {
			store(8);
			assertEquals(key.startsWith(other.substring(0, 2)), Files.exists(left.get(0)));
			assertTrue(Files.exists(left.get(1)), "its writer may live");
		}
		store(8);
		assertFalse(Files.exists(left.get(0)) || Files.exists(left.get(1)));
		assertEquals(8, store.done().size());
	}

	@Test
	void whatIsNoFileWhereRowsBelongIsDamagedAndComputedAgain() throws Exception {
		final Store store = store(3);
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		final String digest = store.digest();
		final Path rows = store.rows(store.plan().point(1).key());
		for (final boolean link : new boolean[] { true, false }) {
			Files.delete(rows);
			if (link) Files.createSymbolicLink(rows, folder.resolve("nowhere"));
			else Files.createDirectory(rows);
			requireRepair(store, rows);
			assertEquals(digest, store.digest());
		}
	}

	private void requireRepair(final Store store, final Path rows) throws Exception {
		final IOException damaged = assertThrows(DamagedRowsException.class, () -> PooledTables.pack(store, folder.resolve("t"),
			Monitor.SILENT));
		assertTrue(damaged.getMessage().startsWith(rows + " is damaged: it is no file."), damaged.getMessage());
		assertFalse(Store.sentence(damaged, true).contains("goes on with the rest"), "the same command would stop there again");
		new Ensemble(store, new LocalPool(1), TinyPlans.ADDING).run(Shard.WHOLE, true, Monitor.SILENT);
	}

	@Test
	void aRecordOfAFailureThatIsNoFileIsDamaged() throws Exception {
		final Store store = store(3);
		final String key = store.plan().point(1).key();
		Files.createDirectories(folder.resolve("s/failed").resolve(key.substring(0, 2)).resolve(key + ".txt"));
		assertTrue(store.failures(5).get(0).contains("is damaged: with --retry it is tried again"), store.failures(5).toString());
	}

	@Test
	void aDamagedRecordOfAFailureSaysSoAndIsTriedAgain() throws Exception {
		final Store store = store(3);
		final Model bad = (point, monitor) -> {
			throw new IllegalStateException("no");
		};
		TinyPlans.run(store, bad, 1);
		final String key = store.plan().point(1).key();
		final Path record = folder.resolve("s/failed").resolve(key.substring(0, 2)).resolve(key + ".txt");
		for (final byte[] damage : new byte[][] { {}, { (byte) 0xff, (byte) 0xfe }, "reason: no\n".getBytes() }) {
			Files.write(record, damage);
			assertTrue(store.failures(5).stream().anyMatch(f -> f.contains("its record " + record + " is damaged")), store.failures(5)
				.toString());
			PooledTables.pack(store, folder.resolve("t"), Monitor.SILENT);
			assertTrue(Files.readString(folder.resolve("t/failed.csv")).contains("is damaged: with --retry it is tried again"));
		}
		assertEquals(new Ensemble.Run(3, 0, 0), new Ensemble(store, new LocalPool(1), TinyPlans.ADDING).run(Shard.WHOLE, true,
			Monitor.SILENT));
	}

	@Test
	void marksOfStrangersAreNoObstacle() throws Exception {
		final Store store = store(3);
		final String key = store.plan().point(1).key();
		final Path marks = Files.createDirectories(folder.resolve("s/attempts").resolve(key.substring(0, 2)));
		for (final String process : new String[] { "pid", "1.x", "99999999999999999999", "", "-1.0" })
			Files.createFile(marks.resolve(String.join("~", key, "other", Worker.HOST, process, "u")));
		Files.createFile(marks.resolve(key + "~local"));
		Files.createFile(marks.resolve(String.join("~", key, "local", Worker.HOST, "pid", "u")));
		assertEquals(new Attempts.Marks(1, false), store.attempts().of(key, "local"), "begun once by somebody who is no more");
		assertEquals(new Ensemble.Run(3, 0, 0), TinyPlans.run(store, TinyPlans.ADDING, 1));
	}
}
