package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * How the cell is sheared. Both kinds keep its area, and a strain of both is worth the same: in an isotropic network both
 * have the same modulus.
 */
public enum ShearKind {
	/** The engineering strain γ: {@code x += Δγ y}. The strain is that of the cell; its stress is σ_xy. */
	SIMPLE("Simple shear", StrainMode.SIMPLE),
	/**
	 * Long along x, short along y: {@code x *= exp(Δγ/2)}, {@code y *= exp(-Δγ/2)}. The strain is {@code ln(Lx/Ly)}, 0 in a
	 * square cell, so that a file's Lx and Ly hold it; its stress is (σ_xx − σ_yy)/2. A tilt goes along.
	 */
	PURE("Pure shear", StrainMode.PURE);

	private final String label;
	private final StrainMode mode;

	ShearKind(final String label, final StrainMode mode) {
		this.label = label;
		this.mode = mode;
	}

	/** The strain itself. */
	public StrainMode mode() {
		return mode;
	}

	/** The shear strain of a cell, dimensionless. */
	public double strain(final Cell cell) {
		return mode.of(cell);
	}

	/** The stress that works on this strain, {@code (1/A) ∂U/∂γ} [E/l²]. */
	public double stress(final Stress stress) {
		return stress.along(mode);
	}

	/** The kind whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static ShearKind of(final String label) {
		return Choices.find("kind", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
