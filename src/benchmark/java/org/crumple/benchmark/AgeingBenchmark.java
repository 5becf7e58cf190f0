package org.crumple.benchmark;

import java.io.IOException;
import java.nio.file.Path;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingPath;
import org.crumple.ageing.AgeingSettings;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.relax.NoMinimumException;

/** {@code AgeingBenchmark NETWORK DECADES}: creep to an age without temperature, and for some decades of time; 0: without the latter. */
public final class AgeingBenchmark {

	private static final double STRESS = 0.002, BARRIER = 1e-3, TEMPERATURE = 5e-5;
	/** Most new states, and repetitions. */
	private static final int STATES = 20, MANY = 1000, TIMES = 5;

	private AgeingBenchmark() {}

	public static void main(final String[] arguments) throws IOException {
		final StoredNetwork network = NetworkFiles.open(Path.of(arguments[0]));
		final double decades = Double.parseDouble(arguments[1]);
		final int nodes = network.network().nodeCount();
		final AgeingPath[] path = new AgeingPath[1];
		final Runnable cold = () -> path[0] = age(network, 0, 1, STATES);
		Timing.once(cold).print("creep to E = 1e-3, 20 new states at most, first run", nodes);
		final Timing again = Timing.of(cold, TIMES);
		again.print("creep to E = 1e-3, 20 new states at most", nodes);
		final int searches = path[0].last().searches(), states = path[0].newStates();
		Timing.print("creep, new states", nodes, states, "1");
		Timing.print("creep, searches a new state", nodes, (double) searches / states, "1");
		Timing.print("creep, a search", nodes, again.median() / searches, "ms");
		if (!(decades > 0)) return;
		final double warm = Timing.once(() -> path[0] = age(network, TEMPERATURE, decades, MANY)).median();
		Timing.print("creep at T = 5e-5, a decade", nodes, warm / decades, "ms");
		Timing.print("creep at T = 5e-5, new states a decade", nodes, path[0].newStates() / decades, "1");
		Timing.print("creep at T = 5e-5, part of escapes below 3 T", nodes,
			(double) path[0].fastEscapes() / (path[0].rows().size() - 1), "1");
	}

	private static AgeingPath age(final StoredNetwork network, final double temperature, final double decades, final int states) {
		try {
			return Ageing.of(network.network(), network.configuration(), new AgeingSettings(AgeingControl.SHEAR_STRESS, STRESS, temperature,
				decades, BARRIER, states, 0, 1, 1), ThreadTeam.ALONE, Monitor.SILENT).last();
		} catch (final NoMinimumException e) {
			throw new IllegalStateException(e);
		}
	}
}
