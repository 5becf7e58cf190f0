package org.crumple.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;
import org.crumple.trace.TraceSettings.Method;

/**
 * Nodes and bonds that were found in a picture. Lengths are in the unit of the picture; places of nodes have y upwards from its lower edge.
 *
 * @param position [2N]
 * @param walls number of wall points, the last nodes: where the edge cuts lines and a wall holds them
 * @param from [M]
 * @param to [M]
 * @param imageX image of {@code to} that the bond goes to, in sizes of the picture [M]
 * @param imageY the same upwards [M]
 * @param along length of every bond along its line [M]
 * @param rejected lines that are no bonds
 * @param counts what was found on the way
 */
public record TracedLines(double[] position, int walls, int[] from, int[] to, int[] imageX, int[] imageY, double[] along,
	List<Rejected> rejected, Counts counts)
{

	/** A line that is no bond, by places (x0, y0, …) from the upper left corner, y downwards. */
	public record Rejected(String reason, double[] path) {}

	/**
	 * What was found, and left out.
	 *
	 * @param method by which the lines were found
	 * @param components pieces that do not hang together, of which the largest is kept
	 * @param connected fraction of the nodes in it
	 * @param lineWidth mean width of the lines [unit of the picture]
	 * @param merged points that became one with another
	 */
	public record Counts(Method method, int components, double connected, double lineWidth, int merged, int spurs, int dangling, int rings,
		int selfBonds, int doubleBonds, int cutByEdge) {}

	static TracedLines of(final LineGraph graph, final LineCleaner cleaned, final Method method, final double lineWidth) {
		final List<Point> points = graph.points();
		points.sort(Comparator.comparing(cleaned::isHeld)); // stable
		final Map<Point, Integer> number = new HashMap<>();
		final double[] position = new double[2 * points.size()];
		for (int i = 0; i < points.size(); i++) {
			number.put(points.get(i), i);
			position[2 * i] = points.get(i).x;
			position[2 * i + 1] = graph.sizeY - points.get(i).y;
		}
		final int m = graph.lines.size();
		final int[][] bonds = new int[4][m];
		final double[] along = new double[m];
		int b = 0;
		for (final Line line : graph.lines) {
			bonds[0][b] = number.get(line.a);
			bonds[1][b] = number.get(line.b);
			bonds[2][b] = line.sx;
			bonds[3][b] = -line.sy;
			along[b++] = Math.max(graph.along(line), graph.straight(line));
		}
		return new TracedLines(position, (int) points.stream().filter(cleaned::isHeld).count(),
			bonds[0], bonds[1], bonds[2], bonds[3], along, List.copyOf(cleaned.rejected),
			new Counts(method,
			cleaned.components, cleaned.connected, lineWidth, cleaned.merged, cleaned.spurs, cleaned.dangling, graph.rings.size(),
			cleaned.selfBonds, cleaned.doubleBonds, cleaned.cutByEdge));
	}

	public int nodeCount() {
		return position.length / 2;
	}

	public int bondCount() {
		return from.length;
	}
}
