package org.crumple.stats;

/**
 * The contribution of one network to a mean over events: mean = Σ sum / Σ weight over networks. For a mean size it is the sum of the sizes
 * and the number of events; for the strain between events, the strain applied and the number of events. Networks with many events thus have
 * more weight.
 *
 * @param sum numerator, in the unit of the mean
 * @param weight denominator, not negative
 */
public record Ratio(double sum, double weight) {

	/** The mean over several networks; NaN if the total weight is 0. */
	static double of(final Ratio... parts) {
		double sum = 0, weight = 0;
		for (final Ratio part : parts) {
			sum += part.sum;
			weight += part.weight;
		}
		return weight > 0 ? sum / weight : Double.NaN;
	}

	/** Total weight of several networks: their number of events. */
	static double events(final Ratio... parts) {
		double weight = 0;
		for (final Ratio part : parts) weight += part.weight;
		return weight;
	}

	/**
	 * Variance of the logarithm of the mean, from the scatter between m networks: {@code m/(m − 1) Σ (sum − mean weight)² / (Σ sum)²}. NaN
	 * for a single network. (W. G. Cochran, Sampling Techniques, Wiley 1977, section 6.4.)
	 */
	static double variance(final Ratio... parts) {
		final double mean = of(parts), sum = mean * events(parts);
		double squares = 0;
		for (final Ratio part : parts) squares += (part.sum - mean * part.weight) * (part.sum - mean * part.weight);
		return parts.length > 1 ? parts.length / (parts.length - 1.0) * squares / (sum * sum) : Double.NaN;
	}
}
