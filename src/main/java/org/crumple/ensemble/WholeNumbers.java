package org.crumple.ensemble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;

/** Ascending ranges of whole numbers, such as {@code 1..100, 205}; they can hold millions of seeds without a list. */
final class WholeNumbers implements Serializable {

	private static final long serialVersionUID = 1;


	private record Range(long first, long last) implements Serializable {

		long count() {
			return last - first + 1;
		}
	}

	private final List<Range> ranges = new ArrayList<>();

	/** The numbers from 1 to {@code count}. */
	static WholeNumbers upTo(final long count) {
		final WholeNumbers all = new WholeNumbers();
		all.ranges.add(new Range(1, count));
		return all;
	}

	/** @throws IllegalArgumentException naming the key if the text is no list of ranges, or contains a number twice */
	static WholeNumbers parse(final String key, final String text) {
		final WholeNumbers all = new WholeNumbers();
		for (final String part : text.split(",")) {
			final String[] ends = part.strip().split("\\.\\.", -1);
			final long first = number(key, ends[0], text), last = ends.length > 1 ? number(key, ends[1], text) : first;
			final long before = all.ranges.isEmpty() ? -1 : all.ranges.get(all.ranges.size() - 1).last();
			if (ends.length > 2 || last < first || first <= before) throw bad(key, text);
			if (before == first - 1 && before >= 0)
				all.ranges.set(all.ranges.size() - 1, new Range(all.ranges.get(all.ranges.size() - 1).first(), last));
			else all.ranges.add(new Range(first, last));
		}
		return all;
	}

	private static long number(final String key, final String digits, final String text) {
		try {
			final long number = NumberText.whole(digits);
			if (number >= 0 && number < SeedRule.SEEDS) return number;
		} catch (final NumberFormatException e) {
			// refused below like any other
		}
		throw bad(key, text);
	}

	private static IllegalArgumentException bad(final String key, final String text) {
		return InvalidValue.value(key, text, "whole numbers from 0 to " + (SeedRule.SEEDS - 1)
			+ " in ascending order, alone or as ranges, such as 1..100, 205");
	}

	long count() {
		return ranges.stream().mapToLong(Range::count).sum();
	}

	/** @param index from 0 */
	long get(final long index) {
		long left = index;
		for (final Range range : ranges) {
			if (left < range.count()) return range.first() + left;
			left -= range.count();
		}
		throw new IndexOutOfBoundsException("no number " + index + " in " + this);
	}

	@Override
	public String toString() {
		return ranges.stream().map(r -> r.first() == r.last() ? Long.toString(r.first()) : r.first() + ".." + r.last())
			.collect(Collectors.joining(", "));
	}
}
