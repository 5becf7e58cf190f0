package org.crumple.saddle;

import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * How far along a mode barriers are searched, told by the displacement of the node that moves most.
 *
 * @param cap where the search ends [l], above 0: pushed far enough, every mode leads to another minimum
 * @param step between two trials of the iterative search [l], above 0, at most the cap
 */
public record SearchRange(double cap, double step) {

	/** Trials up to the largest displacement, unless the user says otherwise. */
	private static final int STEPS = 10;
	/** More trials of one mode in one sense are taken for a typing error; each relaxes the whole network. */
	private static final int MOST_TRIALS = 1000;
	/** Seconds of one core that a trial takes in a network of 512 nodes, roughly, for a refusal to tell. */
	private static final double TRIAL = 5e-3;
	/** How far to go where no bond has two minima [spacing]. */
	private static final double WITHOUT_BISTABLE = 0.1;

	/** @throws IllegalArgumentException unless 0 &lt; step ≤ cap */
	public SearchRange {
		InvalidValue.requirePositive("cap", cap);
		InvalidValue.requirePositive("step", step);
		requireBearable(cap, step);
	}

	private static void requireBearable(final double cap, final double step) {
		if (step > cap) throw InvalidValue.value("step", step, "at most cap=" + cap);
		if (!(cap / step <= MOST_TRIALS)) throw InvalidValue.value("step", step, String.format(Locale.ROOT, "at least %.3g for cap=%s: %.3g relaxations each way along every mode would take about %.2g h a mode at N=512, and at most %d are allowed",
			cap / MOST_TRIALS, cap, cap / step, 2 * cap / step * TRIAL / 3600, MOST_TRIALS));
	}

	/**
	 * What the user says, 0 meaning the default: a tenth of the cap for the step, {@link #defaultCap} for the cap.
	 *
	 * @throws IllegalArgumentException if the step is longer than the cap
	 */
	public static SearchRange of(final SpringNetwork network, final Configuration minimum, final double cap, final double step) {
		requireSensible(cap, step);
		final double farthest = cap > 0 ? cap : defaultCap(network, minimum), half = 0.5 * Math.min(minimum.cell().lx(), minimum.cell().ly());
		if (minimum.boundary().isLattice() && farthest > half) throw InvalidValue.value("cap", cap, "at most half the cell, " + half + " l: a node that was moved farther is nearer to its own image");
		return new SearchRange(farthest, step > 0 ? step : farthest / STEPS);
	}

	/** Of what the user says all that can be judged without a network. @throws IllegalArgumentException naming the key */
	public static void requireSensible(final double cap, final double step) {
		InvalidValue.requireNonNegative("cap", cap);
		InvalidValue.requireNonNegative("step", step);
		if (cap > 0 && step > 0) requireBearable(cap, step);
	}

	/**
	 * The largest displacement of the core node unless the user says otherwise, in proportion to the length on which a bond's energy varies: half of
	 * what lies between the strains of its minima. With the law of the paper these are ±√(α/C), and become unstable 0.42 of that nearer to the middle.
	 *
	 * @return {@code ⅓ √(α/C) √(A/N)} [l], of the bonds whose minima lie farthest apart; of a network without bistable bonds a tenth of the spacing
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
