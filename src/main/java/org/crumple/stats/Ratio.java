package org.crumple.stats;

/**
 * What one network adds to a mean over events: mean = Σ sum / Σ weight over networks. For a mean size: sum of the sizes, number
 * of events; for the strain between events: strain walked, number of events. Networks with many events weigh more, as they should.
 *
 * @param sum numerator, in the unit of the mean
 * @param weight denominator, not negative
 */
public record Ratio(double sum, double weight) {

	/** Of several networks together; NaN if nothing has weight. */
	static double of(final Ratio... parts) {
		double sum = 0, weight = 0;
		for (final Ratio part : parts) {
			sum += part.sum;
			weight += part.weight;
		}
		return weight > 0 ? sum / weight : Double.NaN;
	}

	/** Σ weight of several networks: their number of events. */
	static double events(final Ratio... parts) {
		double weight = 0;
		for (final Ratio part : parts) weight += part.weight;
		return weight;
	}

	/**
	 * Variance of the logarithm of the mean of m networks, as their scatter tells it: {@code m/(m − 1) Σ (sum − mean weight)² / (Σ sum)²}.
	 * NaN of a single network. (W. G. Cochran, Sampling Techniques, Wiley 1977, section 6.4.)
	 */
	static double variance(final Ratio... parts) {
		final double mean = of(parts), sum = mean * events(parts);
		double squares = 0;
		for (final Ratio part : parts) squares += (part.sum - mean * part.weight) * (part.sum - mean * part.weight);
		return parts.length > 1 ? parts.length / (parts.length - 1.0) * squares / (sum * sum) : Double.NaN;
	}
}
