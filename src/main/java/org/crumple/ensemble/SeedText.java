package org.crumple.ensemble;

import java.util.Set;

/**
 * The text from which a network's seed is derived: the analyses and settings of version 1 of the model, with that version's number. It is
 * frozen, so that a plan draws the same networks in every version. Settings and analyses added later are not part of it: points that differ
 * only in these have the same network.
 */
final class SeedText {

	/** The version number at the start of the text, which does not follow {@link Model#VERSION}. */
	static final int MODEL = 1;

	private static final Set<Analysis> ANALYSES = Set.of(Analysis.PREPARATION, Analysis.EXCITATIONS, Analysis.MODES, Analysis.BARRIERS,
		Analysis.SHEAR);
	private static final Set<String> SETTINGS = Set.of(
		"nodes", "excess", "generator", "disorder", "alpha", "stiffness", "prepare.amplitude", "prepare.increment", "prepare.path",
		"prepare.cycles",
		"prepare.minimiser", "prepare.box", "excitations.criterion", "modes.count", "modes.all", "modes.participation", "modes.below",
		"barriers.count",
		"barriers.cap", "barriers.step", "barriers.minimiser", "shear.before", "shear.path", "shear.increment", "shear.protocol",
		"shear.kind",
		"shear.cycles", "shear.minimiser", "shear.box");

	private SeedText() {}

	static boolean has(final Analysis analysis) {
		return ANALYSES.contains(analysis);
	}

	static boolean has(final PlanKey setting) {
		return SETTINGS.contains(setting.key());
	}
}
