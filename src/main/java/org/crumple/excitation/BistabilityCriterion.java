package org.crumple.excitation;

import org.crumple.kernel.Choices;
import org.crumple.potential.BondPotential;

/** Criteria for a bond to count as bistable within its network, which acts on it as a spring of stiffness ksys. */
public enum BistabilityCriterion {
	/** The exact criterion for Eq. 2 of the paper: V'' = 0 at some δr; for the potential of the paper, {@code ksys r0² ≤ α}. */
	EXACT("ksys r0^2") {

		@Override
		boolean holds(final BondPotential law, final double surroundStiffness, final double restLength) {
			return law.softens(surroundStiffness, restLength);
		}
	},
	/**
	 * The exact criterion with rest length 1 l for all bonds; for the potential of the paper, {@code ksys ≤ α}. The resulting fraction of
	 * bonds is near that of arXiv 2408.08030.
	 */
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

	/**
	 * Whether a bond counts as bistable.
	 *
	 * @param law potential of the bond
	 * @param surroundStiffness ksys [E/l²]
	 * @param restLength r0 [l]
	 */
	abstract boolean holds(BondPotential law, double surroundStiffness, double restLength);

	/**
	 * The criterion with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static BistabilityCriterion of(final String label) {
		return Choices.find("criterion", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
