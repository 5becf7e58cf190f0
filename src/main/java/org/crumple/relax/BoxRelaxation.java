package org.crumple.relax;

import java.util.List;

import org.crumple.kernel.Choices;
import org.crumple.network.StrainMode;

/** What the periodic cell may do while a network relaxes. */
public enum BoxRelaxation {
	/** The cell keeps its size and shape. */
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

	/** The strains of the cell that are free: first its size, then its tilt. */
	public List<StrainMode> free() {
		return free;
	}

	/** The box whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static BoxRelaxation of(final String label) {
		return Choices.find("box", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
