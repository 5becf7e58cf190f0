package org.crumple.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** Times of one thing done again and again, in CPU time of the calling thread. */
public final class Timing {

	/** Time spent on warming up, and on measuring, at least [ns]; long tasks are measured {@code least} times. */
	private static final double WARM_UP = 3e9, MEASURE = 2e9;

	private final double[] milliseconds;

	private Timing(final double[] milliseconds) {
		this.milliseconds = milliseconds;
		Arrays.sort(milliseconds);
	}

	/** CPU time of this thread [ns]. */
	static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	/** Warms up, then measures. */
	static Timing of(final Runnable task, final int least) {
		final long begin = now();
		int warm = 0;
		while (warm < 2 || now() - begin < WARM_UP) {
			task.run();
			warm++;
		}
		final double[] times = new double[200];
		final long start = now();
		int count = 0;
		while (count < least || count < times.length && now() - start < MEASURE) {
			final long before = now();
			task.run();
			times[count++] = 1e-6 * (now() - before);
		}
		return new Timing(Arrays.copyOf(times, count));
	}

	/** Measures a fixed number of runs, without a warm-up. */
	static Timing repeat(final Runnable task, final int count) {
		final double[] times = new double[count];
		for (int k = 0; k < count; k++) times[k] = once(task).median();
		return new Timing(times);
	}

	/** Measures one run as it comes, for what takes long. */
	static Timing once(final Runnable task) {
		final long before = now();
		task.run();
		return new Timing(new double[] { 1e-6 * (now() - before) });
	}

	double median() {
		return milliseconds[milliseconds.length / 2];
	}

	/** The times of several things, such as seeds, measured apart [ms]. */
	static Timing of(final double[] milliseconds) {
		return new Timing(milliseconds.clone());
	}

	/** Prints the line that {@link Table} reads. */
	void print(final String what, final int nodes) {
		line(what, Table.OURS, nodes, median(), milliseconds[0], milliseconds[milliseconds.length - 1], "ms");
	}

	/** Prints the mean of several subjects' times [ms], and the least and the most. */
	static void printMean(final String what, final int nodes, final double[] milliseconds) {
		final DoubleSummaryStatistics all = Arrays.stream(milliseconds).summaryStatistics();
		line(what, Table.OURS, nodes, all.getAverage(), all.getMin(), all.getMax(), "ms");
	}

	static void print(final String what, final int nodes, final double value, final String unit) {
		print(what, Table.OURS, nodes, value, unit);
	}

	/** Prints a number that somebody else, or another way, arrives at. */
	static void print(final String what, final String who, final int nodes, final double value, final String unit) {
		line(what, who, nodes, value, value, value, unit);
	}

	private static void line(final String what, final String who, final int nodes, final double value, final double least,
		final double most,
		final String unit)
	{
		System.out.printf(Locale.ROOT, "%s\t%s\t%d\t%.15g\t%.15g\t%.15g\t%s%n", what, who, nodes, value, least, most, unit);
	}
}
