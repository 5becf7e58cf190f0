package org.crumple.network;

import org.crumple.kernel.Choices;

/** Kinds of boundary conditions, with their words in macros and files. */
public enum BoundaryKind {

	/** The network repeats in both directions. */
	PERIODIC("Periodic"),
	/** Wall points all around hold the network. They move affinely with the strain. */
	CLAMPED("Clamped"),
	/** Wall points hold the network at the top and at the bottom. Along x it repeats. */
	CLAMPED_TOP_AND_BOTTOM("Clamped top and bottom"),
	/** Nothing holds the network. */
	FREE("Free");

	private final String label;

	BoundaryKind(final String label) {
		this.label = label;
	}

	/**
	 * The kind with this label; case is ignored.
	 *
	 * @throws IllegalArgumentException if there is none; the message lists all labels
	 */
	public static BoundaryKind of(final String label) {
		return Choices.find("boundary", label, values());
	}

	/** Whether a network with such a boundary can be strained. */
	public boolean canStrain() {
		return this != FREE;
	}

	/** Whether there are wall points. */
	public boolean hasWalls() {
		return this == CLAMPED || this == CLAMPED_TOP_AND_BOTTOM;
	}

	/** Whether a network with such a boundary repeats along x (axis 0) or along y (axis 1). */
	public boolean isPeriodic(final int axis) {
		return this == PERIODIC || this == CLAMPED_TOP_AND_BOTTOM && axis == 0;
	}

	/** The label, as in dialogs, macros and files. */
	@Override
	public String toString() {
		return label;
	}
}
