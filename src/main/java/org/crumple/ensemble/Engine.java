package org.crumple.ensemble;

import java.io.IOException;
import java.util.function.Consumer;

import org.crumple.kernel.Monitor;

/**
 * Runs the points of an ensemble: in threads of this process, or on a cluster. An engine decides where and when a point is computed, not
 * what: it calls {@link Task#run} for every number of the schedule and reports the returned status. Rows do not pass through the engine;
 * the task writes them to the store.
 */
public interface Engine {

	/**
	 * The name in the marks of begun points: letters, digits, points and dashes. Unfinished points are counted separately for each name.
	 * Where a point that kills its process ends the whole run, as on one machine, the name must be the same in every run; where it only
	 * ends a worker, as on a cluster, each run must have its own name.
	 */
	String job();

	/**
	 * Computes all points of a schedule.
	 *
	 * @param schedule the points in order; those at its end are to be computed alone
	 * @param task to be called for each point
	 * @param heard receives the status of every point, on the calling thread
	 * @param monitor may cancel
	 * @throws java.util.concurrent.CancellationException if cancelled, once all work has stopped
	 * @throws IOException if the store fails permanently, once all work has stopped
	 */
	void run(PointOrder schedule, Task task, Consumer<Status> heard, Monitor monitor) throws IOException;
}
