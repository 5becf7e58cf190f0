package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * Standard errors of the exponents of a data collapse: their scatter over resampled ensembles, in which the networks of every size are
 * drawn with replacement, corrected for small numbers of networks ({@link Scatter}). Edges of bins of continuous values are drawn, too: a
 * collapse is always a little better where the bins of different sizes lie on each other, and errors with the same edges in all ensembles
 * would be those of that place.
 *
 * @param a standard error of the x axis exponent; NaN if fewer than two ensembles could be collapsed, if some N has only one network, if at
 *   most two points are compared, or if all ensembles give the same exponents
 * @param b standard error of the y axis exponent
 * @param samples number of ensembles that could be collapsed
 */
public record CollapseErrors(double a, double b, int samples) {

	/** Number of places of the edges of bins. */
	private static final int PLACES = 1 << 20;

	/**
	 * @param size N of each size
	 * @param networks for each size, the values of every network; read only
	 * @param perDecade number of bins per factor of ten, as for the collapse
	 * @param whole whether the values are whole numbers
	 * @param found collapse of all networks, where the search starts
	 * @param samples number of ensembles to draw
	 * @param seed equal seeds give equal bits
	 */
	public static CollapseErrors of(final double[] size, final List<List<double[]>> networks, final int perDecade, final boolean whole,
		final DataCollapse found,
		final int samples, final long seed, final Monitor monitor)
	{
		final RandomDraws random = new RandomDraws(seed);
		final int fewest = networks.stream().mapToInt(List::size).min().orElse(0), degrees = networks.stream().mapToInt(of -> of.size() - 1)
			.sum();
		// degrees of freedom of the points compared, minus the two exponents
		final int points = found.points() - 2;
		final double enlarged = fewest > 1 && points > 0 ? Scatter.enlargement(fewest, Math.min(degrees, points)) : Double.NaN;
		final double[] a = new double[samples], b = new double[samples];
		int done = 0;
		for (int k = 0; k < samples; k++) {
			monitor.throwIfCancelled();
			monitor.progress((double) k / samples, "Resampling the collapse");
			final List<DataCollapse.Curve> curves = new ArrayList<>();
			for (int s = 0; s < size.length; s++) {
				final List<double[]> all = networks.get(s), drawn = new ArrayList<>();
				for (int n = 0; n < all.size(); n++) drawn.add(all.get(random.below(all.size())));
				final double[] sorted = drawn.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
				if (Sorted.firstAbove(sorted, 0) < sorted.length)
					curves.add(new DataCollapse.Curve(size[s], whole ? SizeHistogram.of(sorted, perDecade, true)
					: SizeHistogram.shifted(sorted,
						perDecade, random.below(PLACES) / (double) PLACES)));
			}
			try {
				final DataCollapse collapse = DataCollapse.best(curves, found.a(), found.b());
				a[done] = collapse.a();
				b[done++] = collapse.b();
			} catch (final IllegalArgumentException e) {
				continue; // the drawn networks share too few bins
			}
		}
		return new CollapseErrors(error(enlarged, Arrays.copyOf(a, done)), error(enlarged, Arrays.copyOf(b, done)), done);
	}

	private static double error(final double enlarged, final double[] exponents) {
		final double deviation = Scatter.deviation(exponents);
		return deviation > 0 ? enlarged * deviation : Double.NaN;
	}
}
