package org.crumple.view;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Where the bonds of a periodic, sheared cell appear in one rectangle {@code [0, Lx) × [0, Ly)}: the Lees–Edwards view,
 * in which rows of images above and below slide past each other. The rectangle keeps its size at any shear. A bond
 * that leaves it is seen again where it comes in at the other side.
 */
final class BrickView {

	private final SpringNetwork network;
	private final Configuration configuration;
	private final Cell cell;

	BrickView(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		this.configuration = configuration;
		cell = configuration.cell();
	}

	/** A bond as one whole line [l] that starts at its node i in the rectangle; its end may lie outside. */
	Line2D.Double whole(final int bond) {
		final double[] x = configuration.positions(), d = new double[2];
		network.bondVector(bond, configuration, d);
		final int i = 2 * network.from()[bond];
		final double rows = Math.floor(x[i + 1] / cell.ly());
		final double py = x[i + 1] - rows * cell.ly();
		double px = x[i] - rows * cell.tilt();
		px -= Math.floor(px / cell.lx()) * cell.lx();
		return new Line2D.Double(px, py, px + d[0], py + d[1]);
	}

	/** The parts of a bond's images that lie in the rectangle; mostly one, together as long as the bond. */
	List<Line2D.Double> pieces(final int bond) {
		final Line2D.Double line = whole(bond);
		final List<Line2D.Double> pieces = new ArrayList<>(2);
		final double lowY = Math.min(line.y1, line.y2), highY = Math.max(line.y1, line.y2);
		final double lowX = Math.min(line.x1, line.x2), highX = Math.max(line.x1, line.x2);
		for (long row = (long) Math.ceil(-highY / cell.ly()); lowY + row * cell.ly() < cell.ly(); row++) {
			final double shiftX = row * cell.tilt(), shiftY = row * cell.ly();
			for (long column = (long) Math.ceil((-highX - shiftX) / cell.lx()); lowX + shiftX + column * cell.lx() < cell.lx(); column++) {
				final double dx = shiftX + column * cell.lx();
				final Line2D.Double piece = clipped(new Line2D.Double(line.x1 + dx, line.y1 + shiftY, line.x2 + dx, line.y2 + shiftY));
				if (piece != null) pieces.add(piece);
			}
		}
		return pieces;
	}

	/** The longest part of a bond in the rectangle, to pick it by. */
	Line2D.Double longestPiece(final int bond) {
		Line2D.Double longest = null;
		double length = -1;
		for (final Line2D.Double piece : pieces(bond)) {
			final double pieceLength = piece.getP1().distance(piece.getP2());
			if (pieceLength > length) {
				length = pieceLength;
				longest = piece;
			}
		}
		return longest;
	}

	/** The part of a line in the rectangle, or null. Y.-D. Liang and B. A. Barsky, ACM Trans. Graph. 3, 1 (1984). */
	private Line2D.Double clipped(final Line2D.Double line) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double[] outward = { -dx, dx, -dy, dy }, room = { line.x1, cell.lx() - line.x1, line.y1, cell.ly() - line.y1 };
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
