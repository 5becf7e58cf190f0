package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.relax.Minimiser;

/** How a driven network falls from an instability to its next minimum. */
public enum WayDown {
	/** Overdamped, as the quasi-static limit of a damped network: the physical path. */
	GRADIENT_FLOW("Gradient flow") {

		@Override
		Minimiser minimiser(final Minimiser given) {
			return Minimiser.GRADIENT_FLOW;
		}
	},
	/** With inertia: less than a third of the force evaluations, and one fall in thirty ends in another minimum. */
	FIRE("FIRE") {

		@Override
		Minimiser minimiser(final Minimiser given) {
			return Minimiser.FIRE;
		}
	},
	/** With the minimiser that also relaxes the network at the start. */
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

	/** With what to fall where {@code given} relaxes. */
	abstract Minimiser minimiser(Minimiser given);

	/** The choice of that label. @throws IllegalArgumentException naming the labels there are */
	public static WayDown of(final String label) {
		return Choices.find("descent", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
