package org.crumple.drive;

import java.util.Arrays;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SignedFactor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Box;
import org.crumple.relax.Downhill;
import org.crumple.relax.RelaxationSettings;

/**
 * The equations of equilibrium of a driven network: the forces on the nodes and, at zero pressure, on the size of the cell.
 * <p>
 * Vectors are [n], n = 2N or 2N + 1: non-affine moves of the nodes, then √A₀ times the growth of ln size, A₀ the
 * area at the start. With G = ∂U/∂u, equilibria obey {@code G(u, γ) = 0}; {@code K = ∂G/∂u} is the Hessian, bordered by the size,
 * and {@code c = ∂G/∂γ} is the force that a strain sets free. Node 0 is pinned in solutions, which are then centred: no motion
 * has a share of translation.
 */
final class DrivenSystem {

	private final SpringNetwork network;
	private final ShearKind kind;
	private final boolean sized;
	private final Cell reference;
	private final double origin;
	private final double scale;
	private final int nodes;
	private final Forces forces;
	private final Hessian hessian;
	private final SignedFactor factor;
	private SymmetricBlockMatrix matrix;
	private final double[] coupling;
	private final double[] sizeCoupling;
	private final double[] sizeResponse;
	private double sizeStiffness;
	private double schur;
	private int factorisations;
	private long evaluations;

	DrivenSystem(final SpringNetwork network, final ShearKind kind, final Box box, final Cell reference, final SymbolicFactor plan) {
		this.network = network;
		this.kind = kind;
		this.reference = reference;
		sized = box == Box.ZERO_PRESSURE;
		origin = kind.strain(reference);
		scale = Math.sqrt(reference.area());
		nodes = network.nodeCount();
		forces = new Forces(network);
		hessian = new Hessian(network);
		factor = new SignedFactor(plan);
		coupling = new double[dimension()];
		sizeCoupling = new double[2 * nodes];
		sizeResponse = new double[2 * nodes];
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

	double energy(final DrivenState state) {
		return Energy.of(network, configuration(state));
	}

	Stress stress(final DrivenState state) {
		return Stress.of(network, state.x(), cell(state));
	}

	/** The stress that works on the strain [E/l²]. */
	double shearStress(final DrivenState state) {
		return kind.stress(stress(state));
	}

	/** Lengths of all bonds [M] [l]; read only, overwritten by the next call of any method. */
	double[] lengths(final DrivenState state) {
		final Cell cell = cell(state);
		return forces.lengths(state.x(), cell.lx(), cell.ly(), cell.tilt());
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

	/** −G into {@code force} [n]. @return its largest component [E/l] */
	double force(final DrivenState state, final double[] force) {
		final Cell cell = cell(state);
		forces.evaluate(state.x(), cell, force);
		evaluations++;
		if (sized) {
			final Stress stress = Stress.of(network, state.x(), cell);
			force[2 * nodes] = -cell.area() * (stress.xx() + stress.yy()) / scale;
		}
		return Forces.largest(force);
	}

	/** The beginning of a descent. */
	Downhill downhill(final DrivenState from, final RelaxationSettings settings) {
		return new Downhill(network, forces, settings, configuration(from));
	}

	/** Sets K and c to those of a state; the factor stays as it is. */
	void evaluate(final DrivenState state) {
		final Configuration configuration = configuration(state);
		matrix = hessian.evaluate(configuration);
		final double[] d = new double[2], block = new double[3], rate = new double[2];
		Arrays.fill(coupling, 0);
		Arrays.fill(sizeCoupling, 0);
		double ownSize = 0, ownMixed = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			Hessian.bondBlock(network, b, d, block);
			kind.rate(d[0], d[1], rate);
			final double cx = block[0] * rate[0] + block[1] * rate[1], cy = block[1] * rate[0] + block[2] * rate[1];
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			coupling[i] -= cx;
			coupling[i + 1] -= cy;
			coupling[j] += cx;
			coupling[j + 1] += cy;
			if (!sized) continue;
			final double sx = (block[0] * d[0] + block[1] * d[1]) / scale, sy = (block[1] * d[0] + block[2] * d[1]) / scale;
			sizeCoupling[i] -= sx;
			sizeCoupling[i + 1] -= sy;
			sizeCoupling[j] += sx;
			sizeCoupling[j + 1] += sy;
			ownSize += (sx * d[0] + sy * d[1]) / scale;
			ownMixed += (cx * d[0] + cy * d[1]) / scale;
		}
		if (!sized) return;
		// the tension itself turns with the bonds: Σ t dr/dγ = A σ
		coupling[2 * nodes] = ownMixed + configuration.cell().area() * shearStress(state) / scale;
		sizeStiffness = ownSize;
	}

	/** Factorises K as last evaluated. @return its number of negative eigenvalues, or −1 if it is singular to rounding */
	int factorise() {
		final Inertia inertia = factor.factorise(matrix, 0);
		factorisations++;
		if (inertia.zero() > 0) return -1;
		if (!sized) return inertia.negative();
		factor.solve(sizeCoupling, sizeResponse);
		schur = sizeStiffness - Vectors.dot(sizeCoupling, sizeResponse, 0, 2 * nodes);
		return inertia.negative() + (schur < 0 ? 1 : 0);
	}

	/** {@code x = K⁻¹ b} for K as last factorised, centred; x may be b. */
	void solve(final double[] b, final double[] x) {
		if (sized) {
			final double growth = (b[2 * nodes] - Vectors.dot(sizeResponse, b, 0, 2 * nodes)) / schur;
			factor.solve(b, x);
			for (int k = 0; k < 2 * nodes; k++) x[k] -= sizeResponse[k] * growth;
			x[2 * nodes] = growth;
		} else {
			factor.solve(b, x);
		}
		centre(x);
	}

	/** {@code y = K x} for K as last evaluated. */
	void multiply(final double[] x, final double[] y) {
		matrix.multiply(x, y);
		if (!sized) return;
		final double growth = x[2 * nodes];
		for (int k = 0; k < 2 * nodes; k++) y[k] += sizeCoupling[k] * growth;
		y[2 * nodes] = Vectors.dot(sizeCoupling, x, 0, 2 * nodes) + sizeStiffness * growth;
	}

	/** c as last evaluated [n], read only. */
	double[] coupling() {
		return coupling;
	}

	int factorisations() {
		return factorisations;
	}

	long evaluations() {
		return evaluations;
	}

	/** Forces were evaluated elsewhere. */
	void countEvaluations(final long count) {
		evaluations += count;
	}
}
