package org.crumple.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.Model;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.ensemble.PooledTables;
import org.crumple.ensemble.Realisation;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes an ensemble on an Apache Spark cluster: what {@code spark-submit} starts. */
@Command(name = "SparkEnsemble", mixinStandardHelpOptions = true, sortOptions = false, description = {
	"Computes an ensemble of networks on an Apache Spark cluster.",
	"Points that are done are skipped, so the same line goes on with what was interrupted. Look at it with crumple ensemble --status "
	+ "FOLDER,",
	"on any machine that sees the folder. With --pack, the driver pools the rows as tables in FOLDER/tables, each as CSV and as Parquet." },
	exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
		"0:all points are done, or failed and recorded as failed", "1:the store or the cluster failed; what is done stays",
			"2:the plan or the options are wrong, or belong to another store",
		"3:with --strict, points failed" },
			footer = { "", "spark-submit --master spark://HOST:7077 --class org.crumple.spark.SparkEnsemble \\",
			"  --jars crumple-workbench.jar crumple-spark.jar plan.properties --out /shared/ensemble",
			"spark-submit --master local --class org.crumple.spark.SparkEnsemble --jars crumple-workbench.jar crumple-spark.jar --pack "
			+ "/shared/ensemble" })
public final class SparkEnsemble implements Callable<Integer> {

	/**
	 * So often may a batch be lost with its worker: a point that kills workers is given up after 3, and batches may hold two such points.
	 */
	private static final String FAILURES = "8";
	/** Least time between two lines of progress [ns]. */
	private static final long PAUSE = 5_000_000_000L;

	@Parameters(index = "0", arity = "0..1", paramLabel = "PLAN",
		description = "The plan. Left out: the one that --out was begun with. Behind --pack alone: the store.")
	private Path plan;

	@Option(names = "--out", paramLabel = "FOLDER", description = "The store: a folder that driver and workers see under this path.")
	private Path out;

	@Option(names = "--retry", description = "Compute points again that are recorded as failed.")
	private boolean retry;

	@Option(names = "--strict", description = "Exit with 3 if points failed.")
	private boolean strict;

	@Option(names = "--pack", description = "Pool the rows that are there, at the end; without --out: compute nothing.")
	private boolean pack;

	@Option(names = "--batch", paramLabel = "SECONDS",
		description = "Least time of the points handed out together, as guessed from their size (default: ${DEFAULT-VALUE}).")
	private double batch = SparkEngine.BATCH;

	private final Model model;

	SparkEnsemble(final Model model) {
		this.model = model;
	}

	public static void main(final String[] arguments) {
		System.exit(execute(new Realisation(), arguments));
	}

	/** The whole program, for any model. */
	static int execute(final Model model, final String... arguments) {
		final CommandLine line = new CommandLine(new SparkEnsemble(model));
		line.setExecutionExceptionHandler((e, command, parsed) -> {
			command.getErr().println("crumple: " + (e instanceof IOException broken ? Store.sentence(broken, true) : e.getMessage() == null
				? e.toString() : e.getMessage()));
			return e instanceof IllegalArgumentException ? 2 : 1;
		});
		return line.execute(arguments);
	}

	@Override
	public Integer call() throws IOException {
		InvalidValue.requireNonNegative("batch", batch);
		if (out == null && !pack) throw new IllegalArgumentException("A folder is needed: --out FOLDER.");
		if (out == null && plan == null) throw new IllegalArgumentException("A folder is needed: --pack FOLDER.");
		return report(out == null ? Store.open(plan) : computed());
	}

	private Store computed() throws IOException {
		final Store store = store();
		final SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "Crumple ensemble " + out)
			.setIfMissing("spark.task.maxFailures", FAILURES)
			.setIfMissing("spark.speculation", "false").setIfMissing("spark.task.reaper.enabled", "true");
		try (JavaSparkContext spark = new JavaSparkContext(conf)) {
			new Ensemble(store, new SparkEngine(spark, batch), model).run(Shard.WHOLE, retry, new Lines());
		}
		return store;
	}

	/** Packs if that is wanted, says what there is, and returns the exit status. */
	private int report(final Store store) throws IOException {
		if (pack) {
			final List<Packed> packed = PooledTables.pack(store, PooledTables.folder(store), new Lines());
			for (final Packed one : packed) System.out.println(one.file() + ": " + one.rows() + " rows, networks " + one.tally());
			ParquetTables.beside(packed, new Lines()).forEach(System.out::println);
		}
		final Tally tally = Tally.of(store);
		System.err.println("Ensemble: " + tally + ".");
		if (out != null && tally.missing() > 0) return 1;
		return strict && tally.failed() > 0 ? 3 : 0;
	}

	private Store store() throws IOException {
		return Store.begin(out, plan == null ? Store.open(out).plan() : PlanText.read("PLAN", plan));
	}

	/** Progress as lines in the log of the driver. */
	private static final class Lines implements Monitor {

		private long last = System.nanoTime() - PAUSE;

		@Override
		public void progress(final double fraction, final String message) {
			if (System.nanoTime() - last < PAUSE) return;
			last = System.nanoTime();
			System.err.println(message);
		}

		@Override
		public boolean isCancelled() {
			return Thread.currentThread().isInterrupted();
		}
	}
}
