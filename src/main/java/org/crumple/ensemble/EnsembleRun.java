package org.crumple.ensemble;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;

/** A run of an ensemble on this machine from its plan to its pooled tables, as commands ask for it. */
public final class EnsembleRun {

	/** The line of a table's head that counts its networks, and how many lines are looked at. */
	private static final String DONE = "# done=";
	private static final int HEAD = 20;

	private final Path folder;
	private final LocalPool engine;
	private final Consumer<String> log;

	/**
	 * @param folder of the ensemble
	 * @param engine that computes
	 * @param log receives sentences on what is done
	 */
	public EnsembleRun(final Path folder, final LocalPool engine, final Consumer<String> log) {
		this.folder = folder;
		this.log = log;
		this.engine = engine;
	}

	/**
	 * The plan to run.
	 *
	 * @param file null: the plan that the folder was begun with
	 */
	public Plan plan(final Path file) throws IOException {
		if (file != null) return PlanText.read("plan", file);
		if (!Store.isIn(folder)) throw InvalidValue.value("plan", "", "the path of a plan, because " + folder + " holds none yet");
		return Store.open(folder).plan();
	}

	/** Computes what is missing, and pools the tables. */
	public List<Packed> run(final Plan plan, final boolean retry, final Monitor monitor) throws IOException {
		try {
			return run(Store.begin(folder, plan), retry, monitor);
		} catch (final IOException e) {
			throw new IOException(Store.sentence(e, true), e);
		}
	}

	private List<Packed> run(final Store store, final boolean retry, final Monitor monitor) throws IOException {
		final List<Tally> before = Tally.byParameters(store);
		log.accept("Ensemble in " + folder + ": " + Tally.sum(before) + "; " + Cost.ofMissing(store.plan(), before, Shard.WHOLE, engine
			.threads()) + ".");
		try {
			new Ensemble(store, engine).run(Shard.WHOLE, retry, monitor.part(0, 0.95));
		} catch (final CancellationException e) {
			log.accept("Ensemble in " + folder + ": stopped with " + Tally.of(store) + ". What is done is kept; run it again to go on.");
			throw e;
		}
		final List<Packed> packed = PooledTables.pack(store, PooledTables.folder(store), monitor.part(0.95, 1));
		final Tally after = Tally.of(store);
		log.accept("Ensemble in " + folder + ": " + after + "." + (after.failed() == 0 ? "" : " Why: " + PooledTables.folder(store)
			.resolve("failed.csv") + "."));
		return packed;
	}

	/**
	 * The folder of the tables of an ensemble, which are pooled if they do not hold all networks that are done.
	 *
	 * @throws IllegalArgumentException if there is no ensemble in the folder
	 */
	public static Path tables(final Path folder, final Monitor monitor) throws IOException {
		final Store store = Store.open(folder);
		final Path tables = PooledTables.folder(store);
		if (!areWhole(store, tables)) PooledTables.pack(store, tables, monitor);
		return tables;
	}

	/** Whether the tables hold all networks that are done, by the heads of those that every network has a row of. */
	private static boolean areWhole(final Store store, final Path tables) throws IOException {
		if (!Files.isDirectory(tables)) return false;
		int pooled = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(tables, "preparation-*.csv")) {
			for (final Path file : files) {
				try (Stream<String> lines = Files.lines(file)) {
					pooled += lines.limit(HEAD).filter(l -> l.startsWith(DONE))
						.mapToInt(l -> NumberText.wholeInt(l.substring(DONE.length()))).sum();
				}
			}
		}
		return pooled == Tally.of(store).done();
	}
}
