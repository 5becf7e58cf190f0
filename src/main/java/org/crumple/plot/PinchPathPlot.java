package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.pinch.PinchPath.Place;
import org.crumple.pinch.PinchPath;
import org.crumple.pinch.PinchedBond;

/**
 * Figure of one bond that is pinched: the force on its ends and the energy of the network against its extension, up to the failure and
 * over the saddle behind, beside what Eq. 2 of the paper has for a bond in surroundings that answer linearly.
 */
public final class PinchPathPlot {

	private static final String EXTENSION = "extension \u03b4r (l)", FORCE = "force f (E/l)", ENERGY = "U \u2212 U at the minimum (E)";
	private static final Margin SIDES = Margin.parts(0.04, 0.04), FORCES = Margin.parts(0.05, 0.05).legend(0.42, 0),
		ENERGIES = Margin.parts(0.05, 0.05).legend(0.5, 0);
	/** Samples of the predicted curve, how far it goes beyond the failure [predicted distances], and how far below zero force [f_in]. */
	private static final int SAMPLES = 200;
	private static final double BEYOND = 4, BELOW = 0.2;
	private static final Look PREDICTED = Look.line(Palette.MARK, 1).dashed(Dash.DASHED);

	private PinchPathPlot() {}

	/** Force and energy along the path, with the failure, the saddle, and the heights of both. */
	public static Figure of(final String title, final String caption, final PinchPath path) {
		final Panel force = new Panel(Axis.linear(EXTENSION).room(SIDES), Axis.linear(FORCE).room(FORCES), forces(path), Corner.TOP_LEFT);
		final Panel energy = new Panel(force.x(), Axis.linear(ENERGY).room(ENERGIES), energies(path), Corner.TOP_LEFT);
		return new Figure(title, caption + ", bond " + path.bond() + " pinched", List.of(force, energy), 2);
	}

	/** The force along the path, with a mark where the network is now. */
	static Panel live(final PinchPath path, final int place) {
		final List<Mark> marks = forces(path);
		final Place here = path.places().get(place);
		marks.add(new Series("here", new double[] { here.extension() }, new double[] { here.force() }, Look.points(Symbol.CIRCLE,
			Palette.INK, 3)));
		return new Panel(Axis.linear(EXTENSION).room(SIDES), Axis.linear(FORCE).room(FORCES), marks, Corner.TOP_LEFT);
	}

	private static List<Mark> forces(final PinchPath path) {
		final List<Mark> marks = new ArrayList<>();
		marks.add(predicted("Eq. 2: V'(\u03b4r) (dashes)", path, x -> path.sense() * path.potential().slope(x)));
		addPlaces(marks, path, Place::force);
		final double in = path.predicted().extensionToInstability()[path.bond()];
		if (!Double.isNaN(in)) marks.add(at("f_{in}, predicted", in, path.predicted().forceToInstability()[path.bond()], Symbol.BOX,
			Palette.MARK));
		if (path.hasFailed()) marks.add(at("failure, by " + trigger(path), path.places().get(path.failure()), Place::force, Symbol.DIAMOND,
			Palette.UNSTABLE));
		return marks;
	}

	private static List<Mark> energies(final PinchPath path) {
		final List<Mark> marks = new ArrayList<>();
		marks.add(predicted("Eq. 2: V(\u03b4r) (dashes)", path, path.potential()::energy));
		addPlaces(marks, path, Place::energy);
		final double in = path.predicted().extensionToInstability()[path.bond()];
		if (!Double.isNaN(in)) marks.add(at(number("\u0394V, predicted: ", path.predicted().barrier()[path.bond()]), in, path.predicted()
			.barrier()[path.bond()], Symbol.BOX, Palette.MARK));
		if (!path.hasFailed()) return marks;
		final Place failure = path.places().get(path.failure()), end = path.places().get(path.last());
		marks.add(at(number("work to the failure: ", failure.energy()), failure, Place::energy, Symbol.DIAMOND, Palette.UNSTABLE));
		marks.add(level(path, failure.energy(), Palette.UNSTABLE));
		final PinchedBond bond = path.end();
		if (bond == null || bond.passage() == null) return marks;
		marks.add(at(number(Double.isNaN(bond.activation()) ? "without a force again: " : "activation energy, to the saddle: ", end
			.energy()), end, Place::energy, Symbol.TRIANGLE, Palette.INK));
		marks.add(level(path, end.energy(), Palette.INK));
		return marks;
	}

	private static String trigger(final PinchPath path) {
		if (path.end() == null) return "\u2026";
		return path.end().isOwn() ? "this bond" : "bond " + path.end().trigger();
	}

	/** The way: a thick line before the failure, a thin one behind it. */
	private static void addPlaces(final List<Mark> marks, final PinchPath path, final ToDoubleFunction<Place> height) {
		final int turn = path.hasFailed() ? path.failure() : path.last();
		marks.add(places("minima", path, 0, turn, height, Look.line(Palette.DATA, 3)));
		if (turn < path.last()) marks.add(places("behind the failure", path, turn, path.last(), height, Look.line(Palette.SECOND, 2)));
	}

	private static Series places(final String label, final PinchPath path, final int from, final int until,
		final ToDoubleFunction<Place> height, final Look look)
	{
		final List<Place> part = path.places().subList(from, until + 1);
		return new Series(label, part.stream().mapToDouble(Place::extension).toArray(), part.stream().mapToDouble(height).toArray(), look);
	}

	private static Series at(final String label, final Place place, final ToDoubleFunction<Place> height, final Symbol symbol,
		final int colour)
	{
		return at(label, place.extension(), height.applyAsDouble(place), symbol, colour);
	}

	private static Series at(final String label, final double x, final double y, final Symbol symbol, final int colour) {
		return new Series(label, new double[] { x }, new double[] { y }, Look.points(symbol, colour, 4));
	}

	/** A thin line across at the height of something. */
	private static Series level(final PinchPath path, final double height, final int colour) {
		final double[] x = reach(path);
		return new Series(null, new double[] { x[0], x[x.length - 1] }, new double[] { height, height }, Look.line(colour, 1));
	}

	private static Series predicted(final String label, final PinchPath path, final DoubleUnaryOperator height) {
		final double[] x = reach(path);
		final double least = least(path);
		return new Series(label, x, Arrays.stream(x).map(at -> path.sense() * path.potential().slope(at) < least ? Double.NaN : height
			.applyAsDouble(at)).toArray(), PREDICTED);
	}

	/**
	 * Extensions from the minimum on, over the whole path, and over the maximum of V if there is one near, or to where V' has grown to f_in
	 * again.
	 */
	private static double[] reach(final PinchPath path) {
		final double start = path.potential().extension(), distance = path.predicted().distance()[path.bond()];
		final int sense = path.sense();
		double farthest = path.places().stream().mapToDouble(p -> sense * (p.extension() - start)).max().orElse(0);
		if (distance > 0) {
			final double least = least(path), in = path.predicted().forceToInstability()[path.bond()];
			farthest = Math.max(farthest, IntStream.rangeClosed(0, SAMPLES).mapToDouble(k -> BEYOND * distance * k / SAMPLES)
				.takeWhile(way -> {
					final double force = sense * path.potential().slope(start + sense * way);
					return way <= distance || force >= least && force <= in;
				}).max().orElse(0));
		}
		final double way = farthest;
		return IntStream.rangeClosed(0, SAMPLES).mapToDouble(k -> start + sense * way * k / SAMPLES).toArray();
	}

	/** The lowest predicted force that is shown: beyond the maximum of V it falls for ever; without a prediction there is no limit. */
	private static double least(final PinchPath path) {
		final double in = path.predicted().forceToInstability()[path.bond()];
		return Double.isNaN(in) ? Double.NEGATIVE_INFINITY : -BELOW * in;
	}

	private static String number(final String before, final double energy) {
		return before + String.format(Locale.ROOT, "%.2e E", energy);
	}
}
