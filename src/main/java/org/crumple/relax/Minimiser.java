package org.crumple.relax;

import org.crumple.kernel.Choices;

/** The ways downhill. Which one is used decides which basin is reached, so it belongs to a result's provenance. */
public enum Minimiser {
	/** Inertial descent with damping, the field's usual choice; fast. */
	FIRE("FIRE") {

		@Override
		Descent descent(final Landscape landscape) {
			return new Fire(landscape);
		}
	},
	/** Overdamped dynamics {@code dx/dt = F}, the physical reference: the basin is that of steepest descent. */
	GRADIENT_FLOW("Gradient flow") {

		@Override
		Descent descent(final Landscape landscape) {
			return new GradientFlow(landscape);
		}
	};

	private final String label;

	Minimiser(final String label) {
		this.label = label;
	}

	/** A descent on a landscape, at rest. */
	abstract Descent descent(Landscape landscape);

	/** The minimiser whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static Minimiser of(final String label) {
		return Choices.find("minimiser", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
