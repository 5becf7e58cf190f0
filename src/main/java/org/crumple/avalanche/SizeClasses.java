package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records of networks grouped by their number of nodes.
 *
 * @param nodes N, ascending
 * @param records the networks of each N, in the given order
 */
public record SizeClasses(double[] nodes, List<List<StepRecord>> records) {

	/** @throws IllegalArgumentException if the N of a record is unknown */
	public static SizeClasses of(final List<StepRecord> all) {
		final Map<Integer, List<StepRecord>> sorted = new TreeMap<>();
		for (final StepRecord record : all) {
			if (record.nodes() == 0) {
				throw new IllegalArgumentException(record.name()
					+ " does not say how many nodes its network has: give nodes=..., one number for each " +
					"part of table between commas, or write a line \"# nodes=256\" above its headings.");
			}
			sorted.computeIfAbsent(record.nodes(), n -> new ArrayList<>()).add(record);
		}
		return new SizeClasses(sorted.keySet().stream().mapToDouble(n -> n).toArray(), List.copyOf(sorted.values()));
	}

	/**
	 * The events for every N, by one definition.
	 *
	 * @param threshold Sc in units of C
	 */
	public List<EventPool> pools(final EventDefinition definition, final double threshold) {
		return records.stream().map(r -> EventPool.of(r, definition, threshold)).toList();
	}
}
