package org.crumple.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that meet at points, while they are cleaned. Coordinates are in the unit of the picture, from its upper left corner, y downwards.
 * In a picture that wraps, the far end of a line may be an image of a point: {@code sx}, {@code sy} sizes of the picture away from it.
 */
final class LineGraph {

	/** A point where lines meet or end. */
	static final class Point {

		double x;
		double y;
		/** Number of points that were merged into this one. */
		int weight = 1;
		/** Whether the edge of the picture cuts the line that ends here. */
		boolean isCut;
		final List<Line> lines = new ArrayList<>();

		Point(final double x, final double y) {
			this.x = x;
			this.y = y;
		}

		/** Number of line ends here. */
		int degree() {
			int ends = 0;
			for (final Line line : lines) ends += line.a == line.b ? 2 : 1;
			return ends;
		}
	}

	/** A line from a to b. */
	static final class Line {

		Point a;
		Point b;
		int sx;
		int sy;
		/** Places along the line (x0, y0, x1, …), from the image of a in the picture to that of b. */
		double[] path;
		/** Length along the line, if it is known otherwise than by the path; else NaN. */
		double measured = Double.NaN;

		Line(final Point a, final Point b, final int sx, final int sy, final double[] path) {
			this.a = a;
			this.b = b;
			this.sx = sx;
			this.sy = sy;
			this.path = path;
		}

		private void move(final double dx, final double dy) {
			for (int k = 0; k < path.length; k += 2) {
				path[k] += dx;
				path[k + 1] += dy;
			}
		}

		private void turn() {
			final double[] back = new double[path.length];
			for (int k = 0; k < path.length; k += 2) {
				back[k] = path[path.length - 2 - k];
				back[k + 1] = path[path.length - 1 - k];
			}
			path = back;
			final Point begin = a;
			a = b;
			b = begin;
		}
	}

	/** Over how many steps to each side places along a line are averaged. */
	private static final int SMOOTH = 4;

	final double sizeX;
	final double sizeY;
	final Set<Line> lines = new LinkedHashSet<>();
	/** Places along closed lines that nothing meets. */
	final List<double[]> rings = new ArrayList<>();

	LineGraph(final double sizeX, final double sizeY) {
		this.sizeX = sizeX;
		this.sizeY = sizeY;
	}

	void add(final Line line) {
		lines.add(line);
		attach(line);
	}

	private static void attach(final Line line) {
		line.a.lines.add(line);
		if (line.a != line.b) line.b.lines.add(line);
	}

	void remove(final Line line) {
		lines.remove(line);
		detach(line);
	}

	private static void detach(final Line line) {
		line.a.lines.remove(line);
		if (line.a != line.b) line.b.lines.remove(line);
	}

	/** Removes all these lines. */
	void removeAll(final Set<Line> some) {
		lines.removeAll(some);
		some.forEach(LineGraph::detach);
	}

	/** All points that have lines. */
	List<Point> points() {
		final Set<Point> points = new LinkedHashSet<>();
		for (final Line line : lines) {
			points.add(line.a);
			points.add(line.b);
		}
		return new ArrayList<>(points);
	}

	/** The vector from a to b, as the line goes. */
	double dx(final Line line) {
		return line.b.x + line.sx * sizeX - line.a.x;
	}

	double dy(final Line line) {
		return line.b.y + line.sy * sizeY - line.a.y;
	}

	double straight(final Line line) {
		return Math.hypot(dx(line), dy(line));
	}

	/** Length along the line from point to point; its steps are averaged over neighbours, because pixels make stairs. */
	double along(final Line line) {
		if (line.measured > 0) return line.measured;
		double x = line.a.x, y = line.a.y, length = 0;
		final double[] path = line.path;
		final int n = path.length / 2;
		for (int k = SMOOTH; k < n - SMOOTH; k += 2) {
			double mx = 0, my = 0;
			for (int j = k - SMOOTH; j <= k + SMOOTH; j++) {
				mx += path[2 * j];
				my += path[2 * j + 1];
			}
			mx /= 2 * SMOOTH + 1;
			my /= 2 * SMOOTH + 1;
			length += Math.hypot(mx - x, my - y);
			x = mx;
			y = my;
		}
		return length + Math.hypot(line.b.x + line.sx * sizeX - x, line.b.y + line.sy * sizeY - y);
	}

	/** How far apart two lines between the same points run: distance of the middle of the first from the second. */
	double apart(final Line line, final Line other) {
		final int middle = line.path.length / 4 * 2;
		// in the image of the first, which may be walked the other way
		final double ox = other.a == line.a ? 0 : line.sx * sizeX, oy = other.a == line.a ? 0 : line.sy * sizeY;
		double least = Double.POSITIVE_INFINITY;
		for (int k = 0; k < other.path.length; k += 2) {
			least = Math.min(least, Math.hypot(other.path[k] + ox - line.path[middle], other.path[k + 1] + oy - line.path[middle + 1]));
		}
		return least;
	}

	/**
	 * Merges the ends of a line into one point, its first; the line and all others between the same images are gone.
	 *
	 * @param reach how far from the point a line that becomes closed may go to be gone too [unit of the picture]
	 */
	void contract(final Line line, final double reach) {
		final Point a = line.a, b = line.b;
		final boolean cutA = a.isCut && a.degree() == 1, cutB = b.isCut && b.degree() == 1;
		remove(line);
		if (a == b) return;
		final int sx = line.sx, sy = line.sy;
		// where the edge cuts a line is no place where lines meet
		final double mine = cutA && !cutB ? 0 : a.weight, its = cutB && !cutA ? 0 : b.weight, all = mine + its;
		a.x = (mine * a.x + its * (b.x + sx * sizeX)) / all;
		a.y = (mine * a.y + its * (b.y + sy * sizeY)) / all;
		a.weight += b.weight;
		a.isCut |= b.isCut;
		for (final Line other : List.copyOf(b.lines)) {
			detach(other);
			if (other.a == b) {
				other.move(sx * sizeX, sy * sizeY);
				other.sx += sx;
				other.sy += sy;
				other.a = a;
			}
			if (other.b == b) {
				other.sx -= sx;
				other.sy -= sy;
				other.b = a;
			}
			if (other.a == other.b && other.sx == 0 && other.sy == 0 && isSmall(other, a, reach)) {
				lines.remove(other);
				continue;
			}
			attach(other);
		}
	}

	private static boolean isSmall(final Line loop, final Point at, final double reach) {
		for (int k = 0; k < loop.path.length; k += 2) {
			if (Math.hypot(loop.path[k] - at.x, loop.path[k + 1] - at.y) > reach) return false;
		}
		return true;
	}

	/** Joins the two lines that meet at a point into one. */
	void join(final Point at) {
		final Line first = at.lines.get(0), second = at.lines.get(1);
		if (first.b != at) turned(first);
		if (second.a != at) turned(second);
		remove(first);
		remove(second);
		final double dx = first.sx * sizeX, dy = first.sy * sizeY;
		second.move(dx, dy);
		final double[] path = Arrays.copyOf(first.path, first.path.length + second.path.length);
		System.arraycopy(second.path, 0, path, first.path.length, second.path.length);
		final Line joined = new Line(first.a, second.b, first.sx + second.sx, first.sy + second.sy, path);
		joined.measured = first.measured + second.measured;
		add(joined);
	}

	/** Lets a line run from its other end, whose image in the picture it then begins at. */
	private void turned(final Line line) {
		line.turn();
		line.move(-line.sx * sizeX, -line.sy * sizeY);
		line.sx = -line.sx;
		line.sy = -line.sy;
	}
}
