package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingPath;
import org.crumple.ageing.AgeingRow;
import org.crumple.ageing.Quake;
import org.crumple.figure.Axis;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.figure.Panel.Corner;

/**
 * Figures of networks that age. What takes the place of time is log10 t, or the age barrier E without temperature: the limit of
 * {@code E = T ln t}.
 */
public final class AgeingPlots {

	private static final double LN10 = StrictMath.log(10);
	private static final Margin ROOM = Margin.parts(0.05, 0.05), LEGEND = Margin.parts(0.05, 0.05).legend(0.2, 0);
	/** Number of bins of E, which has no decades. */
	private static final int BINS = 10;

	private final Ageing all;
	private final boolean athermal;

	private AgeingPlots(final Ageing all) {
		this.all = all;
		athermal = all.settings().isAthermal();
	}

	/** Strain, or stress in a fixed cell, and energies of all states against time. */
	public static Figure curves(final String title, final String caption, final Ageing all) {
		final AgeingPlots plots = new AgeingPlots(all);
		final boolean creeps = all.settings().control() == AgeingControl.SHEAR_STRESS;
		final Panel energies = creeps ? plots.curve("G, U (E)", List.of("G", "U"), List.of(AgeingRow::enthalpy, AgeingRow::energy))
			: plots.curve("U (E)", List.of(""), List.of(AgeingRow::energy));
		return new Figure(title, caption, List.of(creeps ? plots.curve("strain \u03b3", List.of(""), List.of(AgeingRow::strain))
			: plots.curve("shear stress \u03c3_{xy} (E/l^{2})", List.of(""), List.of(AgeingRow::stress)), energies), 2);
	}

	/** Exit barriers, how many quakes there are, and the intervals between them. */
	public static Figure quakes(final String title, final String caption, final Ageing all) {
		final AgeingPlots plots = new AgeingPlots(all);
		return new Figure(title, caption, List.of(plots.exits(), plots.counts(), plots.intervals()), 3);
	}

	private Axis time() {
		return Axis.linear(athermal ? "age barrier E (E)" : "log_{10} of time (drag l^{2}/E)").room(ROOM);
	}

	/** What takes the place of time. */
	private double when(final AgeingRow row) {
		return athermal ? row.ageBarrier() : row.logTime() / LN10;
	}

	/** The rows of a run from which on time is defined. */
	private List<AgeingRow> rows(final AgeingPath path) {
		return path.rows().stream().filter(row -> Double.isFinite(when(row))).toList();
	}

	/** Steps: a state lasts until the next one is entered. */
	private Panel curve(final String heading, final List<String> names, final List<ToDoubleFunction<AgeingRow>> values) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < values.size(); k++) {
			for (final AgeingPath path : all.paths()) {
				final List<AgeingRow> rows = rows(path);
				final int n = rows.size();
				final double[] x = new double[Math.max(0, 2 * n - 1)], y = new double[x.length];
				for (int i = 0; i < x.length; i++) {
					x[i] = when(rows.get((i + 1) / 2));
					y[i] = values.get(k).applyAsDouble(rows.get(i / 2));
				}
				final String name = path.run() == 0 && !names.get(k).isEmpty() ? names.get(k) : null;
				marks.add(new Series(name, x, y, values.size() > 1 ? Look.kind(k, 2) : Look.line(Palette.kind(path.run()), 2)));
			}
		}
		return new Panel(time(), Axis.linear(heading).room(values.size() > 1 ? LEGEND : ROOM), marks, Corner.TOP_RIGHT);
	}

	/** With temperature, exit barriers follow T ln t; without, the highest so far is E. */
	private Panel exits() {
		final double temperature = all.settings().temperature();
		final List<AgeingRow> rows = all.paths().stream().flatMap(path -> rows(path).stream()).filter(row -> row.number() >= 0).toList();
		final double[] x = rows.stream().mapToDouble(row -> athermal ? row.ageBarrier() : temperature * row.logTime()).toArray();
		final double[] y = rows.stream().mapToDouble(AgeingRow::exitBarrier).toArray();
		final double last = Arrays.stream(x).max().orElse(1);
		final Look circles = Look.points(Symbol.CIRCLE, Palette.DATA, 2);
		final Series escapes = new Series(x.length + (x.length == 1 ? " escape" : " escapes"), x, y, circles);
		return new Panel(Axis.linear(athermal ? "age barrier E (E)" : "T ln t (E)").room(ROOM),
			Axis.linear("exit barrier (E)").room(LEGEND), List.of(escapes, new Law(athermal ? "E" : "T ln t", at -> at, 0,
			Math.max(last, 0), 1, Look.line(Palette.INK, 1), false)), Corner.TOP_LEFT);
	}

	private List<Quake> quakes() {
		return all.paths().stream().flatMap(path -> path.quakes().stream()).toList();
	}

	/** Quakes in each decade of time, or in each tenth of the largest E, per run. */
	private Panel counts() {
		final double[] at = quakes().stream().mapToDouble(quake -> athermal ? quake.ageBarrier() : quake.logTime() / LN10).toArray();
		final double last = Arrays.stream(at).max().orElse(1), first = athermal ? 0 : Math.floor(Arrays.stream(at).min().orElse(0));
		final double width = athermal ? last / BINS : 1;
		final int bins = athermal ? BINS : (int) Math.max(1, Math.floor(last - first) + 1);
		final double[] x = IntStream.range(0, bins).mapToDouble(k -> first + (k + 0.5) * width).toArray(), y = new double[bins];
		for (final double one : at) y[(int) Math.min(bins - 1, (one - first) / width)] += 1.0 / all.paths().size();
		return new Panel(time(), Axis.linear(athermal ? "quakes" : "quakes a decade").room(ROOM), List.of(new Series(null,
			x, y, Look.points(Symbol.BAR, Palette.DATA, 1))), Corner.TOP_RIGHT);
	}

	/** The fraction of intervals between quakes that are longer, beside an exponential law of the same mean. */
	private Panel intervals() {
		final double[] intervals = all.paths().stream().flatMapToDouble(path -> IntStream.range(1, path.quakes().size()).mapToDouble(k ->
			athermal ? path.quakes().get(k).ageBarrier() - path.quakes().get(k - 1).ageBarrier() : path.quakes().get(k).logInterval()))
			.sorted().toArray();
		final int n = intervals.length;
		final double[] longer = IntStream.range(0, n).mapToDouble(k -> (n - k - 0.5) / n).toArray();
		final double mean = Arrays.stream(intervals).average().orElse(1);
		final List<Mark> marks = new ArrayList<>(List.of(new Series(n + (n == 1 ? " interval" : " intervals"), intervals, longer, Look
			.points(Symbol.CIRCLE, Palette.DATA, 2))));
		if (n > 0) marks.add(new Law("exponential", at -> StrictMath.exp(-at / mean), 0, intervals[n - 1], 100, Look.line(Palette.INK, 1),
			false));
		return new Panel(Axis.linear(athermal ? "interval of E (E)" : "interval of ln t").room(ROOM),
			Axis.linear("fraction longer").range(0, 1).room(LEGEND), marks, Corner.TOP_RIGHT);
	}
}
