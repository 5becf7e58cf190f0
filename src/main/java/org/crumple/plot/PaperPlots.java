package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.ExponentFit;
import org.crumple.survey.PooledModes;
import org.crumple.tail.WindowScan;

/** Panels of the paper's figures that compare networks of several sizes N. */
public final class PaperPlots {

	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.CROSS };
	private static final Margin SIDES = Margin.factor(1.4), ABOVE = Margin.factors(2, 2);
	private static final double PERCENT = 100;

	private PaperPlots() {}

	/** Marks of barriers by the rigid method, of whatever N. */
	public static final Look RIGID = Look.points(Symbol.X, Palette.BLACK, 2);

	/** A curve for networks of one size, and its marks. */
	public record OfSize<T>(int nodes, T data, Look look) {

		/** A curve beside which there is none of another size. */
		public OfSize(final int nodes, final T data) {
			this(nodes, data, Look.points(Symbol.CIRCLE, Palette.DATA, 3));
		}
	}

	/** The marks of every size in all panels of a figure. */
	public static Map<Integer, Look> looks(final SortedSet<Integer> nodes) {
		final Map<Integer, Look> looks = new HashMap<>();
		for (final int n : nodes) {
			final int k = nodes.headSet(n).size();
			looks.put(n, Look.points(SYMBOLS[k % SYMBOLS.length], Palette.ordered(k, nodes.size()), 2));
		}
		return looks;
	}

	/**
	 * The fraction of unstable bonds against N, with standard errors over networks.
	 *
	 * @param fractions [networks] of each N
	 */
	public static Panel fractions(final List<OfSize<double[]>> fractions) {
		final int n = fractions.size();
		final double[] x = new double[n], mean = new double[n], error = new double[n];
		for (int k = 0; k < n; k++) {
			final double[] each = fractions.get(k).data();
			x[k] = fractions.get(k).nodes();
			final double average = Arrays.stream(each).average().orElse(Double.NaN);
			mean[k] = PERCENT * average;
			error[k] = each.length < 2 ? Double.NaN : PERCENT * Math.sqrt(Arrays.stream(each).map(f -> (f - average) * (f - average))
				.sum() / (each.length - 1.0) / each.length);
		}
		final Series points = new Series("mean \u00b1 standard error", x, mean, Look.points(Symbol.CIRCLE, Palette.DATA, 3)).errors(error)
			.counted(fractions.stream().mapToInt(f -> f.data().length).toArray());
		return new Panel(Axis.log("nodes N").room(SIDES), Axis.linear("unstable bonds (%)").range(0, Double.NaN).room(Margin
			.parts(0, 0.15)), List.of(points), Corner.BOTTOM_RIGHT);
	}

	/** Densities of states, with Debye's law of the largest networks. */
	public static Panel states(final List<OfSize<PooledModes>> sizes) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < sizes.size(); k++) {
			final PooledModes pooled = sizes.get(k).data();
			marks.add(points("N = " + sizes.get(k).nodes(), pooled.density(), sizes.get(k).look()));
		}
		final PooledModes last = sizes.get(sizes.size() - 1).data();
		if (Double.isFinite(last.debyeSlope())) {
			final double[] edges = last.density().edges();
			final double most = last.density().density(IntStream.range(0, last.density().size()).boxed().max((a, b) -> Double.compare(last
				.density().density(a), last.density().density(b))).orElse(0));
			marks.add(Law.straight(String.format(Locale.ROOT, "Debye, N = %d: %.3g \u03c9", sizes.get(sizes.size() - 1).nodes(), last
				.debyeSlope()), w -> last.debyeSlope() * w, edges[0], most / last.debyeSlope(), Look.line(Palette.MARK, 2)).known());
		}
		return new Panel(Axis.log(ModePlots.OMEGA).room(SIDES), Axis.log(ModePlots.DENSITY).room(ABOVE), marks, Corner.TOP_LEFT);
	}

	/**
	 * Values in bins with the laws of their lower tails; those that are not accepted are dashed.
	 *
	 * @param fits one for each histogram; null if it has too few values
	 * @param guide exponent of a line that is not fitted, and {@code power} what the legend calls it
	 */
	public static Panel tails(final String quantity, final String density, final List<OfSize<LogHistogram>> sizes,
		final List<ExponentFit> fits,
		final List<String> labels, final double guide, final String power)
	{
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < sizes.size(); k++) {
			final Look look = sizes.get(k).look();
			final ExponentFit fit = fits.get(k);
			marks.add(points(labels.get(k), sizes.get(k).data(), look));
			if (fit != null) marks.add(FitPlots.law(null, fit.tail().fit(), sizes.get(k).data(), look.colour(), fit.isAccepted()));
		}
		final LogHistogram most = sizes.stream().map(OfSize::data).max((a, b) -> Integer.compare(a.total(), b.total())).orElseThrow();
		final int fullest = IntStream.range(0, most.size()).boxed().max((a, b) -> Integer.compare(most.count()[a],
			most.count()[b])).orElse(0);
		marks.add(new Guide("not fitted: " + power, guide, most.centre(fullest), most.density(fullest), Look.line(Palette.MARK, 1).dashed(
			Dash.DOTTED)));
		return new Panel(Axis.log(quantity).room(SIDES), Axis.log(density).room(ABOVE), marks, Corner.BOTTOM_LEFT);
	}

	private static Series points(final String label, final LogHistogram bins, final Look look) {
		final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
		return FitPlots.points(label, bins, filled, look).counted(Arrays.stream(filled).map(b -> bins.count()[b]).toArray());
	}

	/**
	 * Why a slope of a decay is not accepted; empty if it is: its bins lie on a power law, and each of them is of as many networks as
	 * any law needs.
	 */
	public static String refusal(final BinnedRelation decay, final BinnedRelation.Slope slope) {
		final boolean ofFew = IntStream.range(0, decay.x().length).anyMatch(k -> decay.x()[k] >= slope.from()
			&& decay.x()[k] <= slope.until() && decay.count()[k] < WindowScan.FEWEST_NETWORKS);
		return ofFew ? "the bins are of fewer than " + WindowScan.FEWEST_NETWORKS + " networks" : slope.line().isRefused()
			? "the bins do not lie on a power law" : slope.line().refusal("bins");
	}

	/**
	 * The decay around the cores of modes, and a line 1/r that is not fitted.
	 *
	 * @param fitted number of the size that the slope is of
	 * @param slope outside the core; null: none
	 */
	public static Panel decays(final List<OfSize<BinnedRelation>> sizes, final int fitted, final BinnedRelation.Slope slope) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < sizes.size(); k++) {
			final BinnedRelation decay = sizes.get(k).data();
			marks.add(new Series("N = " + sizes.get(k).nodes(), decay.x(), decay.y(), sizes.get(k).look()).errors(decay.error())
				.counted(decay.count()));
		}
		final BinnedRelation last = sizes.get(fitted).data();
		final int middle = last.x().length / 2;
		if (slope != null) {
			final boolean accepted = refusal(last, slope).isEmpty();
			marks.add(Law.straight(String.format(Locale.ROOT, "N = %d: %.2f \u00b1 %.2f%s", sizes.get(fitted).nodes(), slope.slope(),
				slope.error(),
				Law.remark(accepted)), slope.line()::at, slope.from(), slope.until(), Look.fit(Palette.LAW, 3, accepted)));
		}
		marks.add(new Guide("not fitted: r^{\u22121}", -1, last.x()[middle], last.y()[middle], Look.line(Palette.MARK, 1).dashed(
			Dash.DOTTED)));
		return new Panel(Axis.log("distance to the core r (l)").room(SIDES), Axis.log(ModePlots.DISPLACEMENT).room(ABOVE), marks,
			Corner.BOTTOM_LEFT);
	}

	/**
	 * The energy along one mode, with its barrier.
	 *
	 * @param displacement of the core [l]
	 * @param energy above that of the minimum [E]
	 */
	public static Panel along(final double[] displacement, final double[] energy, final double at, final double barrier) {
		return new Panel(Axis.linear("displacement (l)"), Axis.linear("U \u2212 U_{0} (E)").range(0, 1.6 * barrier), List.of(
			new Series(null, displacement, energy, Look.line(Palette.DATA, 2)), new Series("barrier", new double[] { at },
			new double[] { barrier }, Look.points(Symbol.CIRCLE, Palette.LAW, 3))), Corner.TOP_LEFT);
	}

	/**
	 * Exponents of N, measured and predicted, with their errors.
	 *
	 * @param names of the quantities
	 * @param measured values and errors [2][n]
	 * @param predicted values and errors [2][n]
	 * @param how the exponents were predicted, for the legend
	 * @param doubted whether what they were predicted from is not accepted
	 * @param refused whether the law of a quantity is not accepted
	 * @param paper values of the paper [n]
	 */
	public static Panel exponents(final List<String> names, final double[][] measured, final double[][] predicted, final String how,
		final boolean doubted, final boolean[] refused, final double[] paper)
	{
		final int n = names.size();
		final int[] good = IntStream.range(0, n).filter(k -> !refused[k]).toArray(), bad = IntStream.range(0, n).filter(k -> refused[k])
			.toArray(), all = IntStream.range(0, n).toArray();
		final Look circle = Look.points(Symbol.CIRCLE, Palette.DATA, 3), box = Look.points(Symbol.BOX, Palette.LAW, 3);
		final List<Mark> marks = new ArrayList<>();
		if (good.length > 0) marks.add(places("measured", good, 0, measured, circle, true));
		if (bad.length > 0) marks.add(places("measured" + Law.remark(false), bad, 0, measured, circle, false));
		marks.add(places(how + Law.remark(!doubted), all, 0.12, predicted, box, !doubted));
		marks.add(at("paper", all, -0.12, paper, Look.points(Symbol.DIAMOND, Palette.MARK, 3)));
		final StringBuilder text = new StringBuilder();
		for (int k = 0; k < n; k++) text.append(k == 0 ? "" : ",  ").append(k + 1).append(": ").append(names.get(k));
		return new Panel(Axis.linear(text.toString()).range(0, n + 1), Axis.linear("exponent of N").room(Margin.parts(0.15, 0.15)), marks,
			Corner.TOP_RIGHT);
	}

	/** Values with their errors; those that are not accepted are open, and have no errors that could be relied on. */
	private static Series places(final String label, final int[] which, final double beside, final double[][] values, final Look look,
		final boolean accepted)
	{
		if (!accepted) return at(label, which, beside, values[0], look.filled(Palette.WHITE));
		return at(label, which, beside, values[0], look).errors(Arrays.stream(which).mapToDouble(k -> values[1][k]).toArray());
	}

	private static Series at(final String label, final int[] which, final double beside, final double[] values, final Look look) {
		return new Series(label, Arrays.stream(which).mapToDouble(k -> k + 1 + beside).toArray(), Arrays.stream(which).mapToDouble(
			k -> values[k]).toArray(), look);
	}
}
