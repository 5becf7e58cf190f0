package org.crumple.drive;

import java.util.List;

import org.crumple.drive.FoldSearch.Fold;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxer;

/**
 * Walks single branches of minima under strain from any minimum on them to their ends. A walk depends on its first minimum alone, to the
 * last bit, and not on what the same walker did before. For one thread at a time.
 */
public final class BranchWalker {

	private final SpringNetwork network;
	private final Configuration reference;
	private final ShearSettings settings;
	private final SymbolicFactor plan;
	private final LoadedNetwork system;
	private final Corrector corrector;
	private final Quench quench;
	/** Unit of energy of the system [E]. */
	private final double unit;
	private long walks;
	/** What the last walk reached, near which K was factorised last. */
	private Reached reached;

	/**
	 * @param reference first configuration, a minimum: the reference for strains
	 * @param settings with the event-driven protocol
	 */
	public BranchWalker(final SpringNetwork network, final Configuration reference, final ShearSettings settings) {
		this(network, reference, settings, Hessian.plan(network.inItsUnits(), reference));
	}

	private BranchWalker(final SpringNetwork network, final Configuration reference, final ShearSettings settings,
		final SymbolicFactor plan)
	{
		this.network = network;
		this.reference = reference;
		this.settings = settings;
		this.plan = plan;
		final SpringNetwork scaled = network.inItsUnits();
		system = DriveSetup.loaded(scaled, settings.kind(), settings.relaxation().box(), reference, plan);
		corrector = DriveSetup.corrector(system, settings, reference);
		quench = new Quench(system, corrector, settings.falls(), new Relaxer(network, settings.falls(), plan));
		unit = network.energyScale() / scaled.energyScale();
	}

	/** Another walker of the same network, for another thread. */
	public BranchWalker twin() {
		return new BranchWalker(network, reference, settings, plan);
	}

	/** The minimum at which all begins. */
	public State first() {
		return system.state(reference);
	}

	/** The network at a state. */
	public Configuration configuration(final State state) {
		return system.configuration(state);
	}

	/** The state at which a configuration lies, a minimum in a cell that the reference can be strained to. */
	public State state(final Configuration configuration) {
		return system.state(configuration);
	}

	/** Number of walks so far. */
	public long walks() {
		return walks;
	}

	/** Number of factorisations of the Hessian so far. */
	public long factorisations() {
		return system.factorisations();
	}

	/**
	 * Walks from a minimum to the end of its branch, and over the fall from there.
	 *
	 * @param sense 1 for growing strain, −1 for falling strain
	 * @param limit strain at which the walk stops
	 * @throws NoMinimumException if the branch is lost, or the fall ends at no minimum
	 */
	public BranchEnd walk(final State minimum, final int sense, final double limit, final Monitor monitor) throws NoMinimumException {
		tip(minimum, sense, limit, monitor);
		return end(monitor);
	}

	/**
	 * Walks from a minimum to the end of its branch, and not further.
	 *
	 * @throws NoMinimumException if the branch is lost
	 */
	public BranchTip tip(final State minimum, final int sense, final double limit, final Monitor monitor) throws NoMinimumException {
		reached = reach(minimum, sense, limit, monitor);
		return reached.fold == null ? stop(reached.end).tip()
			: new BranchTip(reached.fold.control(), unit * system.energy(reached.fold.approach().last().state()), true);
	}

	/**
	 * The end of the branch whose tip was found last, with what lies behind it.
	 *
	 * @throws NoMinimumException if the fall ends at no minimum
	 */
	public BranchEnd end(final Monitor monitor) throws NoMinimumException {
		return reached.fold == null ? stop(reached.end) : fall(reached, monitor);
	}

	/** How far a branch was followed from a minimum: to a fold that is passed, or to the minimum at which the walk stops. */
	private record Reached(State minimum, int sense, BranchTracker branch, Fold fold, State end) {}

	private Reached reach(final State minimum, final int sense, final double limit, final Monitor monitor) throws NoMinimumException {
		walks++;
		if (!(sense * (limit - minimum.control()) > 0)) return new Reached(minimum, sense, null, null, minimum);
		final BranchTracker branch = new BranchTracker(system, corrector, quench, Continuation.Limits.DEFAULT);
		branch.arrive(minimum);
		final State[] last = { minimum };
		final Fold fold = branch.follow(minimum, sense, limit, arc -> last[0] = arc.last().state(), monitor, state -> {});
		if (fold == null) return new Reached(minimum, sense, branch, null, last[0]);
		if (branch.isPassed(fold, sense, limit)) return new Reached(minimum, sense, branch, fold, null);
		final HermiteArc arc = branch.landBefore(fold, sense, limit);
		return new Reached(minimum, sense, branch, null, arc == null ? branch.settled(fold, limit, monitor) : arc.last().state());
	}

	private BranchEnd stop(final State end) {
		return new BranchEnd(end.control(), unit * system.energy(end), null, new int[0], end);
	}

	private BranchEnd fall(final Reached from, final Monitor monitor) throws NoMinimumException {
		final int[][] flipped = { {} };
		final ShearRecord record = new ShearRecord(system, unit, new ShearObserver() {

			@Override
			public void instability(final LoadingEvent event, final Configuration before, final Configuration after, final int[] bonds,
				final double[] mode) {
				flipped[0] = bonds.clone();
			}
		});
		record.add(from.minimum);
		final Fold fold = from.fold;
		final State after = from.branch.fall(from.branch.released(fold, from.sense), monitor);
		record.fold(fold, after);
		final List<LoadingStep> steps = record.steps();
		return new BranchEnd(fold.control(), steps.get(steps.size() - 2).energy(), record.instabilities().get(0), flipped[0], after);
	}
}
