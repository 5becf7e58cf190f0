package org.crumple.avalanche;

import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingStep;

/**
 * What the steps of a record imply about its protocol. Fractions of steps are used, so that a single repeated row, or strains printed with
 * few digits, do not decide.
 *
 * @param losses number of steps with S > Sc
 * @param falls number of those at constant strain
 * @param standing number of steps at constant strain
 * @param happening number of those with flips or S > 0
 * @param walking number of steps with a change of strain
 * @param even number of those as long as the median
 */
record StepEvidence(int losses, int falls, int standing, int happening, int walking, int even) {

	/**
	 * Smallest fraction of losses that are falls in the event-driven protocol. There nearly all losses are falls (all 245 of twelve
	 * networks of 64 and 256 nodes); others come from the curvature of long steps.
	 */
	private static final double FALLING = 1 / 3.0;
	/**
	 * Smallest fraction of steps at constant strain with an event in the event-driven protocol. There nearly all of them have one; in
	 * coarsely printed fixed steps most have none.
	 */
	private static final double HAPPENING = 0.5;
	/**
	 * Fixed steps are equal (this fraction, to this relative tolerance), steps along a branch of minima are not; fewer than {@link #ENOUGH}
	 * steps do not decide.
	 */
	private static final double EVEN = 0.9, TOLERANCE = 1e-3;
	private static final int ENOUGH = 10;

	static StepEvidence of(final List<LoadingStep> steps, final double threshold) {
		int losses = 0, falls = 0, standing = 0, happening = 0;
		final double[] longer = new double[Math.max(0, steps.size() - 1)];
		int walking = 0;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep step = steps.get(k);
			final boolean stands = StepProtocol.isFall(steps, k), loses = step.dissipation() > threshold;
			if (loses) losses++;
			if (loses && stands) falls++;
			if (stands) standing++;
			if (stands && (step.flips() > 0 || step.dissipation() > 0)) happening++;
			if (!stands) longer[walking++] = Math.abs(step.strain() - steps.get(k - 1).strain());
		}
		final double[] lengths = Arrays.copyOf(longer, walking);
		Arrays.sort(lengths);
		final double median = walking == 0 ? 0 : lengths[walking / 2];
		final int even = (int) Arrays.stream(lengths).filter(l -> Math.abs(l - median) <= TOLERANCE * median).count();
		return new StepEvidence(losses, falls, standing, happening, walking, even);
	}

	StepProtocol verdict() {
		if (losses == 0) return StepProtocol.AUTO;
		final boolean grid = walking >= ENOUGH && even >= EVEN * walking;
		if (!grid && falls >= FALLING * losses && happening >= HAPPENING * standing) return StepProtocol.EVENT_DRIVEN;
		return grid || losses - falls >= ENOUGH ? StepProtocol.FIXED_STEP : StepProtocol.AUTO;
	}
}
