package org.crumple.ensemble;

import java.util.List;

import org.crumple.analysis.Spec;

/**
 * How long a point takes, roughly, from what was measured of networks of 128 to 1024 nodes (docs/benchmarks.md): good for the order of points
 * and for a guess before anything has run. Within a run the time that is left follows from what was done.
 */
public final class Cost {

	/** Seconds of one core for making a network of 512 nodes. */
	private static final double GENERATED = 0.4, GROWTH = 1.3;

	/** More seconds for one network than this are taken for a typing error: a month; ten times less would forbid large networks. */
	private static final double MOST_SECONDS = 30 * 86400.0;

	private Cost() {}

	/** Seconds of one core for one point. */
	public static double seconds(final Parameters given) {
		final int nodes = given.nodes();
		double seconds = Spec.scaled(GENERATED, nodes, GROWTH);
		for (final Spec<?> spec : Realisation.specs(given)) seconds += spec.seconds(nodes);
		if (given.has(Analysis.SHEAR)) seconds += given.spec(Analysis.SHEAR, FreshStrain.class).seconds(nodes);
		return seconds;
	}

	/**
	 * Throws if one network would take longer than anybody waits.
	 *
	 * @throws IllegalArgumentException with the estimate
	 */
	static void requireBearable(final Parameters given) {
		final double seconds = seconds(given);
		if (seconds <= MOST_SECONDS) return;
		throw new IllegalArgumentException("One network of these parameters would take about " + spoken(seconds) + " of one core, to a factor of three; a plan takes at most " +
			spoken(MOST_SECONDS) + " for each. Use fewer nodes, shorter strain paths, larger increments, fewer cycles or fewer modes.");
	}

	/** Seconds of one core for all points of a plan. */
	public static double seconds(final Plan plan) {
		double seconds = 0;
		for (int k = 0; k < plan.parameters().size(); k++) seconds += plan.size(k) * seconds(plan.parameters().get(k));
		return seconds;
	}

	/**
	 * About how long a part of what is missing takes, as half a sentence.
	 *
	 * @param tallies of all points of the same parameters, in the order of the plan
	 */
	public static String ofMissing(final Plan plan, final List<Tally> tallies, final Shard part, final int threads) {
		double seconds = 0;
		for (int k = 0; k < tallies.size(); k++) seconds += tallies.get(k).missing() * seconds(plan.parameters().get(k));
		if (seconds == 0) return "nothing is missing";
		return "what is missing " + (part.parts() == 1 ? "" : "of part " + part + " ") + "takes about " + spoken(seconds / part.parts() / threads) + " with " + threads + " thread" +
			(threads == 1 ? "" : "s") + ", to a factor of three";
	}

	/** A time as people say it: {@code 40 s}, {@code 12 min}, {@code 3.5 h}, {@code 9 days}. */
	public static String spoken(final double seconds) {
		if (seconds < 100) return Math.max(1, Math.round(seconds)) + " s";
		if (seconds < 100 * 60) return Math.round(seconds / 60) + " min";
		if (seconds < 72 * 3600) return String.format(java.util.Locale.ROOT, "%.1f h", seconds / 3600);
		return seconds < 1e7 * 86400 ? Math.round(seconds / 86400) + " days" : String.format(java.util.Locale.ROOT, "%.0e days", seconds / 86400);
	}
}
