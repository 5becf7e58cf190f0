package org.crumple.ensemble;

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
	private static final Set<String> SETTINGS = Set.of(
		"nodes", "excess", "generator", "disorder", "alpha", "stiffness", "prepare.amplitude", "prepare.increment", "prepare.path", "prepare.cycles",
		"prepare.minimiser", "prepare.box", "excitations.criterion", "modes.count", "modes.all", "modes.participation", "modes.below", "barriers.count",
		"barriers.cap", "barriers.step", "barriers.minimiser", "shear.before", "shear.path", "shear.increment", "shear.protocol", "shear.kind",
		"shear.cycles", "shear.minimiser", "shear.box");

	private SeedText() {}

	static boolean has(final Analysis analysis) {
		return ANALYSES.contains(analysis);
	}

	static boolean has(final PlanKey setting) {
		return SETTINGS.contains(setting.key());
	}
}
