package org.crumple.load;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.ImposedStress;
import org.crumple.network.Cell;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/** The stresses that can be imposed. One strain of the cell is free, that on which the stress works; all others stay as they are. */
public enum LoadControl {
	/** The shear stress σ_xy. γ is the shear of the cell. */
	SHEAR_STRESS("Shear stress", StrainMode.SIMPLE) {

		@Override
		ImposedStress stress(final Cell start, final double unit) {
			return new ImposedStress(StrainMode.SIMPLE, false, unit);
		}
	},
	/**
	 * The stress σ_yy, a force per width on the top of a cell of constant width: positive if it pulls, negative if it presses like a
	 * weight. γ is Ly/Ly₀ − 1.
	 */
	UNIAXIAL_STRESS("Uniaxial stress", ImposedStress.HEIGHT) {

		@Override
		ImposedStress stress(final Cell start, final double unit) {
			return ImposedStress.uniaxial(start.ly(), unit);
		}
	};

	private final String label;
	private final StrainMode conjugate;

	LoadControl(final String label, final StrainMode conjugate) {
		this.label = label;
		this.conjugate = conjugate;
	}

	/**
	 * The load on a cell.
	 *
	 * @param start cell without strain
	 * @param unit C/l² [E/l²]
	 */
	abstract ImposedStress stress(Cell start, double unit);

	/** The load on a network, in the unit of energy of {@link SpringNetwork#inItsUnits}. */
	ImposedStress stress(final SpringNetwork network, final Cell start, final double spacing) {
		return stress(start, network.inItsUnits().energyScale() / (spacing * spacing));
	}

	/** The strain whose stress is imposed. */
	StrainMode conjugate() {
		return conjugate;
	}

	/**
	 * The control with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static LoadControl of(final String label) {
		return Choices.find("control", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
