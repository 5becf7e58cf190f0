package org.crumple.analysis;

import java.util.Arrays;

import org.crumple.modes.DensityOfStates.Estimate;
import org.crumple.modes.DensityOfStates;
import org.crumple.modes.SoundSpeeds;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of a density of states. Units: E, l and the mass of a node. */
public final class SpectrumTables {

	record Frequency(double omega, Estimate density, Estimate cumulated, double resolution) {}

	/** @param below fraction of the modes below the first phonon */
	record Whole(DensityOfStates states, Estimate below) {

		int modes() {
			return states.available();
		}

		SoundSpeeds sound() {
			return states.soundSpeeds();
		}

		/** Number of modes below the first phonon according to the Debye law. */
		double debye() {
			return 0.5 * modes() * sound().debyeSlope() * sound().firstPhonon() * sound().firstPhonon();
		}
	}

	/** One row for each frequency. */
	public static final Schema<Frequency> DENSITY = new Schema<Frequency>("Density of States").real("omega", "E^0.5/l",
		"ω; the unit of mass is that of a node", Frequency::omega)
		.real("density", "l/E^0.5", "D(ω)", f -> f.density.value()).real("error", "l/E^0.5",
		"its standard error; empty if one random vector tells none", f -> f.density.error())
		.real("cumulated", "", "share of the modes up to ω", f -> f.cumulated.value()).real("cumulated_error", "", "its standard error",
		f -> f.cumulated.error())
		.real("resolution", "E^0.5/l", "σ", Frequency::resolution);

	/** A single row: parameters of the computation, and quantities for comparison. */
	public static final Schema<Whole> SUMMARY = new Schema<Whole>("Spectrum").whole("nodes", "N", w -> w.states.network().freeCount())
		.whole("available", "number of modes, 2N − 2", Whole::modes).whole("moments", "M, Chebyshev moments",
		w -> w.states.moments().length)
		.whole("vectors", "random vectors; 0: exact traces", w -> w.states.vectors()).real("resolution", "E^0.5/l", "σ at ω = 0",
		w -> w.states.resolution(0))
		.real("bound", "E^0.5/l", "√Λ", w -> w.states.bound())
		.real("transverse_speed", "E^0.5", "speed of sound c_T, as in `Normal Modes...`", w -> w.sound().transverse())
		.real("longitudinal_speed", "E^0.5", "speed of sound c_L, as in `Normal Modes...`", w -> w.sound().longitudinal())
		.real("first_phonon", "E^0.5/l", "the lowest ω of an elastic wave that fits the cell, as in `Normal Modes...`",
		w -> w.sound().firstPhonon())
		.real("debye_slope", "l^2/E", "the slope of Debye's law, as in `Normal Modes...`", w -> w.sound().debyeSlope())
		.real("below_phonon", "", "how many modes lie below the first phonon, smoothed over σ", w -> w.modes() * w.below.value())
		.real("below_phonon_error", "", "its standard error", w -> w.modes() * w.below.error()).real("debye_below_phonon", "",
		"the number by Debye's law", Whole::debye)
		.word("remark", "why the last five are empty: an elastically unstable network has no first phonon; else empty",
		w -> w.sound().remark());

	private SpectrumTables() {}

	/** One row for each frequency, half a resolution apart; errors are empty for a single random vector. */
	public static Table density(final DensityOfStates states) {
		return DENSITY.table(Arrays.stream(states.omegas()).mapToObj(o -> new Frequency(o, states.density(o), states.cumulated(o),
			states.resolution(o))).toList())
			.about("nodes", Integer.toString(states.network().freeCount()));
	}

	/** A single row: parameters of the computation, and quantities for comparison. */
	public static Table summary(final DensityOfStates states) {
		final double phonon = states.soundSpeeds().firstPhonon();
		// in very small networks the first phonon may lie above all modes
		return SUMMARY.of(new Whole(states, phonon > 0 ? states.cumulated(Math.min(phonon, states.bound()))
			: new Estimate(Double.NaN, Double.NaN)));
	}
}
