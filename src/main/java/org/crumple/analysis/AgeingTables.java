package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingPath;
import org.crumple.ageing.AgeingRow;
import org.crumple.ageing.AgeingSettings;
import org.crumple.ageing.Quake;
import org.crumple.ageing.SaddleBeside;
import org.crumple.kernel.Digits;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of networks that age, and what is said of them. Units: E, l; the unit of time is the drag of a node times l²/E. */
public final class AgeingTables {

	/** A state with the number of its run. */
	public record Row(AgeingRow row, int run) {}

	/** A quake with the number of its run. */
	public record Event(Quake quake, int run) {}

	private static final double LN10 = StrictMath.log(10);
	/** Time above which it is said beforehand [s]. */
	private static final double LONG = 300;
	private static final String RUN = "run";
	private static final String WHICH_RUN = "number of the run, from 0 on; only with several runs, and in ensembles";

	/** One row for each state that was entered; the first of a run is its start. */
	public static final Schema<Row> STATES = new Schema<Row>("Ageing")
		.whole("row", "number of the escape; −1 for the start", r -> r.row.number())
		.real("log10_time", "", "log10 of the time, in drag l²/E, at which it was entered; empty at the start and at `temperature=0`",
			r -> decades(r.row.logTime()))
		.whole("state", "number of the state, in the order of first visits", r -> r.row.state())
		.truth("new", "1 if it was entered for the first time", r -> r.row.first())
		.real("energy", "E", "U", r -> r.row.energy())
		.real("enthalpy", "E", "`G = U − A σ γ` under a stress; U at fixed strain", r -> r.row.enthalpy())
		.real("strain", "", "γ, the shear of the cell", r -> r.row.strain())
		.real("stress", "E/l^2", "σ_xy", r -> r.row.stress())
		.real("exit_barrier", "E", "the saddle that was crossed, above the lowest G of the pool that was left", r -> r.row.exitBarrier())
		.real("age_barrier", "E", "E, the highest exit barrier so far", r -> r.row.ageBarrier())
		.real("taken_barrier", "E", "the same saddle above the G of the state from which it was crossed", r -> r.row.takenBarrier())
		.whole("flips", "bonds whose state differs between that state and this one", r -> r.row.flips())
		.whole("pool", "number of states of the pool that was left", r -> r.row.pool())
		.whole("catalogue", "number of known saddles beside the state from which the saddle was crossed", r -> r.row.catalogue())
		.whole("searches", "number of bonds that had been pinched until then, in all states and runs", r -> r.row.searches())
		.truth("below_3t", "1 if the taken barrier is below 3 T, where the theory of rates fails", r -> r.row.isFast())
		.whole(RUN, WHICH_RUN, r -> r.run);

	/** One row for each quake. */
	public static final Schema<Event> QUAKES = new Schema<Event>("Quakes")
		.whole("quake", "number of the quake, from 1 on; the last of a run may be incomplete", q -> q.quake.number())
		.real("age_barrier", "E", "E, to which the first escape of the quake raised it", q -> q.quake.ageBarrier())
		.real("log10_time", "", "log10 of the time at which it began; empty at `temperature=0`", q -> decades(q.quake.logTime()))
		.real("dlnt", "", "Δ ln t since the quake before began; empty for the first, and at `temperature=0`", q -> q.quake.logInterval())
		.whole("states", "number of states that were entered for the first time", q -> q.quake.states())
		.whole("flips", "bonds whose state differs after it", q -> q.quake.flips())
		.real("strain_step", "", "change of γ", q -> q.quake.strainStep())
		.real("energy_drop", "E", "decrease of G, what is dissipated", q -> q.quake.energyDrop())
		.whole(RUN, WHICH_RUN, q -> q.run);

	/** One row for each known saddle beside a state. */
	public static final Schema<SaddleBeside> SADDLES = new Schema<SaddleBeside>("Saddles")
		.whole("bond", "the bond whose pinching led to it; −1 if it was found from the other side", SaddleBeside::bond)
		.real("barrier", "E", "G of the saddle minus that of the state", SaddleBeside::barrier)
		.real("lambda", "E/l^2", "λ−, the rate at which the network leaves the saddle, times the drag", SaddleBeside::eigenvalue)
		.real("half_log_det", "", "½ (ln abs det H of the saddle − ln det H of the state)", SaddleBeside::halfLogDeterminant)
		.real("rate", "", "of Kramers and Langer, in E/(drag l²); empty at `temperature=0`", s -> s.logRate() == Double.NEGATIVE_INFINITY
			? Double.NaN : StrictMath.exp(s.logRate()))
		.whole("flips", "bonds whose state differs on the other side", SaddleBeside::flips)
		.real("end_energy", "E", "U on the other side", SaddleBeside::endEnergy);

	private AgeingTables() {}

	private static double decades(final double logTime) {
		return Double.isInfinite(logTime) ? Double.NaN : logTime / LN10;
	}

	/**
	 * One row for each state of all runs, run by run.
	 *
	 * @param numbered whether there is a column for the number of the run
	 */
	public static Table states(final Ageing all, final boolean numbered) {
		return of(STATES, numbered).table(all.paths().stream().flatMap(path -> path.rows().stream().map(row -> new Row(row, path.run())))
			.toList());
	}

	/**
	 * One row for each quake of all runs, run by run.
	 *
	 * @param numbered whether there is a column for the number of the run
	 */
	public static Table quakes(final Ageing all, final boolean numbered) {
		return of(QUAKES, numbered).table(all.paths().stream().flatMap(path -> path.quakes().stream().map(quake -> new Event(quake, path
			.run()))).toList());
	}

	private static <R> Schema<R> of(final Schema<R> schema, final boolean numbered) {
		return numbered ? schema : schema.without(Set.of(RUN));
	}

	/** One row for each known saddle beside the last state of the last run. */
	public static Table saddles(final Ageing all) {
		return SADDLES.table(all.last().saddles());
	}

	/**
	 * What was done, in sentences.
	 *
	 * @param name of the network
	 */
	public static List<String> sentences(final String name, final Ageing all) {
		final List<String> sentences = new ArrayList<>();
		for (final AgeingPath path : all.paths()) {
			sentences.add(String.format(Locale.ROOT, "%s%s: %s, %s, %s, age barrier %s, G %s to %s, strain %s to %s: %s.", name,
				all.settings().runs() > 1 ? ", run " + path.run() : "", Digits.counted(path.rows().size() - 1, "escape"), Digits.counted(
					path.newStates(), "new state"), Digits.counted(path.quakes().size(), "quake"), Digits.seven(path.last().ageBarrier()),
				Digits.seven(path.start().enthalpy()), Digits.seven(path.last().enthalpy()), Digits.seven(path.start().strain()), Digits
					.seven(path.last().strain()), path.end()));
		}
		final int escapes = all.paths().stream().mapToInt(path -> path.rows().size() - 1).sum();
		final int fast = all.paths().stream().mapToInt(AgeingPath::fastEscapes).sum();
		if (escapes > 0 && !all.settings().isAthermal()) sentences.add(String.format(Locale.ROOT,
			"%.3g %% of the escapes (%d of %d) crossed a barrier below 3 T, where the theory of rates fails%s.", 100.0 * fast / escapes,
			fast, escapes, fast == escapes ? ": the temperature is too high for it" : ""));
		return sentences;
	}

	/**
	 * How long it may take, for networks that are large enough to ask.
	 *
	 * @param name of the network
	 */
	public static List<String> outlook(final String name, final int nodes, final AgeingSettings settings) {
		final double seconds = settings.seconds(nodes);
		if (seconds < LONG) return List.of();
		return List.of(String.format(Locale.ROOT, "%s: a new state of %d nodes takes about %.2g s of one core, and %d of them %.2g h, to a "
			+ "factor of three. Escape keeps what was done.", name, nodes, settings.secondsOfState(nodes), settings.states()
				* settings.runs(), seconds / 3600));
	}

	/** A phrase that says under which conditions a network ages. */
	public static String conditions(final AgeingSettings settings) {
		final boolean fixed = settings.control() == AgeingControl.FIXED_STRAIN;
		return (fixed ? "fixed strain" : "\u03c3_{xy} = " + Digits.seven(settings.stress())) + ", "
			+ (settings.isAthermal() ? "T = 0" : "T = " + Digits.seven(settings.temperature()));
	}

	/** Message for a run that was stopped. */
	public static String early(final String name) {
		return "Age Network: cancelled. What was done until then is kept as " + name + ".";
	}
}
