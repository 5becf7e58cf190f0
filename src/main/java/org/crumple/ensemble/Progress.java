package org.crumple.ensemble;

import java.util.function.Consumer;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.Monitor;

/** Turns the statuses of points into a progress message: points done, points failed, time left. */
final class Progress implements Consumer<Status> {

	/** Points to wait for before the remaining time is shown: the first ones are slower while Java warms up. */
	private static final int FIRST_GUESS = 3;

	private final Plan plan;
	/** Estimated time of a point with the k-th parameters [s of one core]. */
	private final double[] cost;
	private final Monitor monitor;
	private final double seconds;
	private final int points;
	private final long start = System.nanoTime();
	private double worked;
	private int done, failed, elsewhere;

	Progress(final Plan plan, final PointOrder schedule, final Monitor monitor) {
		this.plan = plan;
		this.monitor = monitor;
		cost = plan.parameters().stream().mapToDouble(Cost::seconds).toArray();
		points = schedule.size();
		double sum = 0;
		for (final int number : schedule.shared()) sum += cost(number);
		for (final int number : schedule.alone()) sum += cost(number);
		seconds = sum;
	}

	private double cost(final int number) {
		return cost[plan.group(number)];
	}

	@Override
	public void accept(final Status status) {
		if (status.outcome() == Outcome.FAILED) failed++;
		else done++;
		if (status.outcome() == Outcome.SKIPPED) elsewhere++;
		worked += cost(status.number());
		final double fraction = Math.min(1, worked / seconds), spent = (System.nanoTime() - start) / 1e9;
		final String left = done + failed < FIRST_GUESS || done + failed == points ? ""
			: ", about " + Cost.spoken(spent * (1 - fraction) / fraction) + " left";
		monitor.progress(fraction, "Ensemble: " + (done + failed) + " of " + points + " points"
			+ (failed == 0 ? "" : ", " + failed + " failed") + left);
	}

	int failed() {
		return failed;
	}

	/** Number of points that other processes have done in the meantime. */
	int elsewhere() {
		return elsewhere;
	}
}
