package org.crumple.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** Draws a displacement field over a network picture, with one arrow per node and periodic image, and rings around bonds. */
public final class DisplacementArrows {

	/** Length of the longest arrow in node spacings: longer arrows hide their neighbours. */
	private static final double LONGEST = 2;
	/** Shortest arrow that is drawn [hairs]: shorter ones are dots that only darken the picture. */
	private static final double SHORTEST = 1.5;
	private static final double HEAD = 0.35, HEAD_ANGLE = 0.45;
	/** Distance of a ring from its bond, in node spacings. */
	private static final double RING = 1.1;

	private final NetworkCanvas canvas;
	private final BrickView view;
	private final Configuration configuration;

	public DisplacementArrows(final NetworkCanvas canvas, final BrickView view, final Configuration configuration) {
		this.canvas = canvas;
		this.view = view;
		this.configuration = configuration;
	}

	/** Length of the longest vector of a field [2N], in its unit. */
	public static double longest(final double[] field) {
		double longest = 0;
		for (int k = 0; k < field.length; k += 2) longest = Math.max(longest, Math.hypot(field[k], field[k + 1]));
		return longest;
	}

	/** Length in a picture [l] of one unit of a field [2N], whose longest vector becomes an arrow of two node spacings; 0 if all are 0. */
	public static double factor(final double[] field, final Configuration configuration) {
		final double longest = longest(field);
		return longest > 0 ? LONGEST * configuration.spacing() / longest : 0;
	}

	/** An arrow for the legend that stands for a round number of units; null if all vectors are 0. */
	public static Legend.Measure measure(final double[] field, final Configuration configuration, final Color colour, final String unit) {
		final double factor = factor(field, configuration);
		return factor > 0 ? Legend.Measure.of(LONGEST * configuration.spacing(), factor, colour, unit) : null;
	}

	/**
	 * Draws a field, one line of many pieces.
	 *
	 * @param field [2N], any unit
	 * @param factor length in the picture [l] of one unit of the field
	 */
	public void draw(final double[] field, final double factor, final Color colour) {
		final Path2D.Double path = new Path2D.Double();
		for (int i = 0; i < field.length / 2; i++) append(path, view.point(i), factor * field[2 * i], factor * field[2 * i + 1]);
		canvas.stroke(path, 0.6 * canvas.lineWidth(false), colour, null);
	}

	/** Adds an arrow and those of its periodic images that reach into the frame. */
	private void append(final Path2D.Double path, final double[] at, final double ux, final double uy) {
		if (Math.hypot(ux, uy) * canvas.perLength() < SHORTEST * canvas.hair()) return;
		final Cell cell = view.cell();
		final int rows = configuration.boundary().isPeriodic(1) ? 1 : 0; // on all sides, because rows may be shifted by half a cell
		final int columns = configuration.boundary().isPeriodic(0) ? 2 : 0;
		for (int row = -rows; row <= rows; row++) {
			for (int column = -columns; column <= columns; column++) {
				final double x = at[0] + column * cell.lx() + row * (cell.tilt() - Math.rint(cell.shear() * cell.ly() / cell.lx())
					* cell.lx());
				final double y = at[1] + row * cell.ly();
				if (Math.max(x, x + ux) >= 0 && Math.min(x, x + ux) <= cell.lx() && Math.max(y, y + uy) >= 0 && Math.min(y, y + uy)
					<= cell.ly()) {
					path.append(arrow(canvas.inUnits(new Line2D.Double(x, y, x + ux, y + uy))), false);
				}
			}
		}
	}

	/** A line with a head at its end. */
	static Path2D.Double arrow(final Line2D.Double line) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double c = HEAD * StrictMath.cos(HEAD_ANGLE), s = HEAD * StrictMath.sin(HEAD_ANGLE);
		final Path2D.Double path = new Path2D.Double(line);
		path.moveTo(line.x2 - c * dx + s * dy, line.y2 - c * dy - s * dx);
		path.lineTo(line.x2, line.y2);
		path.lineTo(line.x2 - c * dx - s * dy, line.y2 - c * dy + s * dx);
		return path;
	}

	/** Draws a ring around a bond and around each of its periodic images. */
	public void ring(final int bond, final Color colour) {
		final double reach = RING * configuration.spacing();
		for (final Ellipse2D.Double ring : rings(canvas, view, bond, reach)) canvas.stroke(ring, canvas.lineWidth(false), colour, null);
	}

	/** Circles around a bond and each of its periodic images, of radius {@code reach} [l]. */
	static List<Ellipse2D.Double> rings(final NetworkCanvas canvas, final BrickView view, final int bond, final double reach) {
		final double radius = reach * canvas.perLength();
		return view.images(bond, reach).stream().map(canvas::inUnits).map(line -> new Ellipse2D.Double(0.5 * (line.x1 + line.x2) - radius,
			0.5 * (line.y1 + line.y2) - radius, 2 * radius, 2 * radius)).toList();
	}
}
