package org.crumple.survey;

import java.util.ArrayList;
import java.util.List;

import org.crumple.excitation.BondPopulation;
import org.crumple.stats.MomentGrowth;
import org.crumple.survey.PopulationSizes.Fit;

/**
 * A test for a diverging second moment of a susceptibility: its typical value against the number of bonds pooled.
 *
 * @param panel which susceptibility
 * @param population of bonds
 * @param moments against the number of bonds pooled
 * @param tail fit to the tail of the distribution, or null if there is none
 */
public record PopulationMoments(ExcitationPanel panel, BondPopulation population, MomentGrowth moments, Fit tail) {

	/** Random pools of each size: the median is then known to a tenth of the interquartile range. */
	private static final int DRAWS = 200;
	/** Fewest networks that are pooled whole; with fewer, single bonds are pooled. */
	private static final int FEWEST = 4;

	/**
	 * The growth for each population with at least four networks or four bonds.
	 *
	 * @param fits of the same panel; populations without a fit are missing
	 */
	public static List<PopulationMoments> of(final PopulationSizes sizes, final List<Fit> fits) {
		final List<PopulationMoments> all = new ArrayList<>();
		sizes.networks().forEach((population, networks) -> {
			final double[] pooled = sizes.all().get(population);
			if (pooled.length < FEWEST) return;
			final MomentGrowth growth = MomentGrowth.of(networks.size() < FEWEST ? List.of(pooled) : networks, DRAWS, 1);
			all.add(new PopulationMoments(sizes.panel(), population, growth, fits.stream().filter(f -> f.population() == population)
				.findFirst().orElse(null)));
		});
		return all;
	}

	/** Expected exponent of the growth with n, from the tail: 0 if the moment exists; NaN if there is no fit. */
	public double expected() {
		return tail == null ? Double.NaN : MomentGrowth.expected(tail.law().exponent());
	}
}
