package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.crumple.analysis.MemoryReport;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.figure.Panel.Corner;
import org.crumple.memory.Branch;
import org.crumple.memory.Components;
import org.crumple.memory.LayeredTree;
import org.crumple.memory.TransitionGraph;
import org.crumple.memory.WalkedGraph;

/**
 * Figure of a transition graph: branches at the strains where they end, and in layers by the number of falls that lead to them. Falls
 * under growing strain are solid lines, falls under falling strain dashed ones; wider lines are falls in which more bonds flip.
 */
public final class TransitionGraphPlot {

	/** Widths of lines, and from how many flips on. */
	private static final double[] WIDTHS = { 1, 2.4, 4.5 };
	private static final int[] FLIPS = { 0, 2, 5 };
	/** Length of an arrow head relative to the width of the frame, and half its opening relative to that. */
	private static final double HEAD = 0.017, OPENING = 0.45;
	/** Pieces of a line, after how many of them its arrow head is, and its bend relative to its length. */
	private static final int PIECES = 16, PLACE = 10;
	private static final double BEND = 0.05;
	/** Components with a symbol of their own: the largest. */
	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND };
	/** Above this number of branches lines have no arrow heads, which would cover them. */
	private static final int CROWDED = 150;
	private static final double MARGIN = 0.06;
	/** One piece in so many of a line with gaps is left out, which must not be the one with the arrow head. */
	private static final int DASH = 4;
	private static final double[] GAP = { Double.NaN, Double.NaN };
	/** Names of the axes, and size of the ring around the branch of a network. */
	private static final String LOWER = "\u03b3_{\u2212}", UPPER = "\u03b3_{+}";
	private static final double HERE = 5;

	private final TransitionGraph graph;
	private final Components components;
	private final Places places;
	private final double[] x;
	private final double[] y;
	private final Axis xAxis;
	private final Axis yAxis;
	private final double across;
	private final double upwards;

	/** Where branches are in a panel, in the units of its axes: one number for each branch. */
	public record Places(double[] x, double[] y) {}

	private TransitionGraphPlot(final TransitionGraph graph, final Components components, final Places places, final Axis xAxis,
		final Axis yAxis) {
		this.graph = graph;
		this.components = components;
		this.places = places;
		x = places.x;
		y = places.y;
		this.xAxis = xAxis;
		this.yAxis = yAxis;
		across = xAxis.high() - xAxis.low();
		upwards = yAxis.high() - yAxis.low();
	}

	/**
	 * The figure, of two panels.
	 *
	 * @param title of the figure
	 */
	public static Figure of(final String title, final MemoryReport report) {
		return new Figure(title, report.caption(), List.of(byStrain(report).panel(true), inLayers(report).panel(false)), 1);
	}

	/** Where the branches are in each panel, in the order of the panels. */
	public static List<Places> places(final MemoryReport report) {
		return List.of(byStrain(report).places, inLayers(report).places);
	}

	/**
	 * Branches at the strains where they end, as far as a network was walked, for a window: the axes hold what is known, and a line around
	 * the branches that are there at the present strain goes with it. A network falls when its branch comes to lie outside.
	 *
	 * @param part what was walked
	 * @param strain γ now
	 */
	static Panel live(final WalkedGraph.Part part, final double strain) {
		final TransitionGraph graph = part.graph();
		final double low = Math.min(strain, graph.branches().stream().mapToDouble(b -> b.down().strain()).min().orElse(strain));
		final double high = Math.max(strain, graph.branches().stream().mapToDouble(b -> b.up().strain()).max().orElse(strain));
		final double room = 2 * MARGIN * (high - low), first = low - room, last = high + room;
		final TransitionGraphPlot plot = new TransitionGraphPlot(graph, Components.of(graph), byStrain(graph),
			Axis.linear(LOWER).range(first, last), Axis.linear(UPPER).range(first, last));
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Series("no branch below", new double[] { first, last }, new double[] { first, last }, Look.line(Palette.FAINT, 1)));
		marks.add(new Series("the strain now", new double[] { first, strain, strain }, new double[] { strain, strain, last },
			Look.line(Palette.INK, 1)));
		for (final int sense : new int[] { 1, -1 }) {
			String label = sense > 0 ? "fall, up" : "fall, down (dashes)";
			for (int width = 0; width < WIDTHS.length; width++) {
				final double[][] line = plot.falls(sense, width, sense < 0);
				if (line[0].length == 0) continue;
				marks.add(new Series(label, line[0], line[1], Look.line(sense > 0 ? Palette.FORWARDS : Palette.BACK, WIDTHS[width])));
				label = null;
			}
		}
		marks.addAll(plot.nodes(false));
		marks.add(new Series("here", new double[] { plot.x[part.here()] }, new double[] { plot.y[part.here()] },
			Look.points(Symbol.CIRCLE, Palette.DROP, HERE)));
		return new Panel(plot.xAxis, plot.yAxis, marks, Corner.BOTTOM_RIGHT);
	}

	private static Places byStrain(final TransitionGraph graph) {
		return new Places(graph.branches().stream().mapToDouble(b -> b.down().strain()).toArray(),
			graph.branches().stream().mapToDouble(b -> b.up().strain()).toArray());
	}

	private static TransitionGraphPlot byStrain(final MemoryReport report) {
		final TransitionGraph graph = report.graph();
		final double reach = graph.window() + 2 * graph.window() * MARGIN;
		return new TransitionGraphPlot(graph, report.components(), byStrain(graph),
			Axis.linear(LOWER + ", where a branch ends as the strain falls").range(-reach, reach),
			Axis.linear(UPPER + ", where it ends as the strain grows").range(-reach, reach));
	}

	private static TransitionGraphPlot inLayers(final MemoryReport report) {
		final LayeredTree tree = LayeredTree.of(report.graph());
		final double[] depth = Arrays.stream(tree.depth()).asDoubleStream().toArray();
		return new TransitionGraphPlot(report.graph(), report.components(), new Places(tree.x(), depth), Axis.linear("place in the layer")
			.range(0, 1),
			Axis.linear("falls from the first branch").range(-0.5, Arrays.stream(depth).max().orElse(0) + 0.5));
	}

	private Panel panel(final boolean legend) {
		final List<Mark> marks = new ArrayList<>();
		for (final int sense : new int[] { 1, -1 }) {
			for (int width = 0; width < WIDTHS.length; width++) {
				final Series line = labelled(sense, width, legend);
				if (line != null) marks.add(line);
			}
		}
		marks.addAll(nodes(legend));
		final Series frontier = marked(legend ? "falls not followed" : null, node -> graph.branch(node).isFrontier(),
			Look.points(Symbol.X, Palette.DROP, 2.5));
		if (frontier.x().length > 0) marks.add(frontier);
		// below the diagonal there can be no branch
		return new Panel(xAxis, yAxis, marks, Corner.BOTTOM_RIGHT);
	}

	/** The falls of one sense and width, with their label; null if there are none. */
	private Series labelled(final int sense, final int width, final boolean legend) {
		final double[][] line = falls(sense, width, false);
		if (line[0].length == 0) return null;
		final String size = width == 0 ? "at most one flip" : width == 1 ? FLIPS[1] + " to " + (FLIPS[2] - 1) + " flips"
			: FLIPS[2] + " flips or more";
		final Look look = Look.line(sense > 0 ? Palette.FORWARDS : Palette.BACK, WIDTHS[width]);
		return new Series(legend ? (sense > 0 ? "up, " : "down, ") + size : null, line[0], line[1], sense > 0 ? look
			: look.dashed(Dash.DASHED));
	}
	/** All falls of one sense and width, as one interrupted line; empty if there are none [2][n]. */
	private double[][] falls(final int sense, final int width, final boolean dashes) {
		final List<double[]> points = new ArrayList<>();
		for (final Branch branch : graph.branches()) {
			final Branch.Exit exit = branch.end(sense);
			final int flips = exit.flipped().length, most = width + 1 < FLIPS.length ? FLIPS[width + 1] : Integer.MAX_VALUE;
			if (exit.to() >= 0 && flips >= FLIPS[width] && flips < most) arrow(points, branch.node(), exit.to(), dashes);
		}
		return new double[][] { points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray() };
	}

	/**
	 * A line from node to node, bent to the right so that there and back are two lines, with an arrow head.
	 *
	 * @param dashes whether the line itself has gaps, for plots that know no dashed lines
	 */
	private void arrow(final List<double[]> points, final int from, final int to, final boolean dashes) {
		// in a frame of width 1
		final double dx = (x[to] - x[from]) / across, dy = (y[to] - y[from]) / upwards * Figure.ASPECT, length = Math.hypot(dx, dy);
		for (int k = 0; k <= PIECES; k++) {
			final double t = (double) k / PIECES, bend = 4 * BEND * t * (1 - t);
			points.add(dashes && k % DASH == DASH - 1 ? GAP : at(from, t * dx + bend * dy, t * dy - bend * dx));
			if (k != PLACE || length < 2 * HEAD || graph.size() > CROWDED) continue;
			// along the line, which is turned by its bend
			final double turn = 4 * BEND * (1 - 2 * t), ex = (dx + turn * dy) / length, ey = (dy - turn * dx) / length;
			for (final double side : new double[] { OPENING, -OPENING }) {
				points.add(at(from, t * dx + bend * dy - HEAD * (ex + side * ey), t * dy - bend * dx - HEAD * (ey - side * ex)));
				points.add(at(from, t * dx + bend * dy, t * dy - bend * dx));
			}
		}
		points.add(GAP);
	}

	/** A point at a distance from a node, in a frame of width 1. */
	private double[] at(final int node, final double right, final double up) {
		return new double[] { x[node] + right * across, y[node] + up * upwards / Figure.ASPECT };
	}

	/** The branches, with a symbol for each of the largest components. */
	private List<Series> nodes(final boolean legend) {
		final int[] of = components.of(), sizes = components.sizes();
		final int[] largest = IntStream.range(0, sizes.length).boxed().filter(c -> sizes[c] > 1)
			.sorted((a, b) -> sizes[b] - sizes[a]).limit(SYMBOLS.length).mapToInt(c -> c).toArray();
		final List<Series> series = new ArrayList<>();
		for (int k = 0; k < largest.length; k++) {
			final int c = largest[k];
			series.add(marked(legend ? "component " + c + ": " + sizes[c] + " branches" : null, node -> of[node] == c,
				Look.points(SYMBOLS[k], Palette.BLACK, 3.5).filled(Palette.kind(k + 3))));
		}
		final IntPredicate others = node -> Arrays.stream(largest).noneMatch(c -> c == of[node]);
		final Series rest = marked(legend ? "other components" : null, others, Look.points(Symbol.CIRCLE, Palette.BLACK, 1.5));
		if (rest.x().length > 0) series.add(rest);
		return series;
	}

	private Series marked(final String label, final IntPredicate which, final Look look) {
		final int[] nodes = IntStream.range(0, graph.size()).filter(which).toArray();
		return new Series(label, Arrays.stream(nodes).mapToDouble(n -> x[n]).toArray(),
			Arrays.stream(nodes).mapToDouble(n -> y[n]).toArray(), look);
	}
}
