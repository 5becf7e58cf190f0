package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.DataCollapse.Curve;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.ScalingLine;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.ScalingTables.Measured;

/** Figures of means and distributions of avalanches for several system sizes N (paper, Fig. 4). */
public final class ScalingPlots {

	/** Axis of what is measured between events. */
	public static final String SPACING = "strain per event \u0394\u03b3";
	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND };
	private static final Margin SIDES = Margin.factor(1.4), ABOVE = Margin.factors(1.3, 1.3).legend(1.7, 0.6);
	/** Factor by which the line of a fit extends beyond its points. */
	private static final double BEYOND = 1.15;
	/** Below this number of degrees of freedom the legend states it; above, it enlarges errors by less than 4 %. */
	private static final double FEW = 30;

	private ScalingPlots() {}

	/**
	 * Means with their errors against N, each with its power law, which is dashed if the means are not compatible with it, or of two N.
	 *
	 * @param y quantity and unit
	 */
	public static Figure means(final String title, final String caption, final String y, final List<Measured> all) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < all.size(); k++) {
			final String name = switch (all.get(k).quantity()) {
				case "flips" -> "\u27e8\u0394n\u27e9";
				case "s" -> "\u27e8S\u27e9";
				case "strain_flips" -> "by flips";
				default -> "by S > S_{c}";
			};
			final FiniteSizeScaling scaling = all.get(k).scaling();
			final ScalingLine law = scaling.line();
			final double[] size = scaling.size();
			final int colour = k == 0 ? Palette.DATA : Palette.SECOND;
			marks.add(Law.straight(null, law::at, size[0] / BEYOND, size[size.length - 1] * BEYOND, Look.fit(colour, 2, law.isAccepted())));
			marks.add(new Series(String.format(Locale.ROOT, "%s: N^{%.2f \u00b1 %.2f}%s", name, scaling.exponent(), scaling.exponentError(),
				remark(law)), size, scaling.mean(),
				Look.points(SYMBOLS[k], colour, law.isAccepted() ? 2 : 1)).errors(scaling.error()));
		}
		return Figure.of(title, caption, new Panel(Axis.log("nodes N").room(SIDES), Axis.log(y).room(ABOVE), marks, Corner.TOP_RIGHT));
	}

	/** What the legend adds to the exponent of a line: the degrees of freedom if there are few, and whether the law is not accepted. */
	private static String remark(final ScalingLine law) {
		return (law.degrees() < FEW ? String.format(Locale.ROOT, ", %.1f d.f.", law.degrees()) : "") + Law.remark(law.refusal("sizes"));
	}

	/** The distributions for all system sizes. */
	public static Figure curves(final String title, final String caption, final String x, final String y, final List<Curve> curves) {
		return plot(title, caption, x, y, curves, new DataCollapse(0, 0, Double.NaN, 0));
	}

	/** The distributions on scaled axes; the caption gives the quality of the collapse. */
	public static Figure collapse(final String title, final String caption, final String x, final String y, final List<Curve> curves,
		final DataCollapse collapse) {
		final String whole = String.format(Locale.ROOT, "%s; a = %s, b = %s, quality %.2f (%d points)", caption,
			rounded("%.3f", collapse.a()), rounded("%.3f", collapse.b()), collapse.quality(), collapse.points());
		return plot(title, whole, scaled(x, "/N", collapse.a()), scaled(y, " N", collapse.b()), curves, collapse);
	}

	/** A heading with a power of N after its quantity. */
	private static String scaled(final String heading, final String n, final double power) {
		final Axis axis = Axis.log(heading);
		return axis.named(axis.quantity() + n + "^{" + rounded("%.2f", power).replace('-', '\u2212') + "}", axis.unit()).heading();
	}

	/** A rounded number; zero has no sign. */
	private static String rounded(final String format, final double value) {
		return String.format(Locale.ROOT, format, value).replaceFirst("^-(?=[0.]*$)", "");
	}

	private static Figure plot(final String title, final String caption, final String x, final String y, final List<Curve> curves,
		final DataCollapse scale) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < curves.size(); k++) {
			final SizeHistogram bins = curves.get(k).scaled(scale.a(), scale.b());
			marks.add(AvalanchePlots.points(bins, Palette.ordered(k, curves.size()), SYMBOLS[k % SYMBOLS.length],
				"N = " + (long) curves.get(k).n() + ", " + Arrays.stream(bins.count()).sum() + " events"));
		}
		return Figure.of(title, caption, AvalanchePlots.panel(x, y, marks));
	}
}
