package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.ExponentFit;
import org.crumple.survey.LocalExponentFit;
import org.crumple.tail.LocalExponents.Window;
import org.crumple.tail.Tail;
import org.crumple.tail.TailFit;
import org.crumple.tail.WindowScan;

/** Figures of a fit: the fitted law with its data, and the exponent as a function of the fit window. */
public final class FitPlots {

	/** Room for the legend above the data: a third of the height. */
	private static final Margin ABOVE = Margin.factors(1.3, 1.3).legend(3, 1.0 / 3);
	/** Factor of room at the sides, because the first of whole numbers is at the edge of its bin. */
	private static final double BESIDE = 1.2;
	/**
	 * Room of a window scan below and above the range of accepted exponents, relative to that range, and room for the legend relative to
	 * the whole.
	 */
	private static final double AROUND = 0.6, LEGEND = 0.4;

	/** A law may extend the axis by this factor. */
	private static final double FAR = 5;

	private FitPlots() {}

	/** The density of what was fitted, and the law. */
	public static Figure density(final String title, final String caption, final ExponentFit fit) {
		return density(title, caption, fit.heading(), fit.density(), fit.settings().tail(), fit.tail().fit(), fit.isAccepted());
	}

	/** The exponent against the window. */
	public static Figure scan(final String title, final String caption, final ExponentFit fit) {
		return scan(title, caption, fit.heading(), fit.tail().scan(), fit.tail().fit(), fit.isAccepted());
	}

	/**
	 * The density of a column in logarithmic bins with √n errors, and the fitted law in its window.
	 *
	 * @param quantity heading of the column, with its unit
	 * @param accepted whether the fit passes its tests; otherwise its law is thin and dashed
	 */
	public static Figure density(final String title, final String caption, final String quantity, final LogHistogram bins, final Tail tail,
		final TailFit fit,
		final boolean accepted)
	{
		final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
		final Series points = points(bins.total() + " values, " + filled.length + " bins", bins, filled,
			Look.points(Symbol.CIRCLE, Palette.DATA, 2));
		final String cutoff = Double.isInfinite(fit.cutoff()) ? "" : String.format(Locale.ROOT, ", cut-off %.3g \u00b1 %.2g", fit.cutoff(),
			fit.cutoffError());
		final Law law = law(String.format(Locale.ROOT, "exponent %.2f \u00b1 %.2f%s, %d values %s%s", fit.exponent(), fit.error(),
			cutoff, fit.count(), window(fit),
			Law.remark(accepted)), fit, bins, Palette.LAW, accepted);
		final Axis x = Axis.log(Quantities.heading(quantity)).range(bins.whole() ? bins.edges()[0] / BESIDE : bins.edges()[0],
			bins.edges()[bins.size()]);
		final Axis y = Axis.log(bins.whole() ? Quantities.probability(quantity) : Quantities.density(quantity));
		return Figure.of(title, caption, new Panel(x, including(y, points, law).room(ABOVE), List.of(points, law), tail == Tail.LOWER
			? Corner.TOP_LEFT : Corner.TOP_RIGHT));
	}

	/** A logarithmic axis that extends from the lowest error bar of a series to the highest. */
	static Axis including(final Axis y, final Series points) {
		final double[][] bars = new Panel(y, y, List.of(points), Corner.TOP_LEFT).bars(points);
		return y.range(Arrays.stream(bars[0]).min().orElse(Double.NaN), Arrays.stream(bars[1]).max().orElse(Double.NaN));
	}

	/** The same with the ends of a law, unless it is far above the points. */
	private static Axis including(final Axis y, final Series points, final Law law) {
		final Axis axis = including(y, points);
		final double end = Math.max(law.f().applyAsDouble(law.from()), law.f().applyAsDouble(law.until()));
		return end > axis.high() && end < FAR * axis.high() ? axis.range(axis.low(), end) : axis;
	}

	/** Densities of the non-empty bins with √n errors. */
	static Series points(final String label, final LogHistogram bins, final int[] filled, final Look look) {
		return new Series(label, Arrays.stream(filled).mapToDouble(bins::centre).toArray(), Arrays.stream(filled).mapToDouble(bins::density)
			.toArray(), look)
			.errors(Arrays.stream(filled).mapToDouble(bins::error).toArray()).counted(Arrays.stream(filled).map(b -> bins.count()[b])
			.toArray());
	}

	/** The law in the part of its window that has bins, scaled by the fraction of all values inside the window. */
	static Law law(final String label, final TailFit fit, final LogHistogram bins, final int colour, final boolean accepted) {
		final double part = (double) fit.count() / bins.total();
		final DoubleUnaryOperator log = fit.logDensity();
		return Law.curve(label, x -> part * StrictMath.exp(log.applyAsDouble(x)), Math.max(fit.from(), bins.edges()[0]),
			Math.min(fit.until(), bins.edges()[bins.size()]),
			Look.fit(colour, 3, accepted));
	}

	private static String window(final TailFit fit) {
		return String.format(Locale.ROOT, fit.from() == 0 ? "up to %2$.3g" : Double.isInfinite(fit.until()) ? "from %1$.3g"
			: "%1$.3g to %2$.3g", fit.from(), fit.until());
	}

	/**
	 * Exponent ± standard error against the inner end of the fit window. Windows whose fits pass the tests have filled circles; the chosen
	 * window is marked. The axes cover the accepted windows and their neighbourhood, because the exponent is meaningless far into the bulk
	 * of the distribution.
	 */
	public static Figure scan(final String title, final String caption, final String quantity, final WindowScan scan, final TailFit chosen,
		final boolean accepted) {
		final List<TailFit> fits = scan.fits(), good = fits.stream().filter(scan::accepts).toList();
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Band("\u00b1 standard error", ends(scan, fits), fits.stream().mapToDouble(f -> f.exponent() - f.error()).toArray(),
			fits.stream().mapToDouble(f -> f.exponent() + f.error()).toArray(), Look.line(Palette.FAINT, 1).filled(Palette.BAND)));
		marks.add(new Series("windows that are not accepted", ends(scan, fits), exponents(fits),
			Look.points(Symbol.CIRCLE, Palette.MARK, 1).filled(Palette.WHITE)));
		if (!good.isEmpty()) {
			marks.add(new Series("accepted: no drift, KS distance small", ends(scan, good), exponents(good),
				Look.points(Symbol.CIRCLE, Palette.DATA, 1)));
		}
		marks.add(new Series(String.format(Locale.ROOT, "chosen: %.2f \u00b1 %.2f, %d values%s", chosen.exponent(), chosen.error(),
			chosen.count(), Law.remark(accepted)),
			new double[] { scan.innerEnd(chosen) }, new double[] { chosen.exponent() }, Look.points(Symbol.DIAMOND, Palette.LAW, 4)));
		double lowest = chosen.exponent() - chosen.error(), highest = chosen.exponent() + chosen.error();
		for (final TailFit fit : good.isEmpty() ? fits : good) {
			lowest = Math.min(lowest, fit.exponent() - fit.error());
			highest = Math.max(highest, fit.exponent() + fit.error());
		}
		final double margin = AROUND * (highest - lowest), low = lowest - margin, high = highest + margin;
		final double[] near = DoubleStream.concat(DoubleStream.of(scan.innerEnd(chosen)),
			fits.stream().filter(f -> f.exponent() >= low && f.exponent() <= high)
			.mapToDouble(scan::innerEnd)).sorted().toArray();
		return Figure.of(title, caption,
			new Panel(Axis.log((scan.tail() == Tail.LOWER ? "upper end" : "lower end") + " of the window, " + Quantities.heading(quantity))
			.range(near[0], near[near.length - 1]).room(Margin.factor(1.05)), Axis.linear("fitted exponent").range(low, high)
			.room(Margin.NONE.legend(LEGEND, 0)), marks, Corner.TOP_RIGHT));
	}

	/** The exponents in sliding windows against the middle of the window, with their 95 % intervals as a band. */
	public static Figure local(final String title, final String caption, final LocalExponentFit fit) {
		final List<Window> windows = fit.exponents().windows();
		final double[] x = windows.stream().mapToDouble(Window::centre).toArray(), y = fit.exponent();
		final double[][] interval = fit.interval();
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Band("95 % interval", x, interval[0], interval[1], Look.line(Palette.FAINT, 1).filled(Palette.BAND)));
		for (final boolean accepted : new boolean[] { true, false }) {
			final int[] these = IntStream.range(0, x.length).filter(w -> windows.get(w).refusal().isEmpty() == accepted).toArray();
			if (these.length == 0) continue;
			final Look look = Look.points(Symbol.CIRCLE, accepted ? Palette.DATA : Palette.MARK, 2);
			marks.add(new Series(accepted ? "accepted" : "not accepted", Arrays.stream(these).mapToDouble(w -> x[w]).toArray(),
				Arrays.stream(these).mapToDouble(w -> y[w]).toArray(), accepted ? look : look.filled(Palette.WHITE)));
		}
		final double power = fit.settings().power();
		final String exponent = power == 1 ? "local exponent s" : String.format(Locale.ROOT, "local %.3g(s + 1) \u2212 1", power);
		return Figure.of(title, caption, new Panel(Axis.log("middle of the window, " + Quantities.heading(fit.heading()))
			.room(Margin.factor(
			1.05)), Axis.linear(exponent), marks, Corner.TOP_RIGHT));
	}

	private static double[] ends(final WindowScan scan, final List<TailFit> fits) {
		return fits.stream().mapToDouble(scan::innerEnd).toArray();
	}

	private static double[] exponents(final List<TailFit> fits) {
		return fits.stream().mapToDouble(TailFit::exponent).toArray();
	}
}
