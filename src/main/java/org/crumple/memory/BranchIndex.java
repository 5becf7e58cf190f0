package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crumple.drive.BranchTip;

/**
 * Finds a known branch by its ends. Two branches are the same if strain and energy of both ends are. Because a branch of minima that
 * reaches a fold is the only one that does, one fold is enough to recognise a branch. At the end of the window all branches have the same
 * strain, and energies of thousands come close to each other by chance: there the other end is needed as well.
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

	/**
	 * The number of a branch, or −1 if it is not known, or cannot be recognised without its other end.
	 *
	 * @param sense of a walk to an end
	 * @param end that was found
	 * @param other the end in the other sense, null if that was not looked for
	 */
	int find(final int sense, final BranchTip end, final BranchTip other) {
		final int found = recognised(sense, end, other);
		return found < 0 && other != null ? recognised(-sense, other, end) : found;
	}

	/**
	 * The number of a branch by one end, and at the end of the window by both.
	 *
	 * @param sense of the walk to an end
	 * @param end that was found
	 * @param other the end in the other sense, null if that was not looked for
	 */
	private int recognised(final int sense, final BranchTip end, final BranchTip other) {
		int found = -1;
		double nearest = Double.POSITIVE_INFINITY;
		final long cell = cell(end.strain());
		for (long c = cell - 1; c <= cell + 1; c++) {
			for (final Branch branch : of(sense).getOrDefault(c, List.of())) {
				final double apart = Math.abs(branch.end(sense).energy() - end.energy());
				if (apart >= nearest || !isSame(branch.end(sense), end)) continue;
				if (!end.isFold() && (other == null || !isSame(branch.end(-sense), other))) continue;
				found = branch.node();
				nearest = apart;
			}
		}
		return found;
	}

	private boolean isSame(final Branch.Exit known, final BranchTip end) {
		return Math.abs(known.strain() - end.strain()) <= SAME_STRAIN && Math.abs(known.energy() - end.energy()) <= energy;
	}

	private Map<Long, List<Branch>> of(final int sense) {
		return sense > 0 ? byUpper : byLower;
	}

	private static long cell(final double strain) {
		return (long) Math.floor(strain / (2 * SAME_STRAIN));
	}
}
