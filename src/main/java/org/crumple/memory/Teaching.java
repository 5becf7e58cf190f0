package org.crumple.memory;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.NonAffine;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxer;

/**
 * Teaches a network amplitudes of strain, and reads what it remembers. A cycle of amplitude A is {@code 0 → A → −A → 0}, relative to the
 * strain at the start; it is walked from event to event.
 *
 * @param network that is taught
 * @param settings of the shear, with the event-driven protocol
 */
public record Teaching(SpringNetwork network, ShearSettings settings) {

	/** Cycles after which a network that found no limit cycle is given up. */
	public static final int MOST_CYCLES = 1000;

	/** How the reading amplitudes follow each other. */
	public enum Protocol {
		/** One after the other, each on the network that the one before has left. */
		SEQUENTIAL("Sequential"),
		/** Each on a copy of the taught network. */
		PARALLEL("Parallel");

		private final String label;

		Protocol(final String label) {
			this.label = label;
		}

		/**
		 * The protocol with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Protocol of(final String label) {
			return Choices.find("protocol", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * What one reading cycle changes in a network.
	 *
	 * @param read amplitude of the cycle
	 * @param displacement mean square displacement of the nodes from where they were before the reading began, without translations [l²]
	 * @param flips number of bonds in another state than before the reading began
	 */
	public record Reading(double read, double displacement, int flips) {}

	/**
	 * Cycles a network through one amplitude after the other, again and again.
	 *
	 * @param amplitudes to be taught, above 0, in the order in which they are walked in each round
	 * @param cycles number of rounds; 0: until a limit cycle
	 * @return the shear, with the number of rounds and the period of the limit cycle
	 * @throws NoMinimumException if the network has no minimum, or the way leads to none
	 */
	public ShearResult teach(final Configuration start, final List<Double> amplitudes, final int cycles, final Monitor monitor)
		throws NoMinimumException
	{
		return teach(start, amplitudes, cycles, ShearObserver.NONE, monitor);
	}

	/**
	 * As {@link #teach(Configuration, List, int, Monitor)}, with an observer.
	 *
	 * @param observer of the shear, such as {@link TeachingRounds}
	 */
	public ShearResult teach(final Configuration start, final List<Double> amplitudes, final int cycles, final ShearObserver observer,
		final Monitor monitor) throws NoMinimumException
	{
		if (amplitudes.isEmpty()) throw InvalidValue.value("amplitude", "", "one or more strains, such as 0.06");
		if (cycles < 0) throw InvalidValue.value("cycles", cycles, "0, for a limit cycle, or a whole number above it");
		final List<Double> path = new ArrayList<>();
		for (final double amplitude : amplitudes) {
			InvalidValue.requirePositive("amplitude", amplitude);
			path.addAll(List.of(amplitude, -amplitude));
		}
		path.add(0.0);
		return walk(start, path, cycles == 0 ? MOST_CYCLES : cycles, observer, monitor);
	}

	private ShearResult walk(final Configuration start, final List<Double> path, final int cycles, final ShearObserver observer,
		final Monitor monitor) throws NoMinimumException
	{
		final double longest = path.stream().mapToDouble(Math::abs).max().orElse(1);
		final ShearResult result = new QuasistaticShear(new LoadPath(path.stream().mapToDouble(s -> s).toArray(), 1, 2 * longest, cycles),
			settings).run(network, start, observer, monitor);
		monitor.throwIfCancelled();
		if (!result.isComplete()) throw new NoMinimumException(result.reason());
		return result;
	}

	/** The minimum at which teaching begins. */
	public Configuration untaught(final Configuration start, final Monitor monitor) throws NoMinimumException {
		return new Relaxer(network, settings.relaxation()).relax(start, monitor).orThrow().configuration();
	}

	/**
	 * Reads a network: one cycle of every amplitude, and what it changed.
	 *
	 * @param taught the network before the reading, a minimum
	 * @param amplitudes above 0, in the order in which they are read
	 * @return one for each amplitude
	 */
	public List<Reading> read(final Configuration taught, final List<Double> amplitudes, final Protocol protocol, final Monitor monitor)
		throws NoMinimumException
	{
		final List<Reading> readings = new ArrayList<>();
		final double length = amplitudes.stream().mapToDouble(a -> a).sum();
		Configuration here = taught;
		double done = 0;
		for (final double amplitude : amplitudes) {
			InvalidValue.requirePositive("read", amplitude);
			final Configuration after = walk(protocol == Protocol.SEQUENTIAL ? here : taught, List.of(amplitude, -amplitude, 0.0), 1,
				ShearObserver.NONE, monitor.part(done / length, (done + amplitude) / length)).configuration();
			readings.add(new Reading(amplitude, displacement(taught, after), flips(network, taught, after)));
			here = after;
			done += amplitude;
		}
		return readings;
	}

	/** Mean square displacement of the nodes, without translations [l²]. */
	static double displacement(final Configuration before, final Configuration after) {
		final double[] u = NonAffine.displacement(before, after);
		double sum = 0;
		for (final double component : u) sum += component * component;
		return sum / after.freeCount();
	}

	/** Number of bonds in another state. */
	static int flips(final SpringNetwork network, final Configuration before, final Configuration after) {
		final boolean[] from = BondStates.of(network, before).beyondTop(), to = BondStates.of(network, after).beyondTop();
		int flips = 0;
		for (int b = 0; b < from.length; b++) if (from[b] != to[b]) flips++;
		return flips;
	}
}
