package org.crumple.print;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

import org.crumple.figure.Axis;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Panel;
import org.crumple.figure.Ticks.Tick;
import org.crumple.figure.Ticks;

/** The frame of a panel: where values are on the page, the ticks and their labels, and the names of the axes. */
final class PanelFrame {

	/** Lines [points]. */
	static final double LINE = 0.6;
	private static final double TICK = 3, SMALL_TICK = 1.6;
	/** Distances relative to the size of the letters: of labels from the frame, of labels from each other, and of names from labels. */
	private static final double GAP = 0.4, APART = 0.7, NAME_GAP = 0.35;
	/** Distance of the labels of the x axis, below which they touch that of the y axis in the corner. */
	private static final double BELOW = 0.6;
	private static final int MOST_LABELS = 8, LEAST_LABELS = 2;
	/** Letters between two labels of the y axis. */
	private static final double ROW = 2.2;
	/** Distance of symbols and error bars from the frame [points], found by trying, because it is a part of the axis. */
	private static final double NEAREST = 4;
	private static final int TRIES = 5;
	static final int INK = 0x000000;

	private final Panel panel;
	private final Letters letters;
	private final double[] across;
	private final double[] upwards;
	private final double width;
	private final double height;
	private final Ticks x;
	private final Ticks y;
	private double left;
	private double top;

	/** @param width of the frame [points], like its height */
	PanelFrame(final Panel panel, final Letters letters, final double width, final double height) {
		this.panel = panel.on(panel.x().withoutLegendRoom(), panel.y().withoutLegendRoom());
		this.letters = letters;
		this.width = width;
		this.height = height;
		across = aroundSymbols();
		upwards = withErrors();
		x = alongX();
		y = Ticks.of(upwards[0], upwards[1], panel.y().log(), clamp((int) (height / (ROW * letters.size()))));
	}

	/** The same panel on a y axis that reaches further up, by a part of its length. */
	PanelFrame higher(final double part) {
		final double top = panel.y().log() ? upwards[1] * Math.pow(upwards[1] / upwards[0], part) : upwards[1] + part * (upwards[1]
			- upwards[0]);
		return new PanelFrame(panel.on(panel.x(), panel.y().range(upwards[0], top).exact()), letters, width, height);
	}

	/** The ends of the x axis. Where the data determine them, symbols are whole inside of the frame. */
	private double[] aroundSymbols() {
		final double[] ends = panel.across(), drawn = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
		for (final Series series : symbols()) for (final double x : series.x()) include(drawn, x, panel.x());
		return padded(ends, drawn, panel.x(), NEAREST / width);
	}

	/**
	 * The ends of the y axis, which include those of error bars. On a logarithmic axis bars that reach further down than a tenth of the
	 * value are cut.
	 */
	private double[] withErrors() {
		final double[] ends = panel.upwards(), drawn = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
		final Axis axis = panel.y();
		for (final Series series : symbols()) {
			final double[][] bars = series.low() == null ? new double[][] { series.y(), series.y() } : panel.bars(series);
			for (int k = 0; k < series.x().length; k++) {
				if (!(series.x()[k] >= across[0] && series.x()[k] <= across[1])) continue;
				include(drawn, axis.log() ? Math.max(bars[0][k], Panel.LOWEST_BAR * series.y()[k]) : bars[0][k], axis);
				include(drawn, bars[1][k], axis);
			}
		}
		return padded(ends, drawn, axis, NEAREST / height);
	}

	/** The series with symbols or with errors. */
	private List<Series> symbols() {
		return panel.marks().stream().filter(Series.class::isInstance).map(Series.class::cast).filter(s -> !isBars(s) && (s.low() != null
			|| s.look().symbol() != Symbol.LINE)).toList();
	}

	private static void include(final double[] ends, final double value, final Axis axis) {
		if (!Double.isFinite(value) || axis.log() && value <= 0) return;
		ends[0] = Math.min(ends[0], value);
		ends[1] = Math.max(ends[1], value);
	}

	/** Ends that are not nearer to what is drawn than a part of the axis, unless they are given. */
	private static double[] padded(final double[] ends, final double[] drawn, final Axis axis, final double part) {
		if (drawn[0] > drawn[1]) return ends;
		final double[] at = { scaled(ends[0], axis), scaled(ends[1], axis) };
		for (int k = 0; k < TRIES; k++) {
			final double room = part * (at[1] - at[0]);
			if (Double.isNaN(axis.low())) at[0] = Math.min(at[0], scaled(drawn[0], axis) - room);
			if (Double.isNaN(axis.high())) at[1] = Math.max(at[1], scaled(drawn[1], axis) + room);
		}
		for (int k = 0; k < 2; k++) if (at[k] == scaled(ends[k], axis)) at[k] = ends[k];
			else if (axis.log()) at[k] = Math.exp(at[k]);
		return at;
	}

	private static double scaled(final double value, final Axis axis) {
		return axis.log() ? Math.log(value) : value;
	}

	/** As many labels as fit beside each other. */
	private Ticks alongX() {
		for (int most = clamp((int) (width / (2 * letters.size()))); most > LEAST_LABELS; most--) {
			final Ticks ticks = Ticks.of(across[0], across[1], panel.x().log(), most);
			if (fits(ticks.major())) return ticks;
		}
		return Ticks.of(across[0], across[1], panel.x().log(), LEAST_LABELS);
	}

	private boolean fits(final List<Tick> ticks) {
		double end = Double.NEGATIVE_INFINITY;
		for (final Tick tick : ticks) {
			final double half = letters.width(tick.label()) / 2, at = part(tick.value(), across, panel.x().log()) * width;
			if (at - half < end + APART * letters.size()) return false;
			end = at + half;
		}
		return true;
	}

	private static int clamp(final int labels) {
		return Math.max(LEAST_LABELS, Math.min(MOST_LABELS, labels));
	}

	/** Room that labels and the name of the y axis need on the left [points]. */
	double room() {
		if (isBare()) return 0;
		final double labels = y.major().stream().mapToDouble(t -> letters.width(t.label())).max().orElse(0);
		return labels + (GAP + NAME_GAP) * letters.size() + letters.leading();
	}

	/** Room below the frame [points]. */
	double roomBelow() {
		return 2 * letters.leading() + GAP * letters.size();
	}

	/** Room that the last label of the x axis needs beyond the frame [points]. */
	double roomRight() {
		if (x.major().isEmpty() || isBare()) return 0;
		final Tick last = x.major().get(x.major().size() - 1);
		return Math.max(0, letters.width(last.label()) / 2 - width * (1 - part(last.value(), across, panel.x().log())));
	}

	/** Whether a common factor of the y axis stands above the frame. */
	boolean hasFactorAbove() {
		return !y.factor().isEmpty();
	}

	void place(final double atLeft, final double atTop) {
		left = atLeft;
		top = atTop;
	}

	Rectangle2D.Double area() {
		return new Rectangle2D.Double(left, top, width, height);
	}

	/** The panel, with axes that keep no room for a legend. */
	Panel panel() {
		return panel;
	}

	/** Lower and upper end of the x axis, [2]. */
	double[] across() {
		return across;
	}

	/** Lower and upper end of the y axis, [2]. */
	double[] upwards() {
		return upwards;
	}

	double x(final double value) {
		return left + part(value, across, panel.x().log()) * width;
	}

	double y(final double value) {
		return top + (1 - part(value, upwards, panel.y().log())) * height;
	}

	/** Whether a point is inside of the frame. */
	boolean holds(final double atX, final double atY) {
		final double tolerance = 1e-6;
		return atX >= left - tolerance && atX <= left + width + tolerance && atY >= top - tolerance && atY <= top + height + tolerance;
	}

	private static double part(final double value, final double[] ends, final boolean log) {
		if (!log) return (value - ends[0]) / (ends[1] - ends[0]);
		// what is not above 0 lies far below the frame, in points, too far to be seen and near enough to be drawn
		return value > 0 ? Math.log(value / ends[0]) / Math.log(ends[1] / ends[0]) : -10;
	}

	/** Whether the axes have no names: then they are not drawn, and the marks say where they end and how long a length is. */
	private boolean isBare() {
		return panel.x().heading().isEmpty() && panel.y().heading().isEmpty();
	}

	/** Draws frame, ticks, labels and names. */
	void draw(final Pen pen) {
		if (isBare()) return;
		final Path2D.Double lines = new Path2D.Double(area());
		final double bottom = top + height;
		for (final Tick tick : x.major()) line(lines, x(tick.value()), bottom, 0, -TICK);
		for (final double tick : x.minor()) line(lines, x(tick), bottom, 0, -SMALL_TICK);
		for (final Tick tick : y.major()) line(lines, left, y(tick.value()), TICK, 0);
		for (final double tick : y.minor()) line(lines, left, y(tick), SMALL_TICK, 0);
		pen.stroke(lines, LINE, INK);
		final double gap = GAP * letters.size(), line = bottom + BELOW * letters.size() + letters.capitals();
		for (final Tick tick : x.major()) letters.draw(pen, tick.label(), x(tick.value()), line, 0.5, INK);
		for (final Tick tick : y.major()) letters.draw(pen, tick.label(), left - gap, y(tick.value()) + letters.capitals() / 2, 1, INK);
		final String across = panel.x().heading() + (x.factor().isEmpty() ? "" : "  [" + x.factor() + "]");
		letters.draw(pen, across, left + width / 2, bottom + gap + letters.capitals() + letters.leading()
			+ NAME_GAP * letters.size(), 0.5, INK);
		letters.draw(pen, y.factor(), left, top - gap, 0, INK);
		final double labels = y.major().stream().mapToDouble(t -> letters.width(t.label())).max().orElse(0);
		letters.drawUpwards(pen, panel.y().heading(), left - gap - labels - NAME_GAP * letters.size() - (letters.leading()
			- letters.capitals()) / 2, top + height / 2, INK);
	}

	private static void line(final Path2D.Double lines, final double fromX, final double fromY, final double dx, final double dy) {
		lines.moveTo(fromX, fromY);
		lines.lineTo(fromX + dx, fromY + dy);
	}

	/** Half the distance of a bar from the next one [points]; half the frame if there is only one bar. */
	double halfBar(final double[] middles) {
		return middles.length > 1 ? Math.abs(x(middles[1]) - x(middles[0])) / 2 : width / 2;
	}

	/** Whether a series is bars. */
	static boolean isBars(final Series series) {
		return series.look().symbol() == Symbol.BAR;
	}

	/** The value 0 on the page, or the lower end of the axis if that is above. */
	double base() {
		return panel.y().log() || upwards[0] > 0 ? top + height : y(Math.min(0, upwards[1]));
	}

	@Override
	public String toString() {
		return Arrays.toString(across) + " by " + Arrays.toString(upwards);
	}
}
