package org.crumple.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Numbers of points of an ensemble; every pooled result must state them.
 *
 * @param planned all points
 * @param done points whose rows exist
 * @param failed points recorded as failed
 */
public record Tally(int planned, int done, int failed) {

	/** Points that are neither done nor failed. */
	public int missing() {
		return planned - done - failed;
	}

	/** Counts for a whole store; no file is opened. */
	public static Tally of(final Store store) throws IOException {
		return sum(byParameters(store));
	}

	/** The sum of several tallies. */
	public static Tally sum(final Collection<Tally> all) {
		int planned = 0, done = 0, failed = 0;
		for (final Tally one : all) {
			planned += one.planned;
			done += one.done;
			failed += one.failed;
		}
		return new Tally(planned, done, failed);
	}

	/** Counts for each set of parameters, in the order of the plan. */
	public static List<Tally> byParameters(final Store store) throws IOException {
		// failures are read first: a point whose retry succeeds in between then counts as done, not as missing
		final Set<String> failures = store.failed();
		return byParameters(store.plan(), store.done(), failures);
	}

	static List<Tally> byParameters(final Plan plan, final Set<String> done, final Set<String> failed) {
		final List<Tally> tallies = new ArrayList<>();
		for (int k = 0; k < plan.parameters().size(); k++) {
			int there = 0, bad = 0;
			for (int number = plan.first(k); number < plan.first(k) + plan.size(k); number++) {
				final String key = plan.point(number).key();
				if (done.contains(key)) there++;
				else if (failed.contains(key)) bad++;
			}
			tallies.add(new Tally(plan.size(k), there, bad));
		}
		return tallies;
	}

	/** A phrase for captions. */
	@Override
	public String toString() {
		return done + " done, " + failed + " failed, " + missing() + " missing of " + planned + " planned";
	}
}
