package org.crumple.mechanics;

import java.util.List;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * What drives a network, by one number λ. Equilibria of {@code Φ(q; λ) = U − work} obey {@code G = ∂Φ/∂q = 0}, where q are the non-affine moves of the nodes
 * [2N], then √A₀ times each free strain, A₀ the area at the start. How they move with λ follows from {@code c = ∂G/∂λ}. What is not overridden here does not
 * work on the network.
 */
public interface Loading {

	/** The strain that λ is; null if λ is something else. */
	StrainMode imposed();

	/** The strains that are free: the {@link StrainMode#SIZE} first, then one other at most, and none if one is imposed. */
	List<StrainMode> free();

	/** Weight of dλ² in the metric {@code ds² = |dq|² + weight dλ²} [l² over the unit of λ²]. @param area A₀ [l²] */
	double weight(double area);

	/** λ of a network of which nothing is known but its cell. */
	default double control(final Cell cell) {
		return 0;
	}

	/** Work of the load [E]. @param area A₀ [l²] */
	default double work(final State state, final double area) {
		return 0;
	}

	/** Adds {@code ∂work/∂q} to a force [n]. @param area A₀ [l²] */
	default void addForce(final State state, final double area, final double[] force) {}

	/** How fast it works as everything around it, but no free strain by name, is strained by g [E]. */
	default double rate(final State state, final StrainMode g) {
		return 0;
	}

	/** Takes {@code ∂²work/∂x∂x} from the Hessian at a state. */
	default void addStiffness(final State state, final SymmetricBlockMatrix hessian) {}

	/**
	 * Adds to c what does not come from a strain that is imposed, {@code −∂²work/∂q∂λ}.
	 *
	 * @param area A₀ [l²]
	 * @param c [n], added to
	 */
	default void addRate(final State state, final double area, final double[] c) {}
}
