package org.crumple.mechanics;

import java.util.List;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * A load on a network with one control parameter λ. Equilibria of {@code Φ(q; λ) = U − work} obey {@code G = ∂Φ/∂q = 0}, where q are the
 * non-affine displacements of the nodes [2N], then √A₀ times each free strain, with the initial area A₀. The response of equilibria to λ
 * follows from {@code c = ∂G/∂λ}. The default methods are those of a load that does no work.
 */
public interface Loading {

	/** The strain mode whose strain is λ; null if λ is not a strain. */
	StrainMode imposed();

	/**
	 * The free strains: {@link StrainMode#SIZE} first, if it is free, then one other strain at most, which is not allowed with an imposed
	 * strain.
	 */
	List<StrainMode> free();

	/**
	 * Weight of dλ² in the arc length of a branch, {@code ds² = |dq|² + weight dλ²} [l² divided by the unit of λ²].
	 *
	 * @param area A₀ [l²]
	 */
	double weight(double area);

	/** The value of λ that follows from a cell alone; 0 unless λ is a strain. */
	default double control(final Cell cell) {
		return 0;
	}

	/** The strain γ of a state: λ itself if it is a strain, or the strain on which the load works; 0 if it works on none. */
	default double strain(final State state) {
		return 0;
	}

	/** The stress of a state that is conjugate to γ, from its stress tensor [E/l²]; 0 if there is no γ. */
	default double stress(final State state, final Stress stress) {
		return 0;
	}

	/** The area by which stress times strain becomes work: that at the start, or that of the state [l²]. */
	default double workArea(final double initial, final double current) {
		return current;
	}

	/** Words for a value of λ in messages, such as "strain 0.01". */
	default String at(final String control) {
		return "load " + control;
	}

	/**
	 * Work of the load [E].
	 *
	 * @param area A₀ [l²]
	 */
	default double work(final State state, final double area) {
		return 0;
	}

	/**
	 * Adds the force of the load, {@code ∂work/∂q}.
	 *
	 * @param area A₀ [l²]
	 * @param force [n] [E/l], added to
	 */
	default void addForce(final State state, final double area, final double[] force) {}

	/**
	 * Derivative of the work with respect to an affine strain g of nodes and cell [E], without any explicit dependence of the work on the
	 * free strains.
	 */
	default double rate(final State state, final StrainMode g) {
		return 0;
	}

	/**
	 * Second derivative of the work with respect to two free strains on which it depends explicitly [E].
	 *
	 * @param a index among the free strains
	 * @param b index among the free strains
	 * @param area A₀ [l²]
	 */
	default double curvature(final State state, final int a, final int b, final double area) {
		return 0;
	}

	/** Subtracts {@code ∂²work/∂x∂x} from the Hessian at a state. */
	default void addStiffness(final State state, final SymmetricBlockMatrix hessian) {}

	/**
	 * Adds the contribution of the work to c, {@code −∂²work/∂q∂λ}. That of an imposed strain is computed elsewhere.
	 *
	 * @param area A₀ [l²]
	 * @param c [n], added to
	 */
	default void addRate(final State state, final double area, final double[] c) {}
}
