package org.crumple.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Model;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.Realisation;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.crumple.ensemble.TinyPlans;
import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers in processes of their own, the jars that users get, and SIGKILL. */
@Timeout(240)
class SparkClusterIT {

	/** Beginnings of the names of jars that are Crumple's, or the tests', and not Spark's. */
	private static final List<String> OURS = List.of("crumple", "ejml", "ojalgo", "Tinfour", "commons-rng", "commons-csv", "scijava",
		"parsington", "ij-", "ij1",
		"picocli", "junit", "archunit", "arpack", "surefire", "failsafe", "apiguardian", "opentest4j", "imglib2");

	@TempDir
	static Path shared;
	private static LoopbackCluster cluster;
	private static Path models;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() throws Exception {
		final String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		final String sparks = Stream.of(all.split(File.pathSeparator)).filter(p -> p.endsWith(".jar"))
			.filter(p -> OURS.stream().noneMatch(Path.of(p).getFileName().toString()::startsWith))
			.collect(Collectors.joining(File.pathSeparator));
		cluster = new LoopbackCluster(Files.createDirectory(shared.resolve("cluster")), sparks, 2);
		models = shared.resolve("models.jar");
		try (OutputStream out = Files.newOutputStream(models); JarOutputStream jar = new JarOutputStream(out)) {
			final Path classes = Path.of(TestModels.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.list(classes.resolve("org/crumple/spark"))) {
				for (final Path file : (Iterable<Path>) files::iterator) {
					jar.putNextEntry(new JarEntry("org/crumple/spark/" + file.getFileName()));
					jar.write(Files.readAllBytes(file));
				}
			}
		}
	}

	@AfterAll
	static void stop() throws Exception {
		if (cluster != null) cluster.close();
	}

	/** The line of README, with arguments. */
	private Process real(final String... arguments) throws IOException {
		final List<String> all = new ArrayList<>(List.of("--class", "org.crumple.spark.SparkEnsemble", "--jars", jar("crumple.workbench"),
			jar("crumple.spark")));
		all.addAll(List.of(arguments));
		return cluster.submit(folder.resolve("driver.log"), all);
	}

	private Process test(final String model, final Path plan, final Path store, final String... more) throws IOException {
		final List<String> arguments = new ArrayList<>(List.of("--class", "org.crumple.spark.TestModels", "--jars",
			jar("crumple.workbench") + "," + jar("crumple.spark"), models.toString(), model, plan.toString(), "--out", store.toString(),
			"--batch", "0"));
		arguments.addAll(List.of(more));
		return cluster.submit(folder.resolve("driver.log"), arguments);
	}

	private static String jar(final String property) {
		return Path.of(System.getProperty(property)).toAbsolutePath().toString();
	}

	private int await(final Process driver) throws Exception {
		if (!driver.waitFor(120, TimeUnit.SECONDS)) throw new AssertionError("The driver does not end.\n" + log());
		return driver.exitValue();
	}

	private String log() throws IOException {
		return Files.readString(folder.resolve("driver.log"));
	}

	private Path plan(final String text) throws IOException {
		return Files.writeString(folder.resolve("plan.properties"), text);
	}

	/** What the local pool makes of a plan. */
	private String expected(final Path plan, final Model model) throws IOException {
		final Store store = Store.begin(folder.resolve("local"), PlanText.parse(Files.readString(plan)));
		new Ensemble(store, new LocalPool(2), model).run(Shard.WHOLE, false, Monitor.SILENT);
		return store.digest();
	}

	private static void awaitRows(final Path store, final int count) throws Exception {
		for (int k = 0; k < 900; k++) {
			if (Store.isIn(store) && Tally.of(Store.open(store)).done() >= count) return;
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new AssertionError("no " + count + " points are done");
	}

	@Test
	void theUsersLineMakesTheRowsOfTheLocalPool() throws Exception {
		final Path plan = plan(TinyPlans.REAL), out = folder.resolve("store");
		assertEquals(0, await(real(plan.toString(), "--out", out.toString(), "--batch", "0", "--pack")), this::logged);
		assertEquals(expected(plan, new Realisation()), Store.open(out).digest());
		try (Stream<Path> all = Files.list(out.resolve("tables"))) {
			assertEquals(4 * TinyPlans.TABLES, all.filter(f -> f.toString().endsWith(".parquet")).count(), "all of four parameters");
		}
	}

	@Test
	void aKilledWorkerLosesNothing() throws Exception {
		final Path plan = plan(TinyPlans.trivial(60)), out = folder.resolve("store");
		final Process driver = test("slow", plan, out);
		awaitRows(out, 5);
		cluster.kill(0);
		assertEquals(0, await(driver), this::logged);
		assertEquals(expected(plan, TestModels.ADDING), Store.open(out).digest());
		cluster.replace(0);
	}

	@Test
	void afterAKilledDriverTheRestIsDone() throws Exception {
		final Path plan = plan(TinyPlans.trivial(60)), out = folder.resolve("store");
		final Process driver = test("slow", plan, out);
		awaitRows(out, 5);
		driver.destroyForcibly().waitFor();
		int done = -1; // executors that have lost their driver end after the point they are at
		for (int now = Tally.of(Store.open(out)).done(); now != done; now = Tally.of(Store.open(out)).done()) {
			done = now;
			TimeUnit.SECONDS.sleep(3);
		}
		assertTrue(done < 60, "the driver was killed too late");
		assertEquals(0, await(test("slow", plan, out)), this::logged);
		assertTrue(log().contains((60 - done) + " of 60 points to compute"), this::logged);
		assertEquals(expected(plan, TestModels.ADDING), Store.open(out).digest());
	}

	@Test
	void poisonousPointsAreRecordedAndAllOthersDone() throws Exception {
		final Path plan = plan(TinyPlans.trivial(20)), out = folder.resolve("store");
		assertEquals(3, await(test("poison", plan, out, "--strict")), this::logged);
		final Store store = Store.open(out);
		assertEquals(new Tally(20, 17, 3), Tally.of(store), this::logged);
		assertTrue(store.failure(store.plan().point(1).key()).contains("poison"));
		assertTrue(store.failure(store.plan().point(3).key()).contains("memory"));
		assertTrue(store.failure(store.plan().point(5).key()).contains("begun 3 times"));
		assertEquals(0, await(test("poison", plan, out)), this::logged);
		assertTrue(log().contains("0 of 20 points to compute"), this::logged);
	}

	private String logged() {
		try {
			final String log = log();
			return log.substring(Math.max(0, log.length() - 6000));
		} catch (final IOException e) {
			return e.toString();
		}
	}
}
