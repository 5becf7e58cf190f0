package org.crumple.picture;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;
import org.tinfour.common.IIncrementalTinNavigator;
import org.tinfour.common.IQuadEdge;
import org.tinfour.common.Vertex;
import org.tinfour.standard.IncrementalTin;

/**
 * Interpolates vector fields from the nodes to a regular grid over the rectangle of {@link BrickView}. The interpolation is linear in the
 * triangles of the Delaunay triangulation of the nodes and their periodic images. It is therefore continuous, exact at the nodes, and exact
 * for a uniform field. Each pixel holds the field at its centre.
 */
public final class FieldGrid {

	/** Width of the rim of periodic images around the rectangle [node spacings]: no network has a wider empty circle among its nodes. */
	private static final double RIM = 5;
	/** Largest number of images of all nodes together; in a square cell each node has a few. */
	private static final int MOST_VERTICES = 50_000_000;
	/** Most pixels per node spacing: more would only repeat the triangles. */
	private static final int FINEST = 32;

	private final int width;
	private final int height;
	private final Cell cell;
	/**
	 * The node spacing rounded to a power of two [l], used as the unit of length because the triangulation takes lengths much smaller than
	 * 1 for zero.
	 */
	private final double unit;
	/** [3 · pixels] the nodes at the corners of the triangle around each pixel, and their weights. */
	private final int[] corner;
	private final float[] weight;

	/** @throws IllegalArgumentException unless {@code grid}, pixels per node spacing, is 1 to 32 */
	public static void requireGrid(final int grid) {
		if (grid < 1 || grid > FINEST)
			throw InvalidValue.value("grid", grid, "a whole number of pixels per node spacing from 1 to " + FINEST
				+ ", or 0 for no vector fields");
	}

	/** @param grid pixels per node spacing, 1 to 32; rounded so that a whole number of pixels fits the cell */
	public FieldGrid(final SpringNetwork network, final Configuration configuration, final int grid) {
		requireGrid(grid);
		cell = Window.of(configuration).cell();
		final double spacing = configuration.spacing();
		width = (int) Math.round(grid * cell.lx() / spacing);
		height = (int) Math.round(grid * cell.ly() / spacing);
		corner = new int[3 * width * height];
		weight = new float[corner.length];
		final List<Integer> node = new ArrayList<>();
		unit = Math.scalb(1.0, Math.getExponent(spacing));
		final IncrementalTin tin = new IncrementalTin(spacing / unit);
		tin.add(images(new BrickView(network, configuration), configuration, RIM * spacing, node), null);
		final IIncrementalTinNavigator navigator = tin.getNavigator();
		for (int row = 0, at = 0; row < height; row++) {
			for (int column = 0; column < width; column++, at += 3)
				place(navigator.getNeighborEdge(x(column) / unit, y(row) / unit), x(column) / unit, y(row) / unit, at, node);
		}
		tin.dispose();
	}

	/** x of the centre of a column of pixels, from the left edge [l]. */
	double x(final int column) {
		return (column + 0.5) * cell.lx() / width;
	}

	/** y of the centre of a row of pixels, upwards from the lower edge [l]; rows are numbered downwards. */
	double y(final int row) {
		return (height - row - 0.5) * cell.ly() / height;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** All images of the nodes in the rectangle and its rim; the node of each image is appended to {@code node}. */
	private List<Vertex> images(final BrickView view, final Configuration configuration, final double rim, final List<Integer> node) {
		final List<Vertex> vertices = new ArrayList<>();
		final int nodes = configuration.nodeCount();
		final double each = (2 * rim / cell.lx() + 2) * (2 * rim / cell.ly() + 2);
		if (!(each * nodes <= MOST_VERTICES))
			throw InvalidValue.value("cell", cell.lx() + " by " + cell.ly(), "less oblong: its rim holds more than " + MOST_VERTICES
				+ " images of nodes");
		for (int i = 0; i < nodes; i++) {
			final double[] at = view.point(i);
			final boolean rows = configuration.boundary().isPeriodic(1), columns = configuration.boundary().isPeriodic(0);
			final long firstRow = rows ? (long) Math.ceil((-rim - at[1]) / cell.ly()) : 0;
			for (long row = firstRow; rows ? at[1] + row * cell.ly() <= cell.ly() + rim : row == 0; row++) {
				final double x = at[0] + row * cell.tilt(), y = at[1] + row * cell.ly();
				final long firstColumn = columns ? (long) Math.ceil((-rim - x) / cell.lx()) : 0;
				for (long column = firstColumn; columns ? x + column * cell.lx() <= cell.lx() + rim : column == 0; column++) {
					vertices.add(new Vertex((x + column * cell.lx()) / unit, y / unit, 0, node.size()));
					node.add(i);
				}
			}
		}
		return vertices;
	}

	/** Finds the corners and weights of pixel {@code at} with its centre at x, y [unit]. */
	private void place(final IQuadEdge edge, final double x, final double y, final int at, final List<Integer> node) {
		final Vertex[] v = { edge.getA(), edge.getB(), edge.getForward().getB() };
		if (v[2] == null) { // outside the outermost nodes, where the field of the nearest edge between two of them goes on
			final double ex = v[1].getX() - v[0].getX(), ey = v[1].getY() - v[0].getY();
			final double along = ((x - v[0].getX()) * ex + (y - v[0].getY()) * ey) / (ex * ex + ey * ey);
			corner[at] = corner[at + 2] = node.get(v[0].getIndex());
			corner[at + 1] = node.get(v[1].getIndex());
			weight[at + 1] = (float) Math.max(0, Math.min(1, along));
			weight[at] = 1 - weight[at + 1];
			return;
		}
		final double ux = v[1].getX() - v[0].getX(), uy = v[1].getY() - v[0].getY(), wx = v[2].getX() - v[0].getX(),
			wy = v[2].getY() - v[0].getY();
		final double px = x - v[0].getX(), py = y - v[0].getY(), area = ux * wy - uy * wx;
		final double second = (px * wy - py * wx) / area, third = (ux * py - uy * px) / area;
		for (int k = 0; k < 3; k++) corner[at + k] = node.get(v[k].getIndex());
		weight[at] = (float) (1 - second - third);
		weight[at + 1] = (float) second;
		weight[at + 2] = (float) third;
	}

	/**
	 * Interpolates fields to an image [width, height, 2 components, fields] of 32-bit pixels, with one array per plane; the planes are x
	 * and y of the first field, then of the next.
	 *
	 * @param fields [2N] each, any unit, read only
	 */
	public PlanarImg<FloatType, FloatArray> sample(final double[][] fields) {
		final PlanarImg<FloatType, FloatArray> image = PlanarImgs.floats(width, height, 2, fields.length);
		for (int f = 0; f < fields.length; f++) {
			for (int k = 0; k < 2; k++) {
				final float[] plane = image.getPlane(2 * f + k).getCurrentStorageArray();
				for (int p = 0, at = 0; p < plane.length; p++, at += 3) {
					plane[p] = (float) (weight[at] * fields[f][2 * corner[at] + k] + weight[at + 1] * fields[f][2 * corner[at + 1] + k] +
						weight[at + 2] * fields[f][2 * corner[at + 2] + k]);
				}
			}
		}
		return image;
	}
}
