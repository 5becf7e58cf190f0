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
 * @param protocol how they follow each other; {@code AUTO} if nothing says so
 */
public record StepRecord(String name, int nodes, double stiffness, List<LoadingStep> steps, StepProtocol protocol) {

	/** The list is copied. */
	public StepRecord {
		steps = List.copyOf(steps);
	}

	/** A record that does not say how its steps follow each other. */
	public StepRecord(final String name, final int nodes, final double stiffness, final List<LoadingStep> steps) {
		this(name, nodes, stiffness, steps, StepProtocol.AUTO);
	}

	/** The same, whose steps are known to follow each other like this. */
	public StepRecord by(final StepProtocol known) {
		return new StepRecord(name, nodes, stiffness, steps, known);
	}

	/** Length of the path, in strain. */
	public double walked() {
		double length = 0;
		for (int k = 1; k < steps.size(); k++) length += Math.abs(steps.get(k).strain() - steps.get(k - 1).strain());
		return length;
	}

	/** The events by one definition, with the threshold Sc in units of C. */
	public List<Avalanche> events(final EventDefinition definition, final double threshold) {
		return new Avalanches(definition, threshold * stiffness, protocol).in(steps);
	}

	/** What its steps look like, with the threshold Sc in units of C; {@code AUTO} if they do not tell. */
	public StepProtocol judged(final double threshold) {
		return StepProtocol.judge(steps, threshold * stiffness);
	}

	/**
	 * Whether S seems to have the other sign: steps with flips gain energy on the whole and quiet ones lose it; without flips, no S is as
	 * large as the smallest is below 0, although most are above.
	 *
	 * @param threshold Sc in units of C; smaller values of S tell nothing
	 */
	public boolean isReversed(final double threshold) {
		final List<LoadingStep> walk = steps.subList(1, steps.size());
		final double[] quiet = walk.stream().filter(s -> s.flips() == 0).mapToDouble(LoadingStep::dissipation).sorted().toArray();
		final double events = walk.stream().filter(s -> s.flips() > 0).mapToDouble(LoadingStep::dissipation).sum();
		final double middle = quiet.length == 0 ? 0 : quiet[quiet.length / 2];
		if (events != 0) return events < -threshold * stiffness && middle >= 0;
		return quiet.length > 0 && middle > 0 && quiet[0] < -threshold * stiffness && -quiet[0] > quiet[quiet.length - 1];
	}
}
