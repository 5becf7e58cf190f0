package org.crumple.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * Quasi-static shear in fixed steps along a path that is not known beforehand: the caller chooses the direction of every step. Strains are
 * integer multiples of the step, relative to the start. {@link #path} gives the path taken, with which {@link QuasistaticShear} reproduces
 * the shear to the same bits.
 */
public final class SteppedShear {

	/**
	 * Number of trailing zero bits of the step. A step with 33 significant bits has exact multiples, and {@link LoadPath} computes
	 * the strains on legs of up to {@link #LONGEST_LEG} steps exactly. The step is smaller than the increment asked for by less than 3
	 * parts in 10¹⁰.
	 */
	private static final int ZERO_BITS = 20;
	private static final int LONGEST_LEG = 1024;

	private final DriveSetup departure;
	private final double origin;
	private final double rung;
	/** Ends of the legs in steps from the start; the last one is the current place. */
	private final List<Integer> ends = new ArrayList<>();
	private int from;

	private SteppedShear(final DriveSetup departure, final double increment) {
		this.departure = departure;
		origin = departure.record().last().control();
		rung = Double.longBitsToDouble(Double.doubleToLongBits(increment) >>> ZERO_BITS << ZERO_BITS);
	}

	/**
	 * Starts a shear.
	 *
	 * @param start initial configuration, which is relaxed first if it is not a minimum
	 * @param increment strain of a step, positive
	 * @param settings with the fixed-step protocol
	 * @throws NoMinimumException if relaxing the start leads to no minimum
	 */
	public static SteppedShear start(final SpringNetwork network, final Configuration start, final double increment,
		final ShearSettings settings,
		final ShearObserver observer, final Monitor monitor) throws NoMinimumException
	{
		InvalidValue.requirePositive("increment", increment);
		if (settings.protocol() != ShearProtocol.FIXED_STEP)
			throw InvalidValue.value("protocol", settings.protocol(), "[" + ShearProtocol.FIXED_STEP + "]");
		return new SteppedShear(DriveSetup.of(network, start, settings, observer, monitor, Continuation.Limits.DEFAULT), increment);
	}

	/**
	 * Makes one step. If it fails or is cancelled, the network stays in its state.
	 *
	 * @param direction 1 to increase the strain, −1 to decrease it
	 * @return the step
	 * @throws NoMinimumException if no further minimum is found
	 */
	public LoadingStep step(final int direction, final Monitor monitor) throws NoMinimumException {
		final int here = place(), there = here + Integer.signum(direction);
		departure.walk().to(strainAt(there), monitor);
		final int last = ends.size() - 1;
		// a leg is extended until the direction changes or it has its largest length
		if (last >= 0 && Math.signum(ends.get(last) - from) == there - here && Math.abs(there - from) <= LONGEST_LEG) ends.set(last, there);
		else {
			from = here;
			ends.add(there);
		}
		return departure.record().lastStep();
	}

	/** Current strain in steps from the start. */
	public int place() {
		return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
	}

	/** The strain γ at a number of steps from the start. */
	public double strainAt(final int place) {
		return origin + rung * place;
	}

	/** The current minimum. */
	public Configuration configuration() {
		return departure.system().configuration(departure.record().last());
	}

	/** All steps so far, of which the first is the start, number 0. */
	public List<LoadingStep> steps() {
		return departure.record().steps();
	}

	/** All events so far. */
	public List<LoadingEvent> instabilities() {
		return departure.record().instabilities();
	}

	/**
	 * The path taken, as strains relative to the start, to be read by {@link LoadPath#parse} with amplitude 1 and the increment given at
	 * the start. Empty if there was no step.
	 */
	public String path() {
		final StringJoiner path = new StringJoiner(" ");
		for (final int end : ends) path.add(Double.toString(rung * end));
		return path.toString();
	}
}
