package org.crumple.drive;

import org.crumple.kernel.InvalidValue;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.RelaxationSettings;

/**
 * How to shear.
 *
 * @param protocol in steps or from event to event
 * @param kind of shear
 * @param relaxation how to come to the first minimum; its box is fixed or at zero pressure, and then follows all the way
 * @param descent how to fall from an instability, in either protocol
 * @param threshold Sc, dissipation from which a fixed step counts as an avalanche even if no bond flips, in units of C
 */
public record ShearSettings(ShearProtocol protocol, ShearKind kind, RelaxationSettings relaxation, WayDown descent, double threshold) {

	/** Elastic steps leave S = −½ A G Δγ², so that any threshold above 0 is above them; this one is the paper's. */
	public static final double DEFAULT_THRESHOLD = 1e-5;

	/** @throws IllegalArgumentException if the box would relax the strain that is driven, or the threshold is out of range */
	public ShearSettings {
		if (relaxation.box() == BoxRelaxation.ZERO_STRESS) throw InvalidValue.value("box", relaxation.box(), "[Fixed] or [Zero pressure] while shearing");
		InvalidValue.requirePositive("threshold", threshold);
	}

	/** With falls along the gradient flow. */
	public ShearSettings(final ShearProtocol protocol, final ShearKind kind, final RelaxationSettings relaxation, final double threshold) {
		this(protocol, kind, relaxation, WayDown.GRADIENT_FLOW, threshold);
	}

	/** How to come down from an instability. */
	RelaxationSettings falls() {
		return relaxation.withMinimiser(descent.minimiser(relaxation.minimiser()));
	}

	/** Simple shear in a fixed box, relaxed by FIRE, with falls along the gradient flow. */
	public static ShearSettings of(final ShearProtocol protocol) {
		return new ShearSettings(protocol, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, DEFAULT_THRESHOLD);
	}
}
