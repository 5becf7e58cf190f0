package org.crumple.analysis;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;

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
		return new ModesResults(modes, shapes, ModeShape.quasiLocalised(modes, shapes, below, participation), ModeShape.limit(modes, below));
	}

	/** Numbers of the quasi-localised modes, in order. */
	public List<Integer> quasiLocalised() {
		return IntStream.range(0, localised.length).filter(k -> localised[k]).boxed().toList();
	}
}
