package org.crumple.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.ScalingRelations;
import org.crumple.avalanche.SizeClasses;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.CollapseErrors;
import org.crumple.stats.DataCollapse.Curve;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.RandomDraws;
import org.crumple.stats.Ratio;
import org.crumple.stats.ScalingLine;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.ScalingTables.Collapsed;
import org.crumple.survey.ScalingTables.Measured;
import org.crumple.table.Table;

/**
 * Avalanches, by both definitions, as functions of the number of nodes N (paper, Fig. 4 and Eq. 4).
 *
 * @param classes the records grouped by N
 * @param flips results by flips; null if some N has no such events
 * @param drops results by dissipation; null if some N has no such events
 * @param remarks why one of them or its collapse is missing
 */
public record SizeScaling(SizeClasses classes, List<EventPool> byFlips, List<EventPool> byDrop, Part flips, Part drops,
	List<String> remarks) {

	/** Largest number of resampled ensembles that are collapsed; the errors are then known to a tenth. */
	private static final int MOST_COLLAPSES = 50;

	/**
	 * Results by one definition of an event.
	 *
	 * @param size mean size against N
	 * @param spacing strain per event against N
	 * @param curves distributions of the size, one for each N
	 * @param collapse of the distributions; null if their ranges do not overlap
	 */
	public record Part(Measured size, Measured spacing, List<Curve> curves, Collapsed collapse) {}

	/**
	 * @param threshold dissipation above which a step is an avalanche [C]
	 * @param bins number of bins per decade, for the distributions
	 * @param bootstrap number of resampled ensembles for the errors; at most {@value #MOST_COLLAPSES} of them are collapsed
	 * @param seed of the resampling
	 */
	public record Settings(double threshold, int bins, int bootstrap, long seed) {

		/** @throws IllegalArgumentException naming the first value that is out of range */
		public Settings {
			InvalidValue.requirePositive("threshold", threshold);
			RandomDraws.requireSamples(bootstrap, false);
		}
	}

	/** @param monitor receives progress, may cancel */
	public static SizeScaling of(final SizeClasses classes, final Settings settings, final Monitor monitor) {
		final List<EventPool> byFlips = classes.pools(EventDefinition.FLIPS, settings.threshold),
			byDrop = classes.pools(EventDefinition.DISSIPATION, settings.threshold);
		final List<String> remarks = new ArrayList<>();
		final Part flips = part("flips", "flips", classes, byFlips, settings, remarks, monitor.part(0, 0.5));
		final Part drops = part("s", "S > Sc", classes, byDrop, settings, remarks, monitor.part(0.5, 1));
		return new SizeScaling(classes, byFlips, byDrop, flips, drops, remarks);
	}

	/** Null, with a remark, if some N has no events. */
	private static Part part(final String name, final String definition, final SizeClasses classes, final List<EventPool> pools,
		final Settings settings,
		final List<String> remarks, final Monitor monitor)
	{
		for (int s = 0; s < pools.size(); s++) {
			if (pools.get(s).count() > 0) continue;
			remarks.add("No scaling by " + definition + ": the networks of N = " + (long) classes.nodes()[s] + " have no such events.");
			return null;
		}
		final boolean whole = name.equals("flips");
		final Measured size = measured(name, true, classes, pools, p -> p.sizes(whole ? Avalanche::flips : Avalanche::dissipation));
		final Measured spacing = measured("strain_" + name, false, classes, pools, EventPool::spacings);
		final List<Curve> curves = new ArrayList<>();
		for (int s = 0; s < pools.size(); s++) {
			curves.add(new Curve(classes.nodes()[s], SizeHistogram.of(whole ? pools.get(s).flips() : pools.get(s).dissipations(),
				settings.bins, whole)));
		}
		return new Part(size, spacing, curves, collapsed(size, whole, classes, pools, curves, settings, remarks, monitor));
	}

	private static Measured measured(final String quantity, final boolean isSize, final SizeClasses classes, final List<EventPool> pools,
		final Function<EventPool, Ratio[]> parts)
	{
		return new Measured(quantity, isSize, FiniteSizeScaling.of(classes.nodes(), pools.stream().map(parts).toList()));
	}

	/** Null, with a remark, if the curves do not overlap enough. */
	private static Collapsed collapsed(final Measured size, final boolean whole, final SizeClasses classes, final List<EventPool> pools,
		final List<Curve> curves,
		final Settings settings, final List<String> remarks, final Monitor monitor)
	{
		// if the shape of a distribution does not depend on N, its exponents are those of its mean
		final double guess = size.scaling().exponent();
		final DataCollapse best;
		try {
			best = DataCollapse.best(curves, guess, guess);
		} catch (final IllegalArgumentException e) {
			remarks.add("No collapse of " + size.quantity() + ": " + e.getMessage());
			return null;
		}
		final List<List<double[]>> values = pools.stream().map(p -> p.byNetwork(whole ? Avalanche::flips : Avalanche::dissipation))
			.toList();
		final CollapseErrors errors = CollapseErrors.of(classes.nodes(), values, settings.bins, whole, best,
			Math.min(settings.bootstrap, MOST_COLLAPSES), settings.seed, monitor);
		return new Collapsed(size.quantity(), best, errors, DataCollapse.at(curves, 0, 0));
	}

	private List<Part> parts() {
		return flips == null ? drops == null ? List.of() : List.of(drops) : drops == null ? List.of(flips) : List.of(flips, drops);
	}

	/** Mean sizes against N, for the definitions with events at every N. */
	public List<Measured> sizes() {
		return parts().stream().map(Part::size).toList();
	}

	/** Strains per event against N, for the definitions with events at every N. */
	public List<Measured> spacings() {
		return parts().stream().map(Part::spacing).toList();
	}

	/** All means, sizes first. */
	private List<Measured> all() {
		final List<Measured> all = new ArrayList<>(sizes());
		all.addAll(spacings());
		return all;
	}

	private List<Collapsed> collapses() {
		return parts().stream().map(Part::collapse).filter(c -> c != null).toList();
	}

	/** The exponents of N with the predictions of Eq. 4. */
	public Table exponents(final ScalingRelations relations) {
		return ScalingTables.exponents(relations, all());
	}

	/** The means, one row for each N. */
	public Table means() {
		return ScalingTables.means(byFlips, byDrop, all());
	}

	/** One row for each collapse. */
	public Table collapseTable() {
		return ScalingTables.collapses(collapses());
	}

	/** A phrase on what was pooled. */
	public String caption(final double threshold) {
		return String.format(Locale.ROOT, "%d networks of %d sizes, %d events by flips, %d by S > Sc = %.2g C", classes.records().stream()
			.mapToInt(List::size).sum(),
			classes.nodes().length, count(byFlips), count(byDrop), threshold);
	}

	private static int count(final List<EventPool> pools) {
		return pools.stream().mapToInt(EventPool::count).sum();
	}

	/**
	 * Sentences on each exponent, the basis of its error, and whether the means are compatible with a power law; then on collapses without
	 * errors.
	 */
	public List<String> sentences() {
		final List<String> sentences = new ArrayList<>();
		for (final Measured one : all()) sentences.add(sentence(one));
		for (final Collapsed one : collapses()) {
			if (Double.isNaN(one.errors().a()))
				sentences.add("No error of the collapse of " + one.name()
					+ ": an N has one network, all are alike, or too few bins are compared.");
		}
		return sentences;
	}

	private static String sentence(final Measured one) {
		final FiniteSizeScaling scaling = one.scaling();
		final ScalingLine line = scaling.line();
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s ~ N^%.3f +- %.3f (95 %%: %.3f to %.3f", one.quantity(),
			line.slope(), line.error(),
			line.low(), line.high()));
		text.append(Double.isInfinite(line.degrees()) ? ", of independent events)"
			: String.format(Locale.ROOT, ", %.1f degrees of freedom)", line.degrees()));
		final List<String> without = new ArrayList<>();
		for (int s = 0; s < scaling.size().length; s++) if (!scaling.scatters()[s]) without.add(Long.toString((long) scaling.size()[s]));
		if (!without.isEmpty()) {
			text.append("; the network(s) of N = ").append(String.join(", ", without)).append(without.size() < scaling.size().length
				? " do not differ: the scatter is that of the other N"
				: " do not differ: the error is that of " + (Double.isInfinite(line.degrees()) ? "independent events"
				: "the distances from the line"));
		}
		if (line.isRefused()) {
			text.append(String.format(Locale.ROOT,
				". The means do not follow a power law: chi squared is %.1f, p = %.2g; the error is that of their distances from the line",
				line.chi(), line.p()));
		}
		return text.append('.').toString();
	}
}
