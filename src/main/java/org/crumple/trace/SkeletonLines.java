package org.crumple.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;

/** The lines of a skeleton. They meet at pixels with more than two neighbours, and end at pixels with one. */
final class SkeletonLines {

	/** A line that ends nearer than this to the edge of a picture that does not wrap is cut by it [pixels]. */
	private static final double EDGE = 2;

	private final Pixels picture;
	private final boolean[] line;
	private final boolean[] walked;
	private final LineGraph graph;
	private final Map<Integer, Point> points = new HashMap<>();
	private double[] path = new double[256];
	/** The pixel, which may be an image, at which the line that was followed last ends. */
	private int endX;
	private int endY;

	private SkeletonLines(final Pixels picture, final boolean[] line) {
		this.picture = picture;
		this.line = line;
		walked = new boolean[line.length];
		graph = new LineGraph(picture.sizeX(), picture.sizeY());
	}

	/** The lines between points. */
	static LineGraph of(final Pixels picture, final boolean[] skeleton) {
		return new SkeletonLines(picture, skeleton).lines();
	}

	private LineGraph lines() {
		final int w = picture.width(), h = picture.height();
		for (int p = 0; p < line.length; p++) {
			if (!line[p] || neighbours(p) == 2 || neighbours(p) == 0) continue;
			final double x = p % w + 0.5, y = p / w + 0.5;
			final Point point = new Point(x * picture.stepX(), y * picture.stepY());
			final double edge = Math.min(picture.wraps(0) ? h : Math.min(x, w - x), picture.wraps(1) ? w : Math.min(y, h - y));
			point.isCut = !(picture.wraps(0) && picture.wraps(1)) && neighbours(p) == 1 && edge <= EDGE;
			points.put(p, point);
			walked[p] = true;
		}
		for (int p = 0; p < line.length; p++) {
			if (!points.containsKey(p)) continue;
			for (int d = 0; d < 8; d++) walk(p, d);
		}
		for (int p = 0; p < line.length; p++) {
			if (line[p] && !walked[p] && neighbours(p) == 2) graph.rings.add(follow(p, onward(p, -1)));
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
		final int q = at(start, first);
		// a line between neighbouring points is walked from the first of them alone, all others are marked when they are walked
		if (q < 0 || points.containsKey(q) && q < start || !points.containsKey(q) && walked[q]) return;
		final double[] places = follow(start, first);
		if (places.length == 0) return;
		graph.add(new Line(points.get(start), points.get(picture.at(Math.floorMod(endX, picture.width()), Math.floorMod(endY, picture
			.height()))), Math.floorDiv(endX, picture.width()), Math.floorDiv(endY, picture.height()), places));
	}

	/** Follows a line to the next point, or back to where it began; empty if it goes on nowhere. */
	private double[] follow(final int start, final int first) {
		int p = start, d = first, n = 0;
		int x = p % picture.width(), y = p / picture.width();
		while (true) {
			n = append(n, x, y);
			x += Pixels.DX[d];
			y += Pixels.DY[d];
			final int before = p;
			p = at(p, d);
			walked[p] = true;
			if (p == start || points.containsKey(p)) break;
			d = onward(p, before);
			if (d < 0) return new double[0];
		}
		endX = x;
		endY = y;
		return Arrays.copyOf(path, append(n, x, y));
	}

	private int append(final int n, final int x, final int y) {
		if (path.length < n + 2) path = Arrays.copyOf(path, 2 * path.length);
		path[n] = (x + 0.5) * picture.stepX();
		path[n + 1] = (y + 0.5) * picture.stepY();
		return n + 2;
	}

	/** The direction in which a line goes on from a pixel with two neighbours. */
	private int onward(final int pixel, final int before) {
		for (int d = 0; d < 8; d++) {
			final int q = at(pixel, d);
			if (q >= 0 && q != before) return d;
		}
		return -1;
	}
}
