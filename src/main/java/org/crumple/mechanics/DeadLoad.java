package org.crumple.mechanics;

import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * A load that stays as it is: forces on the free strains of the cell, or none, as in a box at zero stress. λ has no effect. The network
 * relaxes to a minimum of its energy less the work of the load.
 */
public interface DeadLoad extends Loading {

	/**
	 * Force on a free strain, {@code ∂work/∂ε} [E]; 0 where the stress is to vanish.
	 *
	 * @param strain index among the free strains
	 */
	default double pull(final int strain, final Cell cell) {
		return 0;
	}

	/**
	 * Work up to a constant [E].
	 *
	 * @param strains values of the free strains, from any origin
	 */
	default double work(final double[] strains, final Cell cell) {
		return 0;
	}

	/**
	 * The drag on each free strain, if that on a node is 1 [l²]: overdamped motion obeys {@code dε/dt = −(1/drag) ∂Φ/∂ε}.
	 *
	 * @param area A₀ [l²]
	 */
	default double drag(final double area) {
		return area;
	}

	/** Whether the load has pressed a cell so flat that nothing would stop it. */
	default boolean isCollapsed(final Cell cell) {
		return false;
	}

	@Override
	default StrainMode imposed() {
		return null;
	}

	@Override
	default double weight(final double area) {
		return area;
	}

	@Override
	default double work(final State state, final double area) {
		return work(state.strains(), state.frame());
	}

	@Override
	default void addForce(final State state, final double area, final double[] force) {
		for (int a = 0; a < state.strains().length; a++) force[state.x().length + a] += pull(a, state.frame()) / Math.sqrt(area);
	}
}
