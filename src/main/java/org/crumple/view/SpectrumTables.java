package org.crumple.view;

import java.util.Arrays;
import java.util.function.DoubleFunction;

import org.crumple.modes.DensityOfStates;
import org.crumple.modes.DensityOfStates.Estimate;

/** Tables about a density of states. Units: E, l, and one for the mass of a node. */
public final class SpectrumTables {

	private SpectrumTables() {}

	/** One row per frequency, half a resolution apart; empty errors: one random vector tells none. */
	public static DataTable density(final String title, final DensityOfStates states) {
		final double[] omega = states.omegas();
		final Estimate[] density = at(omega, states::density), cumulated = at(omega, states::cumulated);
		return new DataTable(title).about("nodes", Integer.toString(states.network().nodeCount())).column("omega (E^0.5/l)", omega)
			.column("density (l/E^0.5)", values(density)).column("error (l/E^0.5)", errors(density)).column("cumulated", values(cumulated))
			.column("cumulated_error", errors(cumulated)).column("resolution (E^0.5/l)", Arrays.stream(omega).map(states::resolution).toArray());
	}

	/** One row: how it was found, and what it is compared with. */
	public static DataTable summary(final String title, final DensityOfStates states) {
		final int nodes = states.network().nodeCount();
		final double phonon = states.soundSpeeds().firstPhonon(), slope = states.soundSpeeds().debyeSlope();
		// a wave on two nodes may be faster than any mode
		final Estimate below = phonon > 0 ? states.cumulated(Math.min(phonon, states.bound())) : new Estimate(Double.NaN, Double.NaN);
		return new DataTable(title).with("nodes", nodes).with("available", states.available()).with("moments", states.moments().length)
			.with("vectors", states.vectors()).with("resolution (E^0.5/l)", states.resolution(0)).with("bound (E^0.5/l)", states.bound())
			.with("transverse_speed (E^0.5)", states.soundSpeeds().transverse()).with("longitudinal_speed (E^0.5)", states.soundSpeeds().longitudinal())
			.with("first_phonon (E^0.5/l)", phonon).with("debye_slope (l^2/E)", slope).with("below_phonon", states.available() * below.value())
			.with("below_phonon_error", states.available() * below.error()).with("debye_below_phonon", 0.5 * states.available() * slope * phonon * phonon)
			.with("remark", states.soundSpeeds().remark());
	}

	private static Estimate[] at(final double[] omega, final DoubleFunction<Estimate> of) {
		return Arrays.stream(omega).mapToObj(of).toArray(Estimate[]::new);
	}

	private static double[] values(final Estimate[] estimates) {
		return Arrays.stream(estimates).mapToDouble(Estimate::value).toArray();
	}

	private static double[] errors(final Estimate[] estimates) {
		return Arrays.stream(estimates).mapToDouble(Estimate::error).toArray();
	}
}
