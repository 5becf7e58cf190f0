package org.crumple.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;

/** The lines of a skeleton. They meet at pixels with more than two neighbours, and end at pixels with one. */
final class SkeletonLines {

	private final Pixels picture;
	private final boolean[] line;
	private final boolean[] walked;
	private final LineGraph graph;
	private final Map<Integer, Point> points = new HashMap<>();
	private double[] path = new double[256];

	private SkeletonLines(final Pixels picture, final boolean[] line) {
		this.picture = picture;
		this.line = line;
		walked = new boolean[line.length];
		graph = new LineGraph(picture.sizeX(), picture.sizeY());
	}

	/**
	 * The lines between points.
	 *
	 * @param edge a line that ends nearer than this to the edge of a picture that does not wrap is cut by it [pixels]
	 */
	static LineGraph of(final Pixels picture, final boolean[] skeleton, final double edge) {
		return new SkeletonLines(picture, skeleton).lines(edge);
	}

	private LineGraph lines(final double edge) {
		final int w = picture.width(), h = picture.height();
		for (int p = 0; p < line.length; p++) {
			if (!line[p] || neighbours(p) == 2 || neighbours(p) == 0) continue;
			final double x = p % w + 0.5, y = p / w + 0.5;
			final Point point = new Point(x * picture.stepX(), y * picture.stepY());
			point.isCut = !picture.wraps() && neighbours(p) == 1 && Math.min(Math.min(x, w - x), Math.min(y, h - y)) <= edge;
			points.put(p, point);
			walked[p] = true;
		}
		for (int p = 0; p < line.length; p++) {
			if (!points.containsKey(p)) continue;
			for (int d = 0; d < 8; d++) walk(p, d);
		}
		for (int p = 0; p < line.length; p++) {
			if (line[p] && !walked[p] && neighbours(p) == 2) ring(p);
		}
		return graph;
	}

	private int neighbours(final int pixel) {
		int n = 0;
		for (int d = 0; d < 8; d++) if (at(pixel, d) >= 0) n++;
		return n;
	}

	/** The neighbour if it is part of a line; -1 if not. */
	private int at(final int pixel, final int direction) {
		final int q = picture.neighbour(pixel, direction);
		return q >= 0 && line[q] ? q : -1;
	}

	private void walk(final int start, final int first) {
		int p = start, d = first, n = 0;
		int x = p % picture.width(), y = p / picture.width();
		int q = at(p, d);
		// a line between neighbouring points is walked from the first of them alone, all others are marked when they are walked
		if (q < 0 || points.containsKey(q) && q < start || !points.containsKey(q) && walked[q]) return;
		while (true) {
			if (path.length < n + 4) path = Arrays.copyOf(path, 2 * path.length);
			path[n++] = (x + 0.5) * picture.stepX();
			path[n++] = (y + 0.5) * picture.stepY();
			x += Pixels.DX[d];
			y += Pixels.DY[d];
			final int before = p;
			p = q;
			walked[p] = true;
			final Point end = points.get(p);
			if (end != null) {
				path[n++] = (x + 0.5) * picture.stepX();
				path[n++] = (y + 0.5) * picture.stepY();
				graph.add(new Line(points.get(start), end, Math.floorDiv(x, picture.width()), Math.floorDiv(y, picture.height()), Arrays
					.copyOf(path, n)));
				return;
			}
			d = onward(p, before);
			if (d < 0) return;
			q = at(p, d);
		}
	}

	/** The direction in which a line goes on from a pixel with two neighbours. */
	private int onward(final int pixel, final int before) {
		for (int d = 0; d < 8; d++) {
			final int q = at(pixel, d);
			if (q >= 0 && q != before) return d;
		}
		return -1;
	}

	private void ring(final int start) {
		graph.rings++;
		int p = start, before = -1;
		while (!walked[p]) {
			walked[p] = true;
			final int d = onward(p, before);
			if (d < 0) return;
			before = p;
			p = at(p, d);
		}
	}
}
