package org.crumple.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.crumple.drive.BranchEnd;
import org.crumple.drive.BranchTip;
import org.crumple.drive.BranchWalker;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxer;

/**
 * Breadth-first search for the branches of minima that a network can reach by strains in a window. It can be stopped between branches and
 * continued. The graph does not depend on the number of threads, nor on where the search was stopped, to the last bit.
 */
public final class GraphSearch implements AutoCloseable {

	/** Nodes whose falls are followed between two looks at the clock, for every thread: few enough to stop soon. */
	private static final int BATCH = 8;
	/** Memory for configurations [bytes]; those beyond it are in a file. */
	private static final long MEMORY = 256L << 20;

	private final List<BranchWalker> walkers = new ArrayList<>();
	private final ThreadTeam team;
	private final double window;
	private final double start;
	private final List<Branch> branches = new ArrayList<>();
	private final BranchIndex index;
	/** The states at which branches were entered: node n at 3n, and those after falls from it, down at 3n + 1 and up at 3n + 2. */
	private StateShelf states;
	private final Set<Integer> lost = new HashSet<>();
	/** The first node whose falls were not yet followed. */
	private int next;
	private String reason = "";

	private GraphSearch(final BranchWalker walker, final double window, final double scale, final ThreadTeam team, final int held) {
		for (int k = 0; k < team.threads(); k++) walkers.add(k == 0 ? walker : walker.twin());
		this.window = window;
		this.team = team;
		start = walker.first().control();
		index = new BranchIndex(scale);
		states = new StateShelf(held);
	}

	/**
	 * Prepares a search, and walks the first branch.
	 *
	 * @param configuration of the network, which is relaxed first if it is not at a minimum
	 * @param window Γ, above 0: strains are in [−Γ, Γ], which holds that of the configuration
	 * @param settings of the shear, with the event-driven protocol
	 * @param team walks branches in parallel
	 * @throws NoMinimumException if the network has no minimum nearby, or that cannot be followed
	 */
	public static GraphSearch of(final SpringNetwork network, final Configuration configuration, final double window,
		final ShearSettings settings, final ThreadTeam team, final Monitor monitor) throws NoMinimumException
	{
		final long bytes = 2L * Double.BYTES * network.nodeCount();
		return of(network, configuration, window, settings, team, monitor, (int) Math.min(MEMORY / bytes, Integer.MAX_VALUE));
	}

	/** @param held number of configurations in memory */
	static GraphSearch of(final SpringNetwork network, final Configuration configuration, final double window,
		final ShearSettings settings, final ThreadTeam team, final Monitor monitor, final int held) throws NoMinimumException
	{
		final BranchWalker walker = walker(network, configuration, window, settings, monitor);
		final GraphSearch search = new GraphSearch(walker, window, network.energyScale(), team, held);
		final State first = walker.first();
		final BranchEnd up = walker.walk(first, 1, window, monitor.cancelOnly());
		search.add(0, walker.walk(first, -1, -window, monitor.cancelOnly()), up, first);
		return search;
	}

	/** What walks the branches of a network in a window of strain, from its minimum. */
	static BranchWalker walker(final SpringNetwork network, final Configuration configuration, final double window,
		final ShearSettings settings, final Monitor monitor) throws NoMinimumException
	{
		network.requireFits(configuration);
		InvalidValue.requirePositive("window", window);
		final double strain = settings.kind().strain(configuration.cell());
		if (!(Math.abs(strain) <= window))
			throw InvalidValue.value("window", window, "at least " + Math.abs(strain) + ", so that it holds the network's strain "
				+ strain);
		return new BranchWalker(network, new Relaxer(network, settings.relaxation()).relax(configuration, monitor.cancelOnly()).orThrow()
			.configuration(), settings);
	}

	private int add(final int depth, final BranchEnd down, final BranchEnd up, final State entered) {
		final int node = branches.size();
		final Branch branch = new Branch(node, depth, Branch.Exit.of(down), Branch.Exit.of(up));
		branches.add(branch);
		index.add(branch);
		states.put(3 * node, entered);
		if (down.isFold()) states.put(3 * node + 1, down.after());
		if (up.isFold()) states.put(3 * node + 2, up.after());
		return node;
	}

	/** A fall that is followed: from which node and in which sense, the state after it, and what was found. */
	private static final class Fall {

		final int node, sense, key;
		final State after;
		/** The ends of the branch behind the fall; those of branches that were known are not needed. */
		BranchTip aheadTip, backTip;
		BranchEnd ahead, back;
		String failure;

		Fall(final int node, final int sense, final State after) {
			this.node = node;
			this.sense = sense;
			this.after = after;
			key = 3 * node + (sense > 0 ? 2 : 1);
		}
	}

	/**
	 * Searches until every branch is known, or as many as allowed, or the monitor cancels. What was found stays; another call goes on.
	 *
	 * @param most largest number of nodes, at least 1
	 * @return whether the search came to its end, and was not cancelled
	 */
	public boolean run(final int most, final Monitor monitor) {
		if (most < 1) throw InvalidValue.value("most", most, "a whole number from 1 on");
		reason = "";
		try {
			reopen(most);
			while (next < branches.size()) {
				monitor.throwIfCancelled();
				monitor.progress((double) next / most,
					branches.size() + " branches, " + (branches.size() - next) + " of them at the frontier");
				final int until = Math.min(branches.size(), next + BATCH * team.threads());
				follow(fallsOf(next, until), most, monitor.cancelOnly());
				next = until;
			}
			return true;
		}
		catch (final CancellationException e) {
			reason = "Cancelled with " + branches.size() + " branches, of which " + (branches.size() - next)
				+ " were at the frontier, their falls not followed.";
			return false;
		}
	}

	/** Goes back to the first node with an open fall if there is room for more nodes. */
	private void reopen(final int most) {
		if (branches.size() >= most) return;
		for (int node = 0; node < next; node++) if (!fallsOf(node, node + 1).isEmpty()) next = node;
	}

	/** The falls from nodes of which it is not known where they lead; first that of growing strain. */
	private List<Fall> fallsOf(final int from, final int until) {
		final List<Fall> falls = new ArrayList<>();
		for (int node = from; node < until; node++) {
			for (final int sense : new int[] { 1, -1 }) {
				final int key = 3 * node + (sense > 0 ? 2 : 1);
				if (branches.get(node).end(sense).to() != Branch.FRONTIER || lost.contains(key)) continue;
				falls.add(new Fall(node, sense, states.get(key)));
			}
		}
		return falls;
	}

	private void follow(final List<Fall> falls, final int most, final Monitor monitor) {
		final boolean full = branches.size() >= most;
		team.run(falls.size(), (worker, k) -> walk(walkers.get(worker), falls.get(k), falls.get(k).sense, full, monitor));
		final List<Fall> others = falls.stream().filter(f -> f.aheadTip != null && f.failure == null && known(f) < 0)
			.filter(f -> !full || !f.aheadTip.isFold()).toList();
		team.run(others.size(), (worker, k) -> walk(walkers.get(worker), others.get(k), -others.get(k).sense, full, monitor));
		for (final Fall fall : falls) settle(fall, most);
	}

	/** Follows the branch behind a fall to an end and, unless it is known or there is no room for it, over the fall from there. */
	private void walk(final BranchWalker walker, final Fall fall, final int sense, final boolean full, final Monitor monitor) {
		final boolean ahead = sense == fall.sense;
		try {
			final BranchTip tip = walker.tip(fall.after, sense, sense * window, monitor);
			if (ahead) fall.aheadTip = tip;
			else fall.backTip = tip;
			if (full || known(fall) >= 0) return;
			if (ahead) fall.ahead = walker.end(monitor);
			else fall.back = walker.end(monitor);
		}
		catch (final NoMinimumException e) {
			fall.failure = e.getMessage();
		}
	}

	/** Gives an edge its end: a node that is known, or a new one if there is room for it. */
	private void settle(final Fall fall, final int most) {
		if (fall.failure != null) {
			lost.add(fall.key);
			return;
		}
		// another fall of the same batch may have led there
		int to = known(fall);
		if (to < 0 && fall.back != null && branches.size() < most) {
			final boolean growing = fall.sense > 0;
			to = add(branches.get(fall.node).depth() + 1, growing ? fall.back : fall.ahead, growing ? fall.ahead : fall.back, fall.after);
		}
		if (to < 0) return;
		states.remove(fall.key);
		branches.set(fall.node, branches.get(fall.node).leading(fall.sense, to));
	}

	private int known(final Fall fall) {
		return index.find(fall.sense, fall.aheadTip, fall.backTip);
	}

	/**
	 * Writes the search, for {@link #resume}.
	 *
	 * @param subject names network, window and settings: what else a search would be another one
	 */
	public void write(final OutputStream out, final String subject) throws IOException {
		new GraphFile(branches, next, lost).write(out, subject, states);
	}

	/**
	 * Goes on where a search of the same subject was when it was written; one of another subject, or of too many branches, is ignored.
	 *
	 * @param most largest number of branches
	 * @return whether it goes on
	 * @throws IOException if what was written is damaged; the search is then as it was before, at its beginning
	 */
	public boolean resume(final InputStream in, final String subject, final int most) throws IOException {
		final StateShelf kept = new StateShelf(states.most());
		final GraphFile file = GraphFile.read(in, subject, kept);
		if (file == null || file.branches().size() > most) {
			kept.close();
			return false;
		}
		states.close();
		states = kept;
		branches.clear();
		index.clear();
		branches.addAll(file.branches());
		branches.forEach(index::add);
		lost.addAll(file.lost());
		next = file.next();
		return true;
	}

	/** The graph as far as it is known. */
	public TransitionGraph graph() {
		return new TransitionGraph(branches, start, window);
	}

	/** The network on a branch: where a fall first led to it, or where the search began. */
	public Configuration configuration(final int node) {
		return walkers.get(0).configuration(states.get(3 * node));
	}

	/** Number of falls whose end is not known because the branch behind them could not be followed. */
	public int lost() {
		return lost.size();
	}

	/** Why the search was stopped; empty if it was not. */
	public String reason() {
		return reason;
	}

	/** Number of walks so far. */
	public long walks() {
		return walkers.stream().mapToLong(BranchWalker::walks).sum();
	}

	/** Number of factorisations of all walks so far. */
	public long factorisations() {
		return walkers.stream().mapToLong(BranchWalker::factorisations).sum();
	}

	/** Deletes the configurations. */
	@Override
	public void close() {
		states.close();
	}
}
