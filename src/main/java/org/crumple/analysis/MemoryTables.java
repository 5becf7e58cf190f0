package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;

import org.crumple.memory.Branch;
import org.crumple.memory.Components;
import org.crumple.memory.FallSequence;
import org.crumple.memory.LimitCycle;
import org.crumple.memory.PreisachTest;
import org.crumple.memory.ReachableStates;
import org.crumple.memory.ReturnPoint;
import org.crumple.memory.Teaching.Reading;
import org.crumple.memory.TeachingRounds.Round;
import org.crumple.memory.TransitionGraph;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of what a network remembers. Units: E, l. */
public final class MemoryTables {

	/** A node of the graph with its component, and the way there. */
	record Node(Branch branch, int component, FallSequence way) {}

	/** A reading of a taught network and of the same network untaught. */
	record Read(Reading taught, Reading untaught) {}

	/** A round of teaching; of the last one the period, if the network repeats itself; else 0. */
	record Taught(Round round, int period) {}

	/** A graph, and the number of falls behind which no minimum was found. */
	record Searched(MemoryReport report, int lost) {}

	/** One row for each node of a transition graph. */
	public static final Schema<Node> GRAPH = new Schema<Node>("Transition Graph").whole("node", "number of the branch; 0: the first",
		n -> n.branch.node())
		.whole("depth", "smallest number of falls that lead there from node 0", n -> n.branch.depth())
		.real("from_strain", "", "γ−, where the branch ends as γ falls; −Γ at the end of the window", n -> n.branch.down().strain())
		.real("until_strain", "", "γ+, where it ends as γ grows; Γ at the end of the window", n -> n.branch.up().strain())
		.whole("down_to", "node that the network falls to at γ−; empty at the end of the window, −1 where the search has not been",
		n -> to(n.branch.down()))
		.whole("up_to", "the same at γ+", n -> to(n.branch.up()))
		.whole("down_trigger", "bond that the critical mode changes most at γ−; −1 at the end of the window",
		n -> n.branch.down().trigger())
		.whole("up_trigger", "the same at γ+", n -> n.branch.up().trigger())
		.word("down_flips", "bonds that change their state in the fall at γ−, with blanks between them; may be none",
		n -> n.branch.down().flips())
		.word("up_flips", "the same at γ+", n -> n.branch.up().flips())
		.real("down_drop", "E", "energy lost in the fall at γ−; 0 at the end of the window", n -> n.branch.down().drop())
		.real("up_drop", "E", "the same at γ+", n -> n.branch.up().drop()).real("energy_down", "E", "U at γ−, before the fall",
		n -> n.branch.down().energy())
		.real("energy_up", "E", "U at γ+, before the fall", n -> n.branch.up().energy())
		.whole("component", "strongly connected component; 0: that of node 0", Node::component)
		.word("falls", "way there from node 0, for [`Network on Branch...`](Network_on_Branch.md); empty for node 0",
		n -> n.way.toString());

	/** One row for each excursion from the largest strain down and back. */
	public static final Schema<ReturnPoint> RETURN_POINTS = new Schema<ReturnPoint>("Return Points")
		.real("high", "", "strain at which the excursion begins and ends", ReturnPoint::turn)
		.real("low", "", "strain that it goes to", ReturnPoint::far)
		.whole("state_before", "node at `high` before the excursion", ReturnPoint::before).whole("state_after", "node there after it",
		ReturnPoint::after)
		.truth("violated", "1 if they differ: the network does not remember its return point", ReturnPoint::isViolated);

	/** One row for each excursion from the smallest strain up and back. */
	public static final Schema<ReturnPoint> RETURN_POINTS_BELOW = new Schema<ReturnPoint>("Return Points from Below")
		.real("high", "", "strain that the excursion goes to", ReturnPoint::far)
		.real("low", "", "strain at which it begins and ends", ReturnPoint::turn)
		.whole("state_before", "node at `low` before the excursion", ReturnPoint::before).whole("state_after", "node there after it",
		ReturnPoint::after)
		.truth("violated", "1 if they differ", ReturnPoint::isViolated);

	/** One row for each amplitude. */
	public static final Schema<LimitCycle> LIMIT_CYCLES = new Schema<LimitCycle>("Limit Cycles")
		.real("amplitude", "", "A, of cycles 0 → A → −A → 0 from the strain at the start", LimitCycle::amplitude)
		.whole("period", "cycles after which the network is in the same state; empty if its way leads to where the search has not been",
		c -> c.isKnown() ? c.period() : Double.NaN)
		.whole("transient", "cycles before it is in the limit cycle", c -> c.isKnown() ? c.transientCycles() : Double.NaN)
		.whole("multiplicity", "different limit cycles of this amplitude in the graph, from all branches at the strain at the start",
		LimitCycle::multiplicity);

	/** One row for each amplitude. */
	public static final Schema<ReachableStates> REACHABLE = new Schema<ReachableStates>("Reachable States")
		.real("amplitude", "", "largest distance from the strain at the start", ReachableStates::amplitude)
		.whole("states", "branches that the network can be brought to within it", ReachableStates::states)
		.whole("components", "strongly connected components among them", ReachableStates::components);

	/** One row for each bond that triggers falls. */
	public static final Schema<PreisachTest.Hysteron> HYSTERONS = new Schema<PreisachTest.Hysteron>("Hysterons")
		.whole("bond", "number of the bond", PreisachTest.Hysteron::bond)
		.real("strain_on", "", "mean strain at which it triggers a fall as γ grows; empty if it never does", PreisachTest.Hysteron::on)
		.real("strain_off", "", "the same as γ falls", PreisachTest.Hysteron::off);

	/** One row for each change of thresholds by one other bond. */
	public static final Schema<PreisachTest.Interaction> INTERACTIONS = new Schema<PreisachTest.Interaction>("Interactions")
		.whole("bond", "bond whose thresholds change", PreisachTest.Interaction::bond)
		.whole("other", "the only bond that flips between two nodes", PreisachTest.Interaction::other)
		.whole("state", "the node in which `other` is off", PreisachTest.Interaction::state)
		.real("shift_on", "", "threshold as γ grows with `other` on minus that with it off; empty if another bond is critical",
		PreisachTest.Interaction::on)
		.real("shift_off", "", "the same as γ falls", PreisachTest.Interaction::off);

	/** One row for each reading amplitude. */
	public static final Schema<Read> TEACHING = new Schema<Read>("Teach and Read").real("read", "", "amplitude of the reading cycle",
		r -> r.taught.read())
		.real("taught_msd", "l^2", "mean square displacement of the nodes of the taught network from before the reading",
		r -> r.taught.displacement())
		.whole("taught_flips", "its bonds in another state than before the reading", r -> r.taught.flips())
		.real("untaught_msd", "l^2", "the same of the network that was not taught", r -> r.untaught.displacement())
		.whole("untaught_flips", "likewise", r -> r.untaught.flips());

	/** One row for each round of teaching. */
	public static final Schema<Taught> ROUNDS = new Schema<Taught>("Teaching").whole("cycle", "number of the round, from 1",
		t -> t.round.number())
		.real("energy", "E", "U at its end", t -> t.round.energy())
		.real("msd", "l^2", "mean square displacement of the nodes since the end of the round before", t -> t.round.displacement())
		.whole("flips", "bonds in another state than at the end of the round before", t -> t.round.flips())
		.whole("falls", "falls during the round", t -> t.round.falls())
		.real("dissipated", "E", "energy lost in them", t -> t.round.dissipated())
		.whole("period", "rounds since the network was in the same state before, which ends the teaching; empty if it never was",
		t -> t.period > 0 ? t.period : Double.NaN);

	/** One row for a whole graph. */
	public static final Schema<Searched> SUMMARY = new Schema<Searched>("Summary of Transition Graph")
		.word("network", "which network", s -> s.report.name())
		.whole("branches", "number of branches", s -> s.report.graph().size())
		.whole("falls", "falls between them", s -> s.report.graph().edges())
		.whole("open", "falls that lead to where the search has not been; 0: the graph is whole", s -> s.report.graph().frontier())
		.whole("lost", "of these, falls behind which no minimum was found", Searched::lost)
		.whole("components", "strongly connected components", s -> s.report.components().count())
		.whole("loop", "branches of the main hysteresis loop; empty if it is not whole",
		s -> s.report.loop().isKnown() ? s.report.loop().nodes().size() : Double.NaN)
		.whole("excursions_down", "rows of `Return Points`", s -> s.report.down().size())
		.whole("violated_down", "of these, excursions that do not come back", s -> violated(s.report.down()))
		.whole("excursions_up", "rows of `Return Points from Below`", s -> s.report.up().size())
		.whole("violated_up", "of these, excursions that do not come back", s -> violated(s.report.up()))
		.whole("random", "random excursions whose way is known", s -> s.report.random().size())
		.whole("random_with_falls", "of these, excursions whose far end is in another branch than their beginning",
		s -> s.report.random().stream().filter(p -> p.leavesBranch(s.report.graph())).count())
		.whole("violated_random", "random excursions that do not come back", s -> violated(s.report.random()))
		.whole("hysterons", "bonds that trigger falls", s -> s.report.test().hysterons().size())
		.real("spread", "", "largest difference between thresholds of one bond", s -> s.report.test().spread())
		.whole("interactions", "rows of `Interactions`", s -> s.report.test().interactions().size())
		.whole("cooperative", "of these, interactions by which flips help each other", s -> s.report.test().cooperative())
		.whole("reordered", "pairs of bonds that change their order", s -> PreisachTest.scrambled(s.report.graph()));

	private MemoryTables() {}

	private static long violated(final List<ReturnPoint> points) {
		return points.stream().filter(ReturnPoint::isViolated).count();
	}

	private static double to(final Branch.Exit exit) {
		return exit.to() == Branch.WINDOW ? Double.NaN : exit.to();
	}

	/** One row for each node of a graph. */
	public static Table graph(final TransitionGraph graph, final Components components) {
		final List<FallSequence> ways = FallSequence.all(graph);
		return GRAPH.table(graph.branches().stream().map(b -> new Node(b, components.of()[b.node()], ways.get(b.node()))).toList());
	}

	/** One row for each reading amplitude. */
	public static Table readings(final List<Reading> taught, final List<Reading> untaught) {
		final List<Read> rows = new ArrayList<>();
		for (int k = 0; k < taught.size(); k++) rows.add(new Read(taught.get(k), untaught.get(k)));
		return TEACHING.table(rows);
	}

	/**
	 * One row for each round of teaching.
	 *
	 * @param period number of rounds after which the last one has led back to an earlier state, 0 if it has not
	 */
	public static Table rounds(final List<Round> rounds, final int period) {
		final List<Taught> rows = new ArrayList<>();
		for (final Round round : rounds) rows.add(new Taught(round, rows.size() + 1 == rounds.size() ? period : 0));
		return ROUNDS.table(rows);
	}
}
