package org.crumple.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/** Decides whether tables may be pooled: they must have equal conditions, as far as these are known, and equal units. */
final class Likeness {

	private static final int MOST_VALUES = 4;

	private Likeness() {}

	/**
	 * Refuses tables that may not be pooled, or says in which conditions they differ.
	 *
	 * @param mayDiffer conditions that the command compares itself, such as {@code nodes}
	 * @return differences for captions, if they are pooled nevertheless: {@code excess differs (1, 1.5)}; otherwise empty
	 * @throws IllegalArgumentException naming two tables, the condition and both values
	 */
	static String check(final List<NumberTable> tables, final Pooling pooling, final Set<String> mayDiffer) {
		requireOneUnit(tables);
		final Map<String, NumberTable> first = new HashMap<>();
		final Map<String, Conditions> known = new HashMap<>();
		final Map<String, Set<String>> differing = new TreeMap<>();
		for (final NumberTable table : tables) {
			final Conditions own = Conditions.of(table);
			for (final String key : own.keys()) {
				if (mayDiffer.contains(key)) continue;
				if (first.putIfAbsent(key, table) == null) {
					known.put(key, own);
					continue;
				}
				if (!own.differs(known.get(key), key)) continue;
				if (pooling == Pooling.ALIKE) throw unlike(first.get(key), table, key, known.get(key).get(key), own.get(key));
				differing.computeIfAbsent(key, k -> new LinkedHashSet<>(List.of(known.get(k).get(k)))).add(own.get(key));
			}
		}
		return differing.entrySet().stream().map(d -> d.getKey() + " differs (" + some(d.getValue()) + ")")
			.collect(Collectors.joining(", "));
	}

	private static String some(final Set<String> values) {
		final List<String> all = new ArrayList<>(values);
		return String.join(", ", all.subList(0, Math.min(MOST_VALUES, all.size()))) + (all.size() > MOST_VALUES ? ", ..." : "");
	}

	private static UnlikeTables unlike(final NumberTable one, final NumberTable other, final String key, final String value,
		final String otherValue) {
		return new UnlikeTables(one.name() + " has " + key + "=" + value + " and " + other.name() + " has " + key + "="
			+ otherValue +
			": tables made under different conditions are not pooled, unless pool=All says that this is meant.", key, value, otherValue);
	}

	/** Throws unless columns of the same name have the same unit in all tables. */
	private static void requireOneUnit(final List<NumberTable> tables) {
		final Map<String, Map<String, NumberTable>> seen = new HashMap<>();
		for (final NumberTable table : tables) {
			for (final String heading : table.headings()) {
				final Map<String, NumberTable> units = seen.computeIfAbsent(Unit.bare(heading).toLowerCase(Locale.ROOT),
					h -> new LinkedHashMap<>());
				final String unit = Unit.of(heading);
				if (units.containsKey(unit)) continue;
				for (final Map.Entry<String, NumberTable> other : units.entrySet()) {
					if (Unit.isAlike(unit, other.getKey())) continue;
					throw new IllegalArgumentException("The column " + Unit.bare(heading) + " is in " + spoken(other.getKey()) + " in "
						+ other.getValue().name() + " and in " +
						spoken(unit) + " in " + table.name() + ": columns in different units are not pooled.");
				}
				units.put(unit, table);
			}
		}
	}

	private static String spoken(final String unit) {
		return unit.isEmpty() ? "no unit" : "units of " + unit;
	}
}
