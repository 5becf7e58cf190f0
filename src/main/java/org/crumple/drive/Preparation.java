package org.crumple.drive;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/**
 * The preparation of the paper: relax the network as built, take it along a strain path from minimum to minimum, relax
 * again. Removes what is special about a network that has never been sheared.
 *
 * @param path strains to visit, from the strain at the start
 * @param settings how to relax at every step. A box at {@link BoxRelaxation#ZERO_STRESS} is held at fixed size and shape on the
 *        way and relaxed at the end; at {@link BoxRelaxation#ZERO_PRESSURE} the size follows all the way
 */
public record Preparation(LoadPath path, RelaxationSettings settings) {

	/**
	 * What a preparation reached.
	 *
	 * @param relaxation the last one, a minimum
	 * @param steps strain steps taken
	 * @param iterations force evaluations of all relaxations together
	 */
	public record Result(Relaxation relaxation, int steps, long iterations) {}

	/**
	 * @param network to prepare
	 * @param start as built, or any configuration of that network; not modified
	 * @param monitor hears the progress, and may cancel between two steps
	 * @throws NoMinimumException if a relaxation on the way does not end at a minimum
	 */
	public Result run(final SpringNetwork network, final Configuration start, final Monitor monitor) throws NoMinimumException {
		final boolean stressFree = settings.box() == BoxRelaxation.ZERO_STRESS;
		final Relaxer driven = new Relaxer(network, stressFree ? settings.withBox(BoxRelaxation.FIXED) : settings);
		final double[] strains = path.strains();
		final double origin = start.cell().shear(), parts = strains.length + 2;
		Relaxation relaxation = driven.relax(start, monitor.part(0, 1 / parts)).orThrow();
		long iterations = relaxation.iterations();
		for (int k = 0; k < strains.length; k++) {
			final Configuration minimum = relaxation.configuration();
			final Configuration strained = minimum.sheared(origin + strains[k] - minimum.cell().shear());
			monitor.progress((k + 1) / parts, "Preparing, strain " + Digits.seven(strains[k]));
			relaxation = driven.relax(strained, monitor.cancelOnly()).orThrow();
			iterations += relaxation.iterations();
		}
		if (stressFree) {
			relaxation = new Relaxer(network, settings).relax(relaxation.configuration(), monitor.part(1 - 1 / parts, 1)).orThrow();
			iterations += relaxation.iterations();
		}
		return new Result(relaxation, strains.length, iterations);
	}
}
