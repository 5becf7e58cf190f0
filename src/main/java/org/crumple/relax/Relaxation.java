package org.crumple.relax;

import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;

/**
 * What a relaxation reached, and how.
 *
 * @param configuration the last configuration; a confirmed minimum if {@code reason} says so; after a collapse, the last
 *        one that was whole, from which the descent started
 * @param energy U there [E]
 * @param residual largest generalised force there, |F|∞ [E/l]
 * @param iterations force evaluations of the minimiser
 * @param newtonSteps Newton steps accepted at the end
 * @param factorisations Hessians factorised
 * @param saddles saddles met and left
 * @param negativeDirections negative eigenvalues of the Hessian at those saddles, all together
 * @param reason why it stopped
 * @param motion of a floppy network, in words: what moves at no cost; else empty
 */
public record Relaxation(Configuration configuration, double energy, double residual, long iterations, int newtonSteps,
	int factorisations, int saddles, int negativeDirections, StopReason reason, String motion)
{

	/** Why a relaxation stopped. */
	public enum StopReason {
		/** The residual is below the tolerance and the Hessian, translations aside, is positive definite. */
		MINIMUM("minimum"),
		/** The limit of force evaluations was reached first. */
		EVALUATION_LIMIT("evaluation limit"),
		/** At rest, but some motion costs no energy to second order: no factorisation can confirm a minimum. */
		FLOPPY("floppy"),
		/** Forces stopped being finite: a bond collapsed to zero length. */
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
	 * This relaxation, if it reached a minimum.
	 *
	 * @throws NoMinimumException saying what happened instead
	 */
	public Relaxation orThrow() throws NoMinimumException {
		if (isMinimum()) return this;
		throw new NoMinimumException(switch (reason) {
			case EVALUATION_LIMIT -> "No minimum after " + iterations + " force evaluations: the largest force is still " + residual + ".";
			case FLOPPY -> "The network came to rest (largest force " + residual + "), but not at a minimum: " + MinimumCheck.floppy(motion);
			default -> "The network collapsed while it relaxed: a bond shrank to zero length. A smaller alpha/stiffness avoids it.";
		});
	}
}
