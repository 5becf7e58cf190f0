package org.crumple.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.network.BoundaryKind;
import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TraceSettings.Method;

/**
 * The branches of a skeleton, as AnalyzeSkeleton lists them: both ends of every branch, and its length. Branches meet where their ends
 * have the
 * same coordinates.
 */
public final class BranchTable {

	/** Headings of the columns that are read. */
	public static final List<String> COLUMNS = List.of("V1 x", "V1 y", "V1 z", "V2 x", "V2 y", "V2 z", "Branch length");
	/** The one that may be missing. */
	public static final String LENGTH = "Branch length";

	/** Ends nearer to each other are the same point [largest coordinate]. */
	private static final double SAME = 1e-6;

	/** Free ends nearer than this to what all branches span are held by walls there [mean distance of points]. */
	private static final double EDGE = 0.1;

	private final double[][] column;
	private final Map<List<Long>, Point> points = new LinkedHashMap<>();
	private final double grain;
	private final double margin;
	private double left = Double.POSITIVE_INFINITY, top = Double.POSITIVE_INFINITY, right = Double.NEGATIVE_INFINITY,
		bottom = Double.NEGATIVE_INFINITY;

	/**
	 * @param column the columns of {@link #COLUMNS}; the length is optional, null if there is none
	 * @throws IllegalArgumentException if there is no branch, a coordinate is missing, or the branches do not lie in a plane
	 */
	public BranchTable(final double[][] column) {
		this.column = column;
		if (column[0].length == 0) throw new IllegalArgumentException("The table has no branch.");
		for (int b = 0; b < column[0].length; b++) {
			for (int end = 0; end < 2; end++) {
				final double x = column[3 * end][b], y = column[3 * end + 1][b];
				if (!Double.isFinite(x) || !Double.isFinite(y)) {
					throw new IllegalArgumentException("Row " + (b + 1) + " of the table has no coordinates for V" + (end + 1) + ".");
				}
				if (column[3 * end + 2][b] != column[2][0]) {
					throw new IllegalArgumentException("The branches do not lie in a plane (row " + (b + 1)
						+ " has another z): skeletonize a single slice, or run \"Z Project...\" first.");
				}
				left = Math.min(left, x);
				right = Math.max(right, x);
				top = Math.min(top, y);
				bottom = Math.max(bottom, y);
			}
		}
		grain = Math.max(SAME * Math.max(Math.max(Math.abs(left), Math.abs(right)), Math.max(Math.abs(top), Math.abs(bottom))),
			Double.MIN_NORMAL);
		for (int b = 0; b < column[0].length; b++) {
			for (int end = 0; end < 6; end += 3) point(column[end][b], column[end + 1][b]);
		}
		margin = Math.max(Math.hypot(right - left, bottom - top), grain) / Math.sqrt(points.size());
		points.values().forEach(point -> {
			point.x += 0.5 * margin - left;
			point.y += 0.5 * margin - top;
		});
	}

	/** Width of what the branches span, and about half a distance of points on each side. */
	public double width() {
		return right - left + margin;
	}

	/** Height of the same. */
	public double height() {
		return bottom - top + margin;
	}

	/**
	 * Nodes and bonds. A table does not say where the picture ended: walls hold the free ends at the border of what the branches span.
	 *
	 * @throws IllegalArgumentException if no bond is left
	 */
	public TracedLines lines(final FreeEnds dangling, final BoundaryKind boundary) {
		final LineGraph graph = new LineGraph(width(), height());
		for (int b = 0; b < column[0].length; b++) {
			final Point from = point(column[0][b], column[1][b]), to = point(column[3][b], column[4][b]);
			final Line line = new Line(from, to, 0, 0, new double[] { from.x, from.y, to.x, to.y });
			if (column[6] != null) line.measured = column[6][b];
			graph.add(line);
		}
		final LineCleaner cleaner = new LineCleaner(graph, Double.NaN);
		if (boundary.hasWalls()) cleaner.markCut(boundary, (0.5 + EDGE) * margin);
		cleaner.leaveOut(dangling, boundary);
		return Tracer.requireBonds(TracedLines.of(graph, cleaner, Method.SKELETON, Double.NaN), dangling);
	}

	private Point point(final double x, final double y) {
		return points.computeIfAbsent(List.of(Math.round(x / grain), Math.round(y / grain)), k -> new Point(x, y));
	}
}
