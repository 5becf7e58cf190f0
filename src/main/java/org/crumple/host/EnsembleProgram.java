package org.crumple.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.crumple.ensemble.Cost;
import org.crumple.ensemble.Ensemble;
import org.crumple.ensemble.LocalPool;
import org.crumple.ensemble.Plan;
import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.ensemble.PooledTables;
import org.crumple.ensemble.Shard;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.crumple.ensemble.TimeLeft;
import org.crumple.io.UserPath;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.kernel.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The program {@code ./crumple ensemble}: runs a plan, reports its progress, pools its tables. */
@Command(name = "crumple ensemble", sortOptions = false, usageHelpWidth = 100, synopsisHeading = "Usage: ",
	customSynopsis = { "crumple ensemble PLAN --out FOLDER [--threads N | --shard I/N]   compute what is missing",
		"       crumple ensemble --status FOLDER    how many are done, how long it will take",
		"       crumple ensemble --pack FOLDER      pool all rows as tables in FOLDER/tables" },
	description = { "", "Makes and measures thousands of random networks, on this machine or by many jobs that see one",
		"folder. Every network has a file of its own as soon as it is done: whatever is stopped or killed,",
		"the same command goes on with what is missing. Results do not depend on threads, shards or order,",
		"to the last bit.", "",
		"A PLAN is a text file. What it leaves out has the value of the paper; docs/ensembles.md lists the", "keys. An example:", "",
		"  nodes = 64, 128, 256, 512      # several values: all combinations",
		"  networks = 200                 # of each; their seeds follow from seed",
		"  networks.512 = 50              # of this size", "  seed = 1",
		"  analyses = excitations, shear  # preparation is always part of it", "  shear.protocol = Event driven" },
	parameterListHeading = "%n", optionListHeading = "%nOptions:%n",
	footer = { "", "On a SLURM cluster, 100 jobs of one core each:", "  #SBATCH --array=1-100 --cpus-per-task=1",
		"  ./crumple ensemble plan.properties --out FOLDER --shard $SLURM_ARRAY_TASK_ID/100", "",
		"Exit status: 0  all networks are done, or their failure is recorded",
		"             1  the folder could not be read or written; what is done is kept",
		"             2  the plan or the options are wrong, or belong to another folder",
		"             3  some networks failed (with --strict)",
		"             130, 143  stopped; what is done is kept" })
final class EnsembleProgram implements Callable<Integer> {

	private static final int OK = 0, BROKEN = 1, UNUSABLE = 2, SOME_FAILED = 3, STOPPED = 130;
	/** Time for a stopped run to write what its threads are about to finish [s]. */
	private static final long PATIENCE = 60;
	/** Largest number of failures listed; failed.csv has all of them. */
	private static final int LISTED = 5;

	@Parameters(arity = "0..1", paramLabel = "PLAN",
		description = "The plan; or the folder of an ensemble that was begun, to go on with its own plan.")
	private String plan;

	@Option(names = "--out", paramLabel = "FOLDER",
		description = "Where rows and tables go. One that was begun with the same plan is gone on with.")
	private String out;

	@Option(names = "--threads", paramLabel = "N", description = "Networks at once (default: all processors; with --shard 1).")
	private Integer threads;

	@Option(names = "--shard", paramLabel = "I/N",
		description = "Only the I-th of N equal parts, I from 1 to N; the others may run at the same time, anywhere.")
	private String shard;

	@Option(names = "--retry", description = "Also try networks again whose failure is recorded.")
	private boolean retry;

	@Option(names = "--strict", description = "Exit with 3 if any network of the plan has failed.")
	private boolean strict;

	@Option(names = "--status", description =
		"Say how many networks are done, failed or missing, and how long it will take; compute nothing.")
	private boolean status;

	@Option(names = "--pack", description = "Pool the rows that are there; alone: compute nothing. A run without --shard packs by itself.")
	private boolean pack;

	@Option(names = "--tables", paramLabel = "FOLDER",
		description = "Where the pooled tables go, for ensembles that can only be read (default: tables, in the folder of rows).")
	private String tables;

	@Option(names = "--dry-run", description = "Check the plan, say how many networks it has and about how long they take; write nothing.")
	private boolean dryRun;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "This text.")
	private boolean help;

	/** Whether the store was begun, so that the same command can continue after an error. */
	private boolean computing;
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile boolean stop;

	private EnsembleProgram() {}

	/** Runs the program with the arguments after {@code ensemble}, and returns the exit status. */
	static int run(final List<String> arguments) {
		final EnsembleProgram program = new EnsembleProgram();
		final CommandLine line = new CommandLine(program).registerConverter(Integer.class, EnsembleProgram::whole);
		line.setParameterExceptionHandler((e, args) -> refuse(sentence(e.getMessage()) + " See crumple ensemble --help."));
		try {
			return line.execute(arguments.toArray(new String[0]));
		} finally {
			program.ended.countDown();
		}
	}

	private static int whole(final String text) {
		try {
			return NumberText.wholeInt(text);
		} catch (final NumberFormatException e) {
			throw new TypeConversionException("'" + text + "' is not a whole number");
		}
	}

	private static String sentence(final String message) {
		return message.endsWith(".") ? message : message + ".";
	}

	@Override
	public Integer call() {
		try {
			if (status) return status(existing());
			if (dryRun) return dryRun();
			if (pack && (plan == null || Files.isDirectory(path("plan", plan)))) return pack(existing());
			return compute();
		} catch (final CancellationException e) {
			return STOPPED;
		} catch (final IllegalArgumentException e) {
			return refuse(e.getMessage());
		} catch (final IOException e) {
			System.err.println("crumple: " + PlainText.message(Store.sentence(e, computing)));
			return BROKEN;
		}
	}

	/** The store to report on or to pool, when nothing is to be computed. */
	private Store existing() throws IOException {
		final String folder = out != null ? out : plan;
		if (folder == null) throw new IllegalArgumentException("A folder is needed: crumple ensemble " + (status ? "--status" : "--pack")
			+ " FOLDER.");
		return Store.open(path("out", folder));
	}

	private Plan plan() throws IOException {
		if (plan == null)
			throw new IllegalArgumentException("A plan is needed: crumple ensemble PLAN --out FOLDER; --help has an example.");
		return PlanText.read("PLAN", path("PLAN", plan));
	}

	private static Path path(final String key, final String text) {
		try {
			return Path.of(UserPath.expand(key, text));
		} catch (final InvalidPathException e) {
			throw InvalidValue.value(key, text, "a path that this system can spell");
		}
	}

	private int dryRun() throws IOException {
		final Plan wanted = plan();
		final int workers = new LocalPool(threads == null ? 0 : threads).threads();
		for (int k = 0; k < wanted.parameters().size(); k++) {
			System.out.printf(Locale.ROOT, "%s: %d networks of about %.2g s%n", wanted.label(k), wanted.size(k),
				Cost.seconds(wanted.parameters().get(k)));
		}
		System.out.println(wanted.size() + " networks, about " + Cost.spoken(Cost.seconds(wanted) / workers) + " with " + workers
			+ " threads, to a factor of three. The whole plan:");
		System.out.print(wanted.text());
		return OK;
	}

	private int compute() throws IOException {
		final Plan wanted = plan();
		final Shard part = shard == null ? Shard.WHOLE : Shard.parse(shard);
		final LocalPool engine = new LocalPool(threads != null ? threads : shard == null ? 0 : 1);
		final String folder = out != null ? out : Store.isIn(path("PLAN", plan)) ? plan : null;
		if (folder == null) throw new IllegalArgumentException("A folder is needed: crumple ensemble " + plan + " --out FOLDER.");
		final Store store = Store.begin(path("out", folder), wanted);
		computing = true;
		final List<Tally> before = Tally.byParameters(store);
		System.out.println(folder + ": " + Tally.sum(before) + "; " + Cost.ofMissing(wanted, before, part, engine.threads()) + ".");
		Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait));
		final Ensemble.Run run;
		try {
			run = new Ensemble(store, engine).run(part, retry, progress());
		} catch (final CancellationException e) {
			System.err.println("crumple: Stopped with " + Tally.of(store)
				+ ". What is done is kept: the same command goes on with the rest.");
			throw e;
		}
		System.out.println(run.computed() + " computed, " + run.failed() + " of them failed; " + run.before()
			+ " were there before, or came from other processes.");
		final int status = shard == null || pack ? pack(store) : report(store, Tally.of(store));
		final int missing = Tally.of(store).missing();
		if (part.parts() > 1 || missing == 0) return status;
		System.err.println("crumple: " + missing
			+ " networks are missing though all were computed: their rows were removed meanwhile. The same command computes them again.");
		return BROKEN;
	}

	/** Called on a signal: starts no further network, and waits until finished ones are written. */
	private void stopAndWait() {
		stop = true;
		try {
			ended.await(PATIENCE, TimeUnit.SECONDS);
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Monitor progress() {
		final ProgressLines lines = new ProgressLines(Workbench.isSet("CRUMPLE_QUIET") ? null : System.err);
		return new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				lines.status(message);
				lines.fraction(fraction);
			}

			@Override
			public boolean isCancelled() {
				return stop;
			}
		};
	}

	private int pack(final Store store) throws IOException {
		for (final Packed one : PooledTables.pack(store, tables == null ? PooledTables.folder(store) : path("tables", tables),
			Monitor.SILENT)) {
			System.out.println(one.file() + ": " + one.rows() + " rows, networks " + one.tally());
		}
		return report(store, Tally.of(store));
	}

	/** Prints the last line of every mode, and returns the exit status. */
	private int report(final Store store, final Tally tally) {
		System.out.println(store.folder() + ": " + tally + ".");
		return strict && tally.failed() > 0 ? SOME_FAILED : OK;
	}

	private int status(final Store store) throws IOException {
		final TimeLeft outlook = TimeLeft.of(store);
		final List<Tally> tallies = outlook.tallies();
		final Plan all = store.plan();
		for (int k = 0; tallies.size() > 1 && k < tallies.size(); k++) System.out.println("  " + all.label(k) + ": " + tallies.get(k));
		int listed = 0;
		for (final String key : store.failures(LISTED)) {
			System.out.println("  failed: " + PlainText.message(key));
			listed++;
		}
		if (outlook.tally().failed() > listed)
			System.out.println("  failed: " + (outlook.tally().failed() - listed) + " more; --pack lists all in tables/failed.csv");
		if (outlook.tally().missing() > 0 && !Double.isNaN(outlook.seconds())) {
			System.out.println("  about " + Cost.spoken(outlook.seconds()) + " left at the pace of the newest ones; the last came "
				+ Cost.spoken(outlook.silence()) + " ago");
		}
		return report(store, outlook.tally());
	}

	private static int refuse(final String message) {
		System.err.println("crumple: " + PlainText.message(message));
		return UNUSABLE;
	}
}
