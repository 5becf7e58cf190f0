package org.crumple.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.crumple.kernel.Monitor;
import org.crumple.table.Schema;

/** Plans that take milliseconds, with real networks or a trivial model. */
public final class TinyPlans {

	/** Number of tables that {@link #REAL} gives of each of its parameters: all that there are. */
	public static final int TABLES = Realisation.TABLES.size();

	/** Every analysis for networks of 16 nodes, each in a few milliseconds. */
	public static final String REAL = String.join("\n", "nodes = 16, 20", "networks = 3", "prepare.increment = 0.05", "modes.count = 3",
		"analyses = excitations, modes, barriers, shear, pinch, load, graph, teach, ageing", "graph.window = 0.1", "graph.most = 20",
		"teach.amplitude = 0.05", "teach.cycles = 2", "teach.read = 0.05", "pinch.bonds = Lowest", "pinch.count = 3",
		"pinch.saddle = true", "load.path = 1e-3", "ageing.barrier = 1e-4", "ageing.ages = 2", "barriers.count = 2", "shear.before = 0.01",
		"shear.path = 0.02", "shear.increment = 0.005", "shear.protocol = Event driven, Fixed step");

	/** A plan with the given number of points. */
	public static String trivial(final int networks) {
		return "analyses = preparation\nnodes = 16\nnetworks = " + networks;
	}

	/** A model whose rows are a point's seed and its square root. */
	static final Model ADDING = (point, monitor) -> new Rows()
		.with(new Schema<Point>("Preparation").word("network", "its name", p -> "n-" + p.seed()).whole("nodes", "N", p -> 16).of(point))
		.with(new Schema<double[]>("Numbers").whole("number", "of the row", r -> r[0]).real("root", "l", "of the seed", r -> r[1])
			.of(new double[] { 1, Math.sqrt(point.seed()) }, new double[] { 2, Double.NaN }));

	private TinyPlans() {}

	/** A monitor that cancels at the first progress report. */
	public static Monitor impatient() {
		return new Monitor() {

			private volatile double fraction;

			@Override
			public void progress(final double done, final String message) {
				fraction = done;
			}

			@Override
			public boolean isCancelled() {
				return fraction > 0;
			}
		};
	}

	/** A mark as left by a dead process. */
	static Path deadMark(final Store store, final int number, final String job) throws IOException {
		final String key = store.plan().point(number).key();
		final Path folder = Files.createDirectories(store.folder().resolve("attempts").resolve(key.substring(0, 2)));
		return Files.createFile(folder.resolve(String.join("~", key, job, Worker.HOST, Integer.MAX_VALUE + ".0",
			UUID.randomUUID().toString())));
	}

	static Store store(final Path folder, final String plan) throws IOException {
		return Store.begin(folder, PlanText.parse(plan));
	}

	static Ensemble.Run run(final Store store, final Model model, final int threads) throws IOException {
		return new Ensemble(store, new LocalPool(threads), model).run(Shard.WHOLE, false, Monitor.SILENT);
	}
}
