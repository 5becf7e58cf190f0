package org.crumple.avalanche;

import java.util.List;

import org.crumple.drive.LoadingStep;

/**
 * The record of one network under shear, from this or any other program.
 *
 * @param name of the table, for messages
 * @param nodes number of nodes N; 0 if unknown
 * @param stiffness C [E], the unit of the threshold
 * @param steps in order; the first is the start
 * @param protocol of the steps; {@code AUTO} if it is not stated
 */
public record StepRecord(String name, int nodes, double stiffness, List<LoadingStep> steps, StepProtocol protocol) {

	/** Copies the list. */
	public StepRecord {
		steps = List.copyOf(steps);
	}

	/** A record without a stated protocol. */
	public StepRecord(final String name, final int nodes, final double stiffness, final List<LoadingStep> steps) {
		this(name, nodes, stiffness, steps, StepProtocol.AUTO);
	}

	/** The same record with a known protocol. */
	public StepRecord by(final StepProtocol known) {
		return new StepRecord(name, nodes, stiffness, steps, known);
	}

	/** Total strain applied: the sum of |Δγ|. */
	public double walked() {
		double length = 0;
		for (int k = 1; k < steps.size(); k++) length += Math.abs(steps.get(k).strain() - steps.get(k - 1).strain());
		return length;
	}

	/** The events by one definition, with the threshold Sc in units of C. */
	public List<Avalanche> events(final EventDefinition definition, final double threshold) {
		return new Avalanches(definition, threshold * stiffness, protocol).in(steps);
	}

	/** The protocol inferred from the steps, with the threshold Sc in units of C; {@code AUTO} if they do not decide. */
	public StepProtocol judged(final double threshold) {
		return StepProtocol.judge(steps, threshold * stiffness);
	}

	/**
	 * Whether S seems to have the opposite sign: in total, steps with flips gain energy, while most steps without flips lose some. In a
	 * record without flips: most S are positive, but the most negative one is larger in magnitude than all of them.
	 *
	 * @param threshold Sc in units of C; smaller magnitudes of S are ignored
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
