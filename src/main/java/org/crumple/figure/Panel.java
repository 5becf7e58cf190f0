package org.crumple.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;

/**
 * Two axes, and marks between them. All ways of drawing a panel take the ends of its axes, the points of its laws and the lengths of its
 * error bars from here.
 *
 * @param marks in the order in which they are drawn
 * @param legend corner of the legend
 * @param note lines of text inside the frame; empty for none
 * @param inset a smaller panel inside the frame; null for none
 */
public record Panel(Axis x, Axis y, List<Mark> marks, Corner legend, String note, Inset inset) {

	/** The corner of a panel with the legend. */
	public enum Corner {
		TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT
	}

	/**
	 * Lower end of an error bar on a logarithmic axis, relative to the value: an error as large as the value would reach down to 0, which
	 * is not on the axis.
	 */
	public static final double LOWEST_BAR = 0.1;
	/** Tolerance, relative to the lower end of the panel, so that a law that begins exactly there is not cut off. */
	private static final double ROUNDING = 1e-9;
	/** Number of pieces of a guide. */
	private static final int GUIDE = 100;

	public Panel {
		marks = List.copyOf(marks);
	}

	/** A panel without a note. */
	public Panel(final Axis x, final Axis y, final List<Mark> marks, final Corner legend) {
		this(x, y, marks, legend, "");
	}

	/** A panel without an inset. */
	public Panel(final Axis x, final Axis y, final List<Mark> marks, final Corner legend, final String note) {
		this(x, y, marks, legend, note, null);
	}

	/** A panel without axes, whose place in a figure is left free. */
	public static Panel blank() {
		return new Panel(Axis.linear(""), Axis.linear(""), List.of(), Corner.TOP_LEFT);
	}

	/** Whether nothing is drawn, not even axes. */
	public boolean isBlank() {
		return marks.isEmpty() && x.heading().isEmpty() && y.heading().isEmpty();
	}

	/** The same axes with other marks. */
	public Panel of(final List<Mark> others) {
		return new Panel(x, y, others, legend, note, inset);
	}

	/** The same marks on other axes. */
	public Panel on(final Axis otherX, final Axis otherY) {
		return new Panel(otherX, otherY, marks, legend, note, inset);
	}

	/** The same panel with another one inside its frame; null: with none. */
	public Panel with(final Inset inside) {
		return new Panel(x, y, marks, legend, note, inside);
	}

	/**
	 * The ends of the x axis. They include all series and bands, bars with their full width, but not laws or guides.
	 *
	 * @return [2]
	 */
	public double[] across() {
		return x.limits(DoubleStream.concat(data(s -> isBar(s) && !x.log() ? edges(s.x()) : s.x()), bands(b -> Arrays.stream(b.x()))));
	}

	/**
	 * The ends of the y axis. They include the points of all series, bands, and 0 if there are bars, but not error bars, laws or guides.
	 *
	 * @return [2]
	 */
	public double[] upwards() {
		final DoubleStream drawn = DoubleStream.concat(data(Series::y), bands(b -> DoubleStream.concat(Arrays.stream(b.low()),
			Arrays.stream(b.high()))));
		return y.limits(DoubleStream.concat(drawn, marks.stream().anyMatch(m -> m instanceof Series s && isBar(s)) ? DoubleStream.of(0)
			: DoubleStream.empty()));
	}

	private static boolean isBar(final Series series) {
		return series.look().symbol() == Look.Symbol.BAR;
	}

	/** The outer edges of the first and the last bar: a bar is as wide as the distance between the middles. */
	private static double[] edges(final double[] middle) {
		final int last = middle.length - 1;
		if (last < 1) return middle;
		return new double[] { middle[0] - (middle[1] - middle[0]) / 2, middle[last] + (middle[last] - middle[last - 1]) / 2 };
	}

	private DoubleStream data(final Function<Series, double[]> part) {
		return marks.stream().filter(Series.class::isInstance).map(Series.class::cast).map(part).flatMapToDouble(Arrays::stream);
	}

	private DoubleStream bands(final Function<Band, DoubleStream> part) {
		return marks.stream().filter(Band.class::isInstance).map(Band.class::cast).flatMapToDouble(part);
	}

	/**
	 * The points of a law, at equal distances on the x axis; points below the panel are left out.
	 *
	 * @return x and y [2][n]
	 */
	public double[][] points(final Law law) {
		final double lowest = upwards()[0];
		return points(law.f(), law.from(), law.until(), law.pieces(), lowest - ROUNDING * Math.abs(lowest));
	}

	/**
	 * The points of a guide, from the first of the data to the last.
	 *
	 * @return x and y [2][n]
	 */
	public double[][] points(final Guide guide) {
		final double[] ends = x.span(data(Series::x));
		final DoubleUnaryOperator line = at -> {
			final double steps = guide.slope() * (x.log() ? StrictMath.log(at / guide.x()) : at - guide.x());
			return y.log() ? guide.y() * StrictMath.exp(steps) : guide.y() + steps;
		};
		return points(line, ends[0], ends[1], GUIDE, Double.NEGATIVE_INFINITY);
	}

	private double[][] points(final DoubleUnaryOperator f, final double from, final double until, final int pieces, final double lowest) {
		final double[] ends = across();
		final double first = x.has(from) ? from : ends[0], last = x.has(until) ? until : ends[1];
		final double[][] points = new double[2][pieces + 1];
		int n = 0;
		for (int k = 0; k <= pieces; k++) {
			final double part = (double) k / pieces;
			points[0][n] = k == pieces ? last : x.log() ? first * StrictMath.pow(last / first, part) : first + (last - first) * part;
			points[1][n] = f.applyAsDouble(points[0][n]);
			if (points[1][n] >= lowest) n++;
		}
		return new double[][] { Arrays.copyOf(points[0], n), Arrays.copyOf(points[1], n) };
	}

	/**
	 * The error bars of a series, as the y axis can show them. On a logarithmic axis symmetric errors about as large as the value, or
	 * larger, are cut below; their upper ends stay.
	 *
	 * @return lower and upper ends [2][n]
	 */
	public double[][] bars(final Series series) {
		if (!y.log() || !series.isEven()) return new double[][] { series.low(), series.high() };
		final double[] low = series.low().clone();
		for (int k = 0; k < low.length; k++) low[k] = Math.max(low[k], LOWEST_BAR * series.y()[k]);
		return new double[][] { low, series.high() };
	}
}
