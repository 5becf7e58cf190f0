package org.crumple.explore;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.network.Configuration;

/**
 * A moment of a {@link ShearExploration}. Nothing of it changes any more.
 *
 * @param place steps from the start, forwards less back
 * @param configuration the minimum
 * @param steps all steps so far; the first is the start
 * @param events all events so far
 * @param forwards the next event predicted as the strain grows, or null if no bond is driven towards an instability
 * @param back the same as it falls
 * @param path walked so far, for {@code Shear Network...}
 * @param flips how often every bond flipped so far [M]
 */
public record Exploration(int place, Configuration configuration, List<LoadingStep> steps, List<ExploredEvent> events, PredictedInstability forwards,
	PredictedInstability back, String path, int[] flips)
{

	/** The step that led here, or the start. */
	public LoadingStep last() {
		return steps.get(steps.size() - 1);
	}

	/** The last event, or null if there was none. */
	public ExploredEvent lastEvent() {
		return events.isEmpty() ? null : events.get(events.size() - 1);
	}
}
