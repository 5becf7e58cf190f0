package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.StepRecord;
import org.crumple.stats.Scatter;
import org.crumple.stats.SizeHistogram;
import org.crumple.table.Schema;
import org.crumple.table.Table;
import org.crumple.tail.SizeLaws;
import org.crumple.tail.TailFit;

/** Tables of the avalanches of many networks. Units: E, l. */
public final class AvalancheTables {

	/** A distribution with its name, such as {@code flips}. */
	public record Named(String name, SizeLaws laws, SizeHistogram histogram) {}

	record Law(Named size, TailFit fit) {

		boolean isCutOff() {
			return fit == size.laws.cutoff();
		}

		String refusal() {
			return size.laws.refusal(fit);
		}
	}

	record Bin(String size, SizeHistogram bins, int number) {}

	/** @param before number of earlier events of the same network */
	record Event(EventPool pool, StepRecord record, Avalanche event, int before) {}

	/** Two rows for each kind of size: the law with a cut-off, and the pure power law in its window. */
	public static final Schema<Law> LAWS = new Schema<Law>("Avalanche Fits").word("size", "`flips` or `s`", l -> l.size.name)
		.word("law", "`cut-off` or `power law`", l -> l.isCutOff() ? "cut-off" : "power law").real("exponent", "", "s of `x^s`",
		l -> l.fit.exponent())
		.real("error", "", "its standard error", l -> l.fit.error()).real("cutoff", "", "c of `exp(−x/c)`, a number of flips or in E",
		l -> l.isCutOff() ? l.fit.cutoff() : Double.NaN)
		.real("cutoff_error", "", "its standard error", l -> l.isCutOff() ? l.fit.cutoffError() : Double.NaN)
		.real("from", "", "where the window begins, a number of flips or in E", l -> l.fit.from())
		.real("until", "", "where it ends, of the law with cut-off at the largest size", l -> l.isCutOff()
		? l.size.laws.sorted()[l.size.laws.sorted().length - 1] : l.fit.until())
		.whole("count", "the values in it", l -> l.fit.count()).real("ks_distance", "", "the distance between them and the law",
		l -> l.fit.distance())
		.truth("accepted", "1 if the law is accepted", l -> l.refusal().isEmpty()).word("reason", "why it is not; empty if accepted",
		Law::refusal);

	/** One row for each kind of size and upper end of the window. */
	public static final Schema<Law> WINDOWS = new Schema<Law>("Avalanche Windows").word("size", "`flips` or `s`", l -> l.size.name)
		.real("from", "", "where the window begins, a number of flips or in E", l -> l.fit.from()).real("until", "", "where it ends",
		l -> l.fit.until())
		.whole("count", "the values in it", l -> l.fit.count()).real("exponent", "", "s of the pure law in that window",
		l -> l.fit.exponent())
		.real("error", "", "its standard error", l -> l.fit.error()).real("ks_distance", "", "the distance between the values and the law",
		l -> l.fit.distance())
		.truth("accepted", "1 if the law is accepted", l -> l.refusal().isEmpty());

	/** One row for each non-empty bin. */
	public static final Schema<Bin> DISTRIBUTIONS = new Schema<Bin>("Avalanche Distributions")
		.word("size", "`flips`, `s`, or the intervals by either definition, `interval_flips` and `interval_s`", Bin::size)
		.real("x", "", "geometric centre of the bin, a number of flips, in E, or a strain", b -> b.bins.x()[b.number]).real("density", "",
		"probability density", b -> b.bins.density()[b.number])
		.real("error", "", "its standard error", b -> b.bins.error()[b.number]).whole("count", "the values in the bin",
		b -> b.bins.count()[b.number]);

	/** One row for each definition of an event, with the number of events and their means. */
	public static final Schema<EventPool> MEANS = new Schema<EventPool>("Avalanche Means").word("definition", "`Flips` or `Dissipation`",
		p -> p.definition().toString())
		.whole("tables", "how many were pooled", p -> p.records().size()).whole("events", "how many there are in them", EventPool::count)
		.real("walked", "", "strain walked", EventPool::walked).real("strain_per_event", "", "walked/events", AvalancheTables::spacing)
		.real("strain_error", "", "its standard error", p -> spacing(p) / Math.sqrt(p.count())).real("mean_flips", "", "mean Δn",
		p -> mean(p.flips()))
		.real("flips_error", "", "its standard error; empty if all are equal", p -> Scatter.ofMean(p.flips())).real("mean_s", "E", "mean S",
		p -> mean(p.dissipations()))
		.real("s_error", "E", "its standard error; empty if all are equal", p -> Scatter.ofMean(p.dissipations()))
		.real("mean_interval", "", "mean strain from an event to the next", p -> mean(p.intervals()))
		.real("interval_variation", "", "standard deviation over mean: 1 without memory", p -> Scatter.deviation(p.intervals())
		/ mean(p.intervals()))
		.word("protocol", "of the steps, as was assumed; `mixed` if not the same of all", AvalancheTables::protocol);

	/** One row for each event and definition. */
	public static final Schema<Event> EVENTS = new Schema<Event>("Detected Avalanches").word("table", "which table it is in",
		e -> e.record.name())
		.word("definition", "`Flips` or `Dissipation`", e -> e.pool.definition().toString())
		.truth("by_flips", "1 if that is `Flips`, for conditions", e -> e.pool.definition() == EventDefinition.FLIPS)
		.whole("step", "number of the step", e -> e.event.step())
		.real("strain", "", "where it happened", e -> e.event.strain()).whole("flips", "Δn", e -> e.event.flips()).real("s", "E", "S",
		e -> e.event.dissipation())
		.real("stress_before", "E/l^2", "σ before it", e -> e.event.stressBefore()).real("stress_after", "E/l^2", "σ after it",
		e -> e.event.stressAfter())
		.real("interval", "", "strain since the event before; empty of the first of a table", e -> e.before == 0 ? Double.NaN
		: e.event.interval());

	private AvalancheTables() {}

	/**
	 * Two rows for each kind of size: the law with a cut-off, and the pure power law in its window; laws with too few values are left out.
	 */
	public static Table laws(final List<Named> all) {
		final List<Law> rows = new ArrayList<>();
		for (final Named one : all) {
			for (final TailFit fit : new TailFit[] { one.laws().cutoff(), one.laws().power() })
				if (fit != null) rows.add(new Law(one, fit));
		}
		return LAWS.table(rows);
	}

	/** One row for each kind of size and upper end of the window. */
	public static Table windows(final List<Named> all) {
		return WINDOWS.table(all.stream().flatMap(one -> one.laws().scan().stream().map(fit -> new Law(one, fit))).toList());
	}

	/** One row for each non-empty bin. */
	public static Table distributions(final List<Named> all) {
		final List<Bin> rows = new ArrayList<>();
		for (final Named one : all) {
			for (int b = 0; one.histogram() != null && b < one.histogram().size(); b++) rows.add(new Bin(one.name(), one.histogram(), b));
		}
		return DISTRIBUTIONS.table(rows);
	}

	/**
	 * One row for each definition of an event, with the number of events and their means. Standard errors assume independent events; they
	 * are empty for equal sizes.
	 */
	public static Table means(final List<EventPool> pools) {
		return MEANS.table(pools);
	}

	private static double spacing(final EventPool pool) {
		return pool.walked() / pool.count();
	}

	/** The protocol of all records; {@code mixed} if it is not the same. */
	private static String protocol(final EventPool pool) {
		final List<String> all = pool.records().stream().map(r -> r.protocol().toString()).distinct().toList();
		return all.size() == 1 ? all.get(0) : "mixed";
	}

	/** One row for each event and definition. */
	public static Table events(final List<EventPool> pools) {
		final List<Event> rows = new ArrayList<>();
		for (final EventPool pool : pools) {
			for (int r = 0; r < pool.records().size(); r++) {
				final List<Avalanche> events = pool.events().get(r);
				for (int e = 0; e < events.size(); e++) rows.add(new Event(pool, pool.records().get(r), events.get(e), e));
			}
		}
		return EVENTS.table(rows);
	}

	private static double mean(final double[] values) {
		return Arrays.stream(values).sum() / values.length;
	}
}
