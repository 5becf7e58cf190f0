package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearResult;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.Without;
import org.crumple.linalg.ThreadTeam;
import org.crumple.memory.Teaching;
import org.crumple.memory.Teaching.Protocol;
import org.crumple.memory.Teaching.Reading;
import org.crumple.memory.TeachingRounds;
import org.crumple.memory.TeachingRounds.Round;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.Table;

/**
 * Teaching a network amplitudes, and reading them.
 *
 * @param amplitude strains to be taught, above 0, in the order of each round
 * @param cycles number of rounds; 0: until a limit cycle
 * @param read strains to be read, above 0; none: from 0.25 to 1.5 of the largest taught, in steps of 0.125 of it
 * @param protocol how the readings follow each other
 * @param minimiser for the relaxation of a network that is not at a minimum, and for the falls
 * @param kind simple or pure shear
 * @param box fixed, or at zero pressure
 */
public record TeachingSpec(List<Double> amplitude, int cycles, List<Double> read, Protocol protocol, Minimiser minimiser, ShearKind kind,
	@Without("Zero stress") BoxRelaxation box) implements Spec<TeachingSpec.Results>
{

	/** One amplitude, until a limit cycle. */
	public static final TeachingSpec DEFAULT = new TeachingSpec(List.of(0.06), 0, List.of(), Protocol.SEQUENTIAL, Minimiser.FIRE,
		ShearKind.SIMPLE, BoxRelaxation.FIXED);

	/** Readings without given amplitudes: the first and the last in eighths of the largest taught. */
	private static final int FIRST = 2, LAST = 12, PARTS = 8;
	/** Rounds that a network takes to its limit cycle, for the estimate of time. */
	private static final int USUAL_CYCLES = 4;

	/**
	 * What was read.
	 *
	 * @param teaching the shear that taught the network
	 * @param rounds what each round of it has changed
	 * @param taught readings of the taught network
	 * @param untaught readings of the network as it was before
	 */
	public record Results(ShearResult teaching, List<Round> rounds, List<Reading> taught, List<Reading> untaught) {

		/** One row for each reading. */
		public Table table() {
			return MemoryTables.readings(taught, untaught);
		}

		/** One row for each round of teaching. */
		public Table teachingTable() {
			return MemoryTables.rounds(rounds, teaching.period());
		}

		/**
		 * How long it was taught.
		 *
		 * @param name of the network
		 */
		public String sentence(final String name) {
			return name + ": taught for " + Digits.counted(teaching.cycles(), "cycle") + (teaching.period() > 0 ? ", limit cycle of period "
				+ teaching.period() + " after " + (teaching.cycles() - teaching.period()) + "." : ", no limit cycle.");
		}
	}

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public TeachingSpec {
		amplitude = List.copyOf(amplitude);
		read = List.copyOf(read);
		if (amplitude.isEmpty() || amplitude.stream().anyMatch(a -> !(a > 0) || Double.isInfinite(a)))
			throw InvalidValue.value("amplitude", text(amplitude), "one or more numbers above 0, with blanks between them");
		if (read.stream().anyMatch(a -> !(a > 0) || Double.isInfinite(a)))
			throw InvalidValue.value("read", text(read), "numbers above 0, with blanks between them, or left out");
		if (cycles < 0 || cycles > Teaching.MOST_CYCLES)
			throw InvalidValue.value("cycles", cycles, "a whole number from 0, for a limit cycle, to " + Teaching.MOST_CYCLES);
		TransitionGraphSpec.settings(minimiser, kind, box);
	}

	private static String text(final List<Double> strains) {
		return String.join(" ", strains.stream().map(Digits::seven).toList());
	}

	/** The amplitudes that are read. */
	public List<Double> readings() {
		if (!read.isEmpty()) return read;
		final double largest = amplitude.stream().mapToDouble(a -> a).max().orElseThrow();
		final List<Double> readings = new ArrayList<>();
		for (int k = FIRST; k <= LAST; k++) readings.add(largest * k / PARTS);
		return readings;
	}

	@Override
	public boolean isStraining() {
		return true;
	}

	@Override
	public double seconds(final int nodes) {
		final double taught = 4 * amplitude.stream().mapToDouble(a -> a).sum() * (cycles == 0 ? USUAL_CYCLES : cycles);
		return ShearSpec.strain(nodes) * (taught + 8 * readings().stream().mapToDouble(a -> a).sum());
	}

	@Override
	public Results run(final SpringNetwork network, final Configuration start, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		final Teaching teaching = new Teaching(network, TransitionGraphSpec.settings(minimiser, kind, box));
		final TeachingRounds rounds = new TeachingRounds(network);
		final ShearResult shear = teaching.teach(start, amplitude, cycles, rounds, monitor.part(0, 0.3));
		final List<Reading> taught = teaching.read(shear.configuration(), readings(), protocol, monitor.part(0.3, 0.65));
		final Configuration fresh = teaching.untaught(start, monitor.cancelOnly());
		return new Results(shear, rounds.rounds(), taught, teaching.read(fresh, readings(), protocol, monitor.part(0.65, 1)));
	}
}
