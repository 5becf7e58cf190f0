package org.crumple.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** Draws a displacement field over a network picture, with one arrow per node and periodic image, and rings around bonds. */
public final class DisplacementArrows {

	/** Length of the longest arrow in node spacings: longer arrows hide their neighbours. */
	private static final double LONGEST = 2;
	/** Shortest arrow that is drawn [pixels]: shorter ones are dots that only darken the picture. */
	private static final double SHORTEST = 1.5;
	private static final double HEAD = 0.35, HEAD_ANGLE = 0.45;
	/** Distance of a ring from its bond, in node spacings. */
	private static final double RING = 1.1;

	private final Graphics2D g;
	private final NetworkCanvas canvas;
	private final BrickView view;
	private final Configuration configuration;

	public DisplacementArrows(final Graphics2D g, final NetworkCanvas canvas, final BrickView view, final Configuration configuration) {
		this.g = g;
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

	/**
	 * Draws a field; its longest vector becomes an arrow of two node spacings.
	 *
	 * @param field [2N], any unit
	 * @return length in the picture [l] of one unit of the field
	 */
	public double draw(final double[] field, final Color colour) {
		final double longest = longest(field), factor = longest > 0 ? LONGEST * configuration.spacing() / longest : 0;
		g.setColor(colour);
		g.setStroke(new BasicStroke(0.6f * (float) canvas.lineWidth(false), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (int i = 0; i < field.length / 2; i++) images(view.point(i), factor * field[2 * i], factor * field[2 * i + 1]);
		return factor;
	}

	/** Draws an arrow and those of its periodic images that reach into the frame. */
	private void images(final double[] at, final double ux, final double uy) {
		if (Math.hypot(ux, uy) * canvas.pixelsPerLength() < SHORTEST) return;
		final Cell cell = configuration.cell();
		final int images = configuration.boundary().isLattice() ? 1 : 0; // on all sides, because rows may be shifted by half a cell
		for (int row = -images; row <= images; row++) {
			for (int column = -2 * images; column <= 2 * images; column++) {
				final double x = at[0] + column * cell.lx() + row * (cell.tilt() - Math.rint(cell.shear() * cell.ly() / cell.lx())
					* cell.lx());
				final double y = at[1] + row * cell.ly();
				if (Math.max(x, x + ux) >= 0 && Math.min(x, x + ux) <= cell.lx() && Math.max(y, y + uy) >= 0 && Math.min(y, y + uy)
					<= cell.ly()) {
					arrow(canvas.inPixels(new Line2D.Double(x, y, x + ux, y + uy)));
				}
			}
		}
	}

	private void arrow(final Line2D.Double line) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double c = HEAD * StrictMath.cos(HEAD_ANGLE), s = HEAD * StrictMath.sin(HEAD_ANGLE);
		final Path2D.Double path = new Path2D.Double(line);
		path.moveTo(line.x2 - c * dx + s * dy, line.y2 - c * dy - s * dx);
		path.lineTo(line.x2, line.y2);
		path.lineTo(line.x2 - c * dx - s * dy, line.y2 - c * dy + s * dx);
		g.draw(path);
	}

	/** Draws a ring around a bond and around each of its periodic images. */
	public void ring(final int bond, final Color colour) {
		g.setColor(colour);
		g.setStroke(new BasicStroke((float) canvas.lineWidth(false)));
		final double reach = RING * configuration.spacing(), radius = reach * canvas.pixelsPerLength();
		for (final Line2D.Double image : view.images(bond, reach)) {
			final Line2D.Double line = canvas.inPixels(image);
			g.draw(new Ellipse2D.Double(0.5 * (line.x1 + line.x2) - radius, 0.5 * (line.y1 + line.y2) - radius, 2 * radius, 2 * radius));
		}
	}
}
