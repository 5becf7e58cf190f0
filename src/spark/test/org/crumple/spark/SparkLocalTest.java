package org.crumple.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spark inside this process: the engine alone. */
@Timeout(120)
class SparkLocalTest {

	@TempDir
	Path folder;

	private Store store(final String name, final String plan) throws IOException {
		return Store.begin(folder.resolve(name), PlanText.parse(plan));
	}

	private static Ensemble.Run run(final Store store, final Model model, final double batch, final Monitor monitor) throws IOException {
		final SparkConf conf = new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false")
			.set("spark.log.level", "WARN").set("spark.driver.host", "127.0.0.1");
		try (JavaSparkContext spark = new JavaSparkContext(conf)) {
			return new Ensemble(store, new SparkEngine(spark, batch), model).run(Shard.WHOLE, false, monitor);
		} finally {
			// a task of a job that was cancelled, which Spark no longer counts, may still be writing its rows: whole or not at all, and
			// harmless, but not while the folder is deleted
			while (Thread.getAllStackTraces().values().stream()
				.anyMatch(s -> Arrays.stream(s).anyMatch(c -> c.getClassName().equals(BatchWork.class.getName())))) Thread.onSpinWait();
		}
	}

	@Test
	void sparkMakesTheRowsOfTheLocalPool() throws Exception {
		final Store local = store("local", TinyPlans.REAL), spark = store("spark", TinyPlans.REAL);
		new Ensemble(local, new LocalPool(1)).run(Shard.WHOLE, false, Monitor.SILENT);
		assertEquals(new Ensemble.Run(12, 0, 0), run(spark, new Realisation(), 0, Monitor.SILENT));
		assertEquals(local.digest(), spark.digest());
		assertEquals(new Ensemble.Run(0, 12, 0), run(spark, new Realisation(), 0, Monitor.SILENT), "all are done");
	}

	@Test
	void batchesChangeNothing() throws Exception {
		final Store local = store("local", TinyPlans.trivial(300)), spark = store("spark", TinyPlans.trivial(300));
		new Ensemble(local, new LocalPool(2), TestModels.ADDING).run(Shard.WHOLE, false, Monitor.SILENT);
		run(spark, TestModels.ADDING, SparkEngine.BATCH, Monitor.SILENT);
		assertEquals(local.digest(), spark.digest());
	}

	@Test
	void cancellingKeepsWhatIsDone() throws Exception {
		final Store store = store("store", TinyPlans.trivial(200));
		assertThrows(CancellationException.class, () -> run(store, TestModels.SLOW, 0, TinyPlans.impatient()));
		final Tally tally = Tally.of(store);
		assertTrue(tally.done() > 0 && tally.done() < 200 && tally.failed() == 0, tally.toString());
	}

	@Test
	void aStoreThatRefusesStopsTheRunWithItsReason() throws Exception {
		final Store store = store("store", TinyPlans.trivial(4));
		java.nio.file.Files.delete(folder.resolve("store/rows"));
		java.nio.file.Files.writeString(folder.resolve("store/rows"), "in the way");
		final IOException refused = assertThrows(IOException.class, () -> run(store, TestModels.ADDING, 0, Monitor.SILENT));
		assertTrue(refused.getMessage().contains(folder.resolve("store/rows").toString()), refused.getMessage());
		assertEquals(0, Tally.of(store).failed());
	}
}
