package org.crumple.drive;

import org.crumple.kernel.Invalid;
import org.crumple.relax.Box;
import org.crumple.relax.RelaxationSettings;

/**
 * How to shear.
 *
 * @param protocol in steps or from event to event
 * @param kind of shear
 * @param relaxation how to come down to a minimum; its box is fixed or at zero pressure, and then follows all the way
 * @param threshold Sc, dissipation from which a fixed step counts as an avalanche even if no bond flips, in units of C
 */
public record ShearSettings(ShearProtocol protocol, ShearKind kind, RelaxationSettings relaxation, double threshold) {

	/** Elastic steps leave S = −½ A G Δγ², so that any threshold above 0 is above them; this one is the paper's. */
	public static final double DEFAULT_THRESHOLD = 1e-5;

	/** @throws IllegalArgumentException if the box would relax the strain that is driven, or the threshold is out of range */
	public ShearSettings {
		if (relaxation.box() == Box.ZERO_STRESS) throw Invalid.value("box", relaxation.box(), "[Fixed] or [Zero pressure] while shearing");
		Invalid.requirePositive("threshold", threshold);
	}

	/** Simple shear in a fixed box, relaxed by FIRE. */
	public static ShearSettings of(final ShearProtocol protocol) {
		return new ShearSettings(protocol, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, DEFAULT_THRESHOLD);
	}
}
