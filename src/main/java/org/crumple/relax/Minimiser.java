package org.crumple.relax;

import org.crumple.kernel.Choices;

/** Methods of minimising the energy. The basin reached depends on the method, so that the method belongs to the provenance of a result. */
public enum Minimiser {
	/** Damped inertial dynamics ({@link Fire}); fast, and the usual choice in the field. */
	FIRE("FIRE") {

		@Override
		Descent descent(final Landscape landscape) {
			return new Fire(landscape);
		}
	},
	/** Overdamped dynamics {@code dx/dt = F} ({@link GradientFlow}), the physical reference: the basin is that of steepest descent. */
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

	/** A new descent on a landscape, initially at rest. */
	abstract Descent descent(Landscape landscape);

	/**
	 * The minimiser with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static Minimiser of(final String label) {
		return Choices.find("minimiser", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
