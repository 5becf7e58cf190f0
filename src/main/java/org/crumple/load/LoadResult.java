package org.crumple.load;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult.StopReason;
import org.crumple.network.Configuration;

/**
 * Result of a ramp. If it was cancelled or failed, it contains all steps and bursts up to then, which are valid.
 *
 * @param configuration the last confirmed minimum of G
 * @param area A₀, the area to which stress and strain refer [l²]
 * @param steps all steps, with γ as their strain and σ as their stress; the first is the start
 * @param bursts all bursts, in order
 * @param ending why the ramp stopped
 * @param reason a sentence saying why the path was not completed; empty if it was
 */
public record LoadResult(Configuration configuration, double area, List<LoadingStep> steps, List<Burst> bursts, StopReason ending,
	String reason)
{

	/** Copies the lists. */
	public LoadResult {
		steps = List.copyOf(steps);
		bursts = List.copyOf(bursts);
	}

	/** G = U − A₀ σ γ after a step [E]. */
	public double enthalpy(final LoadingStep step) {
		return step.energy() - area * step.stress() * step.strain();
	}

	/** What a burst dissipates: the decrease of G at constant σ [E]. */
	public double dissipated(final Burst burst) {
		return burst.energyBefore() - burst.energyAfter() + area * burst.load() * (burst.strainAfter() - burst.strainBefore());
	}

	/** The last step. */
	public LoadingStep last() {
		return steps.get(steps.size() - 1);
	}

	/** Whether the end of the path was reached. */
	public boolean isComplete() {
		return ending == StopReason.ARRIVED;
	}
}
