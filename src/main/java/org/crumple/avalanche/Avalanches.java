package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.InvalidValue;

/**
 * Finds the events in a record of steps, whichever program made it.
 *
 * @param definition what counts
 * @param threshold Sc [E]; elastic steps have {@code S = -½ A G Δγ² < 0}, so that any positive number lies above them
 * @param protocol whether energy is lost in falls at constant strain alone; {@code AUTO}: judged by the steps, fixed steps if they do not tell
 */
public record Avalanches(EventDefinition definition, double threshold, StepProtocol protocol) {

	/** @throws IllegalArgumentException if the threshold is not positive */
	public Avalanches {
		InvalidValue.requirePositive("threshold", threshold);
	}

	/** Of records whose steps tell what they are. */
	public Avalanches(final EventDefinition definition, final double threshold) {
		this(definition, threshold, StepProtocol.AUTO);
	}

	/**
	 * @param steps in order; the first is the start, where nothing can happen
	 * @return all events, in order
	 */
	public List<Avalanche> in(final List<LoadingStep> steps) {
		final List<Avalanche> events = new ArrayList<>();
		final boolean fallsAlone = (protocol == StepProtocol.AUTO ? StepProtocol.judge(steps, threshold) : protocol) == StepProtocol.EVENT_DRIVEN;
		double interval = 0;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep step = steps.get(k), before = steps.get(k - 1);
			interval += Math.abs(step.strain() - before.strain());
			final boolean happens = definition == EventDefinition.FLIPS ? step.flips() != 0
				: step.dissipation() > threshold && (!fallsAlone || StepProtocol.isFall(steps, k));
			if (!happens) continue;
			events.add(new Avalanche(step.number(), step.strain(), step.flips(), step.dissipation(), before.stress(), step.stress(), interval));
			interval = 0;
		}
		return events;
	}
}
