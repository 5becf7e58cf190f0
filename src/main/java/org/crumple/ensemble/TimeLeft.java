package org.crumple.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Estimates when an ensemble that is computed by other processes will be done, from the times of its newest rows.
 *
 * @param tallies counts for each set of parameters, in the order of the plan
 * @param seconds until all is done, at the rate of the newest rows; NaN if it cannot be estimated
 * @param silence seconds since the newest rows; NaN if there are none
 */
public record TimeLeft(List<Tally> tallies, double seconds, double silence) {

	/** Number of newest rows files used for the rate: with fewer the estimate scatters, with more it includes times with fewer workers. */
	private static final int NEWEST = 200;

	private record Arrival(double time, double cost) {}

	/** The estimate for a store at the present time. */
	public static TimeLeft of(final Store store) throws IOException {
		final Set<String> failed = store.failed(), done = store.done();
		final List<Arrival> arrivals = new ArrayList<>();
		double missing = 0;
		final Plan plan = store.plan();
		final List<Tally> tallies = Tally.byParameters(plan, done, failed);
		for (int k = 0; k < tallies.size(); k++) {
			final double cost = Cost.seconds(plan.parameters().get(k));
			missing += tallies.get(k).missing() * cost;
			for (int number = plan.first(k); number < plan.first(k) + plan.size(k); number++) {
				final String key = plan.point(number).key();
				if (done.contains(key)) arrivals.add(new Arrival(Files.getLastModifiedTime(store.rows(key)).toMillis() / 1000.0, cost));
			}
		}
		arrivals.sort(Comparator.comparingDouble(Arrival::time).reversed());
		final double silence = arrivals.isEmpty() ? Double.NaN : Math.max(0, System.currentTimeMillis() / 1000.0 - arrivals.get(0).time());
		final List<Arrival> newest = arrivals.subList(0, Math.min(NEWEST, arrivals.size()));
		double worked = 0, span = 0;
		for (int k = 0; k + 1 < newest.size(); k++) {
			worked += newest.get(k).cost();
			span = newest.get(0).time() - newest.get(k + 1).time();
		}
		return new TimeLeft(tallies, span > 0 ? missing * span / worked : Double.NaN, silence);
	}

	/** The sum of the tallies. */
	public Tally tally() {
		return Tally.sum(tallies);
	}
}
