package org.crumple.plot;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.crumple.excitation.LocalExcitations;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.pinch.PinchedBond;
import org.crumple.pinch.PinchedBonds;

/** Figure of pinched bonds: what was found over what Eq. 2 and 3 of the paper predict. */
public final class PinchPlots {

	private static final int COLUMNS = 3;
	/** Space around the points; that above has room for a legend of two lines. */
	private static final Margin SIDES = Margin.factor(1.3), HEIGHT = Margin.factors(1.3, 1.3).legend(2, 0.4);

	private PinchPlots() {}

	/**
	 * Force, distance and work of the failures, over the predicted ones, against the predicted distance Δ, split by whether the pinched
	 * bond itself fails. Bonds without bistability have no prediction, and are left out.
	 */
	public static Figure ratios(final String title, final String caption, final PinchedBonds all) {
		final LocalExcitations predicted = all.predicted();
		return new Figure(title, caption, List.of(
			panel("f_{failure}/f_{in}", all, b -> b.force() / predicted.forceToInstability()[b.bond()]),
			panel("\u0394_{failure}/\u0394", all, b -> Math.abs(b.extension() - predicted.bonds().extension()[b.bond()]) / predicted
				.distance()[b.bond()]), panel("work/\u0394V", all, b -> b.work() / predicted.barrier()[b.bond()])), COLUMNS);
	}

	private static Panel panel(final String heading, final PinchedBonds all, final ToDoubleFunction<PinchedBond> ratio) {
		final Series itself = series("by itself", all, PinchedBond::isOwn, ratio, Look.points(Symbol.CIRCLE, Palette.DATA, 2));
		final Series another = series("by another", all, b -> b.hasFailed() && !b.isOwn(), ratio,
			Look.points(Symbol.BOX, Palette.SECOND, 2));
		return new Panel(Axis.log("\u0394 (l)").room(SIDES), Axis.log(heading).room(HEIGHT),
			List.of(itself, another, new Guide(null, 0, 1, 1, Look.line(Palette.INK, 1))), Corner.TOP_LEFT);
	}

	private static Series series(final String label, final PinchedBonds all, final Predicate<PinchedBond> kind,
		final ToDoubleFunction<PinchedBond> ratio, final Look look)
	{
		final List<PinchedBond> chosen = all.bonds().stream().filter(kind).filter(b -> Double.isFinite(ratio.applyAsDouble(b))).toList();
		final double[] distance = chosen.stream().mapToDouble(b -> all.predicted().distance()[b.bond()]).toArray();
		return new Series(label + ": " + chosen.size(), distance, chosen.stream().mapToDouble(ratio).toArray(), look);
	}
}
