package org.crumple.spark;

import org.apache.spark.TaskContext;
import org.crumple.kernel.Monitor;

/** Tells a kernel on a worker to stop when Spark has killed its task. */
final class SparkMonitor implements Monitor {

	private final TaskContext context;

	SparkMonitor(final TaskContext context) {
		this.context = context;
	}

	@Override
	public void progress(final double fraction, final String message) {
		// points are many: what counts is how many are done
	}

	@Override
	public boolean isCancelled() {
		return context != null && context.isInterrupted() || Thread.currentThread().isInterrupted();
	}
}
