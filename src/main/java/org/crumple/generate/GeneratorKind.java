package org.crumple.generate;

import org.crumple.kernel.Choices;

/** How the nodes and bonds of a network are laid out, and which excess coordination ΔZ that can reach. */
public enum GeneratorKind {

	/**
	 * Contacts of a jammed packing of soft discs. Nearer to ΔZ = 0 than 0.3 lies the jamming transition, where the
	 * packing fraction no longer sets ΔZ; beyond 2.2 second neighbours touch and bonds cross.
	 */
	JAMMED_PACKING("Jammed packing", 0.3, 2.2),

	/** Delaunay triangulation of evenly spread random points, pruned; whole it has Z = 6. */
	DELAUNAY("Delaunay", 0, 2),

	/** Triangular lattice, bonds of unit shape in three directions, diluted; whole it has Z = 6. */
	TRIANGULAR_LATTICE("Triangular lattice", 0, 2),

	/** Square lattice with both diagonals of every square, diluted; whole it has Z = 8. */
	SQUARE_LATTICE("Square lattice", 0, 4);

	private final String label;
	private final double leastExcess;
	private final double greatestExcess;

	GeneratorKind(final String label, final double leastExcess, final double greatestExcess) {
		this.label = label;
		this.leastExcess = leastExcess;
		this.greatestExcess = greatestExcess;
	}

	/** The name a user reads and a macro writes. */
	public String label() {
		return label;
	}

	/** Least ΔZ it reaches; 0 itself is never allowed, {@link NetworkRecipe} wants a number above it. */
	public double leastExcess() {
		return leastExcess;
	}

	/** Greatest ΔZ it reaches, allowed. */
	public double greatestExcess() {
		return greatestExcess;
	}

	/**
	 * The kind with this label, capitals or not.
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
