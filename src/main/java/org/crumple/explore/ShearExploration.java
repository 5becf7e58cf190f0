package org.crumple.explore;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.SteppedShear;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.memory.WalkedGraph;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/** A network sheared forwards and back interactively, in fixed steps of simple shear in a fixed box. For one thread at a time. */
public final class ShearExploration {

	/** Largest number of steps to either side of the start: a slider cannot resolve more. */
	private static final int MOST_STEPS = 100_000;

	private final SpringNetwork network;
	private final SteppedShear shear;
	private final int limit;
	private final Configuration start;
	private final ShearSettings falling;
	private final int[] flips;
	private final List<ExploredEvent> events = new ArrayList<>();
	private Configuration eventful;
	private int[] flipped;

	/**
	 * @param minimum of the network, not modified
	 * @param increment strain of a step, above 0
	 * @param range largest strain from the start, forwards and back, at least one increment
	 * @param descent how the network descends at an instability
	 * @throws IllegalArgumentException if a number is out of range, or the network is not at a minimum; the message says what to run
	 * @throws NoMinimumException if the minimum cannot be confirmed
	 */
	public ShearExploration(final SpringNetwork network, final Configuration minimum, final double increment, final double range,
		final Minimiser minimiser, final WayDown descent, final Monitor monitor) throws NoMinimumException
	{
		this.network = network;
		InvalidValue.requirePositive("increment", increment);
		if (!(range >= increment && range / increment <= MOST_STEPS)) {
			throw InvalidValue.value("range", range, "from one increment=" + increment + " to " + MOST_STEPS + " of them");
		}
		limit = (int) Math.round(range / increment);
		flips = new int[network.bondCount()];
		excitations(minimum); // for the network as given: one that is not at a minimum is refused, not relaxed
		final RelaxationSettings relaxation = new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(),
			RelaxationSettings.DEFAULT.box());
		final ShearSettings settings = new ShearSettings(ShearProtocol.FIXED_STEP, ShearKind.SIMPLE, relaxation, descent,
			ShearSettings.DEFAULT_THRESHOLD);
		falling = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, relaxation, descent, ShearSettings.DEFAULT_THRESHOLD);
		shear = SteppedShear.start(network, minimum, increment, settings, new ShearObserver() {

			@Override
			public void instability(final LoadingEvent what, final Configuration before, final Configuration after, final int[] bonds,
				final double[] mode) {
				eventful = before;
				flipped = bonds.clone();
			}
		}, monitor);
		start = shear.configuration();
	}

	/**
	 * Takes one step. If it fails or is cancelled, the network stays where it was.
	 *
	 * @param direction 1 for growing strain, −1 for falling strain
	 * @return whether an event happened in it
	 * @throws NoMinimumException if no minimum is found
	 */
	public boolean step(final int direction, final Monitor monitor) throws NoMinimumException {
		eventful = null;
		final LoadingStep step = shear.step(direction, monitor);
		if (eventful == null) return false;
		for (final int bond : flipped) flips[bond]++;
		final PredictedInstability predicted = excitations(eventful).firstInstability(direction);
		final List<LoadingEvent> all = shear.instabilities();
		events.add(new ExploredEvent(all.get(all.size() - 1), step.number(), direction, flipped, predicted == null ? -1
			: predicted.bond()));
		return true;
	}

	private LocalExcitations excitations(final Configuration minimum) {
		return LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT);
	}

	/** The present state, with the events predicted next in both directions. */
	public Exploration look() {
		final Configuration here = shear.configuration();
		final LocalExcitations excitations = excitations(here);
		return new Exploration(place(), here, shear.steps(), List.copyOf(events), excitations.firstInstability(1),
			excitations.firstInstability(-1), shear.path(),
			flips.clone());
	}

	/**
	 * The transition graph of what will be walked, which begins at the start: branches of minima in a window that holds all places.
	 *
	 * @throws NoMinimumException if the branch at the start cannot be followed
	 */
	public WalkedGraph graph(final Monitor monitor) throws NoMinimumException {
		return new WalkedGraph(network, start, Math.max(Math.abs(strainAt(-limit)), Math.abs(strainAt(limit))), falling, monitor);
	}

	/** Number of steps from the start: steps forwards minus steps back. */
	public int place() {
		return shear.place();
	}

	/** Largest number of steps to either side of the start. */
	public int limit() {
		return limit;
	}

	/** The strain γ at a place, given as a number of steps from the start. */
	public double strainAt(final int place) {
		return shear.strainAt(place);
	}

	public SpringNetwork network() {
		return network;
	}
}
