package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;

/**
 * One of several equal parts of a plan, for jobs that know nothing of each other.
 *
 * @param part from 1
 * @param parts how many there are
 */
public record Shard(int part, int parts) implements Serializable {

	/** All of it. */
	public static final Shard WHOLE = new Shard(1, 1);

	/** @throws IllegalArgumentException if there is no such part */
	public Shard {
		if (parts < 1 || part < 1 || part > parts) throw bad(part + "/" + parts);
	}

	/** @param text such as {@code 3/16} */
	public static Shard parse(final String text) {
		final String[] numbers = text.strip().split("/", -1);
		try {
			if (numbers.length == 2) return new Shard(NumberText.wholeInt(numbers[0]), NumberText.wholeInt(numbers[1]));
		} catch (final NumberFormatException e) {
			// refused below
		}
		throw bad(text);
	}

	private static IllegalArgumentException bad(final String text) {
		return InvalidValue.value("shard", text, "i/n, the i-th of n parts, i from 1 to n");
	}

	/** Whether the point at this place of the schedule, longest first, is in this part: dealt like cards, so that all parts take as long. */
	boolean holds(final int place) {
		return place % parts == part - 1;
	}

	@Override
	public String toString() {
		return part + "/" + parts;
	}
}
