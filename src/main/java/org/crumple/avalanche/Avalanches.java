package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.InvalidValue;

/**
 * Finds the events in a record of strain steps, from this or any other program.
 *
 * @param definition what counts as an event
 * @param threshold Sc [E]; elastic steps have {@code S = -½ A G Δγ² < 0}, below any positive threshold
 * @param protocol of the steps: in the event-driven protocol only falls at constant strain can dissipate. {@code AUTO}: inferred from the
 *   steps, otherwise fixed steps
 */
public record Avalanches(EventDefinition definition, double threshold, StepProtocol protocol) {

	/** @throws IllegalArgumentException if the threshold is not positive */
	public Avalanches {
		InvalidValue.requirePositive("threshold", threshold);
	}

	/** With the protocol inferred from the steps. */
	public Avalanches(final EventDefinition definition, final double threshold) {
		this(definition, threshold, StepProtocol.AUTO);
	}

	/**
	 * @param steps in order; the first is the start, which is no event
	 * @return all events, in order
	 */
	public List<Avalanche> in(final List<LoadingStep> steps) {
		final List<Avalanche> events = new ArrayList<>();
		final boolean fallsAlone = (protocol == StepProtocol.AUTO ? StepProtocol.judge(steps, threshold) : protocol)
			== StepProtocol.EVENT_DRIVEN;
		double interval = 0;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep step = steps.get(k), before = steps.get(k - 1);
			interval += Math.abs(step.strain() - before.strain());
			final boolean happens = definition == EventDefinition.FLIPS ? step.flips() != 0
				: step.dissipation() > threshold && (!fallsAlone || StepProtocol.isFall(steps, k));
			if (!happens) continue;
			events.add(new Avalanche(step.number(), step.strain(), step.flips(), step.dissipation(), before.stress(), step.stress(),
				interval));
			interval = 0;
		}
		return events;
	}
}
