package org.crumple.explore;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.network.Configuration;

/**
 * The state of a {@link ShearExploration} at one moment. Immutable.
 *
 * @param place number of strain steps from the start: steps forwards minus steps back
 * @param configuration the minimum
 * @param steps all steps so far; the first is the start
 * @param events all events so far
 * @param forwards the next event predicted for growing strain, or null if no bond is driven towards an instability
 * @param back the same for falling strain
 * @param path the strain path so far, for {@code Shear Network...}
 * @param flips number of flips of each bond so far [M]
 */
public record Exploration(int place, Configuration configuration, List<LoadingStep> steps, List<ExploredEvent> events,
	PredictedInstability forwards,
	PredictedInstability back, String path, int[] flips)
{

	/** The step that led to this state; the start if there was none. */
	public LoadingStep last() {
		return steps.get(steps.size() - 1);
	}

	/** The last event, or null if there was none. */
	public ExploredEvent lastEvent() {
		return events.isEmpty() ? null : events.get(events.size() - 1);
	}

	/** The event of the last step, or null if nothing happened in it. */
	public ExploredEvent present() {
		final ExploredEvent event = lastEvent();
		return event != null && event.step() == last().number() ? event : null;
	}
}
