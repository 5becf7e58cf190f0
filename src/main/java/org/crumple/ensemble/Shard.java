package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;

/**
 * One of several equal parts of a plan, for independent jobs.
 *
 * @param part from 1
 * @param parts number of parts
 */
public record Shard(int part, int parts) implements Serializable {

	/** The whole plan. */
	public static final Shard WHOLE = new Shard(1, 1);

	/** @throws IllegalArgumentException unless 1 ≤ part ≤ parts */
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

	/**
	 * Whether a point belongs to this part.
	 *
	 * @param place of the point in the order of descending time; they are dealt out in turn, so that all parts take equally long
	 */
	boolean holds(final int place) {
		return place % parts == part - 1;
	}

	@Override
	public String toString() {
		return part + "/" + parts;
	}
}
