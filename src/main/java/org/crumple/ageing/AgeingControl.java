package org.crumple.ageing;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.ConstantStress;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.ImposedStress;
import org.crumple.network.Configuration;
import org.crumple.network.StrainMode;
import org.crumple.relax.BoxRelaxation;

/** What is held while a network ages. */
public enum AgeingControl {
	/** The cell. */
	FIXED_STRAIN("Fixed strain") {

		@Override
		public DeadLoad load(final double stress, final Configuration start) {
			return BoxRelaxation.FIXED;
		}
	},
	/** The shear stress σ_xy. The shear γ of the cell is free: the network creeps. */
	SHEAR_STRESS("Shear stress") {

		@Override
		public DeadLoad load(final double stress, final Configuration start) {
			return new ConstantStress(new ImposedStress(StrainMode.SIMPLE, false, 1), stress, start.area(), drag(start));
		}
	};

	private final String label;

	AgeingControl(final String label) {
		this.label = label;
	}

	/**
	 * The load under which a network ages, with the drag on its free strain.
	 *
	 * @param stress σ [E/l²], in the unit of energy of {@link org.crumple.network.SpringNetwork#inItsUnits}
	 * @param start the network before it is loaded
	 */
	public abstract DeadLoad load(double stress, Configuration start);

	/**
	 * The drag on γ if that on a node is 1, {@code Σ (y − ȳ)²} [l²], about {@code N Ly²/12}, with the heights y of the nodes in the cell:
	 * as if the nodes were dragged by a fluid that does not shear. It stays as it is while the network moves.
	 */
	private static double drag(final Configuration start) {
		final double[] x = start.positions();
		final double height = start.cell().ly();
		double sum = 0, squares = 0;
		for (int k = 1; k < 2 * start.freeCount(); k += 2) {
			final double y = start.boundary().isPeriodic(1) ? x[k] - height * Math.floor(x[k] / height) : x[k];
			sum += y;
			squares += y * y;
		}
		return squares - sum * sum / start.freeCount();
	}

	/**
	 * The control with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static AgeingControl of(final String label) {
		return Choices.find("control", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
