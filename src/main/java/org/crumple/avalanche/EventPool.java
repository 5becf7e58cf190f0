package org.crumple.avalanche;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.crumple.stats.Ratio;

/**
 * The events of many networks, by one definition.
 *
 * @param definition what counts as an event
 * @param records of the networks
 * @param events of each network, in order
 */
public record EventPool(EventDefinition definition, List<StepRecord> records, List<List<Avalanche>> events) {

	/**
	 * Finds the events.
	 *
	 * @param threshold Sc in units of C
	 */
	public static EventPool of(final List<StepRecord> records, final EventDefinition definition, final double threshold) {
		return new EventPool(definition, records, records.stream().map(r -> r.events(definition, threshold)).toList());
	}

	/** Number of events. */
	public int count() {
		return events.stream().mapToInt(List::size).sum();
	}

	/** Strain applied to all networks together. */
	public double walked() {
		return records.stream().mapToDouble(StepRecord::walked).sum();
	}

	/** Sizes Δn of all events, ascending. */
	public double[] flips() {
		return sorted(Avalanche::flips);
	}

	/** Sizes S of all events [E], ascending. */
	public double[] dissipations() {
		return sorted(Avalanche::dissipation);
	}

	/**
	 * Strain between successive events of the same network, ascending; the first event of a network is left out, because it has no event
	 * before it.
	 */
	public double[] intervals() {
		return events.stream().flatMap(e -> e.stream().skip(1)).mapToDouble(Avalanche::interval).sorted().toArray();
	}

	/** Sizes of the events of each network, in order. */
	public List<double[]> byNetwork(final ToDoubleFunction<Avalanche> size) {
		return events.stream().map(e -> e.stream().mapToDouble(size).toArray()).toList();
	}

	private double[] sorted(final ToDoubleFunction<Avalanche> size) {
		return events.stream().flatMap(List::stream).mapToDouble(size).sorted().toArray();
	}

	/** Contribution of each network to the mean size. */
	public Ratio[] sizes(final ToDoubleFunction<Avalanche> size) {
		return events.stream().map(e -> new Ratio(e.stream().mapToDouble(size).sum(), e.size())).toArray(Ratio[]::new);
	}

	/**
	 * Contribution of each network to the mean strain between events, as total strain divided by the number of events, which is unbiased
	 * for paths of any length.
	 */
	public Ratio[] spacings() {
		final Ratio[] parts = new Ratio[records.size()];
		for (int k = 0; k < parts.length; k++) parts[k] = new Ratio(records.get(k).walked(), events.get(k).size());
		return parts;
	}
}
