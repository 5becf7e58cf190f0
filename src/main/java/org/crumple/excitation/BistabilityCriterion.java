package org.crumple.excitation;

import org.crumple.kernel.Choices;
import org.crumple.potential.BondPotential;

/** When a bond counts as bistable within its network, whose surroundings act on it as a spring ksys. */
public enum BistabilityCriterion {
	/** Exactly when {@code V(δr)} has a place with V'' = 0; with the law of the paper, {@code ksys r0² ≤ α}. */
	EXACT("ksys r0^2") {

		@Override
		boolean holds(final BondPotential law, final double surroundStiffness, final double restLength) {
			return law.softens(surroundStiffness, restLength);
		}
	},
	/** The same as if all rest lengths were 1 l, near what arXiv 2408.08030 counts; with its law, {@code ksys ≤ α}. */
	WITHOUT_REST_LENGTH("ksys") {

		@Override
		boolean holds(final BondPotential law, final double surroundStiffness, final double restLength) {
			return law.softens(surroundStiffness, 1);
		}
	};

	private final String label;

	BistabilityCriterion(final String label) {
		this.label = label;
	}

	/** Whether a bond of this law counts as bistable with this ksys [E/l²] and r0 [l]. */
	abstract boolean holds(BondPotential law, double surroundStiffness, double restLength);

	/** The criterion whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static BistabilityCriterion of(final String label) {
		return Choices.find("criterion", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
