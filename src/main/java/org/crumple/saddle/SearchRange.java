package org.crumple.saddle;

import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The range of displacements in which barriers along a mode are searched, measured by the node that moves most.
 *
 * @param cap largest displacement [l], above 0: every mode leads to another minimum if the network is displaced far enough
 * @param step between successive trials of the iterative search [l], above 0, at most the cap
 */
public record SearchRange(double cap, double step) {

	/** Default number of trials up to the largest displacement. */
	private static final int STEPS = 10;
	/** Largest number of trials for one mode and direction; more are taken for a typing error. Each trial relaxes the whole network. */
	private static final int MOST_TRIALS = 1000;
	/** Approximate time of a trial in a network of 512 nodes [s of one core], for messages. */
	private static final double TRIAL = 5e-3;
	/** Default largest displacement without bistable bonds [node spacings]. */
	private static final double WITHOUT_BISTABLE = 0.1;

	/** @throws IllegalArgumentException unless 0 &lt; step ≤ cap */
	public SearchRange {
		InvalidValue.requirePositive("cap", cap);
		InvalidValue.requirePositive("step", step);
		requireBearable(cap, step);
	}

	private static void requireBearable(final double cap, final double step) {
		if (step > cap) throw InvalidValue.value("step", step, "at most cap=" + cap);
		if (!(cap / step <= MOST_TRIALS))
			throw InvalidValue.value("step", step,
				String.format(Locale.ROOT, "at least %.3g for cap=%s: %.3g relaxations each way along every mode would take about %.2g h a "
				+ "mode at N=512, and at most %d are allowed",
				cap / MOST_TRIALS, cap, cap / step, 2 * cap / step * TRIAL / 3600, MOST_TRIALS));
	}

	/**
	 * The range given by the user, where 0 stands for the default: {@link #defaultCap} for the cap, a tenth of the cap for the step.
	 *
	 * @throws IllegalArgumentException if the step is longer than the cap
	 */
	public static SearchRange of(final SpringNetwork network, final Configuration minimum, final double cap, final double step) {
		requireSensible(cap, step);
		final double farthest = cap > 0 ? cap : defaultCap(network, minimum),
			half = 0.5 * Math.min(minimum.cell().lx(), minimum.cell().ly());
		if (minimum.boundary().isLattice() && farthest > half)
			throw InvalidValue.value("cap", cap, "at most half the cell, " + half
				+ " l: a node that was moved farther is nearer to its own image");
		return new SearchRange(farthest, step > 0 ? step : farthest / STEPS);
	}

	/**
	 * Checks the values as far as possible without a network.
	 *
	 * @throws IllegalArgumentException naming the key
	 */
	public static void requireSensible(final double cap, final double step) {
		InvalidValue.requireNonNegative("cap", cap);
		InvalidValue.requireNonNegative("step", step);
		if (cap > 0 && step > 0) requireBearable(cap, step);
	}

	/**
	 * The default largest displacement of the core node. It is proportional to the length over which the energy of a bond varies, measured
	 * by the strains of its two minima. For the paper's law these strains are ±√(α/C), and a bond becomes unstable 0.42 √(α/C) closer to
	 * the middle.
	 *
	 * @return {@code ⅓ √(α/C) √(A/N)} [l] for the paper's law, with half the distance between the minima instead of √(α/C) for others, the
	 *   largest of all bonds; a tenth of the node spacing for a network without bistable bonds
	 */
	public static double defaultCap(final SpringNetwork network, final Configuration minimum) {
		double largest = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			final double[] minima = network.potential()[b].minimumStrains(network.restLength()[b]);
			if (minima.length == 2) largest = Math.max(largest, 0.5 * (minima[1] - minima[0]));
		}
		return minimum.spacing() * (largest > 0 ? largest / 3 : WITHOUT_BISTABLE);
	}
}
