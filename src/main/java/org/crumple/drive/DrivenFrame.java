package org.crumple.drive;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;

/**
 * Where a driven network can be, and how moves, directions and bonds look from one strain and from another.
 * <p>
 * Vectors are [n], n = 2N or 2N + 1: non-affine moves of the nodes, then √A₀ times the growth of ln size if the cell's size is free, A₀ the
 * area at the start.
 */
class DrivenFrame {

	final SpringNetwork network;
	final ShearKind kind;
	/** Whether the cell's size is free. */
	final boolean sized;
	/** √A₀ [l]. */
	final double scale;
	final int nodes;
	private final Cell reference;
	private final double origin;

	DrivenFrame(final SpringNetwork network, final ShearKind kind, final BoxRelaxation box, final Cell reference) {
		this.network = network;
		this.kind = kind;
		this.reference = reference;
		sized = box == BoxRelaxation.ZERO_PRESSURE;
		origin = kind.strain(reference);
		scale = Math.sqrt(reference.area());
		nodes = network.nodeCount();
	}

	SpringNetwork network() {
		return network;
	}

	/** n. */
	int dimension() {
		return 2 * nodes + (sized ? 1 : 0);
	}

	/** A₀, the weight of dγ² in the metric {@code ds² = |du|² + A₀ dγ²}. */
	double weight() {
		return scale * scale;
	}

	/** √(A₀/N) [l]. */
	double spacing() {
		return scale / Math.sqrt(nodes);
	}

	DrivenState state(final Configuration configuration) {
		final Cell cell = configuration.cell();
		final double size = sized ? 0.5 * StrictMath.log(cell.area() / reference.area()) : 0;
		return new DrivenState(configuration.positions(), kind.strain(cell), size);
	}

	Cell cell(final DrivenState state) {
		final Cell strained = kind.strained(reference, state.strain() - origin);
		return sized ? strained.scaled(StrictMath.exp(state.size())) : strained;
	}

	Configuration configuration(final DrivenState state) {
		return new Configuration(state.x(), cell(state));
	}

	/** The state at {@code factor * move} [n] from here, then strained to {@code strain}. */
	DrivenState moved(final DrivenState from, final double[] move, final double factor, final double strain) {
		final double[] x = from.x().clone();
		for (int k = 0; k < x.length; k++) x[k] += factor * move[k];
		final double growth = sized ? factor * move[2 * nodes] / scale : 0;
		kind.deform(x, strain - from.strain(), StrictMath.exp(growth));
		return new DrivenState(x, strain, from.size() + growth);
	}

	/** A vector at {@code from} as it looks at {@code to}, affinely strained along; a new array. */
	double[] carried(final double[] v, final DrivenState from, final DrivenState to) {
		final double[] result = v.clone();
		kind.deform(result, to.strain() - from.strain(), StrictMath.exp(to.size() - from.size()));
		return result;
	}

	/** The non-affine way from {@code here} to {@code there} [n], in the frame of {@code here}; centred, a new array. */
	double[] difference(final DrivenState here, final DrivenState there) {
		final double[] way = new double[dimension()];
		System.arraycopy(there.x(), 0, way, 0, 2 * nodes);
		kind.deform(way, here.strain() - there.strain(), StrictMath.exp(here.size() - there.size()));
		for (int k = 0; k < 2 * nodes; k++) way[k] -= here.x()[k];
		if (sized) way[2 * nodes] = scale * (there.size() - here.size());
		centre(way);
		return way;
	}

	/** Takes the mean motion of the nodes out of a vector, which is modified. */
	void centre(final double[] v) {
		double x = 0, y = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			x += v[k];
			y += v[k + 1];
		}
		x /= nodes;
		y /= nodes;
		for (int k = 0; k < 2 * nodes; k += 2) {
			v[k] -= x;
			v[k + 1] -= y;
		}
	}

	/** Length of a bond whose ends are moved by {@code move} [2] against each other, the size by {@code growth}, and then strained. */
	double bondLength(final int bond, final DrivenState from, final double[] move, final double growth, final double strain) {
		final int i = 2 * network.from()[bond], j = 2 * network.to()[bond], ix = network.imageX()[bond], iy = network.imageY()[bond];
		final double[] x = from.x();
		final Cell cell = cell(from);
		final double[] d = { x[j] - x[i] + ix * cell.lx() + iy * cell.tilt() + move[0], x[j + 1] - x[i + 1] + iy * cell.ly() + move[1] };
		kind.deform(d, strain - from.strain(), StrictMath.exp(growth / scale));
		return Math.sqrt(d[0] * d[0] + d[1] * d[1]);
	}

	/** Rates dr/ds of all bonds [M] along a direction (u', γ') of a branch; a new array. */
	double[] lengthRates(final BranchPoint point) {
		final Configuration configuration = configuration(point.state());
		final double[] u = point.direction(), rates = new double[network.bondCount()], d = new double[2], rate = new double[2];
		final double growth = sized ? u[2 * nodes] / scale : 0;
		for (int b = 0; b < rates.length; b++) {
			network.bondVector(b, configuration, d);
			kind.rate(d[0], d[1], rate);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			final double vx = u[j] - u[i] + point.strainRate() * rate[0] + growth * d[0];
			final double vy = u[j + 1] - u[i + 1] + point.strainRate() * rate[1] + growth * d[1];
			rates[b] = (vx * d[0] + vy * d[1]) / Math.sqrt(d[0] * d[0] + d[1] * d[1]);
		}
		return rates;
	}
}
