package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Invalid;

/**
 * Finds the events in a record of steps, whichever program made it. A record from event to event has steps at constant strain, the
 * falls: there alone energy is lost, while a long step that leads to a fall may have S > Sc from its curvature and is none.
 *
 * @param definition what counts
 * @param threshold Sc [E]; elastic steps have {@code S = -½ A G Δγ² < 0}, so that any positive number lies above them
 */
public record Avalanches(EventDefinition definition, double threshold) {

	/** A step of less strain is a fall. The event-driven protocol lets go 1e-9 behind a fold; fixed steps are far longer. */
	private static final double FALL = 1e-8;

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
		final boolean hasFalls = IntStream.range(1, steps.size()).anyMatch(k -> isFall(steps, k) && steps.get(k).dissipation() > threshold);
		double interval = 0;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep step = steps.get(k), before = steps.get(k - 1);
			interval += Math.abs(step.strain() - before.strain());
			if (definition == EventDefinition.FLIPS ? step.flips() == 0 : !(step.dissipation() > threshold) || hasFalls && !isFall(steps, k)) continue;
			events.add(new Avalanche(step.number(), step.strain(), step.flips(), step.dissipation(), before.stress(), step.stress(), interval));
			interval = 0;
		}
		return events;
	}

	private static boolean isFall(final List<LoadingStep> steps, final int k) {
		return Math.abs(steps.get(k).strain() - steps.get(k - 1).strain()) < FALL;
	}
}
