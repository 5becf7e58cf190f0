package org.crumple.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crumple.network.BoundaryKind;
import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.LineGraph.Point;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TracedLines.Rejected;

/** Makes of lines and points what can be bonds and nodes, and counts what is left out. */
final class LineCleaner {

	private static final int PASSES = 4;
	/** Merging radius, if none is asked for [median bonds]. At 0.35 and 0.5 more bonds of relaxed networks are wrong. */
	private static final double MERGING = 0.43;
	/** Smallest such radius, and length of spurs [line widths]. */
	private static final double LEAST_MERGING = 1.5, SPURS = 2;

	/** The same for lines that the edge cuts, which are shorter than bonds [merging radii]. */
	private static final double CUT = 0.25;

	/** The same for points that were moved to where their lines meet [merging radii]. */
	private static final double NEAR = 0.25;

	/** How far a point may move to where its lines meet [merging radii]. */
	private static final double FARTHEST = 0.7;

	private final LineGraph graph;
	private final double lineWidth;
	private double radius;
	final List<Rejected> rejected = new ArrayList<>();
	int merged;
	int spurs;
	int dangling;
	int cutByEdge;
	int selfBonds;
	int doubleBonds;
	int components;
	double connected;
	private boolean walls;

	LineCleaner(final LineGraph graph, final double lineWidth) {
		this.graph = graph;
		this.lineWidth = lineWidth;
	}

	/** All steps; settings as in {@link TraceSettings}. */
	void clean(final TraceSettings settings, final BoundaryKind boundary) {
		markCut(boundary, lineWidth);
		prune(settings.spurs() > 0 ? settings.spurs() : SPURS * lineWidth);
		merge(settings.merging());
		new MeetingPoints(graph, lineWidth).move(FARTHEST * radius);
		contract(NEAR * radius, 0); // two points whose lines cross in one place
		removeSame();
		leaveOut(settings.dangling(), boundary);
	}

	/** Marks free ends nearer than {@code reach} to an edge at which the picture does not go on: thinned lines end before it. */
	void markCut(final BoundaryKind boundary, final double reach) {
		for (final Point point : graph.points()) {
			if (point.degree() != 1) continue;
			point.isCut |= !boundary.isPeriodic(0) && Math.min(point.x, graph.sizeX - point.x) <= reach;
			point.isCut |= !boundary.isPeriodic(1) && Math.min(point.y, graph.sizeY - point.y) <= reach;
		}
	}

	/** Whether a wall holds a point. */
	boolean isHeld(final Point point) {
		return walls && point.isCut;
	}

	/**
	 * Removes what can be no bond. Where there are walls, they hold the lines that the edge cuts; with free edges these lines are removed.
	 */
	void leaveOut(final FreeEnds dangle, final BoundaryKind boundary) {
		walls = boundary.hasWalls();
		for (final double[] ring : graph.rings) rejected.add(new Rejected("ring", ring));
		removeSame();
		removeCut();
		if (dangle == FreeEnds.REMOVE) removeFreeEnds();
		removeOwnImages();
		if (dangle == FreeEnds.REMOVE) removeFreeEnds();
		keepLargest();
	}

	double medianBond() {
		final double[] length = graph.lines.stream().mapToDouble(graph::straight).sorted().toArray();
		return length.length == 0 ? 0 : length[length.length / 2];
	}

	private void reject(final Collection<Line> lines, final String reason) {
		for (final Line line : lines) rejected.add(new Rejected(reason, line.path));
	}

	/** Removes lines with a free end that are shorter than {@code length}; what is left on both sides of one becomes one line. */
	private void prune(final double length) {
		joinPassed();
		boolean again = true;
		while (again) {
			final Set<Line> gone = new LinkedHashSet<>();
			for (final Line line : graph.lines) {
				if ((isFree(line.a) || isFree(line.b)) && graph.straight(line) < length) gone.add(line);
			}
			again = !gone.isEmpty();
			spurs += gone.size();
			reject(gone, "spur");
			graph.removeAll(gone);
			joinPassed();
		}
	}

	private static boolean isFree(final Point point) {
		return point.degree() == 1 && !point.isCut;
	}

	private void joinPassed() {
		for (final Point point : graph.points()) {
			if (point.lines.size() == 2 && point.degree() == 2) graph.join(point);
		}
	}

	private void merge(final double asked) {
		radius = asked;
		for (int pass = 0; pass < PASSES; pass++) {
			if (!(asked > 0)) radius = Math.max(MERGING * medianBond(), LEAST_MERGING * lineWidth);
			contract(radius, CUT * radius);
			removeSame();
		}
	}

	/** Merges the ends of lines that are not longer than {@code most}, or {@code cut} where the edge cuts them, the shortest first. */
	private void contract(final double most, final double cut) {
		final Map<Line, Double> length = new LinkedHashMap<>();
		for (final Line line : graph.lines) length.put(line, graph.straight(line));
		final List<Line> order = new ArrayList<>(length.keySet());
		order.sort(Comparator.comparing(length::get));
		for (final Line line : order) {
			if (length.get(line) > most) break;
			if (line.a == line.b || !graph.lines.contains(line)) continue;
			if (graph.straight(line) > (isCutEnd(line.a) || isCutEnd(line.b) ? cut : most)) continue;
			graph.contract(line, 2 * radius);
			merged++;
		}
	}

	/** Removes closed lines, and all but the shortest line between the same images of two points. */
	private void removeSame() {
		final Map<Point, Integer> number = new HashMap<>();
		for (final Point point : graph.points()) number.put(point, number.size());
		final Map<List<Integer>, Line> pairs = new HashMap<>();
		final Set<Line> gone = new LinkedHashSet<>();
		for (final Line line : graph.lines) {
			if (line.a == line.b) {
				if (line.sx != 0 || line.sy != 0) continue;
				gone.add(line);
				if (graph.along(line) > 2 * radius) selfBonds++;
				continue;
			}
			final int a = number.get(line.a), b = number.get(line.b), sign = a < b ? 1 : -1;
			final List<Integer> key = Arrays.asList(Math.min(a, b), Math.max(a, b), sign * line.sx, sign * line.sy);
			final Line other = pairs.putIfAbsent(key, line);
			if (other == null) continue;
			if (graph.apart(line, other) > radius) doubleBonds++;
			final boolean keep = graph.along(other) <= graph.along(line);
			gone.add(keep ? line : other);
			if (!keep) pairs.put(key, line);
		}
		reject(gone, "double");
		graph.removeAll(gone);
	}

	/** Removes lines between points that walls hold, or, without walls, those that the edge cuts. */
	private void removeCut() {
		final Set<Line> gone = new LinkedHashSet<>();
		for (final Line line : graph.lines) {
			if (walls ? line.a.isCut && line.b.isCut : isCutEnd(line.a) || isCutEnd(line.b)) gone.add(line);
		}
		cutByEdge += gone.size();
		reject(gone, "cut by the edge");
		graph.removeAll(gone);
	}

	private static boolean isCutEnd(final Point point) {
		return point.isCut && point.degree() == 1;
	}

	/** Whether a point has more than one line, or a wall that holds it. */
	private boolean isKept(final Point point) {
		return point.degree() > 1 || isHeld(point);
	}

	private void removeFreeEnds() {
		boolean again = true;
		while (again) {
			final Set<Line> gone = new LinkedHashSet<>();
			for (final Line line : graph.lines) {
				if (isKept(line.a) && isKept(line.b)) continue;
				gone.add(line);
				dangling++;
			}
			again = !gone.isEmpty();
			reject(gone, "free end");
			graph.removeAll(gone);
		}
	}

	/**
	 * Removes bonds that a network cannot have: to an image of their own node, or a second one between two nodes, by way of another image.
	 */
	private void removeOwnImages() {
		final Map<Point, Integer> number = new HashMap<>();
		for (final Point point : graph.points()) number.put(point, number.size());
		final Set<Long> pairs = new LinkedHashSet<>();
		final Set<Line> gone = new LinkedHashSet<>();
		for (final Line line : graph.lines) {
			final int a = number.get(line.a), b = number.get(line.b);
			if (a == b) selfBonds++;
			else if (!pairs.add(Math.min(a, b) * (long) number.size() + Math.max(a, b))) doubleBonds++;
			else continue;
			gone.add(line);
		}
		reject(gone, "image");
		graph.removeAll(gone);
	}

	/** Keeps the piece with the most points. */
	private void keepLargest() {
		final Set<Point> seen = new LinkedHashSet<>();
		final List<Point> all = graph.points();
		List<Point> largest = List.of();
		final Set<Point> held = new LinkedHashSet<>(); // walls are one body
		for (final Point point : all) if (isHeld(point)) held.add(point);
		for (final Point start : all) {
			if (!seen.add(start)) continue;
			components++;
			final List<Point> piece = new ArrayList<>(List.of(start));
			for (int k = 0; k < piece.size(); k++) {
				if (held.contains(piece.get(k))) for (final Point other : held) if (seen.add(other)) piece.add(other);
				for (final Line line : piece.get(k).lines) {
					final Point other = line.a == piece.get(k) ? line.b : line.a;
					if (seen.add(other)) piece.add(other);
				}
			}
			if (piece.size() > largest.size()) largest = piece;
		}
		connected = all.isEmpty() ? 0 : largest.size() / (double) all.size();
		final Set<Point> kept = new LinkedHashSet<>(largest);
		final Set<Line> gone = new LinkedHashSet<>();
		for (final Line line : graph.lines) if (!kept.contains(line.a)) gone.add(line);
		reject(gone, "separate piece");
		graph.removeAll(gone);
	}
}
