package org.crumple.analysis;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.Digits;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.stats.BinnedRelation;

/**
 * Normal modes with their shapes, and which of them are quasi-localised.
 *
 * @param modes from the lowest frequency on
 * @param shapes one per mode
 * @param localised one per mode: whether it is quasi-localised
 * @param limit largest frequency of a quasi-localised mode [E^0.5/l]; NaN if they cannot be identified
 */
public record ModesResults(NormalModes modes, ModeShape[] shapes, boolean[] localised, double limit) {

	/**
	 * @param below as in {@link ModesSpec}
	 * @param participation as in {@link ModesSpec}
	 */
	static ModesResults of(final NormalModes modes, final double below, final double participation) {
		final ModeShape[] shapes = ModeShape.of(modes);
		return new ModesResults(modes, shapes, ModeShape.quasiLocalised(modes, shapes, below, participation),
			ModeShape.limit(modes, below));
	}

	/** The decay around the cores of the quasi-localised modes, or of the lowest mode if there are none. */
	public BinnedRelation decay() {
		final List<Integer> cores = quasiLocalised();
		return CoreDecay.profile(modes, cores.isEmpty() ? List.of(0) : cores);
	}

	/** Which modes {@link #decay} is of, for a legend. */
	public String decaying() {
		final int cores = quasiLocalised().size();
		if (cores > 0) return cores + " quasi-localised mode" + (cores == 1 ? "" : "s");
		return "the lowest mode (" + (Double.isNaN(limit) ? "which are quasi-localised cannot be told" : "none is quasi-localised") + ")";
	}

	/**
	 * What was found, and what keeps the network from having elastic waves.
	 *
	 * @param name of the network
	 * @param participation as of {@link ModesSpec}
	 */
	public List<String> sentences(final String name, final double participation) {
		final String remark = modes.soundSpeeds().remark();
		final String found = modes.count() + " of " + modes.available() + " modes of " + name + ", omega from "
			+ Digits.seven(modes.omega(0)) + " to " +
			Digits.seven(modes.omega(modes.count() - 1)) + "; "
			+ (Double.isNaN(limit) ? "quasi-localised modes cannot be told, the network is " + remark
				: quasiLocalised().size() + " quasi-localised (omega below " + Digits.seven(limit) + ", participation below "
				+ participation + ")") + ".";
		return Double.isNaN(limit) || modes.soundSpeeds().isStable() ? List.of(found) : List.of(found, name + " is " + remark + ".");
	}

	/** Numbers of the quasi-localised modes, in order. */
	public List<Integer> quasiLocalised() {
		return IntStream.range(0, localised.length).filter(k -> localised[k]).boxed().toList();
	}
}
