package org.crumple.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.CancellationException;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.crumple.ensemble.Status;
import org.crumple.ensemble.Task;

import scala.Function2;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction2;

/**
 * What a worker does with one partition: every point of its batches, one after the other. A store that does not answer is thrown, so that
 * Spark tries the batch again somewhere else, where points that are done are skipped.
 */
final class BatchWork extends AbstractFunction2<TaskContext, scala.collection.Iterator<int[]>, ArrayList<Status>>
	implements Function2<TaskContext, scala.collection.Iterator<int[]>, ArrayList<Status>>, Serializable
{

	private static final long serialVersionUID = 1;

	private final Task task;
	private final boolean alone;

	/** @param alone whether nothing else is computed in the cluster meanwhile */
	BatchWork(final Task task, final boolean alone) {
		this.task = task;
		this.alone = alone;
	}

	@Override
	public ArrayList<Status> apply(final TaskContext context, final scala.collection.Iterator<int[]> batches) {
		final ArrayList<Status> statuses = new ArrayList<>();
		final Iterator<int[]> all = CollectionConverters.asJava(batches);
		final SparkMonitor monitor = new SparkMonitor(context);
		while (all.hasNext()) for (final int number : all.next()) statuses.add(one(number, monitor));
		return statuses;
	}

	private Status one(final int number, final SparkMonitor monitor) {
		try {
			monitor.throwIfCancelled();
			return task.run(number, alone, monitor);
		} catch (final CancellationException e) {
			throw new TaskKilledException("cancelled");
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
