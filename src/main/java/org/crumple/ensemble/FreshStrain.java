package org.crumple.ensemble;

import org.crumple.analysis.ShearSpec;
import org.crumple.drive.LoadPath;
import org.crumple.kernel.InvalidValue;

/**
 * What ensembles walk before the shear that is recorded: after its preparation a network retraces known ground.
 *
 * @param before strain, walked from event to event
 */
record FreshStrain(double before) {

	static final FreshStrain DEFAULT = new FreshStrain(0.1);

	/** Throws if it would take too many steps. @param increment of the shear that follows */
	void check(final double increment) {
		final double most = LoadPath.MOST_STEPS * InvalidValue.requirePositive("increment", increment);
		if (!(Math.abs(before) <= most)) throw InvalidValue.value("before", before, "between -" + most + " and " + most + ", which is " + LoadPath.MOST_STEPS + " increments");
	}

	double seconds(final int nodes) {
		return Math.abs(before) * ShearSpec.strain(nodes);
	}
}
