package org.crumple.spark;

import java.util.Arrays;

import org.crumple.ensemble.Model;
import org.crumple.ensemble.Rows;
import org.crumple.table.Schema;

/**
 * Models that only add up, are slow, or fail in all ways; and the program that runs them on a cluster: model, then the arguments of
 * SparkEnsemble.
 */
public final class TestModels {

	/** A point's seed, and its square root. */
	static final Model ADDING = (point, monitor) -> new Rows().with(new Schema<double[]>("Numbers").whole("number", "of the row", r -> r[0])
		.real("root", "l", "of the seed", r -> r[1]).of(new double[] { 1, Math.sqrt(point.seed()) }, new double[] { 2, Double.NaN }));

	static final Model SLOW = (point, monitor) -> {
		Thread.sleep(200);
		return ADDING.rows(point, monitor);
	};

	static final Model POISON = (point, monitor) -> {
		final String text = point.text();
		if (text.endsWith("index=2")) throw new IllegalStateException("poison");
		if (text.endsWith("index=4")) System.err.println(new long[Integer.MAX_VALUE].length);
		if (text.endsWith("index=6")) Runtime.getRuntime().halt(9);
		return SLOW.rows(point, monitor);
	};

	private TestModels() {}

	public static void main(final String... arguments) {
		System.exit(SparkEnsemble.execute(arguments[0].equals("poison") ? POISON : SLOW,
			Arrays.copyOfRange(arguments, 1, arguments.length)));
	}
}
