package org.crumple.generate;

import org.crumple.kernel.Choices;

/** How the nodes and bonds of a network are laid out, and the range of excess coordination ΔZ that this allows. */
public enum GeneratorKind {

	/**
	 * Contacts of a jammed packing of soft discs. Below ΔZ = 0.3 the packing is so close to the jamming transition that the packing
	 * fraction no longer determines ΔZ; above 2.2 second neighbours touch and bonds cross.
	 */
	JAMMED_PACKING("Jammed packing", 0.3, 2.2),

	/** Delaunay triangulation of evenly spread random points, diluted; Z = 6 before dilution. */
	DELAUNAY("Delaunay", 0, 2),

	/** Triangular lattice of equal bonds in three directions, diluted; Z = 6 before dilution. */
	TRIANGULAR_LATTICE("Triangular lattice", 0, 2),

	/** Square lattice with both diagonals of every square, diluted; Z = 8 before dilution. */
	SQUARE_LATTICE("Square lattice", 0, 4);

	private final String label;
	private final double leastExcess;
	private final double greatestExcess;

	GeneratorKind(final String label, final double leastExcess, final double greatestExcess) {
		this.label = label;
		this.leastExcess = leastExcess;
		this.greatestExcess = greatestExcess;
	}

	/** The name shown to users and written in macros. */
	public String label() {
		return label;
	}

	/** Smallest ΔZ; 0 itself is never allowed, because {@link NetworkRecipe} requires a positive number. */
	public double leastExcess() {
		return leastExcess;
	}

	/** Largest ΔZ, itself allowed. */
	public double greatestExcess() {
		return greatestExcess;
	}

	/**
	 * The kind with this label; case is ignored.
	 *
	 * @throws IllegalArgumentException if there is none; the message lists all labels
	 */
	public static GeneratorKind of(final String label) {
		return Choices.find("generator", label, values());
	}

	@Override
	public String toString() {
		return label;
	}
}
