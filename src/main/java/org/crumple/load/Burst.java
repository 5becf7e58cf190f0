package org.crumple.load;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;

/**
 * A burst: the minimum ends at a fold, and the network falls into another one at constant stress.
 *
 * @param load σ [E/l²], to 1e-9 or better
 * @param strainBefore γ at the fold
 * @param strainAfter γ at the minimum after it
 * @param energyBefore U at the fold [E]
 * @param energyAfter U at the minimum after it [E]
 * @param flips number of bonds that changed their state
 * @param trigger the bond whose length the critical mode changes most
 */
public record Burst(double load, double strainBefore, double strainAfter, double energyBefore, double energyAfter, int flips, int trigger) {

	/** The burst of a fold between two steps. */
	static Burst of(final LoadingEvent fold, final LoadingStep before, final LoadingStep after) {
		return new Burst(before.stress(), before.strain(), after.strain(), before.energy(), after.energy(), fold.flips(), fold.trigger());
	}
}
