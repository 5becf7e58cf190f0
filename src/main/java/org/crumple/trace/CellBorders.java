package org.crumple.trace;

import java.util.Arrays;

import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;

/**
 * The borders of cells as lines. They run along the sides of pixels from corner to corner and meet at corners with three cells or more; at
 * the edge of a picture that does not wrap they are cut.
 */
final class CellBorders {

	private static final int RIGHT = 0, DOWN = 1, LEFT = 2, UP = 3;
	private static final int[] STEP_X = { 1, 0, -1, 0 }, STEP_Y = { 0, 1, 0, -1 };

	private final Pixels picture;
	private final int[] cell;
	/** Number of corners in a row, and of rows. */
	private final int columns;
	private final int rows;
	/** Which of the four sides at a corner were walked, by bits. */
	private final byte[] walked;
	private final LineGraph graph;
	private final Point[] points;
	private double[] path = new double[256];
	/** The corner, which may be an image, at which the border that was followed last ends. */
	private int endX;
	private int endY;

	private CellBorders(final Pixels picture, final int[] cell) {
		this.picture = picture;
		this.cell = cell;
		columns = picture.width() + (picture.wraps(0) ? 0 : 1);
		rows = picture.height() + (picture.wraps(1) ? 0 : 1);
		walked = new byte[columns * rows];
		points = new Point[columns * rows];
		graph = new LineGraph(picture.sizeX(), picture.sizeY());
	}

	/** The lines between the cells of a picture, given by the cell of every pixel. */
	static LineGraph of(final Pixels picture, final int[] cell) {
		return new CellBorders(picture, cell).lines();
	}

	/** Whether a border runs from a corner in one of the four directions. */
	private boolean borders(final int x, final int y, final int direction) {
		final int first, second;
		switch (direction) {
			case RIGHT -> {
				first = picture.at(x, y - 1);
				second = picture.at(x, y);
			}
			case LEFT -> {
				first = picture.at(x - 1, y - 1);
				second = picture.at(x - 1, y);
			}
			case DOWN -> {
				first = picture.at(x - 1, y);
				second = picture.at(x, y);
			}
			default -> {
				first = picture.at(x - 1, y - 1);
				second = picture.at(x, y - 1);
			}
		}
		return first >= 0 && second >= 0 && cell[first] != cell[second];
	}

	private int degree(final int x, final int y) {
		int degree = 0;
		for (int d = 0; d < 4; d++) if (borders(x, y, d)) degree++;
		return degree;
	}

	private LineGraph lines() {
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++) {
				final int degree = degree(x, y);
				if (degree == 0 || degree == 2) continue;
				final Point point = new Point(x * picture.stepX(), y * picture.stepY());
				point.isCut = degree == 1;
				points[y * columns + x] = point;
			}
		}
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++) if (points[y * columns + x] != null) walk(x, y);
		}
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++) {
				for (int d = 0; d < 4; d++) if (isLeft(x, y, d)) graph.rings.add(follow(x, y, d));
			}
		}
		return graph;
	}

	/** Whether a border runs from a corner in a direction, and was not walked. */
	private boolean isLeft(final int x, final int y, final int direction) {
		return borders(x, y, direction) && (walked[y * columns + x] >> direction & 1) == 0;
	}

	/** Follows the borders from one point to others. */
	private void walk(final int x, final int y) {
		for (int d = 0; d < 4; d++) {
			if (!isLeft(x, y, d)) continue;
			final double[] places = follow(x, y, d);
			graph.add(new Line(points[corner(x, y)], points[corner(endX, endY)], Math.floorDiv(endX, columns), Math.floorDiv(endY, rows),
				places));
		}
	}

	/** Follows a border to the next point, or back to where it began. */
	private double[] follow(final int startX, final int startY, final int start) {
		int x = startX, y = startY, direction = start, n = 0;
		while (true) {
			mark(x, y, direction);
			if (path.length < n + 2) path = Arrays.copyOf(path, 2 * path.length);
			path[n++] = (x + 0.5 * STEP_X[direction]) * picture.stepX(); // the middle of a side: stairs of half the height
			path[n++] = (y + 0.5 * STEP_Y[direction]) * picture.stepY();
			x += STEP_X[direction];
			y += STEP_Y[direction];
			final int back = (direction + 2) % 4, at = corner(x, y);
			mark(x, y, back);
			if (points[at] != null || at == corner(startX, startY)) break;
			int next = 0;
			while (next == back || !borders(Math.floorMod(x, columns), Math.floorMod(y, rows), next)) next++;
			direction = next;
		}
		endX = x;
		endY = y;
		return Arrays.copyOf(path, n);
	}

	private int corner(final int x, final int y) {
		return Math.floorMod(y, rows) * columns + Math.floorMod(x, columns);
	}

	private void mark(final int x, final int y, final int direction) {
		walked[corner(x, y)] |= 1 << direction;
	}
}
