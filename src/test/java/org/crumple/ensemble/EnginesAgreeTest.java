package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rows are independent of what computed them: threads, shards, order of points, Java version. */
@Timeout(120)
class EnginesAgreeTest {

	/**
	 * SHA-256 of the rows of {@link TinyPlans#REAL} in this version of the model. If this changes, rows of old stores and new ones differ:
	 * raise {@link Model#VERSION}, and put the new digest here.
	 */
	private static final int VERSION = 4;
	private static final String DIGEST = "c60123207f93fc9f6affaa730cf39cca824bf7e3dc939069c947e3dfbb7d484c";

	@TempDir
	Path folder;

	@Test
	void threadsShardsAndOrderDoNotChangeABit() throws Exception {
		final Store one = TinyPlans.store(folder.resolve("1"), TinyPlans.REAL), two = TinyPlans.store(folder.resolve("2"), TinyPlans.REAL);
		assertEquals(new Ensemble.Run(12, 0, 0), TinyPlans.run(one, new Realisation(), 1));
		TinyPlans.run(two, new Realisation(), 2);
		assertEquals(one.digest(), two.digest());
		final Store shards = TinyPlans.store(folder.resolve("3"), TinyPlans.REAL);
		int computed = 0;
		for (final int part : new int[] { 2, 3, 1 }) {
			computed += new Ensemble(shards, new LocalPool(1)).run(new Shard(part, 3), false, Monitor.SILENT).computed();
		}
		assertEquals(12, computed, "shards share nothing");
		assertEquals(one.digest(), shards.digest());
		final Store backwards = TinyPlans.store(folder.resolve("4"), TinyPlans.REAL);
		final Task task = new Task(backwards, new Realisation(), "test", false);
		for (int number = 11; number >= 0; number--) task.run(number, true, Monitor.SILENT);
		assertEquals(one.digest(), backwards.digest());
	}

	@Test
	void rowsOfThisVersionOfTheModelNeverChange() throws Exception {
		final Store store = TinyPlans.store(folder.resolve("s"), TinyPlans.REAL);
		TinyPlans.run(store, new Realisation(), 2);
		assertEquals(VERSION + " " + DIGEST, Model.VERSION + " " + store.digest(),
			"rows changed: raise Model.VERSION, then freeze the new digest here");
	}

	@Test
	void otherJavasGiveTheSameRows() throws Exception {
		final List<Path> others = otherJavas();
		assumeTrue(!others.isEmpty(), "there is only one Java here");
		final Store mine = TinyPlans.store(folder.resolve("mine"), TinyPlans.REAL);
		TinyPlans.run(mine, new Realisation(), 2);
		for (final Path java : others) {
			final Path theirs = folder.resolve("theirs-" + others.indexOf(java));
			final ChildRun child = ChildRun.start(java, theirs, TinyPlans.REAL, "real", 2);
			assertEquals(0, child.await(), child.output());
			assertEquals(mine.digest(), Store.open(theirs).digest(), java.toString());
		}
	}

	private static List<Path> otherJavas() throws IOException {
		final Path all = Path.of("/usr/lib/jvm"), own = Path.of(System.getProperty("java.home")).toRealPath();
		if (!Files.isDirectory(all)) return List.of();
		try (Stream<Path> homes = Files.list(all)) {
			return homes.map(EnginesAgreeTest::real).distinct().filter(h -> !h.equals(own) && release(h) >= 17)
				.map(h -> h.resolve("bin/java")).toList();
		}
	}

	/** Major version, 17, from a line {@code JAVA_VERSION="17.0.15"}; 0 if the folder has no Java. */
	private static int release(final Path home) {
		try {
			final Matcher version = Pattern.compile("(?m)^JAVA_VERSION=\"([0-9]+)").matcher(Files.readString(home.resolve("release")));
			return Files.isExecutable(home.resolve("bin/java")) && version.find() ? Integer.parseInt(version.group(1)) : 0;
		} catch (final IOException e) {
			return 0;
		}
	}

	private static Path real(final Path path) {
		try {
			return path.toRealPath();
		} catch (final IOException e) {
			return path;
		}
	}

	@Test
	void asManySeedsAsPointsAndEachRowsFileHoldsItsPoint() throws Exception {
		final Store store = TinyPlans.store(folder.resolve("s"), TinyPlans.trivial(50));
		TinyPlans.run(store, TinyPlans.ADDING, 3);
		assertEquals(50, store.done().size());
		assertTrue(store.failed().isEmpty());
		assertEquals(new Tally(50, 50, 0), Tally.of(store));
	}
}
