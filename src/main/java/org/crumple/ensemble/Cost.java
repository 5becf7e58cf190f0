package org.crumple.ensemble;

import java.util.List;

import org.crumple.ageing.AgeingSettings;
import org.crumple.analysis.Spec;

/**
 * Rough computing time of a point, from measurements of networks of 128 to 1024 nodes (docs/benchmarks.md). Used to order the points and
 * for an estimate before a run; during a run the remaining time is estimated from the points already done.
 */
public final class Cost {

	/** Time to generate a network of 512 nodes [s of one core], and the exponent of its growth with N. */
	private static final double GENERATED = 0.4, GROWTH = 1.3;

	/** Longest time allowed for one network [s], a month; more is taken for a typing error. A tenth of this would forbid large networks. */
	private static final double MOST_SECONDS = 30 * 86400.0;

	private Cost() {}

	/** Time for one point [s of one core]. */
	public static double seconds(final Parameters given) {
		final int nodes = given.nodes();
		double seconds = Spec.scaled(GENERATED, nodes, GROWTH);
		for (final Spec<?> spec : Realisation.specs(given)) seconds += spec.seconds(nodes);
		if (given.has(Analysis.SHEAR)) seconds += given.spec(Analysis.SHEAR, FreshStrain.class).seconds(nodes);
		if (given.has(Analysis.AGEING)) seconds += given.spec(Analysis.AGEING, AgeingSettings.class).seconds(nodes);
		return seconds;
	}

	/**
	 * Throws if one network would take unreasonably long.
	 *
	 * @throws IllegalArgumentException with the estimate
	 */
	static void requireBearable(final Parameters given) {
		final double seconds = seconds(given);
		if (seconds <= MOST_SECONDS) return;
		throw new IllegalArgumentException("One network of these parameters would take about " + spoken(seconds)
			+ " of one core, to a factor of three; a plan takes at most " +
			spoken(MOST_SECONDS) + " for each. Use fewer nodes, shorter strain paths, larger increments, fewer cycles or fewer modes.");
	}

	/** Time for all points of a plan [s of one core]. */
	public static double seconds(final Plan plan) {
		double seconds = 0;
		for (int k = 0; k < plan.parameters().size(); k++) seconds += plan.size(k) * seconds(plan.parameters().get(k));
		return seconds;
	}

	/**
	 * A phrase with the estimated time for the missing points of a shard.
	 *
	 * @param tallies counts of points for each set of parameters, in the order of the plan
	 */
	public static String ofMissing(final Plan plan, final List<Tally> tallies, final Shard part, final int threads) {
		double seconds = 0;
		for (int k = 0; k < tallies.size(); k++) seconds += tallies.get(k).missing() * seconds(plan.parameters().get(k));
		if (seconds == 0) return "nothing is missing";
		return "what is missing " + (part.parts() == 1 ? "" : "of part " + part + " ") + "takes about "
			+ spoken(seconds / part.parts() / threads) + " with " + threads + " thread" +
			(threads == 1 ? "" : "s") + ", to a factor of three";
	}

	/** A time in words: {@code 40 s}, {@code 12 min}, {@code 3.5 h}, {@code 9 days}. */
	public static String spoken(final double seconds) {
		if (seconds < 100) return Math.max(1, Math.round(seconds)) + " s";
		if (seconds < 100 * 60) return Math.round(seconds / 60) + " min";
		if (seconds < 72 * 3600) return String.format(java.util.Locale.ROOT, "%.1f h", seconds / 3600);
		return seconds < 1e7 * 86400 ? Math.round(seconds / 86400) + " days" : String.format(java.util.Locale.ROOT, "%.0e days",
			seconds / 86400);
	}
}
