package org.crumple.io;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A network as lines inside one cell. Nodes are moved into the cell; a bond that leaves it is cut where it crosses the border, and
 * continues at the opposite side, so that no line spans the picture. A bond that crosses one border has two pieces; a bond that crosses two
 * borders, near a corner, has three.
 * <p>
 * The cell is that of the network, but its tilt is reduced to at most Lx/2 in magnitude by multiples of Lx, which gives the same lattice.
 */
final class CutBonds {

	/** Largest number of pieces of a bond. Bonds that span more cells cannot be drawn sensibly and are refused. */
	private static final int MOST_PIECES = 1000;

	private final double lx, ly, tilt;
	private final DoubleStream.Builder points = DoubleStream.builder();
	private final IntStream.Builder ends = IntStream.builder(), bonds = IntStream.builder();
	private int count;
	private final double[] drawn;
	private final int[] pieceEnds, pieceBonds;
	/** Whether bonds are cut at the border, along each axis. */
	private final boolean[] wraps;
	/** Positions of the nodes in units of the lattice vectors, [2N], from 0 up to but not including 1 where the network is periodic. */
	private final double[] place;

	/** @throws NetworkFormatException if a bond spans very many cells */
	CutBonds(final String file, final SpringNetwork network, final Configuration configuration) throws NetworkFormatException {
		final Cell cell = configuration.cell();
		lx = cell.lx();
		ly = cell.ly();
		tilt = Math.IEEEremainder(cell.tilt(), lx);
		wraps = new boolean[] { configuration.boundary().isPeriodic(0), configuration.boundary().isPeriodic(1) };
		final double[] x = configuration.positions(), d = new double[2];
		place = new double[x.length];
		for (int k = 0; k < x.length; k += 2) {
			final double across = across(x[k], x[k + 1]), up = x[k + 1] / ly;
			place[k] = wraps[0] ? inCell(across) : across;
			place[k + 1] = wraps[1] ? inCell(up) : up;
			add(place[k], place[k + 1]);
		}
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			final double[] step = { across(d[0], d[1]), d[1] / ly };
			if (!(Math.abs(step[0]) + Math.abs(step[1]) < MOST_PIECES)) {
				throw new NetworkFormatException(file + " cannot be written: bond " + b + " spans more than " + MOST_PIECES
					+ " cells, and would be cut into as many pieces.");
			}
			cut(b, network.from()[b], network.to()[b], step);
		}
		drawn = points.build().toArray();
		pieceEnds = ends.build().toArray();
		pieceBonds = bonds.build().toArray();
	}

	private double across(final double x, final double y) {
		return (x - tilt * (y / ly)) / lx;
	}

	private static double inCell(final double s) {
		final double inside = s - Math.floor(s);
		return inside < 1 ? inside : 0;
	}

	private void cut(final int bond, final int from, final int to, final double[] step) {
		final double[] start = { place[2 * from], place[2 * from + 1] };
		final double[] at = crossings(start, step);
		int last = from;
		final double[] image = { 0, 0 };
		for (int k = 0; k < at.length; k++) {
			final double middle = ((k == 0 ? 0 : at[k - 1]) + at[k]) / 2;
			final double[] next = { wraps[0] ? Math.floor(start[0] + middle * step[0]) : 0,
				wraps[1] ? Math.floor(start[1] + middle * step[1]) : 0 };
			if (next[0] != image[0] || next[1] != image[1]) last = border(start, step, k == 0 ? 0 : at[k - 1], next);
			System.arraycopy(next, 0, image, 0, 2);
			final int end = k < at.length - 1 ? border(start, step, at[k], image) : end(start, step, to, image);
			ends.add(last);
			ends.add(end);
			bonds.add(bond);
			last = end;
		}
	}

	/** The fractions of a bond, from 0 to 1, at which it crosses a border, in ascending order; the last one is 1, the end of the bond. */
	private double[] crossings(final double[] start, final double[] step) {
		final DoubleStream.Builder at = DoubleStream.builder();
		for (int axis = 0; axis < 2; axis++) {
			if (!wraps[axis]) continue;
			final double end = start[axis] + step[axis];
			for (double border = Math.ceil(Math.min(start[axis], end)); border <= Math.max(start[axis], end); border++) {
				final double t = (border - start[axis]) / step[axis];
				if (t > 0 && t < 1) at.add(t);
			}
		}
		at.add(1);
		return at.build().sorted().distinct().toArray();
	}

	/** Adds a point where a bond crosses a border, in the coordinates of one periodic image of the cell. It lies exactly on the border. */
	private int border(final double[] start, final double[] step, final double t, final double[] image) {
		final double[] s = new double[2];
		for (int axis = 0; axis < 2; axis++) {
			s[axis] = start[axis] + t * step[axis] - image[axis];
			if (!wraps[axis]) continue;
			final double border = Math.rint(s[axis]);
			if (step[axis] != 0 && (border + image[axis] - start[axis]) / step[axis] == t) s[axis] = border;
			s[axis] = Math.max(0, Math.min(1, s[axis]));
		}
		return add(s[0], s[1]);
	}

	/**
	 * The node at the end of a bond. If the node lies on the border and the bond reaches it from the other side, a new point at its
	 * periodic image.
	 */
	private int end(final double[] start, final double[] step, final int node, final double[] image) {
		final double[] s = new double[2];
		boolean isNode = true;
		for (int axis = 0; axis < 2; axis++) {
			final double away = Math.rint(start[axis] + step[axis] - place[2 * node + axis]) - image[axis];
			s[axis] = place[2 * node + axis] + away;
			isNode &= away == 0;
		}
		return isNode ? node : add(s[0], s[1]);
	}

	private int add(final double across, final double up) {
		points.add(across * lx + up * tilt);
		points.add(up * ly);
		return count++;
	}

	/** x and y of all points [l]: first the nodes, then the ends of cut bonds. */
	double[] points() {
		return drawn;
	}

	/** Indices of the two end points of every piece, [2 pieces]. */
	int[] ends() {
		return pieceEnds;
	}

	/** Index of the bond of every piece, [pieces]. */
	int[] bonds() {
		return pieceBonds;
	}

	/** x component of the second lattice vector of the drawn cell [l]. */
	double tilt() {
		return tilt;
	}
}
