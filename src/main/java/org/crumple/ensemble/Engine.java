package org.crumple.ensemble;

import java.io.IOException;
import java.util.function.Consumer;

import org.crumple.kernel.Monitor;

/**
 * Who computes the points: threads of this Java, or a cluster. An engine decides where and when, never what: it calls
 * {@link Task#run} for every number of the schedule and reports what that returns. Rows do not pass through it; they are in the store.
 */
public interface Engine {

	/**
	 * The name under which begun points are marked, of letters, digits, points and dashes. Points that were begun and did not end are counted
	 * for each name by itself: one that stays the same from run to run where a run dies with its point, as on one machine; one of its own for
	 * every run where only workers die, as on a cluster.
	 */
	String job();

	/**
	 * Computes all points of a schedule.
	 *
	 * @param schedule in which order; the points at its end want to be alone
	 * @param task to call for each
	 * @param heard takes the status of every point, on the calling thread
	 * @param monitor asked whether to stop
	 * @throws java.util.concurrent.CancellationException if cancelled; no work goes on when it is thrown
	 * @throws IOException if the store fails for good; no work goes on
	 */
	void run(PointOrder schedule, Task task, Consumer<Status> heard, Monitor monitor) throws IOException;
}
