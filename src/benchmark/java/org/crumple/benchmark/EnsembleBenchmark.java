package org.crumple.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Model;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.Point;
import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.ensemble.PooledTables;
import org.crumple.ensemble.Realisation;
import org.crumple.ensemble.Rows;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.TimeLeft;
import org.crumple.kernel.Monitor;
import org.crumple.table.Schema;

/**
 * {@code EnsembleBenchmark PART FOLDER NODES COUNT}: what thousands of networks cost, in wall time, with preparation and local excitations.
 * The folder must be new. Parts: {@code threads} (COUNT networks with one thread and with two), {@code overhead} (COUNT tasks of a second,
 * which only wait), {@code rate} (COUNT networks on all processors, packed), {@code million} (COUNT points of a model that only adds up).
 */
public final class EnsembleBenchmark {

	/** When each task of a second began and ended: thread, start, end [ns]. */
	private static final List<long[]> WAITED = Collections.synchronizedList(new ArrayList<>());
	/** Waits for a second, so that what else the machine does counts little. */
	private static final Model SECOND = (point, monitor) -> {
		final long start = System.nanoTime(), end = start + 1_000_000_000L;
		for (long now = start; now < end; now = System.nanoTime()) LockSupport.parkNanos(end - now);
		WAITED.add(new long[] { Thread.currentThread().getId(), start, System.nanoTime() });
		return new Rows().with(new Schema<Point>("Preparation").whole("nodes", "N", p -> 16).of(point));
	};
	private static final Schema<Point> SEEDS = new Schema<Point>("Preparation").word("network", "its name", p -> "n-" + p.seed())
		.whole("nodes", "N", p -> 16)
		.real("root", "l", "of the seed", p -> Math.sqrt(p.seed()));
	private static final Model TRIVIAL = (point, monitor) -> new Rows().with(SEEDS.of(point));

	private EnsembleBenchmark() {}

	public static void main(final String[] arguments) throws IOException {
		final Path folder = Path.of(arguments[1]);
		final int nodes = Integer.parseInt(arguments[2]), count = Integer.parseInt(arguments[3]);
		switch (arguments[0]) {
			case "threads" -> threads(folder, nodes, count);
			case "overhead" -> overhead(folder, count);
			case "rate" -> rate(folder, nodes, count);
			case "million" -> million(folder, count);
			default -> throw new IllegalArgumentException("There is no part " + arguments[0] + ".");
		}
		Timing.print("load of the machine meanwhile, " + arguments[0], nodes, ManagementFactory.getOperatingSystemMXBean()
			.getSystemLoadAverage(), "1");
	}

	private static Store store(final Path folder, final int nodes, final int networks, final String analyses) throws IOException {
		return Store.begin(folder, PlanText.parse("nodes = " + nodes + "\nnetworks = " + networks + "\nanalyses = " + analyses));
	}

	/** Seconds of wall time. */
	private static double run(final Store store, final Model model, final int threads) throws IOException {
		final long start = System.nanoTime();
		final Ensemble.Run run = new Ensemble(store, new LocalPool(threads), model).run(Shard.WHOLE, false, Monitor.SILENT);
		if (run.failed() > 0) throw new IllegalStateException(run.failed() + " failed: " + store.failures(1));
		return 1e-9 * (System.nanoTime() - start);
	}

	private static void threads(final Path folder, final int nodes, final int count) throws IOException {
		run(store(folder.resolve("warm"), nodes, Math.min(4, count), "excitations"), new Realisation(), 1);
		final Store one = store(folder.resolve("1"), nodes, count, "excitations"), two = store(folder.resolve("2"), nodes, count,
			"excitations");
		final double alone = run(one, new Realisation(), 1), together = run(two, new Realisation(), 2);
		if (!one.digest().equals(two.digest())) throw new IllegalStateException("not the same rows");
		Timing.print("ensemble of " + count + ", one thread, wall", nodes, alone, "s");
		Timing.print("ensemble of " + count + ", two threads, wall", nodes, together, "s");
		Timing.print("ensemble, two threads are faster by", nodes, alone / together, "×");
	}

	private static void overhead(final Path folder, final int count) throws IOException {
		final int threads = Runtime.getRuntime().availableProcessors();
		final long born = System.nanoTime() - 1_000_000L * (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean()
			.getStartTime());
		final long begin = System.nanoTime();
		final Store store = store(folder, 16, count, "preparation");
		final double wall = run(store, SECOND, threads), ideal = Math.ceil((double) count / threads);
		final long end = System.nanoTime();
		final String tasks = count + " tasks of 1 s on " + threads + " threads", what = tasks + ": ";
		Timing.print("overhead of " + tasks + ", the start of Java included", 16, 100 * (1e-9 * (end - born) / ideal - 1), "%");
		Timing.print("overhead of " + tasks, 16, 100 * (wall / ideal - 1), "%");
		Timing.print(what + "start of Java", 16, 1e-6 * (begin - born), "ms");
		final long first = WAITED.stream().mapToLong(w -> w[1]).min().orElseThrow(), last = WAITED.stream().mapToLong(w -> w[2]).max()
			.orElseThrow();
		Timing.print(what + "until the first task", 16, 1e-6 * (first - begin), "ms");
		Timing.print(what + "after the last task", 16, 1e-6 * (end - last), "ms");
		double late = 0;
		final List<Double> gaps = new ArrayList<>();
		final Map<Long, Long> before = new HashMap<>();
		for (final long[] one : WAITED) {
			late += 1e-6 * (one[2] - one[1]) - 1000;
			final Long previous = before.put(one[0], one[2]);
			if (previous != null) gaps.add(1e-6 * (one[1] - previous));
		}
		Collections.sort(gaps);
		Timing.print(what + "from a task to the next, median", 16, gaps.get(gaps.size() / 2), "ms");
		Timing.print(what + "from a task to the next, longest", 16, gaps.get(gaps.size() - 1), "ms");
		Timing.print(what + "a task wakes late by, mean", 16, late / count, "ms");
	}

	private static void rate(final Path folder, final int nodes, final int count) throws IOException {
		final int threads = Runtime.getRuntime().availableProcessors();
		final Store store = store(folder, nodes, count, "excitations");
		final double wall = run(store, new Realisation(), threads);
		Timing.print("ensemble of " + count + ", all processors, wall", nodes, wall, "s");
		Timing.print("networks a second and core", nodes, count / wall / threads, "1/s");
		final long start = System.nanoTime();
		final List<Packed> packed = PooledTables.pack(store, PooledTables.folder(store), Monitor.SILENT);
		Timing.print("pack of " + count + ", wall", nodes, 1e-9 * (System.nanoTime() - start), "s");
		Timing.print("rows of a network, stored", nodes, bytes(folder.resolve("rows")) / 1024.0 / count, "KiB");
		double table = 0;
		for (final Packed one : packed) table += Files.size(one.file());
		Timing.print("rows of a network, packed", nodes, table / 1024 / count, "KiB");
	}

	private static void million(final Path folder, final int count) throws IOException {
		final Store store = store(folder, 16, count, "preparation");
		final int threads = Runtime.getRuntime().availableProcessors();
		Timing.print(count + " trivial points: a point, wall", 16, 1e3 * run(store, TRIVIAL, threads) / count, "ms");
		long start = System.nanoTime();
		final TimeLeft outlook = TimeLeft.of(store);
		if (outlook.tally().done() != count) throw new IllegalStateException(outlook.tally().toString());
		Timing.print(count + " trivial points: status, wall", 16, 1e-9 * (System.nanoTime() - start), "s");
		start = System.nanoTime();
		new Ensemble(store, new LocalPool(threads), TRIVIAL).run(Shard.WHOLE, false, Monitor.SILENT);
		Timing.print(count + " trivial points: run with nothing to do, wall", 16, 1e-9 * (System.nanoTime() - start), "s");
		start = System.nanoTime();
		PooledTables.pack(store, PooledTables.folder(store), Monitor.SILENT);
		Timing.print(count + " trivial points: pack, wall", 16, 1e-9 * (System.nanoTime() - start), "s");
		Timing.print(count + " trivial points: heap in use", 16,
			(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 0x1p30, "GiB");
	}

	private static long bytes(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			long sum = 0;
			for (final Path file : files.filter(Files::isRegularFile).toList()) sum += Files.size(file);
			return sum;
		}
	}
}
