package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a known branch by one of its ends. Two branches are the same if strain and energy of both ends are. Because a branch of minima
 * that reaches a fold is the only one that does, one end is enough to recognise a branch; what is looked for and not found needs its other
 * end, and nothing else.
 */
final class BranchIndex {

	/** Largest difference of strains and of energies, relative to C, of ends that are the same. */
	static final double SAME_STRAIN = 1e-8, SAME_ENERGY = 1e-7;

	private final double energy;
	private final Map<Long, List<Branch>> byLower = new HashMap<>(), byUpper = new HashMap<>();

	/** @param scale unit of energy [E] */
	BranchIndex(final double scale) {
		energy = SAME_ENERGY * scale;
	}

	void add(final Branch branch) {
		for (final int sense : new int[] { -1, 1 })
			of(sense).computeIfAbsent(cell(branch.end(sense).strain()), c -> new ArrayList<>(1)).add(branch);
	}

	void clear() {
		byLower.clear();
		byUpper.clear();
	}

	/** The number of the branch with an end, or −1 if there is none. */
	int find(final int sense, final double strain, final double u) {
		int found = -1;
		double nearest = Double.POSITIVE_INFINITY;
		final long cell = cell(strain);
		for (long c = cell - 1; c <= cell + 1; c++) {
			for (final Branch branch : of(sense).getOrDefault(c, List.of())) {
				final Branch.Exit end = branch.end(sense);
				final double apart = Math.abs(end.energy() - u);
				if (Math.abs(end.strain() - strain) > SAME_STRAIN || apart > energy || apart >= nearest) continue;
				found = branch.node();
				nearest = apart;
			}
		}
		return found;
	}

	private Map<Long, List<Branch>> of(final int sense) {
		return sense > 0 ? byUpper : byLower;
	}

	private static long cell(final double strain) {
		return (long) Math.floor(strain / (2 * SAME_STRAIN));
	}
}
