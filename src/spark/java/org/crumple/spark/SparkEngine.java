package org.crumple.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.crumple.ensemble.Engine;
import org.crumple.ensemble.PointOrder;
import org.crumple.ensemble.Status.Outcome;
import org.crumple.ensemble.Status;
import org.crumple.ensemble.Task;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;

import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The cores of an Apache Spark cluster whose hosts all see the folder of the store. Points go out in batches of at least a second; what
 * comes back, as each batch ends, is statuses, so that the driver needs little memory. Workers may die; their batches go to others. Points
 * that cannot be computed beside others, or were in the middle of it when workers died, come last, one at a time in the whole cluster.
 */
public final class SparkEngine implements Engine {

	/** Least time of a batch that is usual [s]: handing out a task costs Spark some milliseconds. */
	static final double BATCH = 1;
	/**
	 * Most batches handed out at once, since a driver keeps a record of each that is planned; between two such rounds cores wait for the
	 * longest of the last batches.
	 */
	private static final int ROUND = 20_000;
	/** Milliseconds between two looks at whether to stop. */
	private static final long LOOK = 200;

	private final JavaSparkContext spark;
	private final double batch;
	private final String job = "spark-" + UUID.randomUUID();

	/**
	 * @param spark with {@code spark.task.maxFailures} of at least 8, so that a point that kills its workers is given up before the job is
	 * @param batch least time of the points that go out together [s], as the plan guesses it; 0: one by one
	 */
	public SparkEngine(final JavaSparkContext spark, final double batch) {
		InvalidValue.requireNonNegative("batch", batch);
		this.spark = spark;
		this.batch = batch;
	}

	/** Only workers die, and what a dead driver left behind does not count: a name for each run. */
	@Override
	public String job() {
		return job;
	}

	@Override
	public void run(final PointOrder schedule, final Task task, final Consumer<Status> heard, final Monitor monitor) throws IOException {
		final List<int[]> batches = schedule.batches(batch);
		final List<Integer> postponed = new ArrayList<>();
		final Consumer<Status> sorted = status -> {
			if (status.outcome() == Outcome.POSTPONED) postponed.add(status.number());
			else heard.accept(status);
		};
		for (int from = 0; from < batches.size(); from += ROUND) {
			new Round(batches.subList(from, Math.min(batches.size(), from + ROUND)), new BatchWork(task, false), monitor).run(sorted);
		}
		IntStream.of(schedule.alone()).forEach(postponed::add);
		for (final int number : postponed) new Round(List.of(new int[] { number }), new BatchWork(task, true), monitor).run(heard);
	}

	/** One job of Spark: as many partitions as batches. */
	private final class Round {

		private final List<int[]> batches;
		private final BatchWork work;
		private final Monitor monitor;
		private final BlockingQueue<List<Status>> news = new LinkedBlockingQueue<>();
		private volatile Throwable failure;

		Round(final List<int[]> batches, final BatchWork work, final Monitor monitor) {
			this.batches = new ArrayList<>(batches);
			this.work = work;
			this.monitor = monitor;
		}

		void run(final Consumer<Status> heard) throws IOException {
			monitor.throwIfCancelled();
			final String group = "crumple-" + UUID.randomUUID();
			final Thread submission = new Thread(() -> submit(group), "Ensemble on Spark");
			submission.setDaemon(true);
			submission.start();
			boolean cancelled = false, interrupted = false;
			while (submission.isAlive() || !news.isEmpty()) {
				try {
					final List<Status> some = news.poll(LOOK, TimeUnit.MILLISECONDS);
					if (some != null) some.forEach(heard);
				} catch (final InterruptedException e) {
					interrupted = true;
				}
				if (!cancelled && (interrupted || monitor.isCancelled())) {
					cancelled = true;
					spark.sc().cancelJobGroupAndFutureJobs(group); // it may not have begun
				}
			}
			if (interrupted) Thread.currentThread().interrupt();
			if (cancelled) throw new CancellationException("Cancelled.");
			if (failure != null) throw new IOException("Spark gave up: " + failure.getMessage(), failure);
		}

		private void submit(final String group) {
			try {
				spark.setJobGroup(group, "Crumple ensemble, " + batches.size() + " batches", false);
				final JavaRDD<int[]> rdd = spark.parallelize(batches, batches.size());
				spark.sc().runJob(rdd.rdd(), work, CollectionConverters.asScala(IntStream.range(0, batches.size()).boxed()
					.map(Object.class::cast).toList()).toSeq(),
					new Hand(news), ClassTag$.MODULE$.apply(ArrayList.class));
			} catch (final Throwable e) { // of any kind: the caller is to hear of it
				failure = e;
			}
		}
	}

	/** Takes the statuses of a batch as it ends, on a thread of Spark. */
	private static final class Hand extends AbstractFunction2<Object, ArrayList<Status>, BoxedUnit> implements Serializable {

		private static final long serialVersionUID = 1;

		private final transient BlockingQueue<List<Status>> news;

		Hand(final BlockingQueue<List<Status>> news) {
			this.news = news;
		}

		@Override
		public BoxedUnit apply(final Object partition, final ArrayList<Status> statuses) {
			news.add(statuses);
			return BoxedUnit.UNIT;
		}
	}
}
