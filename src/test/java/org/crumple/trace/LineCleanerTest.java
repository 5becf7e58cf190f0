package org.crumple.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.crumple.network.BoundaryKind;
import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.junit.jupiter.api.Test;

/** What becomes of lines that were drawn by hand. */
class LineCleanerTest {

	/** Two lines cross, but were found to meet at two points farther apart than the merging radius: these move to the crossing. */
	@Test
	void pointsThatMoveToOnePlaceAreOne() {
		final LineGraph graph = new LineGraph(100, 100);
		final Point left = new Point(45.5, 50), right = new Point(54.5, 50);
		graph.add(new Line(left, right, 0, 0, path(45.5, 50, 54.5, 50)));
		for (final double y : new double[] { 10, 90 }) {
			graph.add(new Line(left, new Point(10, y), 0, 0, path(50, 50, 10, y)));
			graph.add(new Line(right, new Point(90, y), 0, 0, path(50, 50, 90, y)));
		}
		final LineCleaner cleaner = new LineCleaner(graph, 4);
		final TraceSettings like = TraceSettings.DEFAULT;
		cleaner.clean(new TraceSettings(like.method(), like.lines(), like.smoothing(), like.prominence(), 8, like.spurs(), FreeEnds.KEEP),
			BoundaryKind.PERIODIC);
		assertEquals(4, graph.lines.size());
		final List<Point> crossing = graph.points().stream().filter(p -> p.degree() > 1).toList();
		assertEquals(1, crossing.size());
		assertEquals(4, crossing.get(0).degree());
		assertEquals(50, crossing.get(0).x, 0.1);
		assertEquals(50, crossing.get(0).y, 0.1);
		assertEquals(1, cleaner.merged);
	}

	private static double[] path(final double ax, final double ay, final double bx, final double by) {
		final int n = (int) Math.ceil(Math.hypot(bx - ax, by - ay));
		final double[] path = new double[2 * n + 2];
		for (int k = 0; k <= n; k++) {
			path[2 * k] = ax + (bx - ax) * k / n;
			path[2 * k + 1] = ay + (by - ay) * k / n;
		}
		return path;
	}
}
