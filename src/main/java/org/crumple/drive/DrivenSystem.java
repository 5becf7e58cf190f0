package org.crumple.drive;

import java.util.Arrays;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.SoftestMotion;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.PartialDescent;
import org.crumple.relax.RelaxationSettings;

/**
 * The equations of equilibrium of a driven network: the forces on the nodes and, at zero pressure, on the size of the cell.
 * <p>
 * With G = ∂U/∂u, equilibria obey {@code G(u, γ) = 0}; {@code K = ∂G/∂u} is the Hessian, bordered by the size,
 * and {@code c = ∂G/∂γ} is the force that a strain sets free. Node 0 is pinned in solutions, which are then centred: no motion
 * has a share of translation.
 */
final class DrivenSystem extends DrivenFrame {

	private final Forces forces;
	private final Hessian hessian;
	private final SignedCholesky factor;
	private SymmetricBlockMatrix matrix;
	private final double[] coupling;
	private final double[] sizeCoupling;
	private final double[] sizeResponse;
	/** ∂²U/∂γ² less what {@link ShearKind#bending} adds. */
	private double strainStiffness;
	private double sizeStiffness;
	private double schur;
	private int factorisations;
	private long evaluations;

	DrivenSystem(final SpringNetwork network, final ShearKind kind, final BoxRelaxation box, final Cell reference, final SymbolicFactor plan) {
		super(network, kind, box, reference);
		forces = new Forces(network);
		hessian = new Hessian(network);
		factor = new SignedCholesky(plan);
		coupling = new double[dimension()];
		sizeCoupling = new double[2 * nodes];
		sizeResponse = new double[2 * nodes];
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
	PartialDescent downhill(final DrivenState from, final RelaxationSettings settings) {
		return new PartialDescent(network, forces, settings, configuration(from));
	}

	/** Sets K and c to those of a state; the factor stays as it is. */
	void evaluate(final DrivenState state) {
		final Configuration configuration = configuration(state);
		matrix = hessian.evaluate(configuration);
		final double[] d = new double[2], block = new double[3], rate = new double[2];
		Arrays.fill(coupling, 0);
		Arrays.fill(sizeCoupling, 0);
		double ownStrain = 0, ownSize = 0, ownMixed = 0;
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
			ownStrain += cx * rate[0] + cy * rate[1];
			if (!sized) continue;
			final double sx = (block[0] * d[0] + block[1] * d[1]) / scale, sy = (block[1] * d[0] + block[2] * d[1]) / scale;
			sizeCoupling[i] -= sx;
			sizeCoupling[i + 1] -= sy;
			sizeCoupling[j] += sx;
			sizeCoupling[j + 1] += sy;
			ownSize += (sx * d[0] + sy * d[1]) / scale;
			ownMixed += (cx * d[0] + cy * d[1]) / scale;
		}
		strainStiffness = ownStrain;
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

	/**
	 * Whether every motion costs something where K was last evaluated and factorised, with index 0.
	 *
	 * @param residual largest force there [E/l]
	 */
	boolean isRigid(final double residual) {
		return !SoftestMotion.of(matrix, factor, residual / spacing()).isFree() && (!sized || schur > SoftestMotion.FREE * sizeStiffness);
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

	/**
	 * A G [E], the second derivative of the energy along the branch of minima, {@code ∂²U/∂γ² − cᵀ K⁻¹ c}.
	 *
	 * @param minimum where K and c were last evaluated
	 * @param response K⁻¹ c there, read only
	 */
	double stiffness(final DrivenState minimum, final double[] response) {
		return strainStiffness + cell(minimum).area() * kind.bending(stress(minimum)) - Vectors.dot(coupling, response);
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
