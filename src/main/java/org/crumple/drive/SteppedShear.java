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
 * Quasi-static shear in fixed steps whose path is not known beforehand: every step goes forwards or back, as its caller likes. Strains lie
 * on a ladder around the start, and {@link #path} writes down what was walked, so that {@link QuasistaticShear} walks it again to the same bits.
 */
public final class SteppedShear {

	/**
	 * Last bits of a step that are zero. A step of 33 bits and its multiples are exact numbers, and so is every strain that {@link LoadPath}
	 * puts on a leg of up to {@link #LONGEST_LEG} of them. It is smaller than asked for by less than 3 parts in 10¹⁰.
	 */
	private static final int ZERO_BITS = 20;
	private static final int LONGEST_LEG = 1024;

	private final DriveSetup departure;
	private final double origin;
	private final double rung;
	/** Places on the ladder where legs end, the last one where the network is. */
	private final List<Integer> ends = new ArrayList<>();
	private int from;

	private SteppedShear(final DriveSetup departure, final double increment) {
		this.departure = departure;
		origin = departure.record().last().control();
		rung = Double.longBitsToDouble(Double.doubleToLongBits(increment) >>> ZERO_BITS << ZERO_BITS);
	}

	/**
	 * Begins at a configuration, which is relaxed first if it is no minimum.
	 *
	 * @param start not modified
	 * @param increment strain of a step, above 0
	 * @param settings of fixed steps
	 * @throws NoMinimumException if there is no minimum at the start
	 */
	public static SteppedShear start(final SpringNetwork network, final Configuration start, final double increment, final ShearSettings settings,
		final ShearObserver observer, final Monitor monitor) throws NoMinimumException
	{
		InvalidValue.requirePositive("increment", increment);
		if (settings.protocol() != ShearProtocol.FIXED_STEP) throw InvalidValue.value("protocol", settings.protocol(), "[" + ShearProtocol.FIXED_STEP + "]");
		return new SteppedShear(DriveSetup.of(network, start, settings, observer, monitor, Continuation.Limits.DEFAULT), increment);
	}

	/**
	 * Goes one step. If it fails or is cancelled nothing has happened: the network is where it was.
	 *
	 * @param direction 1: strain grows; −1: it falls
	 * @return the step
	 * @throws NoMinimumException if there is no minimum to go to
	 */
	public LoadingStep step(final int direction, final Monitor monitor) throws NoMinimumException {
		final int here = place(), there = here + Integer.signum(direction);
		departure.walk().to(strainAt(there), monitor);
		final int last = ends.size() - 1;
		// a leg grows until it turns or is full
		if (last >= 0 && Math.signum(ends.get(last) - from) == there - here && Math.abs(there - from) <= LONGEST_LEG) ends.set(last, there);
		else {
			from = here;
			ends.add(there);
		}
		return departure.record().lastStep();
	}

	/** Steps from the start to where the network is, forwards less back. */
	public int place() {
		return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
	}

	/** The strain γ at a place on the ladder; 0 is that of the start. */
	public double strainAt(final int place) {
		return origin + rung * place;
	}

	/** The minimum that the network is at. */
	public Configuration configuration() {
		return departure.system().configuration(departure.record().last());
	}

	/** All steps so far; the first is the start, number 0. */
	public List<LoadingStep> steps() {
		return departure.record().steps();
	}

	/** All events so far. */
	public List<LoadingEvent> instabilities() {
		return departure.record().instabilities();
	}

	/**
	 * The path walked, as {@link LoadPath#parse} reads it with the increment given at the start: strains to visit, measured from there. Empty
	 * if there was no step.
	 */
	public String path() {
		final StringJoiner path = new StringJoiner(" ");
		for (final int end : ends) path.add(Double.toString(rung * end));
		return path.toString();
	}
}
