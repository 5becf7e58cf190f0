package org.crumple.ageing;

import org.crumple.kernel.InvalidValue;

/**
 * How networks age, and how long.
 *
 * @param control what is held
 * @param stress σ at {@link AgeingControl#SHEAR_STRESS}, to which the network is loaded before [E/l²]
 * @param temperature T [E], 0 or more; 0 is the limit in which the lowest saddle is always the next
 * @param decades log10 of the time at which ageing ends if T is not 0 [drag l²/E], above 0
 * @param barrier E = T ln t at which it ends if T is 0 [E], above 0
 * @param states largest number of new states of a run, at least 1
 * @param window how far above the lowest saddle out of a pool of states all saddles are known [E]; 0 for 12 T, but at least 1e-4 C
 * @param runs number of runs from the same state, at least 1; without temperature all are the same, so that 1 is allowed only
 * @param seed of the random escapes
 */
public record AgeingSettings(AgeingControl control, double stress, double temperature, double decades, double barrier, int states,
	double window, int runs, long seed)
{

	/** A fixed cell without temperature, to an age of 1e-3. */
	public static final AgeingSettings DEFAULT = new AgeingSettings(AgeingControl.FIXED_STRAIN, 0.002, 0, 20, 1e-3, 100, 0, 1, 1);

	/** Window in units of T, and at least in units of C: the linear prediction of barriers, which decides what is searched, errs. */
	private static final double WINDOW = 12, LEAST_WINDOW = 1e-4;
	/** Most runs and states, more of which are taken for a typing error. */
	private static final int MOST_RUNS = 10_000, MOST_STATES = 1_000_000;
	private static final double MOST_DECADES = 1e6;
	/** Time for a new state of 64 nodes [s of one core], and the exponent of its growth with N. */
	private static final double SECONDS = 0.15, GROWTH = 1.1;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public AgeingSettings {
		InvalidValue.requireFinite("stress", stress);
		InvalidValue.requireNonNegative("temperature", temperature);
		if (!(decades > 0 && decades <= MOST_DECADES))
			throw InvalidValue.value("decades", decades, "above 0 and at most " + (int) MOST_DECADES);
		InvalidValue.requirePositive("barrier", barrier);
		if (states < 1 || states > MOST_STATES) throw InvalidValue.value("states", states, "a whole number from 1 to " + MOST_STATES);
		InvalidValue.requireNonNegative("window", window);
		if (runs < 1 || runs > MOST_RUNS) throw InvalidValue.value("runs", runs, "a whole number from 1 to " + MOST_RUNS);
		if (runs > 1 && temperature == 0)
			throw InvalidValue.value("runs", runs, "1 at temperature=0, where all runs are the same");
	}

	/** Approximate time for a new state [s of one core], to a factor of three. */
	public double secondsOfState(final int nodes) {
		return SECONDS * StrictMath.pow(nodes / 64.0, GROWTH);
	}

	/** Approximate time for the largest number of new states in all runs [s of one core], to a factor of three. */
	public double seconds(final int nodes) {
		return (double) states * runs * secondsOfState(nodes);
	}

	/** Whether the network is strained, which one with free edges refuses. */
	public boolean isStraining() {
		return control != AgeingControl.FIXED_STRAIN;
	}

	/** Whether the network always leaves over the lowest saddle. */
	public boolean isAthermal() {
		return temperature == 0;
	}

	/**
	 * The window that is meant [E].
	 *
	 * @param scale C of the stiffest bonds [E]
	 */
	double reach(final double scale) {
		return window > 0 ? window : Math.max(WINDOW * temperature, LEAST_WINDOW * scale);
	}

	/** These settings with all energies in units of C. */
	AgeingSettings inUnitsOf(final double unit) {
		return new AgeingSettings(control, stress / unit, temperature / unit, decades, barrier / unit, states, reach(unit) / unit, runs,
			seed);
	}
}
