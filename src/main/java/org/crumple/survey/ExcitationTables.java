package org.crumple.survey;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.PopulationSizes.Fit;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of the distributions of the paper's Fig. 2. */
public final class ExcitationTables {

	record Bin(ExcitationPanel panel, BondPopulation population, LogHistogram bins, int number, int values) {}

	record Pool(PopulationMoments growth, int number) {}

	/** One row for each fit. */
	public static final Schema<Fit> FITS = new Schema<Fit>("Excitation Fits")
		.word("column", "heading of a column of `Local Excitations`, without its unit", f -> f.panel().column())
		.word("population", "of bonds", f -> f.population().toString())
		.real("exponent", "", "s", f -> f.law().exponent()).real("error", "", "its standard error for independent values", f -> f.law()
		.error())
		.real("from", "", "where the window begins, in the unit of the column", f -> f.law().from()).real("until", "", "where it ends",
		f -> f.law().until())
		.whole("count", "the values in it", f -> f.law().count()).real("ks_distance", "", "the distance between them and the law",
		f -> f.law().distance())
		.real("drift", "", "largest disagreement with a smaller window, in standard errors", Fit::drift)
		.truth("accepted", "1 if the fit is accepted, as in `Fit Exponent...`", Fit::accepted)
		.word("reason", "why it is not; empty if it is", Fit::refusal);

	/** One row for each non-empty bin of a column and population. */
	public static final Schema<Bin> DENSITIES = new Schema<Bin>("Excitation Densities")
		.word("column", "heading of a column of `Local Excitations`, without its unit", b -> b.panel.column()).word("population",
		"of bonds", b -> b.population.toString())
		.real("x", "", "geometric centre of the bin, in the unit of the column", b -> b.bins.centre(b.number))
		.real("density", "", "probability density, in its inverse", b -> b.bins.density(b.number)).real("error", "", "its error",
		b -> b.bins.error(b.number))
		.whole("count", "the values in the bin", b -> b.bins.count()[b.number]).whole("values", "those of the population", Bin::values);

	/** One row for each size of a pool. */
	public static final Schema<Pool> MOMENTS = new Schema<Pool>("Moment Growth").word("column", "`dl` or `dt`",
		p -> p.growth.panel().column())
		.word("population", "of bonds", p -> p.growth.population().toString())
		.real("bonds", "", "how many are pooled, on average", p -> p.growth.moments().values()[p.number])
		.real("moment", "", "median of the mean square over random pools, in the squared unit of the column",
		p -> p.growth.moments().median()[p.number])
		.real("low", "", "its lower quartile", p -> p.growth.moments().low()[p.number]).real("high", "", "its upper quartile",
		p -> p.growth.moments().high()[p.number])
		.real("largest_share", "", "median share of the largest bond in the sum", p -> p.growth.moments().largest()[p.number]);

	private ExcitationTables() {}

	/** One row for each fit; ends of windows in the unit of the column. */
	public static Table fits(final List<Fit> fits) {
		return FITS.table(fits);
	}

	/**
	 * The plotted densities: one row for each non-empty bin of a column and population, x in the unit of the column and the density in its
	 * inverse.
	 */
	public static Table densities(final Collection<PopulationSizes> columns, final int perDecade) {
		return DENSITIES.table(columns.stream().flatMap(sizes -> sizes.all().entrySet().stream().filter(e -> e.getValue().length > 0)
			.flatMap(e -> {
			final LogHistogram bins = sizes.bins(e.getKey(), perDecade);
			return IntStream.range(0, bins.size()).filter(k -> bins.count()[k] > 0)
				.mapToObj(k -> new Bin(sizes.panel(), e.getKey(), bins, k, e.getValue().length));
		})).toList());
	}

	/** One row for each size of a pool; moments in the squared unit of the column. */
	public static Table moments(final List<PopulationMoments> all) {
		return MOMENTS.table(all.stream().flatMap(g -> IntStream.range(0, g.moments().values().length).mapToObj(k -> new Pool(g, k)))
			.toList());
	}
}
