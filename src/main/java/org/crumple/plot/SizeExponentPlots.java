package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.survey.SizeExponents.Fit;
import org.crumple.survey.SizeExponents.Quantity;
import org.crumple.survey.SizeExponents;

/** Figures of exponents of N against the smallest N that counts. */
public final class SizeExponentPlots {

	private static final Symbol[] PLAIN = { Symbol.CIRCLE, Symbol.TRIANGLE }, CORRECTED = { Symbol.BOX, Symbol.DIAMOND };
	/** Factor between the places of curves, so that bars do not cover each other. */
	private static final double BESIDE = 1.03;
	private static final Margin SIDES = Margin.factor(1.2), LEGEND = Margin.parts(0.08, 0.08).legend(0.5, 0);

	private SizeExponentPlots() {}

	/** Of the mean sizes; null if there are none. */
	public static Figure sizes(final SizeExponents found, final String caption) {
		return of("size-exponents", "exponent of N of the mean size", caption, found, q -> q.moment() == 0 && !q.isSpacing());
	}

	/** Of the strain per event; null if there is none. */
	public static Figure spacings(final SizeExponents found, final String caption) {
		return of("interval-exponents", "exponent of N of the strain per event", caption, found, q -> q.moment() == 0 && q.isSpacing());
	}

	/** Of the ratios of successive moments of the flips; null if there are none. */
	public static Figure flipMoments(final SizeExponents found, final String caption) {
		return of("flip-moments", "exponent of N of ratios of moments", caption, found, q -> q.moment() > 0 && q.ofFlips());
	}

	/** Of the ratios of successive moments of the dissipation; null if there are none. */
	public static Figure dropMoments(final SizeExponents found, final String caption) {
		return of("s-moments", "exponent of N of ratios of moments", caption, found, q -> q.moment() > 0 && !q.ofFlips());
	}

	private static Figure of(final String title, final String heading, final String caption, final SizeExponents found,
		final Predicate<Quantity> kind) {
		final List<Mark> marks = new ArrayList<>();
		int place = 0;
		for (final boolean corrected : new boolean[] { false, true }) {
			final List<List<Fit>> curves = found.curves(kind, corrected);
			for (int k = 0; k < curves.size(); k++) {
				final Symbol symbol = (corrected ? CORRECTED : PLAIN)[k % PLAIN.length];
				final Look look = Look.points(symbol, curves.size() == 1 ? Palette.DATA : Palette.ordered(k, curves.size()), 2);
				final String label = name(curves.get(k).get(0).quantity()) + (corrected ? ", corrected" : "");
				final double beside = Math.pow(BESIDE, place++);
				add(marks, label, curves.get(k), beside, look, true);
				add(marks, label, curves.get(k), beside, look.filled(Palette.WHITE), false);
			}
		}
		return marks.isEmpty() ? null : Figure.of(title, caption + "; open: the means do not follow the law, or there is no test",
			new Panel(
			Axis.log("smallest N").room(SIDES), Axis.linear(heading).room(LEGEND), marks, Corner.TOP_LEFT));
	}

	private static void add(final List<Mark> marks, final String label, final List<Fit> curve, final double beside, final Look look,
		final boolean accepted) {
		final int[] these = IntStream.range(0, curve.size()).filter(f -> Boolean.TRUE.equals(curve.get(f).accepted()) == accepted)
			.toArray();
		if (these.length == 0) return;
		final boolean named = accepted || curve.stream().noneMatch(f -> Boolean.TRUE.equals(f.accepted()));
		marks.add(new Series(named ? label : null, Arrays.stream(these).mapToDouble(f -> beside * curve.get(f).from()).toArray(),
			Arrays.stream(these).mapToDouble(f -> curve.get(f).exponent()).toArray(), look).errors(Arrays.stream(these).mapToDouble(
			f -> curve.get(f).error()).toArray()));
	}

	private static String name(final Quantity quantity) {
		final String x = quantity.ofFlips() ? "\u0394n" : "S";
		if (quantity.isSpacing()) return quantity.ofFlips() ? "by flips" : "by S > S_{c}";
		if (quantity.moment() == 0) return "\u27e8" + x + "\u27e9";
		final String below = quantity.moment() == 1 ? x : x + "^{" + quantity.moment() + "}";
		return "\u27e8" + x + "^{" + (quantity.moment() + 1) + "}\u27e9/\u27e8" + below + "\u27e9";
	}
}
