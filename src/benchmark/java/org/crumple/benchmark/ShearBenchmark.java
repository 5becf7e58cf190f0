package org.crumple.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.LammpsData;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/** {@code ShearBenchmark FOLDER NODES SEEDS}: both protocols on the networks of seeds 1 to SEEDS, whose minima are written for LAMMPS. */
public final class ShearBenchmark {

	private static final double AMOUNT = 0.1, INCREMENT = 1e-4;
	/** Time spent on warming up [ns], and runs of small networks, of which the median counts. */
	private static final double WARM_UP = 4e9;
	private static final int RUNS = 5, LARGE = 1024;

	private ShearBenchmark() {}

	public static void main(final String[] arguments) throws IOException, NoMinimumException {
		final Path folder = Path.of(arguments[0]);
		final int nodes = Integer.parseInt(arguments[1]), seeds = Integer.parseInt(arguments[2]);
		final StoredNetwork[] start = new StoredNetwork[seeds];
		for (int k = 0; k < seeds; k++) {
			final GeneratedNetwork g = new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, k + 1)
				.generate(Monitor.SILENT);
			final Configuration minimum = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT)
				.orThrow().configuration();
			start[k] = new StoredNetwork(g.network(), minimum);
			new LammpsData().write(start[k], folder.resolve("shear-" + nodes + "-" + (k + 1) + ".data"));
		}
		final double[] events = new double[seeds], perEvent = new double[seeds], ratio = new double[seeds];
		final double[] byEvents = times(start, ShearProtocol.EVENT_DRIVEN, events, nodes);
		for (int k = 0; k < seeds; k++) perEvent[k] = byEvents[k] / events[k];
		final double[] bySteps = times(start, ShearProtocol.FIXED_STEP, new double[seeds], nodes);
		for (int k = 0; k < seeds; k++) ratio[k] = bySteps[k] / byEvents[k];
		Timing.of(byEvents).print("shear, event driven", nodes);
		Timing.of(perEvent).print("shear, event driven, an event", nodes);
		Timing.of(bySteps).print("shear, fixed step", nodes);
		Timing.print("shear, events", nodes, Arrays.stream(events).average().orElseThrow(), "1");
		Timing.print("shear, fixed step, in times of event driven", nodes, Timing.of(ratio).median(), "1");
	}

	/** Milliseconds for every seed; the energies reached are printed. */
	private static double[] times(final StoredNetwork[] start, final ShearProtocol protocol, final double[] events, final int nodes)
		throws NoMinimumException
	{
		final long begin = Timing.now();
		final double[] milliseconds = new double[start.length];
		do {
			shear(start[0], protocol);
		} while (Timing.now() - begin < WARM_UP);
		for (int k = 0; k < start.length; k++) {
			final double[] runs = new double[nodes < LARGE ? RUNS : 1];
			ShearResult result = null;
			for (int r = 0; r < runs.length; r++) {
				final long before = Timing.now();
				result = shear(start[k], protocol);
				runs[r] = 1e-6 * (Timing.now() - before);
			}
			milliseconds[k] = Timing.of(runs).median();
			events[k] = result.instabilities().size();
			final double energy = result.steps().get(result.steps().size() - 1).energy();
			// what fixed steps end with is beside it, as if another program had found it
			Timing.print("energy after shear, seed " + (k + 1), protocol == ShearProtocol.EVENT_DRIVEN ? Table.OURS : "our fixed steps",
				nodes, energy, "E");
		}
		return milliseconds;
	}

	private static ShearResult shear(final StoredNetwork start, final ShearProtocol protocol) throws NoMinimumException {
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", AMOUNT, INCREMENT, 1), ShearSettings.of(protocol))
			.run(start.network(),
			start.configuration(), ShearObserver.NONE, Monitor.SILENT);
		if (!result.isComplete()) throw new IllegalStateException(result.reason());
		return result;
	}
}
