package org.crumple.ensemble;

import static org.crumple.ensemble.PlanKey.*;

import java.util.Set;

/**
 * What the seed of a network follows from: analyses and settings that there were in version 1 of the model, and that version's number. It is
 * frozen, so that the same plan draws the same networks whatever version measures them. A setting or an analysis that came later is no part
 * of it: points that differ in nothing else have the same network.
 */
final class SeedText {

	/** The number that begins the text, whatever {@link Model#VERSION} is. */
	static final int MODEL = 1;

	private static final Set<Analysis> ANALYSES = Set.of(Analysis.PREPARATION, Analysis.EXCITATIONS, Analysis.MODES, Analysis.BARRIERS, Analysis.SHEAR);
	private static final Set<PlanKey> SETTINGS = Set.of(NODES, EXCESS, GENERATOR, DISORDER, ALPHA, STIFFNESS, AMPLITUDE, INCREMENT, PATH, CYCLES,
		MINIMISER, BOX, CRITERION, MODE_COUNT, ALL_MODES, PARTICIPATION, BELOW, BARRIER_COUNT, CAP, BARRIER_STEP, BARRIER_MINIMISER, BEFORE, SHEAR_PATH,
		SHEAR_INCREMENT, PROTOCOL, SHEAR_KIND, SHEAR_CYCLES, SHEAR_MINIMISER, SHEAR_BOX);

	private SeedText() {}

	static boolean has(final Analysis analysis) {
		return ANALYSES.contains(analysis);
	}

	static boolean has(final PlanKey setting) {
		return SETTINGS.contains(setting);
	}
}
