package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.Monitor;

/**
 * Computes the rows of a point, as a function of the point alone: not of clock, thread, host, hash order or static random generators. The
 * implementation is {@link Realisation}; tests use others.
 */
@FunctionalInterface
public interface Model extends Serializable {

	/**
	 * Must be raised by hand whenever the same parameters may give different rows: after a changed minimiser step, order of summation or
	 * column. {@code EnginesAgreeTest} fails if this was forgotten. A store never holds rows of two versions.
	 */
	int VERSION = 4;

	/**
	 * Computes the rows of one point.
	 *
	 * @param monitor receives the progress; may cancel
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws Exception if the model fails; the failure is recorded
	 */
	Rows rows(Point point, Monitor monitor) throws Exception;
}
