package org.crumple.mechanics;

import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * An imposed stress at one value of λ.
 *
 * @param stress the kind of stress
 * @param control λ
 * @param area A₀ [l²]
 * @param drag of the free strain, if that of a node is 1 [l²]
 */
public record ConstantStress(ImposedStress stress, double control, double area, double drag) implements DeadLoad {

	@Override
	public List<StrainMode> free() {
		return stress.free();
	}

	@Override
	public double pull(final int strain, final Cell cell) {
		return strain == stress.place() ? area * control * stress.rate(cell) : 0;
	}

	@Override
	public double work(final double[] strains, final Cell cell) {
		return area * control * stress.strain(strains, cell);
	}

	@Override
	public double drag(final double initial) {
		return drag;
	}

	@Override
	public boolean isCollapsed(final Cell cell) {
		return stress.isCollapsed(cell);
	}

	@Override
	public double curvature(final State state, final int a, final int b, final double initial) {
		return area * control * stress.bend(a, b, state.frame());
	}
}
