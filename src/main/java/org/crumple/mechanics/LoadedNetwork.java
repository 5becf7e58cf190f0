package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.linalg.Vectors;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * The equations of equilibrium of a network under a {@link Loading}: the forces on its nodes and free strains, and how it gives way.
 * <p>
 * With {@code G = ∂Φ/∂q}, equilibria obey {@code G = 0}; {@code K = ∂G/∂q} is the Hessian, bordered by the free strains, and {@code c = ∂G/∂λ} is what the load sets free.
 * Pins are held in solutions, which are then centred: no motion has a share of the boundary's zero modes. For one thread at a time.
 */
public final class LoadedNetwork extends LoadedFrame {

	private final Forces forces;
	private final Hessian hessian;
	private final BorderedHessian bordered;
	private SymmetricBlockMatrix matrix;
	private AffineCoupling affine;
	private final double[] coupling;
	private long evaluations;

	/**
	 * @param forces of the network; shared with others that use them in turn
	 * @param start where strains count from
	 * @param plan of the Hessian's factorisation, its pins held
	 */
	public LoadedNetwork(final SpringNetwork network, final Forces forces, final Loading loading, final Configuration start, final SymbolicFactor plan) {
		this(network, forces, loading, start, new Hessian(network), new BorderedHessian(plan, loading.free().size(), ThreadTeam.ALONE));
	}

	private LoadedNetwork(final SpringNetwork network, final Forces forces, final Loading loading, final Configuration start, final Hessian hessian,
		final BorderedHessian bordered)
	{
		super(network, loading, start);
		this.forces = forces;
		this.hessian = hessian;
		this.bordered = bordered;
		coupling = new double[dimension()];
	}

	/** The same equations with strains that count from another start; the factor is shared, so that only one of the two can be used at a time. */
	public LoadedNetwork from(final Configuration start) {
		return new LoadedNetwork(network, forces, loading, start, hessian, bordered);
	}

	/** Shared: whoever evaluates them overwrites what was there. */
	public Forces forces() {
		return forces;
	}

	/** U [E]. */
	public double energy(final State state) {
		return Energy.of(network, configuration(state));
	}

	/** {@code Φ = U − work} [E]. */
	public double potential(final State state) {
		return energy(state) - loading.work(state, area);
	}

	public Stress stress(final State state) {
		return Stress.of(network, state.x(), state.frame(), area(state));
	}

	/** Lengths of all bonds [M] [l]; read only, overwritten by the next call of any method. */
	public double[] lengths(final State state) {
		return forces.lengths(state.x(), state.frame());
	}

	/** −G into {@code force} [n]. @return its largest component [E/l] */
	public double force(final State state, final double[] force) {
		forces.evaluate(state.x(), state.frame(), force);
		evaluations++;
		if (strains > 0) {
			final Stress stress = stress(state);
			final double work = -area(state), unit = scale();
			for (int a = 0; a < strains; a++) force[coordinates + a] = work * stress.along(modes.get(a)) / unit;
		}
		loading.addForce(state, area, force);
		return Forces.largest(force);
	}

	/** Sets K and c to those of a state; the factor stays as it is. */
	public void evaluate(final State state) {
		matrix = hessian.evaluate(state.x(), state.frame());
		zeroModes = zeroModesAt(state);
		loading.addStiffness(state, matrix);
		Arrays.fill(coupling, 0);
		if (!modes.isEmpty()) couple(state);
		loading.addRate(state, area, coupling);
	}

	private void couple(final State state) {
		final double[] scales = new double[modes.size()];
		Arrays.fill(scales, scale());
		if (imposedPlace >= 0) scales[imposedPlace] = 1;
		affine = AffineCoupling.of(network, state.x(), state.frame(), matrix, modes, scales);
		if (strains > 0) {
			// that of the size alone vanishes where no force is left on it, that of the strain imposed is asked for only by stiffness()
			final Stress stress = stress(state);
			for (int a = 0; a < modes.size(); a++) {
				for (int b = a; b < modes.size(); b++) {
					if (a == b && (a == sizePlace || a == imposedPlace)) continue;
					final StrainMode bending = modes.get(a).bending(modes.get(b));
					affine.addStress(a, b, scales, area(state) * stress.along(bending) - loading.rate(state, bending));
				}
			}
		}
		if (imposedPlace < 0) return;
		System.arraycopy(affine.mixed()[imposedPlace], 0, coupling, 0, coordinates);
		for (int a = 0; a < strains; a++) coupling[coordinates + a] = affine.own()[imposedPlace][a];
	}

	/** Factorises K as last evaluated. @return its number of negative eigenvalues, or −1 if it is singular to rounding */
	public int factorise() {
		final Inertia inertia = bordered.factorise(matrix, affine);
		return inertia.zero() > 0 ? -1 : inertia.negative();
	}

	/** Factorises K as last evaluated, and stops where it is not positive definite. @return whether that of the nodes alone is */
	public boolean factoriseDefinite() {
		return bordered.factoriseDefinite(matrix, affine);
	}

	/** The factor, last made by {@link #factorise} or {@link #factoriseDefinite}: solutions are not centred. */
	public BorderedHessian bordered() {
		return bordered;
	}

	/** H as last evaluated; read only. */
	public SymmetricBlockMatrix matrix() {
		return matrix;
	}

	/**
	 * Whether every motion costs something where K was last evaluated and factorised, with index 0.
	 *
	 * @param residual largest force there [E/l]
	 */
	public boolean isRigid(final double residual) {
		return !SoftestMotion.of(matrix, zeroModes, bordered.nodes(), residual / spacing()).isFree() && bordered.leastStiffness() > SoftestMotion.FREE;
	}

	/** {@code x = K⁻¹ b} for K as last factorised, centred; x may be b. */
	public void solve(final double[] b, final double[] x) {
		bordered.solve(b, x);
		centre(x);
	}

	/** {@code y = K x} for K as last evaluated. */
	public void multiply(final double[] x, final double[] y) {
		BorderedHessian.multiply(matrix, affine, strains, x, y);
	}

	/** c as last evaluated [n], read only. */
	public double[] coupling() {
		return coupling;
	}

	/**
	 * The second derivative of the energy along the branch of minima of an imposed strain, {@code A G = ∂²U/∂γ² − cᵀ K⁻¹ c} [E].
	 *
	 * @param minimum where K and c were last evaluated
	 * @param response K⁻¹ c there, read only
	 */
	public double stiffness(final State minimum, final double[] response) {
		final double bent = area(minimum) * stress(minimum).along(shear.bending(shear));
		return affine.own()[imposedPlace][imposedPlace] + bent - Vectors.dot(coupling, response);
	}

	public int factorisations() {
		return bordered.factorisations();
	}

	public long evaluations() {
		return evaluations;
	}

	/** Forces were evaluated elsewhere. */
	public void countEvaluations(final long count) {
		evaluations += count;
	}
}
