package org.crumple.ensemble;

import org.crumple.analysis.ShearSpec;
import org.crumple.drive.LoadPath;
import org.crumple.kernel.InvalidValue;

/**
 * The strain that an ensemble applies before the recorded shear: after its preparation a network first retraces strain that it has already
 * been through.
 *
 * @param before strain, applied with the event-driven protocol
 */
record FreshStrain(double before) {

	static final FreshStrain DEFAULT = new FreshStrain(0.1);

	/**
	 * Throws if the strain takes too many steps.
	 *
	 * @param increment strain step of the shear that follows
	 */
	void check(final double increment) {
		final double most = LoadPath.MOST_STEPS * InvalidValue.requirePositive("increment", increment);
		if (!(Math.abs(before) <= most))
			throw InvalidValue.value("before", before, "between -" + most + " and " + most + ", which is " + LoadPath.MOST_STEPS
				+ " increments");
	}

	double seconds(final int nodes) {
		return Math.abs(before) * ShearSpec.strain(nodes);
	}
}
