package org.crumple.memory;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.BranchTip;
import org.crumple.drive.BranchWalker;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * The part of a transition graph on which a network was, while somebody else strains it: a node for each branch of minima that it was on,
 * an edge for each fall that it took. Branches are recognised as {@link GraphSearch} does, by strain and energy of their ends, to which
 * they are followed from where the network is. For one thread at a time.
 */
public final class WalkedGraph {

	/**
	 * A fall of the network.
	 *
	 * @param sense of the strain, 1 or −1
	 * @param flipped the bonds that changed their state, ascending; read only
	 * @param drop energy lost [E]
	 */
	public record Fall(int sense, int[] flipped, double drop) {}

	/**
	 * The graph at one moment.
	 *
	 * @param graph node 0 is the branch at the start
	 * @param here the node of the network
	 * @param falls number of falls so far to branches of the graph
	 */
	public record Part(TransitionGraph graph, int here, int falls) {}

	private final BranchWalker walker;
	private final double window;
	private final BranchIndex index;
	private final List<Branch> branches = new ArrayList<>();
	private final double start;
	private int here;
	private int falls;
	/** Whether the network fell to a branch that could not be followed, so that the next fall is from no node. */
	private boolean lost;

	/**
	 * @param minimum of the network, at the beginning
	 * @param window Γ: branches are followed as far as strains of −Γ and Γ
	 * @param settings of the shear, with the event-driven protocol
	 * @throws NoMinimumException if the branch of the minimum cannot be followed
	 */
	public WalkedGraph(final SpringNetwork network, final Configuration minimum, final double window, final ShearSettings settings,
		final Monitor monitor) throws NoMinimumException
	{
		walker = new BranchWalker(network, minimum, settings);
		this.window = window;
		index = new BranchIndex(network.energyScale());
		final State first = walker.first();
		start = first.control();
		add(0, tip(first, -1, monitor), tip(first, 1, monitor));
	}

	private BranchTip tip(final State minimum, final int sense, final Monitor monitor) throws NoMinimumException {
		return walker.tip(minimum, sense, sense * window, monitor);
	}

	private int add(final int depth, final BranchTip down, final BranchTip up) {
		final Branch branch = new Branch(branches.size(), depth, Branch.Exit.of(down), Branch.Exit.of(up));
		branches.add(branch);
		index.add(branch);
		return branch.node();
	}

	/**
	 * Takes note of where the network is.
	 *
	 * @param minimum the network now
	 * @param fall how it came there, if bonds flipped or energy was lost on the last way, else null
	 * @return whether it is on another branch than before
	 * @throws NoMinimumException if its branch cannot be followed; the graph stays as it is, and has no edge for the next fall either,
	 *   because that is from a branch which it lacks
	 */
	public boolean arrive(final Configuration minimum, final Fall fall, final Monitor monitor) throws NoMinimumException {
		final State state = walker.state(minimum);
		final Branch last = branches.get(here);
		if (fall == null && (lost || last.holds(state.control()))) return false;
		final boolean wasLost = lost;
		lost = true;
		final BranchTip up = tip(state, 1, monitor), down = tip(state, -1, monitor);
		lost = false;
		final int known = index.find(1, up, down);
		// bonds can flip, and the strain can be at an end to within rounding, without a fall
		if (known == here && !wasLost) return false;
		final int to = known < 0 ? add(last.depth() + 1, down, up) : known;
		if (!wasLost) addEdge(last, to, fall, state.control());
		here = to;
		falls++;
		return true;
	}

	private void addEdge(final Branch last, final int to, final Fall fall, final double strain) {
		final int sense = fall != null ? fall.sense : strain > last.up().strain() ? 1 : -1;
		final Branch.Exit exit = last.end(sense);
		branches.set(here, last.with(sense, new Branch.Exit(exit.strain(), exit.energy(), to, -1, fall == null ? new int[0] : fall.flipped,
			fall == null ? 0 : fall.drop)));
	}

	/** The graph as far as it was walked. */
	public Part part() {
		return new Part(new TransitionGraph(branches, start, window), here, falls);
	}
}
