package org.crumple.picture;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;

/**
 * Maps the bonds of a periodic, sheared cell to the rectangle {@code [0, Lx) × [0, Ly)}: the Lees–Edwards view, in which rows of periodic
 * images slide past each other. The rectangle has the same size at any shear. A bond that leaves it enters again on the other side. A
 * network with walls or free edges is shown in its {@link Window}.
 */
public final class BrickView {

	/** Largest number of images of a bond; a bond shorter than the cell has a few. */
	private static final int MOST_IMAGES = 1000;

	private final SpringNetwork network;
	private final Configuration configuration;
	private final Window window;
	private final Cell cell;
	private final boolean repeatsX, repeatsY;

	public BrickView(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		this.configuration = configuration;
		window = Window.of(configuration);
		cell = window.cell();
		repeatsX = configuration.boundary().isPeriodic(0);
		repeatsY = configuration.boundary().isPeriodic(1);
	}

	/** The rectangle; its width and height [l] are those of a cell. */
	public Cell cell() {
		return cell;
	}

	/** Positions of the wall points in the rectangle, [walls][2] [l]. */
	double[][] walls() {
		final double[][] walls = new double[network.wallCount()][];
		for (int w = 0; w < walls.length; w++) walls[w] = point(network.freeCount() + w);
		return walls;
	}

	/** A bond as one line [l] that starts at its node i in the rectangle; its end may lie outside. */
	Line2D.Double whole(final int bond) {
		final double[] at = point(network.from()[bond]), d = new double[2];
		network.bondVector(bond, configuration, d);
		return new Line2D.Double(at[0], at[1], at[0] + d[0], at[1] + d[1]);
	}

	/** Position of a node in the rectangle, [2] [l]. */
	double[] point(final int node) {
		final double[] x = configuration.positions();
		final double y = x[2 * node + 1] - window.bottom(), rows = repeatsY ? Math.floor(y / cell.ly()) : 0;
		final double px = x[2 * node] - window.left() - rows * cell.tilt();
		return new double[] { px - (repeatsX ? Math.floor(px / cell.lx()) * cell.lx() : 0), y - rows * cell.ly() };
	}

	/**
	 * All images of a bond, as whole lines, that cross the rectangle or come within {@code reach} [l] of it.
	 *
	 * @throws IllegalArgumentException if there are more than {@value #MOST_IMAGES}, because the bond or the reach is much longer than the
	 *   cell
	 */
	List<Line2D.Double> images(final int bond, final double reach) {
		return images("length of bond " + bond, whole(bond), reach);
	}

	/** All images of a node, as lines without length, in the rectangle or within {@code reach} [l] of it. */
	List<Line2D.Double> nodeImages(final int node, final double reach) {
		final double[] at = point(node);
		return images("reach of node " + node, new Line2D.Double(at[0], at[1], at[0], at[1]), reach);
	}

	private List<Line2D.Double> images(final String what, final Line2D.Double line, final double reach) {
		if (!repeatsX && !repeatsY) return List.of(line);
		final List<Line2D.Double> images = new ArrayList<>(2);
		final double lowY = Math.min(line.y1, line.y2) - reach, highY = Math.max(line.y1, line.y2) + reach;
		final double lowX = Math.min(line.x1, line.x2) - reach, highX = Math.max(line.x1, line.x2) + reach;
		final double rows = (highY - lowY) / cell.ly() + 1, columns = (highX - lowX) / cell.lx() + 1;
		if (!(rows * columns <= MOST_IMAGES)) {
			throw InvalidValue.value(what, line.getP1().distance(line.getP2()), "shorter in a cell of " + cell.lx()
				+ " by " + cell.ly() +
				": more than " + MOST_IMAGES + " of its images would be drawn");
		}
		final long firstRow = repeatsY ? (long) Math.ceil(-highY / cell.ly()) : 0;
		for (long row = firstRow; repeatsY ? lowY + row * cell.ly() < cell.ly() : row == 0; row++) {
			final double shiftX = row * cell.tilt(), shiftY = row * cell.ly();
			for (long column = (long) Math.ceil((-highX - shiftX) / cell.lx()); lowX + shiftX + column * cell.lx() < cell.lx(); column++) {
				final double dx = shiftX + column * cell.lx();
				images.add(new Line2D.Double(line.x1 + dx, line.y1 + shiftY, line.x2 + dx, line.y2 + shiftY));
			}
		}
		return images;
	}

	/** The parts of a bond's images inside the rectangle; usually one. Their lengths add up to that of the bond. */
	List<Line2D.Double> pieces(final int bond) {
		return images(bond, 0).stream().map(image -> clipped(image, 0)).filter(Objects::nonNull).toList();
	}

	/**
	 * The longest part of a bond in the rectangle, for picking. It keeps a distance of {@code inset} [l] from the edges, so that a line
	 * twice as wide stays inside them, unless no part of the bond is that far inside.
	 */
	Line2D.Double longestPiece(final int bond, final double inset) {
		final Comparator<Line2D.Double> byLength = Comparator.comparingDouble(piece -> piece.getP1().distance(piece.getP2()));
		return images(bond, 0).stream().map(image -> clipped(image, inset)).filter(Objects::nonNull).max(byLength)
			.orElseGet(() -> pieces(bond).stream().max(byLength).orElseGet(() -> whole(bond)));
	}

	/** The part of a line inside the rectangle minus a rim, or null. Y.-D. Liang and B. A. Barsky, ACM Trans. Graph. 3, 1 (1984). */
	private Line2D.Double clipped(final Line2D.Double line, final double rim) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double[] outward = { -dx, dx, -dy, dy }, room = { line.x1 - rim, cell.lx() - rim - line.x1, line.y1 - rim,
			cell.ly() - rim - line.y1 };
		double from = 0, to = 1;
		for (int side = 0; side < 4; side++) {
			if (outward[side] < 0) from = Math.max(from, room[side] / outward[side]);
			else if (outward[side] > 0) to = Math.min(to, room[side] / outward[side]);
			else if (room[side] < 0) return null;
		}
		if (from >= to) return null;
		return new Line2D.Double(line.x1 + from * dx, line.y1 + from * dy, line.x1 + to * dx, line.y1 + to * dy);
	}
}
