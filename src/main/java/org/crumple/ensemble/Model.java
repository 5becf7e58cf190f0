package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.Monitor;

/**
 * Turns a point into its rows, and depends on nothing else: no clock, thread, host, hash order or static generator. {@link Realisation} is
 * the one of the product.
 */
@FunctionalInterface
public interface Model extends Serializable {

	/**
	 * Raised by hand whenever the same parameters may give other rows: another minimiser step, another order of sums, another column.
	 * {@code EnginesAgreeTest} fails when it was forgotten. Rows of two versions never meet in one store.
	 */
	int VERSION = 3;

	/**
	 * The rows of one point.
	 *
	 * @param monitor hears the progress; cancels
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws Exception a fault of the model, which is recorded as such
	 */
	Rows rows(Point point, Monitor monitor) throws Exception;
}
