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
 * Preparation of a network as in arXiv 2408.08030 (Model): the network as built is relaxed, sheared along a strain path from minimum to
 * minimum, and relaxed again. This removes properties specific to networks that have never been sheared.
 *
 * @param path strains relative to the initial strain
 * @param settings of the relaxation at every step. With {@link BoxRelaxation#ZERO_STRESS} the box is fixed along the path
 *        and relaxed at the end; with {@link BoxRelaxation#ZERO_PRESSURE} its size relaxes at every step
 */
public record Preparation(LoadPath path, RelaxationSettings settings) {

	/**
	 * Result of a preparation.
	 *
	 * @param relaxation the last relaxation, which reached a minimum
	 * @param steps number of strain steps
	 * @param iterations number of force evaluations of all relaxations
	 */
	public record Result(Relaxation relaxation, int steps, long iterations) {}

	/**
	 * Prepares a network.
	 *
	 * @param network to prepare
	 * @param start any configuration of the network, such as that as built
	 * @param monitor receives the progress, and may cancel between two steps
	 * @throws NoMinimumException if a relaxation does not end at a minimum
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
