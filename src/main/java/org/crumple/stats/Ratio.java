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
}
