package org.crumple.drive;

import org.crumple.kernel.InvalidValue;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.RelaxationSettings;

/**
 * Settings of quasi-static shear.
 *
 * @param protocol fixed steps or event driven
 * @param kind of shear
 * @param relaxation of the initial configuration to the first minimum; its box, fixed or at zero pressure, also holds during the shear
 * @param descent method of descent from an instability, for both protocols
 * @param threshold dissipation Sc above which a fixed step counts as an avalanche even if no bond flips, in units of C
 */
public record ShearSettings(ShearProtocol protocol, ShearKind kind, RelaxationSettings relaxation, WayDown descent, double threshold) {

	/** The value of the paper. Elastic steps have S = −½ A G Δγ², below any positive threshold. */
	public static final double DEFAULT_THRESHOLD = 1e-5;

	/** @throws IllegalArgumentException if the box would relax the imposed strain, or the threshold is out of range */
	public ShearSettings {
		if (relaxation.box() == BoxRelaxation.ZERO_STRESS)
			throw InvalidValue.value("box", relaxation.box(), "[Fixed] or [Zero pressure] while shearing");
		InvalidValue.requirePositive("threshold", threshold);
	}

	/** Settings with descent along the gradient flow. */
	public ShearSettings(final ShearProtocol protocol, final ShearKind kind, final RelaxationSettings relaxation, final double threshold) {
		this(protocol, kind, relaxation, WayDown.GRADIENT_FLOW, threshold);
	}

	/** Settings of the descent from an instability. */
	RelaxationSettings falls() {
		return relaxation.withMinimiser(descent.minimiser(relaxation.minimiser()));
	}

	/** Simple shear in a fixed box, with relaxation by FIRE and descent along the gradient flow. */
	public static ShearSettings of(final ShearProtocol protocol) {
		return new ShearSettings(protocol, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, DEFAULT_THRESHOLD);
	}
}
