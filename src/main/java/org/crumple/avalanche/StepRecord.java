package org.crumple.avalanche;

import java.util.List;

import org.crumple.drive.LoadingStep;

/**
 * The record of one network under shear, from this or any other program.
 *
 * @param name of the table, for messages
 * @param nodes N, or 0 if it is not known
 * @param stiffness C, the unit of the threshold [E]
 * @param steps in order; the first is the start
 */
public record StepRecord(String name, int nodes, double stiffness, List<LoadingStep> steps) {

	/** The list is copied. */
	public StepRecord {
		steps = List.copyOf(steps);
	}

	/** Length of the path, in strain. */
	public double walked() {
		double length = 0;
		for (int k = 1; k < steps.size(); k++) length += Math.abs(steps.get(k).strain() - steps.get(k - 1).strain());
		return length;
	}

	/** The events by one definition, with the threshold Sc in units of C. */
	public List<Avalanche> events(final EventDefinition definition, final double threshold) {
		return new Avalanches(definition, threshold * stiffness).in(steps);
	}
}
