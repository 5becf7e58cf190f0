package org.crumple.print;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;

/** Points on everything that is drawn in a frame, so close to each other that nothing larger fits between them. */
final class DrawnPoints {

	/** Distance of points by which lines and areas are represented [points]. */
	private static final double STEP = 3;

	private final PanelFrame frame;
	private final List<Point2D.Double> points = new ArrayList<>();

	private DrawnPoints(final PanelFrame frame) {
		this.frame = frame;
	}

	/** The points inside the frame, where it is now. */
	static List<Point2D.Double> of(final PanelFrame frame) {
		final DrawnPoints drawn = new DrawnPoints(frame);
		for (final Mark mark : frame.panel().marks()) drawn.add(mark);
		final Rectangle2D.Double area = frame.area();
		drawn.points.removeIf(p -> !area.contains(p));
		return drawn.points;
	}

	private void add(final Mark mark) {
		if (mark instanceof Law law) addLine(frame.panel().points(law));
		else if (mark instanceof Guide guide) addLine(frame.panel().points(guide));
		else if (mark instanceof Band band) {
			addLine(new double[][] { band.x(), band.low() });
			addLine(new double[][] { band.x(), band.high() });
			addColumns(band.x(), band.low(), band.high());
		}
		else if (mark instanceof Series series) add(series);
	}

	private void add(final Series series) {
		if (PanelFrame.isBars(series)) {
			final double half = frame.halfBar(series.x()), base = frame.base();
			for (int k = 0; k < series.x().length; k++) {
				final double x = frame.x(series.x()[k]), y = frame.y(series.y()[k]);
				for (double dx = -half; dx <= half; dx += Math.max(half / 2, STEP)) addLine(x + dx, base, x + dx, y);
			}
			return;
		}
		if (series.low() != null) {
			final double[][] ends = frame.panel().bars(series);
			addColumns(series.x(), ends[0], ends[1]);
		}
		if (series.look().symbol() == Symbol.LINE) addLine(new double[][] { series.x(), series.y() });
		else for (int k = 0; k < series.x().length; k++) points.add(point(series.x()[k], series.y()[k]));
	}

	private Point2D.Double point(final double x, final double y) {
		return new Point2D.Double(frame.x(x), frame.y(y));
	}

	private void addColumns(final double[] x, final double[] low, final double[] high) {
		for (int k = 0; k < x.length; k++) addLine(frame.x(x[k]), frame.y(low[k]), frame.x(x[k]), frame.y(high[k]));
	}

	private void addLine(final double[][] line) {
		for (int k = 1; k < line[0].length; k++) {
			final Point2D.Double from = point(line[0][k - 1], line[1][k - 1]), to = point(line[0][k], line[1][k]);
			addLine(from.x, from.y, to.x, to.y);
		}
	}

	private void addLine(final double x1, final double y1, final double x2, final double y2) {
		final Line2D.Double line = new Line2D.Double(x1, y1, x2, y2);
		if (Double.isNaN(x1 + y1 + x2 + y2) || !line.intersects(frame.area())) return;
		// the part inside the frame, and a little more
		final double length = Math.min(Math.hypot(x2 - x1, y2 - y1), 1e5);
		final int pieces = (int) Math.ceil(length / STEP);
		for (int k = 0; k <= pieces; k++) {
			final double part = pieces == 0 ? 0 : (double) k / pieces;
			points.add(new Point2D.Double(x1 + part * (x2 - x1), y1 + part * (y2 - y1)));
		}
	}
}
