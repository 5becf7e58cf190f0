package org.crumple.pinch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;

/**
 * Which bonds to pinch: all, those of the lowest predicted work ΔV to the instability, or given ones.
 *
 * @param word {@code All} or {@code Lowest}; empty if bonds are given
 * @param numbers of the bonds; empty with a word
 */
public record BondSelection(String word, List<Integer> numbers) {

	public static final BondSelection ALL = new BondSelection("All", List.of());
	private static final BondSelection LOWEST = new BondSelection("Lowest", List.of());

	/**
	 * Reads a selection.
	 *
	 * @throws IllegalArgumentException if the text is none, or names a bond twice
	 */
	public static BondSelection of(final String text) {
		final String given = text == null ? "" : text.strip();
		for (final BondSelection choice : List.of(ALL, LOWEST)) if (choice.word.equalsIgnoreCase(given)) return choice;
		try {
			final List<Integer> numbers = Arrays.stream(given.split("[\\s,;]+")).map(NumberText::wholeInt).toList();
			if (numbers.stream().distinct().count() < numbers.size()) throw InvalidValue.value("bonds", text, "numbers of different bonds");
			return new BondSelection("", numbers);
		} catch (final NumberFormatException e) {
			throw InvalidValue.value("bonds", text, "[All], [Lowest], or numbers of bonds with blanks between them, such as 3 17 42");
		}
	}

	/**
	 * The bonds to pinch, in the order of their rows.
	 *
	 * @param count number of bonds of the selection {@code Lowest}
	 * @throws IllegalArgumentException if the network has no such bond, or fewer bonds than {@code count}
	 */
	int[] bonds(final LocalExcitations all, final int count) {
		final int m = all.count();
		if (equals(ALL)) return IntStream.range(0, m).toArray();
		if (equals(LOWEST)) {
			requireCount(count);
			if (count > m) throw InvalidValue.value("count", count, "at most the number of bonds, " + m);
			return IntStream.range(0, m).boxed().sorted(Comparator.comparingDouble(b -> Double.isNaN(all.barrier()[b])
				? Double.POSITIVE_INFINITY : all.barrier()[b])).limit(count).mapToInt(Integer::intValue).toArray();
		}
		for (final int bond : numbers) {
			if (bond < 0 || bond >= m)
				throw InvalidValue.value("bonds", this, "numbers of bonds of the network, from 0 to " + (m - 1) + "; there is no bond "
					+ bond);
		}
		return numbers.stream().mapToInt(Integer::intValue).toArray();
	}

	/** The only bond that is given; −1 if there are several, or none is. */
	public int single() {
		return numbers.size() == 1 ? numbers.get(0) : -1;
	}

	/** Throws unless this number of bonds can be lowest ones of any network. */
	public void requireCount(final int count) {
		if (equals(LOWEST) && count < 1) throw InvalidValue.value("count", count, "a whole number of at least 1");
	}

	/** How many bonds are selected of M. */
	public int size(final int count, final int m) {
		return equals(ALL) ? m : equals(LOWEST) ? count : numbers.size();
	}

	/** The text that {@link #of} reads. */
	@Override
	public String toString() {
		return word.isEmpty() ? numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")) : word;
	}
}
