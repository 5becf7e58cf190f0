package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failures of a store, none of which may lose rows. */
@Timeout(120)
class FaultsTest {

	@TempDir
	Path folder;

	private Store store(final int networks) throws IOException {
		return TinyPlans.store(folder.resolve("store"), TinyPlans.trivial(networks));
	}

	@Test
	void anEditedPlanIsRefusedWithWhatHasChanged() throws Exception {
		store(5);
		final String message = assertThrows(IllegalArgumentException.class, () -> store(6)).getMessage();
		assertTrue(message.contains("networks.16 was 5 and is 6") && message.contains("another folder")
			&& message.contains("plan.properties"), message);
	}

	@Test
	void aStoreOfAnotherModelIsRefusedWithTheWayOutAndCanStillBePacked() throws Exception {
		TinyPlans.run(store(3), TinyPlans.ADDING, 1);
		final Path old = folder.resolve("old");
		final Plan before = PlanText.parse("model = 1\n" + TinyPlans.trivial(3));
		Files.createDirectories(old);
		Files.writeString(old.resolve("plan.properties"), before.text());
		for (final Plan plan : List.of(before, PlanText.parse(TinyPlans.trivial(3)))) {
			final String message = assertThrows(IllegalArgumentException.class, () -> Store.begin(old, plan)).getMessage();
			assertTrue(message.contains("version 1 of the model") && message.contains("another folder"), message);
		}
		for (final String part : List.of("rows", "failed", "attempts")) Files.createDirectories(old.resolve(part));
		new Ensemble(Store.open(old), new LocalPool(1), TinyPlans.ADDING).run(Shard.WHOLE, false, Monitor.SILENT);
		assertEquals(2, PooledTables.pack(Store.open(old), old.resolve("tables"), Monitor.SILENT).size());
		assertTrue(Files.readString(old.resolve("tables/numbers-nodes-16.csv")).contains("# model=1\n"));
	}

	@Test
	void failedPointsAreSkippedAndRetriedOnDemand() throws Exception {
		final Store store = store(6);
		final AtomicInteger calls = new AtomicInteger();
		final Model moody = (point, monitor) -> {
			if (point.draw().number() == 4 && calls.getAndIncrement() == 0) throw new IllegalStateException("mood");
			return TinyPlans.ADDING.rows(point, monitor);
		};
		assertEquals(new Ensemble.Run(6, 0, 1), TinyPlans.run(store, moody, 2));
		assertEquals(new Tally(6, 5, 1), Tally.of(store));
		assertEquals(new Ensemble.Run(0, 6, 0), TinyPlans.run(store, moody, 2), "a failure is not tried again by itself");
		assertEquals(new Ensemble.Run(1, 5, 0), new Ensemble(store, new LocalPool(2), moody).run(Shard.WHOLE, true, Monitor.SILENT));
		assertEquals(new Tally(6, 6, 0), Tally.of(store));
		assertNull(store.failure(store.plan().point(3).key()));
	}

	@Test
	@Tag("long")
	void cancellingKeepsWhatIsDoneAndRecordsNothing() throws Exception {
		final Store store = store(500);
		final Model slow = (point, monitor) -> {
			for (int k = 0; k < 20; k++) {
				Thread.sleep(1);
				monitor.throwIfCancelled();
			}
			return TinyPlans.ADDING.rows(point, monitor);
		};
		assertThrows(CancellationException.class, () -> new Ensemble(store, new LocalPool(2), slow).run(Shard.WHOLE, false,
			TinyPlans.impatient()));
		final int done = store.done().size();
		assertTrue(done > 0 && done < 500, done + " done");
		assertTrue(store.failed().isEmpty());
		assertTrue(store.attempts().unfinished(new LocalPool(2).job()).isEmpty());
		assertEquals(new Ensemble.Run(500 - done, done, 0), TinyPlans.run(store, TinyPlans.ADDING, 2));
	}

	@Test
	void memoryThatOnlyOneCanHaveIsNoFailure() throws Exception {
		final Store store = store(8);
		final AtomicInteger working = new AtomicInteger();
		final Model greedy = (point, monitor) -> {
			try {
				final boolean crowded = working.incrementAndGet() > 1;
				Thread.sleep(10);
				if (crowded) throw new OutOfMemoryError("crowded");
				return TinyPlans.ADDING.rows(point, monitor);
			} finally {
				working.decrementAndGet();
			}
		};
		TinyPlans.run(store, greedy, 3);
		assertEquals(new Tally(8, 8, 0), Tally.of(store));
	}

	@Test
	void aDamagedFileIsNamedWithTheWayOut() throws Exception {
		final Store store = store(3);
		TinyPlans.run(store, TinyPlans.ADDING, 1);
		final Path rows = store.rows(store.plan().point(1).key());
		final byte[] whole = Files.readAllBytes(rows);
		for (int length = 0; length < whole.length; length += 7) {
			Files.write(rows, java.util.Arrays.copyOf(whole, length));
			final String message = assertThrows(IOException.class, () -> PooledTables.pack(store, folder.resolve("t"), Monitor.SILENT))
				.getMessage();
			assertTrue(message.contains(rows.toString()) && message.contains("Run the ensemble again with --retry"), message);
		}
		Files.copy(store.rows(store.plan().point(0).key()), rows, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertTrue(assertThrows(IOException.class, () -> PooledTables.pack(store, folder.resolve("t"), Monitor.SILENT)).getMessage()
			.contains("rows of another point"));
		assertEquals(new Ensemble.Run(0, 3, 0), TinyPlans.run(store, TinyPlans.ADDING, 1), "rows that are there are not read");
		assertEquals(new Ensemble.Run(1, 2, 0), new Ensemble(store, new LocalPool(1), TinyPlans.ADDING).run(Shard.WHOLE, true,
			Monitor.SILENT));
		assertFalse(PooledTables.pack(store, folder.resolve("t"), Monitor.SILENT).isEmpty());
	}

	@Test
	void aStoreThatCannotBeWrittenStopsTheRunAndSaysSo() throws Exception {
		final Store store = store(20);
		Files.delete(folder.resolve("store/rows"));
		Files.writeString(folder.resolve("store/rows"), "in the way");
		for (final int threads : new int[] { 1, 3 }) {
			final IOException refused = assertThrows(IOException.class, () -> TinyPlans.run(store, TinyPlans.ADDING, threads));
			assertTrue(refused.getMessage().contains(folder.resolve("store/rows").toString()), refused.toString());
		}
		Files.delete(folder.resolve("store/rows"));
		assertEquals(new Ensemble.Run(20, 0, 0), TinyPlans.run(store(20), TinyPlans.ADDING, 2), "nothing was recorded as failed");
	}

	/** In a separate mount namespace, a disk of 200 kB is filled by a run, enlarged, and the run continued; then it is made read-only. */
	@Test
	@Tag("long")
	void aFullDiskAndAReadOnlyOneLoseNothing() throws Exception {
		final Path disk = Files.createDirectory(folder.resolve("disk"));
		assumeTrue(canMount(disk), "SKIPPED: this system does not let us mount a small disk (unshare -rm, tmpfs)");
		final List<String> java = ChildRun.command(Path.of(System.getProperty("java.home"), "bin", "java"), disk.resolve("s"),
			TinyPlans.trivial(120), "adding", 2);
		final String run = quoted(java), list = "find " + disk + "/s/rows -name '*.csv.gz' | wc -l; find " + disk
			+ "/s -name '*.tmp' -o -path '*failed/*' | wc -l";
		final ChildRun child = ChildRun.start(List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=200k none " + disk + " && "
			+ run + "; echo status $?; " + list +
			"; mount -o remount,ro " + disk + "; " + run + "; echo status $?; " + list + "; mount -o remount,rw,size=20m " + disk + "; "
			+ run + "; echo status $?; " + list));
		assertEquals(0, child.await(), child.output());
		final List<String> lines = child.output().lines().toList();
		assertEquals(12, lines.size(), child.output());
		final int kept = Integer.parseInt(lines.get(2).strip());
		assertTrue(lines.get(0).contains("cannot be written: No space left on device") || lines.get(0).contains("No space left"),
			lines.get(0));
		assertEquals("status 1", lines.get(1));
		assertTrue(kept > 5 && kept < 120, kept + " kept");
		assertEquals("0", lines.get(3).strip(), "no half files, nothing recorded as failed");
		assertTrue(lines.get(4).contains("Read-only file system"), lines.get(4));
		assertEquals(List.of("status 1", Integer.toString(kept), "0"), lines.subList(5, 8).stream().map(String::strip).toList());
		assertEquals("Run[computed=" + (120 - kept) + ", before=" + kept + ", failed=0] 120 done, 0 failed, 0 missing of 120 planned",
			lines.get(8));
		assertEquals(List.of("status 0", "120", "0"), lines.subList(9, 12).stream().map(String::strip).toList());
	}

	private static boolean canMount(final Path disk) {
		try {
			return ChildRun.start(List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none " + disk)).await() == 0;
		} catch (final IOException | InterruptedException e) {
			return false;
		}
	}

	private static String quoted(final List<String> words) {
		final List<String> quoted = new ArrayList<>();
		for (final String word : words) quoted.add("'" + word + "'");
		return String.join(" ", quoted);
	}
}
