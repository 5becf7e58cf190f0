package org.crumple.benchmark;

import java.io.IOException;
import java.nio.file.Path;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.LammpsData;
import org.crumple.io.StoredNetwork;
import org.crumple.relax.Relaxation;

/** From networks as built to confirmed minima. How long one takes is chance to a factor of two, so several are relaxed. */
final class Quench {

	/** Repetitions of every quench, of which the median counts. */
	private static final int REPETITIONS = 5;

	private Quench() {}

	/** Times the networks of seeds 1 to {@code seeds}, after writing each for LAMMPS; prints means over them. */
	static void measure(final Path folder, final int nodes, final int seeds) throws IOException {
		final GeneratedNetwork[] built = new GeneratedNetwork[seeds];
		for (int s = 0; s < seeds; s++) {
			built[s] = Subject.generate(nodes, s + 1);
			new LammpsData().write(new StoredNetwork(built[s].network(), built[s].configuration()),
				folder.resolve("built-" + nodes + "-" + (s + 1) + ".data"));
		}
		Timing.of(() -> {
			for (final GeneratedNetwork network : built) Benchmarks.relax(network);
		}, 1); // to warm up
		final double[] milliseconds = new double[seeds];
		double evaluations = 0, energy = 0;
		for (int s = 0; s < seeds; s++) {
			final GeneratedNetwork network = built[s];
			milliseconds[s] = Timing.repeat(() -> Benchmarks.relax(network), REPETITIONS).median();
			final Relaxation relaxation = Benchmarks.relax(network);
			evaluations += relaxation.iterations() / (double) seeds;
			energy += relaxation.energy() / seeds;
		}
		Timing.printMean("quench", nodes, milliseconds);
		Timing.print("force evaluations of a quench", nodes, Math.rint(evaluations), "1");
		Timing.print("mean energy of the minima", nodes, energy, "E");
	}
}
