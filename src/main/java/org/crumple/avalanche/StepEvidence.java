package org.crumple.avalanche;

import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingStep;

/**
 * What the steps of a record say about its protocol, as shares: a single row that is there twice, or strains printed with few digits,
 * decide nothing.
 *
 * @param losses steps with S > Sc
 * @param falls those of them at constant strain
 * @param standing steps at constant strain
 * @param happening those of them with flips or S > 0
 * @param walking steps that are longer
 * @param even those of them that are as long as the median
 */
record StepEvidence(int losses, int falls, int standing, int happening, int walking, int even) {

	/** From event to event next to all losses are falls (all 245 of twelve networks of 64 and 256 nodes); the rest is curvature on the way there. */
	private static final double FALLING = 1 / 3.0;
	/** In a record from event to event hardly any step at constant strain is without an event; in one of fixed steps printed coarsely most are. */
	private static final double HAPPENING = 0.5;
	/** Fixed steps are alike, those along a branch are not; of fewer than {@link #ENOUGH} nobody can say. */
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
