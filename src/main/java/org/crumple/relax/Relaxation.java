package org.crumple.relax;

import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;

/**
 * Result of a relaxation.
 *
 * @param configuration the last configuration: a confirmed minimum if {@code reason} is {@code MINIMUM}; after a collapse, the
 *        configuration from which the last descent started
 * @param energy U of that configuration [E]
 * @param residual largest generalised force |F|∞ at the end of the relaxation [E/l]
 * @param iterations number of force evaluations of the minimiser
 * @param newtonSteps number of accepted Newton steps
 * @param factorisations number of factorisations of the Hessian
 * @param saddles number of saddles reached and left
 * @param negativeDirections number of negative eigenvalues of the Hessian, summed over those saddles
 * @param reason why the relaxation stopped
 * @param motion description of a motion that costs no energy, if the network is floppy; else empty
 * @param hint sentence with a probable reason why no minimum was reached; empty if none is known
 */
public record Relaxation(Configuration configuration, double energy, double residual, long iterations, int newtonSteps,
	int factorisations, int saddles, int negativeDirections, StopReason reason, String motion, String hint)
{

	/** Why a relaxation stopped. */
	public enum StopReason {
		/** The residual is below the tolerance and the Hessian is positive definite except for the rigid motions. */
		MINIMUM("minimum"),
		/** The limit of force evaluations was reached before a minimum. */
		EVALUATION_LIMIT("evaluation limit"),
		/** The network is at rest, but a motion costs no energy to second order, so that a minimum cannot be confirmed. */
		FLOPPY("floppy"),
		/** Forces are no longer finite, because a bond collapsed to zero length. */
		COLLAPSED("collapsed");

		private final String label;

		StopReason(final String label) {
			this.label = label;
		}

		@Override
		public String toString() {
			return label;
		}
	}

	public boolean isMinimum() {
		return reason == StopReason.MINIMUM;
	}

	/**
	 * Returns this relaxation if it reached a minimum.
	 *
	 * @throws NoMinimumException if it did not, saying why
	 */
	public Relaxation orThrow() throws NoMinimumException {
		if (isMinimum()) return this;
		throw new NoMinimumException(switch (reason) {
			case EVALUATION_LIMIT -> "No minimum after " + iterations + " force evaluations: the largest force is still " + residual + "."
				+ hint;
			case FLOPPY -> "The network came to rest (largest force " + residual + "), but not at a minimum: "
				+ MinimumCheck.floppy(motion);
			default -> "The network collapsed while it relaxed: a bond shrank to zero length. A smaller alpha/stiffness avoids it.";
		});
	}
}
