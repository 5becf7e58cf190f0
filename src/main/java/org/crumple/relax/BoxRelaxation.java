package org.crumple.relax;

import org.crumple.kernel.Choices;

/** What the periodic cell may do while a network relaxes. */
public enum BoxRelaxation {
	/** The cell keeps its size and shape. */
	FIXED("Fixed", 0),
	/** The cell's size relaxes with the nodes, at fixed shape, to zero pressure. */
	ZERO_PRESSURE("Zero pressure", 1),
	/** The cell's size and tilt relax with the nodes, to zero pressure and zero shear stress. */
	ZERO_STRESS("Zero stress", 2);

	private final String label;
	private final int strains;

	BoxRelaxation(final String label, final int strains) {
		this.label = label;
		this.strains = strains;
	}

	/** How many strains of the cell are free: first its size, then its tilt. */
	int strains() {
		return strains;
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
