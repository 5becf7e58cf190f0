package org.crumple.memory;

import java.util.List;

/**
 * The branches of minima of a network inside a window of strain, and the falls between them, as far as they are known.
 *
 * @param branches the nodes in the order of their numbers
 * @param start strain γ at which the search began, on node 0
 * @param window Γ: strains are in [−Γ, Γ]
 */
public record TransitionGraph(List<Branch> branches, double start, double window) {

	public TransitionGraph {
		branches = List.copyOf(branches);
	}

	/** Number of nodes. */
	public int size() {
		return branches.size();
	}

	public Branch branch(final int node) {
		return branches.get(node);
	}

	/** Whether all branches that can be reached are in the graph. */
	public boolean isComplete() {
		return branches.stream().noneMatch(Branch::isFrontier);
	}

	/** Number of falls that lead to where the search has not been. */
	public long frontier() {
		return branches.stream().mapToLong(b -> (b.down().to() == Branch.FRONTIER ? 1 : 0) + (b.up().to() == Branch.FRONTIER ? 1 : 0))
			.sum();
	}

	/** Number of falls of which it is known where they lead. */
	public long edges() {
		return branches.stream().mapToLong(b -> (b.down().to() >= 0 ? 1 : 0) + (b.up().to() >= 0 ? 1 : 0)).sum();
	}

	/**
	 * The node at a strain that the network reaches from another node by growing or falling strain.
	 *
	 * @param node at the strain at which the drive begins
	 * @param target the strain
	 * @param sense of the drive, 1 for growing and −1 for falling strain
	 * @return its number, or {@link Branch#FRONTIER} if the way leads to where the search has not been
	 */
	public int drive(final int node, final double target, final int sense) {
		int here = node;
		while (here >= 0) {
			final Branch.Exit end = branches.get(here).end(sense);
			if (sense * (target - end.strain()) <= 0 || end.to() == Branch.WINDOW) return here;
			here = end.to();
		}
		return here;
	}
}
