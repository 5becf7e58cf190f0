package org.crumple.relax;

import org.crumple.kernel.Labels;

/** What the periodic cell may do while a network relaxes. */
public enum Box {
	/** The cell keeps its size and shape. */
	FIXED("Fixed"),
	/** The cell's size relaxes with the nodes, at fixed shape, to zero pressure. */
	ZERO_PRESSURE("Zero pressure"),
	/** The cell's size and tilt relax with the nodes, to zero pressure and zero shear stress. */
	ZERO_STRESS("Zero stress");

	private final String label;

	Box(final String label) {
		this.label = label;
	}

	/** The box whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static Box of(final String label) {
		return Labels.find("box", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
