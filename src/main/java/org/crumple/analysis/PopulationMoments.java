package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;

import org.crumple.analysis.PopulationSizes.Fit;
import org.crumple.excitation.BondPopulation;
import org.crumple.stats.MomentGrowth;

/**
 * Does the second moment of an answer to shear diverge? Its typical value against the number of bonds pooled.
 *
 * @param panel which answer
 * @param population of bonds
 * @param moments against the number pooled
 * @param tail the exponent of its tail, or null if that is not known
 */
public record PopulationMoments(ExcitationPanel panel, BondPopulation population, MomentGrowth moments, Fit tail) {

	/** Random pools of each size: the median is then known to a tenth of the quartiles' distance. */
	private static final int DRAWS = 200;
	/** Fewest networks that are pooled whole: of fewer, single bonds are. */
	private static final int FEWEST = 4;

	/**
	 * The growth of each population that has at least four networks or four bonds.
	 *
	 * @param fits of the same panel; those of populations without one are missing
	 */
	public static List<PopulationMoments> of(final PopulationSizes sizes, final List<Fit> fits) {
		final List<PopulationMoments> all = new ArrayList<>();
		sizes.networks().forEach((population, networks) -> {
			final double[] pooled = sizes.all().get(population);
			if (pooled.length < FEWEST) return;
			final MomentGrowth growth = MomentGrowth.of(networks.size() < FEWEST ? List.of(pooled) : networks, DRAWS, 1);
			all.add(new PopulationMoments(sizes.panel(), population, growth, fits.stream().filter(f -> f.population() == population).findFirst().orElse(null)));
		});
		return all;
	}

	/** Exponent of n that the tail asks for: 0 if the moment exists; NaN if the tail is not known. */
	public double expected() {
		return tail == null ? Double.NaN : MomentGrowth.expected(tail.law().exponent());
	}
}
