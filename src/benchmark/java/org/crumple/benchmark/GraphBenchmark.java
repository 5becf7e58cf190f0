package org.crumple.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.drive.ShearKind;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.memory.GraphSearch;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;

/** {@code GraphBenchmark NETWORK MOST}: the whole graph of a network in a small window, a part of that in a large one on two threads. */
public final class GraphBenchmark {

	/** Windows, the second of which holds more branches than anybody will count. */
	private static final double SMALL = 0.05, LARGE = 0.2;
	private static final int ALL = 100_000;

	private GraphBenchmark() {}

	public static void main(final String[] arguments) throws IOException, NoMinimumException {
		final StoredNetwork network = NetworkFiles.open(Path.of(arguments[0]));
		final int most = Integer.parseInt(arguments[1]), nodes = network.network().nodeCount();
		Timing.once(() -> search(network, SMALL, ALL, ThreadTeam.ALONE)).print("transition graph of 28 branches, first run", nodes);
		Timing.of(() -> search(network, SMALL, ALL, ThreadTeam.ALONE), 5).print("transition graph of 28 branches", nodes);
		try (GraphSearch search = open(network, SMALL, ThreadTeam.ALONE)) {
			search.run(ALL, Monitor.SILENT);
			Timing.print("transition graph, factorisations a walk", nodes, (double) search.factorisations() / search.walks(), "1");
		}
		final double before = heap();
		final long start = System.nanoTime(), spent = processor();
		try (GraphSearch search = open(network, LARGE, new ThreadTeam(2))) {
			search.run(most, Monitor.SILENT);
			final double seconds = 1e-9 * (System.nanoTime() - start), busy = 1e-9 * (processor() - spent);
			final int size = search.graph().size();
			Timing.print("transition graph of " + size + " branches, two threads", nodes, seconds, "s wall");
			Timing.print("transition graph of " + size + " branches, CPU of all threads", nodes, busy, "s");
			Timing.print("transition graph of " + size + " branches, CPU of a branch", nodes, 1e3 * busy / size, "ms");
			Timing.print("transition graph of " + size + " branches, factorisations a walk", nodes, (double) search.factorisations()
				/ search.walks(), "1");
			Timing.print("transition graph of " + size + " branches, walks a branch", nodes, (double) search.walks() / size, "1");
			Timing.print("load of the machine meanwhile, graph", nodes, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
				"1");
			Timing.print("transition graph, a branch with its configurations", nodes, (heap() - before) / size / 1024, "KiB");
			search.close();
			Timing.print("transition graph, a branch without", nodes, (heap() - before) / size / 1024, "KiB");
			if (search.graph().size() != size) throw new IllegalStateException("the graph is gone");
		}
	}

	private static GraphSearch open(final StoredNetwork network, final double window, final ThreadTeam team) throws NoMinimumException {
		return GraphSearch.of(network.network(), network.configuration(), window, TransitionGraphSpec.settings(Minimiser.FIRE,
			ShearKind.SIMPLE, BoxRelaxation.FIXED), team, Monitor.SILENT);
	}

	private static void search(final StoredNetwork network, final double window, final int most, final ThreadTeam team) {
		try (GraphSearch search = open(network, window, team)) {
			search.run(most, Monitor.SILENT);
		}
		catch (final NoMinimumException e) {
			throw new IllegalStateException(e);
		}
	}

	/** CPU time of all threads [ns]. */
	private static long processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** Bytes in use after everything that nobody needs is gone. */
	private static double heap() {
		for (int k = 0; k < 3; k++) System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
