package org.crumple.excitation;

import org.crumple.kernel.Choices;

/** When a bond counts as bistable within its network, whose surroundings act on it as a spring ksys. */
public enum BistabilityCriterion {
	/** {@code ksys r0² ≤ α}: exactly when {@code V(δr)} has a place with V'' = 0. */
	EXACT("ksys r0^2") {

		@Override
		boolean holds(final double surroundStiffness, final double restLength, final double alpha) {
			return surroundStiffness * restLength * restLength <= alpha;
		}
	},
	/** {@code ksys ≤ α}, in units of E and l: bonds as if all rest lengths were 1, near what arXiv 2408.08030 counts. */
	WITHOUT_REST_LENGTH("ksys") {

		@Override
		boolean holds(final double surroundStiffness, final double restLength, final double alpha) {
			return surroundStiffness <= alpha;
		}
	};

	private final String label;

	BistabilityCriterion(final String label) {
		this.label = label;
	}

	/** Whether a bond with this ksys [E/l²], r0 [l] and α [E] counts as bistable. */
	abstract boolean holds(double surroundStiffness, double restLength, double alpha);

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
