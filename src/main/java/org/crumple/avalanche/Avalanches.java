package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Invalid;

/**
 * Finds the events in a record of steps, whichever program made it.
 *
 * @param definition what counts
 * @param threshold Sc [E]; elastic steps have {@code S = -½ A G Δγ² < 0}, so that any positive number lies above them
 */
public record Avalanches(EventDefinition definition, double threshold) {

	/** @throws IllegalArgumentException if the threshold is not positive */
	public Avalanches {
		Invalid.requirePositive("threshold", threshold);
	}

	/**
	 * @param steps in order; the first is the start, where nothing can happen
	 * @return all events, in order
	 */
	public List<Avalanche> in(final List<LoadingStep> steps) {
		final List<Avalanche> events = new ArrayList<>();
		double interval = 0;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep step = steps.get(k), before = steps.get(k - 1);
			interval += Math.abs(step.strain() - before.strain());
			if (definition == EventDefinition.FLIPS ? step.flips() == 0 : !(step.dissipation() > threshold)) continue;
			events.add(new Avalanche(step.number(), step.strain(), step.flips(), step.dissipation(), before.stress(), step.stress(), interval));
			interval = 0;
		}
		return events;
	}
}
