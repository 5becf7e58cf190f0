package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * How sure the exponents of a collapse are: their scatter over ensembles in which the networks of every size are drawn anew, with replacement,
 * enlarged for what few networks hide ({@link Scatter}).
 *
 * @param a standard error of the x axis' exponent; NaN if fewer than two ensembles could be collapsed, if an N has one network, if no
 *        more than two points are compared, or if all ensembles are alike
 * @param b of the y axis' exponent
 * @param samples ensembles that could be collapsed
 */
public record CollapseErrors(double a, double b, int samples) {

	/**
	 * @param size N of each size
	 * @param networks for each size the values of every network, read only
	 * @param perDecade bins, as for the collapse
	 * @param whole whether values are whole numbers
	 * @param found the collapse of all networks, from which the search begins
	 * @param samples ensembles to draw
	 * @param seed the same seed gives the same bits
	 */
	public static CollapseErrors of(final double[] size, final List<List<double[]>> networks, final int perDecade, final boolean whole, final DataCollapse found,
		final int samples, final long seed, final Monitor monitor)
	{
		final RandomDraws random = new RandomDraws(seed);
		final int fewest = networks.stream().mapToInt(List::size).min().orElse(0), degrees = networks.stream().mapToInt(of -> of.size() - 1).sum();
		// two exponents leave so many of the points compared
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
				if (PowerLawFit.firstAbove(sorted, 0) < sorted.length) curves.add(new DataCollapse.Curve(size[s], SizeHistogram.of(sorted, perDecade, whole)));
			}
			try {
				final DataCollapse collapse = DataCollapse.best(curves, found.a(), found.b());
				a[done] = collapse.a();
				b[done++] = collapse.b();
			} catch (final IllegalArgumentException e) {
				continue; // these networks have too few events in common
			}
		}
		return new CollapseErrors(error(enlarged, Arrays.copyOf(a, done)), error(enlarged, Arrays.copyOf(b, done)), done);
	}

	private static double error(final double enlarged, final double[] exponents) {
		final double deviation = Scatter.deviation(exponents);
		return deviation > 0 ? enlarged * deviation : Double.NaN;
	}
}
