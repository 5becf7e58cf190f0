package org.crumple.trace;

import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;

/**
 * Where lines meet. Near a point the lines of a picture run into each other, so that the point itself is where straight lines meet that
 * are fitted to them farther out, or the tangents of bent ones.
 */
final class MeetingPoints {

	/** The part of a line that is fitted, from the point [line widths]. */
	private static final double NEAREST = 1.2, FARTHEST = 13;
	/** Weight that holds a point where it is, relative to that of its lines. */
	private static final double HOLD = 1e-3;
	private static final int ROUNDS = 3;
	/** A line is bent if its curvature is this many standard errors. */
	private static final double BENT = 4;
	/** Places along a line that are worth one, fewest for a parabola, and how far places are off at least [line widths]. */
	private static final double ALIKE = 4, FEWEST = 12, OFF = 0.055;

	/**
	 * A straight line.
	 *
	 * @param weight inverse variance of its distance from the point, in pixels⁻²
	 */
	record Fit(double x, double y, double nx, double ny, double weight) {

		/** Distance of a place from the line, with its sign. */
		double distance(final double px, final double py) {
			return nx * (px - x) + ny * (py - y);
		}
	}

	private final LineGraph graph;
	private final double lineWidth;

	MeetingPoints(final LineGraph graph, final double lineWidth) {
		this.graph = graph;
		this.lineWidth = lineWidth;
	}

	/** Moves every point to where its lines meet, but not farther than {@code most} from where it was. */
	void move(final double most) {
		final var points = graph.points();
		final double[] from = new double[2 * points.size()], to = new double[2 * points.size()];
		for (int i = 0; i < points.size(); i++) {
			from[2 * i] = points.get(i).x;
			from[2 * i + 1] = points.get(i).y;
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < points.size(); i++) {
				final double[] place = place(points.get(i));
				final double dx = place[0] - from[2 * i], dy = place[1] - from[2 * i + 1], far = Math.hypot(dx, dy);
				final double part = far > most ? most / far : 1;
				to[2 * i] = from[2 * i] + part * dx;
				to[2 * i + 1] = from[2 * i + 1] + part * dy;
			}
			for (int i = 0; i < points.size(); i++) {
				points.get(i).x = to[2 * i];
				points.get(i).y = to[2 * i + 1];
			}
		}
	}

	private double[] place(final Point point) {
		final Sum sum = new Sum(point.x, point.y);
		for (final Line line : point.lines) {
			if (line.a == point) sum.add(fit(line, true));
			if (line.b == point) sum.add(fit(line, false));
		}
		return sum.place();
	}

	/** Least squares of the distances of a place from lines. */
	static final class Sum {

		private final double x;
		private final double y;
		private double xx;
		private double xy;
		private double yy;
		private double bx;
		private double by;
		private double all;

		Sum(final double x, final double y) {
			this.x = x;
			this.y = y;
		}

		void add(final Fit fit) {
			if (fit == null) return;
			final double d = -fit.distance(x, y);
			xx += fit.weight * fit.nx * fit.nx;
			xy += fit.weight * fit.nx * fit.ny;
			yy += fit.weight * fit.ny * fit.ny;
			bx += fit.weight * fit.nx * d;
			by += fit.weight * fit.ny * d;
			all += fit.weight;
		}

		double[] place() {
			final double h = HOLD * all, det = (xx + h) * (yy + h) - xy * xy;
			if (!(det > 0)) return new double[] { x, y };
			return new double[] { x + ((yy + h) * bx - xy * by) / det, y + ((xx + h) * by - xy * bx) / det };
		}
	}

	/**
	 * Fits a line near one of its ends.
	 *
	 * @param atA whether near a, in coordinates in which a is where it is; else near b
	 * @return null if too little of the line is free of its ends
	 */
	Fit fit(final Line line, final boolean atA) {
		final Point here = atA ? line.a : line.b;
		final double ox = atA ? 0 : -line.sx * graph.sizeX, oy = atA ? 0 : -line.sy * graph.sizeY;
		final double sign = atA ? 1 : -1, tx = here.x + sign * graph.dx(line), ty = here.y + sign * graph.dy(line);
		final double near = NEAREST * lineWidth, far = FARTHEST * lineWidth;
		final double[] place = new double[line.path.length];
		int n = 0;
		double mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
		for (int k = 0; k < line.path.length; k += 2) {
			final double x = line.path[k] + ox, y = line.path[k + 1] + oy, d = Math.hypot(x - here.x, y - here.y);
			if (d < near || d > far || Math.hypot(x - tx, y - ty) < near) continue;
			final double ux = x - here.x, uy = y - here.y;
			place[2 * n] = ux;
			place[2 * n + 1] = uy;
			n++;
			mx += ux;
			my += uy;
			xx += ux * ux;
			xy += ux * uy;
			yy += uy * uy;
		}
		if (n < 4) return null;
		mx /= n;
		my /= n;
		xx = xx / n - mx * mx;
		xy = xy / n - mx * my;
		yy = yy / n - my * my;
		final double angle = 0.5 * Math.atan2(2 * xy, xx - yy), cos = Math.cos(angle), sin = Math.sin(angle);
		final double spread = cos * cos * xx + 2 * cos * sin * xy + sin * sin * yy, away = mx * cos + my * sin;
		if (!(spread > 0)) return null;
		final Fit straight = new Fit(here.x + mx, here.y + my, -sin, cos, n / (1 + away * away / spread));
		return n < FEWEST ? straight : tangent(straight, here, place, n);
	}

	/**
	 * The tangent at a point of the parabola that fits a line, if the line is bent; else the straight line.
	 *
	 * @param place along the line, from the point
	 * @param n number of places
	 */
	private Fit tangent(final Fit straight, final Point here, final double[] place, final int n) {
		final double cos = straight.ny, sin = -straight.nx, mx = straight.x - here.x, my = straight.y - here.y;
		double t2 = 0, t3 = 0, t4 = 0, q2 = 0, t2q = 0; // means of powers of places along the straight line and off it
		for (int k = 0; k < 2 * n; k += 2) {
			final double ux = place[k] - mx, uy = place[k + 1] - my, t = ux * cos + uy * sin, q = uy * cos - ux * sin;
			t2 += t * t / n;
			t3 += t * t * t / n;
			t4 += t * t * t * t / n;
			q2 += q * q / n;
			t2q += t * t * q / n;
		}
		final double spread = t4 - t3 * t3 / t2 - t2 * t2; // of t^2 beside a straight line
		if (!(spread > 0)) return straight;
		final double bend = t2q / spread, off = OFF * lineWidth, rest = Math.max(q2 - bend * bend * spread, off * off);
		if (Math.abs(bend) <= BENT * Math.sqrt(rest * ALIKE / (n * spread))) return straight;
		final double t = -mx * cos - my * sin, lever = t * t - t3 / t2 * t - t2, q = bend * lever, slope = bend * (2 * t - t3 / t2);
		final double norm = Math.hypot(1, slope), nx = -(sin + slope * cos) / norm, ny = (cos - slope * sin) / norm;
		return new Fit(straight.x + t * cos - q * sin, straight.y + t * sin + q * cos, nx, ny,
			1 / (1 / straight.weight + lever * lever / (n * spread)));
	}
}
