package org.crumple.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.stats.Scatter;
import org.crumple.stats.SizeHistogram;
import org.crumple.stats.SizeLaws;
import org.crumple.stats.TailFit;

/** Avalanches of many networks as tables. Units: E, l. */
public final class AvalancheTables {

	/** A distribution by its name, such as {@code flips}. */
	public record Named(String name, SizeLaws laws, SizeHistogram histogram) {}

	private AvalancheTables() {}

	/** Two rows a size: the law with a cut-off, and the pure law in its window; laws without values enough are left out. */
	public static DataTable laws(final String title, final List<Named> all) {
		final List<String> name = new ArrayList<>(), law = new ArrayList<>(), reason = new ArrayList<>();
		final List<double[]> rows = new ArrayList<>();
		for (final Named one : all) {
			final SizeLaws laws = one.laws();
			if (laws.cutoff() != null) {
				name.add(one.name());
				law.add("cut-off");
				reason.add(laws.refusal(laws.cutoff()));
				rows.add(new double[] { laws.cutoff().exponent(), laws.cutoff().error(), laws.cutoff().cutoff(), laws.cutoff().cutoffError(), laws.cutoff().from(),
					laws.sorted()[laws.sorted().length - 1], laws.cutoff().count(), laws.cutoff().distance() });
			}
			if (laws.power() != null) {
				name.add(one.name());
				law.add("power law");
				reason.add(laws.refusal(laws.power()));
				rows.add(new double[] { laws.power().exponent(), laws.power().error(), Double.NaN, Double.NaN, laws.power().from(), laws.power().until(),
					laws.power().count(), laws.power().distance() });
			}
		}
		final String[] headings = { "exponent", "error", "cutoff", "cutoff_error", "from", "until", "count", "ks_distance" };
		return numbers(new DataTable(title).column("size", name.toArray(String[]::new)).column("law", law.toArray(String[]::new)), headings, rows)
			.column("accepted", reason.stream().mapToInt(r -> r.isEmpty() ? 1 : 0).toArray()).column("reason", reason.toArray(String[]::new));
	}

	/** One row a size and upper end of the window. */
	public static DataTable windows(final String title, final List<Named> all) {
		final List<String> name = new ArrayList<>();
		final List<double[]> rows = new ArrayList<>();
		for (final Named one : all) {
			for (final TailFit fit : one.laws().scan()) {
				name.add(one.name());
				rows.add(new double[] { fit.from(), fit.until(), fit.count(), fit.exponent(), fit.error(), fit.distance(), one.laws().refusal(fit).isEmpty() ? 1 : 0 });
			}
		}
		final String[] headings = { "from", "until", "count", "exponent", "error", "ks_distance", "accepted" };
		return numbers(new DataTable(title).column("size", name.toArray(String[]::new)), headings, rows);
	}

	/** One row a bin that holds values. */
	public static DataTable distributions(final String title, final List<Named> all) {
		final List<String> name = new ArrayList<>();
		final List<double[]> rows = new ArrayList<>();
		for (final Named one : all) {
			for (int b = 0; one.histogram() != null && b < one.histogram().size(); b++) {
				name.add(one.name());
				rows.add(new double[] { one.histogram().x()[b], one.histogram().density()[b], one.histogram().error()[b], one.histogram().count()[b] });
			}
		}
		return numbers(new DataTable(title).column("size", name.toArray(String[]::new)), new String[] { "x", "density", "error", "count" }, rows);
	}

	/** One row a definition: how many events, and their means. Standard errors take the events as independent; those of equal sizes are empty. */
	public static DataTable means(final String title, final List<EventPool> pools) {
		final List<double[]> rows = new ArrayList<>();
		for (final EventPool pool : pools) {
			final double[] flips = pool.flips(), s = pool.dissipations(), intervals = pool.intervals();
			final double spacing = pool.walked() / pool.count();
			rows.add(new double[] { pool.records().size(), pool.count(), pool.walked(), spacing, spacing / Math.sqrt(pool.count()), mean(flips), Scatter.ofMean(flips), mean(s),
				Scatter.ofMean(s), mean(intervals), Scatter.deviation(intervals) / mean(intervals) });
		}
		final String[] headings = { "tables", "events", "walked", "strain_per_event", "strain_error", "mean_flips", "flips_error", "mean_s (E)", "s_error (E)",
			"mean_interval", "interval_variation" };
		return numbers(new DataTable(title).column("definition", pools.stream().map(p -> p.definition().toString()).toArray(String[]::new)), headings, rows)
			.column("protocol", pools.stream().map(AvalancheTables::protocol).toArray(String[]::new));
	}

	/** What all records are taken for; {@code mixed} if not the same. */
	private static String protocol(final EventPool pool) {
		final List<String> all = pool.records().stream().map(r -> r.protocol().toString()).distinct().toList();
		return all.size() == 1 ? all.get(0) : "mixed";
	}

	/** One row an event and definition. */
	public static DataTable events(final String title, final List<EventPool> pools) {
		final List<String> definition = new ArrayList<>(), table = new ArrayList<>();
		final List<double[]> rows = new ArrayList<>();
		for (final EventPool pool : pools) {
			for (int r = 0; r < pool.records().size(); r++) {
				for (int e = 0; e < pool.events().get(r).size(); e++) {
					final Avalanche event = pool.events().get(r).get(e);
					definition.add(pool.definition().toString());
					table.add(pool.records().get(r).name());
					// before the first event there is none to count from
					rows.add(new double[] { pool.definition() == EventDefinition.FLIPS ? 1 : 0, event.step(), event.strain(), event.flips(), event.dissipation(),
						event.stressBefore(), event.stressAfter(), e == 0 ? Double.NaN : event.interval() });
				}
			}
		}
		final DataTable all = new DataTable(title).column("table", table.toArray(String[]::new)).column("definition", definition.toArray(String[]::new));
		return numbers(all, new String[] { "by_flips", "step", "strain", "flips", "s (E)", "stress_before (E/l^2)", "stress_after (E/l^2)", "interval" }, rows);
	}

	/** Columns of numbers; those of whole numbers are shown as such. */
	static DataTable numbers(final DataTable table, final String[] headings, final List<double[]> rows) {
		IntStream.range(0, headings.length).forEach(c -> {
			final double[] column = rows.stream().mapToDouble(r -> r[c]).toArray();
			final boolean whole = Arrays.stream(column).allMatch(v -> v == Math.rint(v) && Math.abs(v) < 1e9);
			if (whole) table.column(headings[c], Arrays.stream(column).mapToInt(v -> (int) v).toArray());
			else table.column(headings[c], column);
		});
		return table;
	}

	private static double mean(final double[] values) {
		return Arrays.stream(values).sum() / values.length;
	}
}
