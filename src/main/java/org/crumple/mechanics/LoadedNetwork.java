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
 * The equations of equilibrium of a network under a {@link Loading}: forces on its nodes and free strains, and its linear response.
 * <p>
 * With {@code G = ∂Φ/∂q}, equilibria obey {@code G = 0}. {@code K = ∂G/∂q} is the Hessian, bordered by the free strains, and {@code −c},
 * with {@code c = ∂G/∂λ}, is the force that arises per unit of λ. Linear systems are solved with pinned coordinates held at zero; the zero
 * modes of the boundary are then projected out of the solution. An instance must be used by one thread at a time.
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
	 * @param forces of the network; may be shared, but not used by several threads
	 * @param start reference configuration for strains
	 * @param plan symbolic factorisation of the Hessian with pinned coordinates
	 */
	public LoadedNetwork(final SpringNetwork network, final Forces forces, final Loading loading, final Configuration start,
		final SymbolicFactor plan) {
		this(network, forces, loading, start, new Hessian(network), new BorderedHessian(plan, loading.free().size(), ThreadTeam.ALONE));
	}

	private LoadedNetwork(final SpringNetwork network, final Forces forces, final Loading loading, final Configuration start,
		final Hessian hessian,
		final BorderedHessian bordered)
	{
		super(network, loading, start);
		this.forces = forces;
		this.hessian = hessian;
		this.bordered = bordered;
		coupling = new double[dimension()];
	}

	/**
	 * The same equations with another reference configuration for strains. The two share Hessian and factor, so that only one can be used
	 * at a time.
	 */
	public LoadedNetwork from(final Configuration start) {
		return new LoadedNetwork(network, forces, loading, start, hessian, bordered);
	}

	/** The shared evaluator of forces: every evaluation overwrites the previous one. */
	public Forces forces() {
		return forces;
	}

	/** Elastic energy U of the network [E]. */
	public double energy(final State state) {
		return Energy.of(network, configuration(state));
	}

	/** Potential energy of network and load, {@code Φ = U − work} [E]. */
	public double potential(final State state) {
		return energy(state) - loading.work(state, area);
	}

	public Stress stress(final State state) {
		return Stress.of(network, state.x(), state.frame(), area(state));
	}

	/** The stress conjugate to the strain of the load, see {@link Loading#stress} [E/l²]. */
	public double conjugateStress(final State state) {
		return loading.stress(state, stress(state));
	}

	/** The area by which stress times strain becomes work, see {@link Loading#workArea} [l²]. */
	public double workArea(final State state) {
		return loading.workArea(area, area(state));
	}

	/** Lengths of all bonds [M] [l]; read only, overwritten by the next call of any method. */
	public double[] lengths(final State state) {
		return forces.lengths(state.x(), state.frame());
	}

	/**
	 * Computes the generalised force −G.
	 *
	 * @param force [n] [E/l], overwritten
	 * @return its largest absolute component [E/l]
	 */
	public double force(final State state, final double[] force) {
		forces.evaluate(state.x(), state.frame(), force);
		evaluations++;
		if (strains > 0) {
			final Stress stress = stress(state);
			final double work = -area(state), unit = scale();
			for (int a = 0; a < strains; a++) force[coordinates + a] = work * stress.along(modes.get(a)) / unit;
		}
		loading.addForce(state, area, force);
		release(force);
		return Forces.largest(force);
	}

	/** Computes K and c at a state. The factor is not updated. */
	public void evaluate(final State state) {
		matrix = hessian.evaluate(state.x(), state.frame());
		zeroModes = zeroModesAt(state);
		loading.addStiffness(state, matrix);
		Arrays.fill(coupling, 0);
		if (!modes.isEmpty()) couple(state);
		loading.addRate(state, area, coupling);
		release(coupling);
	}

	private void couple(final State state) {
		final double[] scales = new double[modes.size()];
		Arrays.fill(scales, scale());
		if (imposedPlace >= 0) scales[imposedPlace] = 1;
		affine = AffineCoupling.of(network, state.x(), state.frame(), matrix, modes, scales);
		for (final double[] mixed : affine.mixed()) release(mixed);
		if (strains > 0) {
			// the term of the size with itself vanishes at equilibrium; that of the imposed strain with itself is needed in stiffness()
			// only, which adds it
			final Stress stress = stress(state);
			for (int a = 0; a < modes.size(); a++) {
				for (int b = a; b < modes.size(); b++) {
					if (a == b && (a == sizePlace || a == imposedPlace)) continue;
					final StrainMode bending = modes.get(a).bending(modes.get(b));
					final double work = b < strains ? loading.curvature(state, a, b, area) : 0;
					affine.addStress(a, b, scales, area(state) * stress.along(bending) - loading.rate(state, bending) - work);
				}
			}
		}
		if (imposedPlace < 0) return;
		System.arraycopy(affine.mixed()[imposedPlace], 0, coupling, 0, coordinates);
		for (int a = 0; a < strains; a++) coupling[coordinates + a] = affine.own()[imposedPlace][a];
	}

	/**
	 * Factorises K as last evaluated.
	 *
	 * @return its number of negative eigenvalues, or −1 if it is singular within rounding
	 */
	public int factorise() {
		final Inertia inertia = bordered.factorise(matrix, affine);
		return inertia.zero() > 0 ? -1 : inertia.negative();
	}

	/**
	 * The overdamped motion near an equilibrium, with K as last evaluated there, which it shares.
	 *
	 * @param mobility of each free strain in units of the components of vectors, if that of the nodes is 1
	 * @param free symbolic factorisation of the Hessian without pinned coordinates
	 */
	public OverdampedMotion motion(final double mobility, final SymbolicFactor free) {
		return new OverdampedMotion(Hessian.ofFree(network, matrix), affine, strains, zeroModes, mobility, free);
	}

	/**
	 * Factorises K as last evaluated, and stops as soon as it is found not to be positive definite.
	 *
	 * @return whether the Hessian of the nodes alone is positive definite
	 */
	public boolean factoriseDefinite() {
		return bordered.factoriseDefinite(matrix, affine);
	}

	/** The factor from the last call of {@link #factorise} or {@link #factoriseDefinite}. Its solutions may contain zero modes. */
	public BorderedHessian bordered() {
		return bordered;
	}

	/** Hessian H of the nodes as last evaluated; read only. */
	public SymmetricBlockMatrix matrix() {
		return matrix;
	}

	/**
	 * Whether every motion costs energy at the state where K was last evaluated and factorised, which must have no negative eigenvalue.
	 *
	 * @param residual largest force at that state [E/l]
	 */
	public boolean isRigid(final double residual) {
		return !SoftestMotion.of(matrix, zeroModes, bordered.nodes(), residual / spacing()).isFree() && bordered.leastStiffness()
			> SoftestMotion.FREE;
	}

	/** Solves {@code x = K⁻¹ b} with K as last factorised, and projects out the zero modes; x and b [n] may be the same array. */
	public void solve(final double[] b, final double[] x) {
		bordered.solve(b, x);
		centre(x);
	}

	/** Product {@code y = K x} with K as last evaluated; x and y are [n]. */
	public void multiply(final double[] x, final double[] y) {
		BorderedHessian.multiply(matrix, affine, strains, x, y);
		release(y);
	}

	/** The derivative c = ∂G/∂λ as last evaluated [n], read only. */
	public double[] coupling() {
		return coupling;
	}

	/**
	 * The second derivative of the energy along the branch of minima of an imposed strain, {@code A G = ∂²U/∂γ² − cᵀ K⁻¹ c} [E].
	 *
	 * @param minimum state at which K and c were last evaluated
	 * @param response K⁻¹ c at that state [n], read only
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

	/** Adds force evaluations made by other objects to the count. */
	public void countEvaluations(final long count) {
		evaluations += count;
	}
}
