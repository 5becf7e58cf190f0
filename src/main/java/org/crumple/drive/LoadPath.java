package org.crumple.drive;

import java.util.Arrays;
import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.RealList;

/**
 * A sequence of shear strains, reached in steps of a given size. All strains are relative to the strain at the start, which is not part of
 * the sequence.
 */
public final class LoadPath {

	/**
	 * Largest number of steps. More would take days and a table row each, and are probably a typing error in amplitude, increment or
	 * cycles.
	 */
	public static final long MOST_STEPS = 10_000_000;

	private final double[] vertices;
	private final int[] stepsOfLeg;
	private final int cycles;

	/**
	 * @param amplitudes turning points of the path in units of {@code amplitude}, at least one
	 * @param amplitude unit of the path, finite and not negative; with 0 the strain does not change
	 * @param increment largest strain of a step, positive; each leg is divided into equal steps
	 * @param cycles number of repetitions of the path, at least 1
	 * @throws IllegalArgumentException naming the quantity that is out of range
	 */
	public LoadPath(final double[] amplitudes, final double amplitude, final double increment, final int cycles) {
		InvalidValue.requireNonNegative("amplitude", amplitude);
		InvalidValue.requirePositive("increment", increment);
		if (cycles < 1) throw InvalidValue.value("cycles", cycles, "a whole number of at least 1");
		if (amplitudes.length == 0) throw InvalidValue.value("path", "", "one or more numbers, such as 0 1 0 -1 0");
		if ((long) amplitudes.length * cycles > MOST_STEPS)
			throw InvalidValue.value("cycles", cycles, "less: the path would have " + (long) amplitudes.length * cycles
				+ " legs, and at most " + MOST_STEPS + " are allowed");
		this.cycles = cycles;
		vertices = new double[amplitudes.length * cycles];
		stepsOfLeg = new int[vertices.length];
		double steps = 0;
		double last = 0;
		for (int k = 0; k < vertices.length; k++) {
			final double vertex = amplitudes[k % amplitudes.length];
			if (!Double.isFinite(vertex)) throw InvalidValue.value("path", Arrays.toString(amplitudes), "made of finite numbers");
			vertices[k] = vertex * amplitude;
			// rounding may give 100.00000000000001 for a leg of 100 increments
			final double legs = Math.ceil(Math.abs(vertices[k] - last) / increment * (1 - 1e-12));
			steps += legs;
			if (!(steps <= MOST_STEPS)) throw tooMany(amplitudes, amplitude, increment, cycles);
			stepsOfLeg[k] = (int) legs;
			last = vertices[k];
		}
	}

	private static IllegalArgumentException tooMany(final double[] amplitudes, final double amplitude, final double increment,
		final int cycles) {
		double length = 0, last = 0;
		for (final double vertex : amplitudes) {
			length += Math.abs(vertex * amplitude - last);
			last = vertex * amplitude;
		}
		return InvalidValue.value("increment", increment,
			String.format(Locale.ROOT, "larger, or the path shorter: a strain of %.3g, walked %d times, would take %.3g steps, and at "
			+ "most %d are allowed",
			length, cycles, length / increment * cycles, MOST_STEPS));
	}

	/**
	 * A path written as numbers separated by blanks, {@code 0 1 0 -1 0}. There may be commas before the blanks.
	 *
	 * @throws IllegalArgumentException if a part is not a number, or a quantity is out of range as in the constructor
	 */
	public static LoadPath parse(final String path, final double amplitude, final double increment, final int cycles) {
		return new LoadPath(numbers(path), amplitude, increment, cycles);
	}

	/**
	 * The numbers of a path in the format of {@link #parse}.
	 *
	 * @throws IllegalArgumentException if a part is not a number
	 */
	public static double[] numbers(final String path) {
		return RealList.of("path", path).stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** Strains at the ends of all legs, for all cycles in order, relative to the start; a new array. */
	public double[] vertices() {
		return vertices.clone();
	}

	/** Number of steps of every leg, [number of vertices]; 0 for a leg without length. A new array. */
	public int[] stepsOfLegs() {
		return stepsOfLeg.clone();
	}

	/** Number of repetitions of the path. */
	public int cycles() {
		return cycles;
	}

	/** Total number of steps. */
	public int stepCount() {
		return Arrays.stream(stepsOfLeg).sum();
	}

	/**
	 * Strains after every step, [stepCount], relative to the start. The end of each leg is exact.
	 */
	public double[] strains() {
		final double[] strains = new double[stepCount()];
		int filled = 0;
		double last = 0;
		for (int leg = 0; leg < vertices.length; leg++) {
			final int n = stepsOfLeg[leg];
			for (int k = 1; k < n; k++) strains[filled++] = last + (vertices[leg] - last) * k / n;
			if (n > 0) strains[filled++] = vertices[leg];
			last = vertices[leg];
		}
		return strains;
	}
}
