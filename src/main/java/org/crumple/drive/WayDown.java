package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.relax.Minimiser;

/** Methods of descent of a driven network from an instability to the next minimum. */
public enum WayDown {
	/** Overdamped dynamics, the quasi-static limit of a damped network, which is the physical path. */
	GRADIENT_FLOW("Gradient flow") {

		@Override
		Minimiser minimiser(final Minimiser given) {
			return Minimiser.GRADIENT_FLOW;
		}
	},
	/** Inertial dynamics, with less than a third of the force evaluations of gradient flow; one fall in thirty ends in another minimum. */
	FIRE("FIRE") {

		@Override
		Minimiser minimiser(final Minimiser given) {
			return Minimiser.FIRE;
		}
	},
	/** The minimiser that also relaxes the initial configuration. */
	AS_MINIMISER("As minimiser") {

		@Override
		Minimiser minimiser(final Minimiser given) {
			return given;
		}
	};

	private final String label;

	WayDown(final String label) {
		this.label = label;
	}

	/** The minimiser for the descent if {@code given} relaxes the initial configuration. */
	abstract Minimiser minimiser(Minimiser given);

	/**
	 * The method with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static WayDown of(final String label) {
		return Choices.find("descent", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
