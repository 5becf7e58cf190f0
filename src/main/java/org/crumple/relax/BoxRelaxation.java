package org.crumple.relax;

import java.util.List;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.DeadLoad;
import org.crumple.network.StrainMode;

/** Which strains of the periodic cell relax with the network. */
public enum BoxRelaxation implements DeadLoad {
	/** Size and shape of the cell are fixed. */
	FIXED("Fixed", List.of()),
	/** The cell's size relaxes with the nodes, at fixed shape, to zero pressure. */
	ZERO_PRESSURE("Zero pressure", List.of(StrainMode.SIZE)),
	/** The cell's size and tilt relax with the nodes, to zero pressure and zero shear stress. */
	ZERO_STRESS("Zero stress", List.of(StrainMode.SIZE, StrainMode.SIMPLE));

	private final String label;
	private final List<StrainMode> free;

	BoxRelaxation(final String label, final List<StrainMode> free) {
		this.label = label;
		this.free = free;
	}

	/** The free strains of the cell: first its size, then its tilt. No stress acts on them. */
	@Override
	public List<StrainMode> free() {
		return free;
	}

	/**
	 * The box relaxation with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static BoxRelaxation of(final String label) {
		return Choices.find("box", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
