package org.crumple.print;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;

/** Draws the marks of a panel into its frame. */
final class MarkPainter {

	/** Points of a page for a pixel of a window, in which looks give the widths of lines; and the thinnest line [points]. */
	private static final double PER_PIXEL = 0.45, THINNEST = 0.4;
	/** Half the size of symbols [points]: the smallest, and more for each pixel of line width. */
	private static final double SYMBOL = 1.3, SYMBOL_PER_PIXEL = 0.35, DOT = 0.9;
	private static final double ERROR_BAR = 0.5, CAP = 1.2;
	/** A triangle and a diamond look as large as a circle if they are larger. */
	private static final double POINTED = 1.25;
	private static final float[] DASHED = { 3.5f, 2 }, DOTTED = { 1, 1.8f };

	/** Above this number of points symbols are smaller, by this factor. */
	private static final int MANY = 60;
	private static final double CROWDED = 0.75;
	private static final int PAPER = 0xffffff;

	private final Pen pen;
	private final PanelFrame frame;

	MarkPainter(final Pen pen, final PanelFrame frame) {
		this.pen = pen;
		this.frame = frame;
	}

	void draw() {
		for (final Mark mark : frame.panel().marks()) {
			pen.clip(frame.area());
			if (mark instanceof Series series) draw(series);
			else if (mark instanceof Band band) pen.fill(path(band), band.look().fill());
			else if (mark instanceof Law law) stroke(path(frame.panel().points(law)), law.look());
			else if (mark instanceof Guide guide) stroke(path(frame.panel().points(guide)), guide.look());
			pen.clip(null);
		}
	}

	private void draw(final Series series) {
		final Look look = series.look();
		if (series.low() != null) {
			pen.stroke(errors(series), Math.max(THINNEST, Math.min(ERROR_BAR, width(look))), look.colour());
		}
		if (look.symbol() == Symbol.LINE) stroke(path(new double[][] { series.x(), series.y() }), look);
		else if (PanelFrame.isBars(series)) bars(series);
		else {
			pen.clip(null); // a symbol on the frame is drawn whole
			final double size = series.x().length > MANY ? CROWDED : 1;
			for (int k = 0; k < series.x().length; k++) {
				final double x = frame.x(series.x()[k]), y = frame.y(series.y()[k]);
				if (frame.holds(x, y)) symbol(pen, series.isOfFew(k) || series.isWithoutError(k) ? look.filled(PAPER) : look, x, y, size);
			}
		}
	}

	private void bars(final Series series) {
		final double half = frame.halfBar(series.x()), base = frame.base();
		for (int k = 0; k < series.x().length; k++) {
			final double x = frame.x(series.x()[k]), y = frame.y(series.y()[k]);
			if (!(Math.abs(base - y) > 0)) continue;
			final Rectangle2D.Double bar = new Rectangle2D.Double(x - half, Math.min(y, base), 2 * half, Math.abs(base - y));
			if (series.look().fill() != Look.HOLLOW) pen.fill(bar, series.look().fill());
			pen.stroke(bar, THINNEST, series.look().colour());
		}
	}

	/** Draws one symbol, of its usual size or a part of that. */
	static void symbol(final Pen pen, final Look look, final double x, final double y, final double size) {
		final double half = look.symbol() == Symbol.DOT ? DOT : size * (SYMBOL + SYMBOL_PER_PIXEL * look.width());
		final Shape shape = shape(look.symbol(), x, y, half);
		final boolean isOpen = look.symbol() == Symbol.CROSS || look.symbol() == Symbol.X;
		if (!isOpen && look.fill() != Look.HOLLOW) pen.fill(shape, look.fill());
		if (look.symbol() != Symbol.DOT || look.fill() == PAPER)
			pen.stroke(shape, Math.max(THINNEST, Math.min(1, width(look))), look.colour());
	}

	private static Shape shape(final Symbol symbol, final double x, final double y, final double half) {
		final double far = POINTED * half;
		return switch (symbol) {
			case BOX -> new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
			case TRIANGLE -> polygon(x - far, y + 0.8 * far, x + far, y + 0.8 * far, x, y - far);
			case DIAMOND -> polygon(x - far, y, x, y + far, x + far, y, x, y - far);
			case CROSS -> lines(x - half, y, x + half, y, x, y - half, x, y + half);
			case X -> lines(x - half, y - half, x + half, y + half, x - half, y + half, x + half, y - half);
			default -> new Ellipse2D.Double(x - half, y - half, 2 * half, 2 * half);
		};
	}

	private static Path2D polygon(final double... corners) {
		final Path2D.Double path = new Path2D.Double();
		path.moveTo(corners[0], corners[1]);
		for (int k = 2; k < corners.length; k += 2) path.lineTo(corners[k], corners[k + 1]);
		path.closePath();
		return path;
	}

	private static Path2D lines(final double... ends) {
		final Path2D.Double path = new Path2D.Double();
		for (int k = 0; k < ends.length; k += 4) {
			path.moveTo(ends[k], ends[k + 1]);
			path.lineTo(ends[k + 2], ends[k + 3]);
		}
		return path;
	}

	private Path2D errors(final Series series) {
		final double[][] ends = frame.panel().bars(series);
		final Path2D.Double path = new Path2D.Double();
		for (int k = 0; k < series.x().length; k++) {
			final double x = frame.x(series.x()[k]), low = frame.y(ends[0][k]), high = frame.y(ends[1][k]);
			if (!frame.holds(x, frame.y(series.y()[k])) || !(low - high > 0)) continue;
			path.append(lines(x, low, x, high, x - CAP, high, x + CAP, high), false);
			// a bar that is cut goes on: it has no end
			if (!(ends[0][k] > series.low()[k])) path.append(lines(x - CAP, low, x + CAP, low), false);
		}
		return path;
	}

	/** A line through points, interrupted at NaN. */
	private Path2D path(final double[][] points) {
		final Path2D.Double path = new Path2D.Double();
		boolean isDown = false;
		for (int k = 0; k < points[0].length; k++) {
			final double x = frame.x(points[0][k]), y = frame.y(points[1][k]);
			if (Double.isNaN(x + y) || Double.isInfinite(x + y)) isDown = false;
			else if (isDown) path.lineTo(x, y);
			else {
				path.moveTo(x, y);
				isDown = true;
			}
		}
		return path;
	}

	private Path2D path(final Band band) {
		final Path2D.Double path = new Path2D.Double();
		final int n = band.x().length;
		for (int k = 0; k < 2 * n; k++) {
			final int at = k < n ? k : 2 * n - 1 - k;
			final double x = frame.x(band.x()[at]), y = frame.y(k < n ? band.low()[at] : band.high()[at]);
			if (Double.isNaN(x + y)) continue;
			if (path.getCurrentPoint() == null) path.moveTo(x, y);
			else path.lineTo(x, y);
		}
		if (path.getCurrentPoint() != null) path.closePath();
		return path;
	}

	private void stroke(final Path2D path, final Look look) {
		if (path.getCurrentPoint() != null) pen.stroke(path, width(look), look.colour(), dash(look));
	}

	/** Width of a line [points]. */
	static double width(final Look look) {
		return Math.max(THINNEST, PER_PIXEL * look.width());
	}

	/** Dashes of a line; null if it is solid. */
	static float[] dash(final Look look) {
		return switch (look.dash()) {
			case SOLID -> null;
			case DASHED -> DASHED;
			case DOTTED -> DOTTED;
		};
	}
}
