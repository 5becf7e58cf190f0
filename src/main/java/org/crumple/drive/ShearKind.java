package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * Kinds of shear. Both conserve the area of the cell, and strains are defined so that both have the same modulus in an isotropic network.
 */
public enum ShearKind {
	/** Simple shear {@code x += Δγ y}: γ is the engineering strain, the shear of the cell; the conjugate stress is σ_xy. */
	SIMPLE("Simple shear", StrainMode.SIMPLE),
	/**
	 * Pure shear, extension along x and contraction along y: {@code x *= exp(Δγ/2)}, {@code y *= exp(-Δγ/2)}. The strain is γ =
	 * {@code ln(Lx/Ly)}, which is 0 in a square cell and follows from the Lx and Ly in a file. The conjugate stress is (σ_xx − σ_yy)/2. A
	 * tilted cell is deformed in the same way.
	 */
	PURE("Pure shear", StrainMode.PURE);

	private final String label;
	private final StrainMode mode;

	ShearKind(final String label, final StrainMode mode) {
		this.label = label;
		this.mode = mode;
	}

	/** The strain mode. */
	public StrainMode mode() {
		return mode;
	}

	/** The shear strain of a cell, dimensionless. */
	public double strain(final Cell cell) {
		return mode.of(cell);
	}

	/** The conjugate stress {@code (1/A) ∂U/∂γ} [E/l²]. */
	public double stress(final Stress stress) {
		return stress.along(mode);
	}

	/**
	 * The kind with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static ShearKind of(final String label) {
		return Choices.find("kind", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
