package org.crumple.linalg;

import java.util.Arrays;

/**
 * Plans in advance which temporary columns share memory, so that the computation itself allocates nothing. A buffer is a pair of columns,
 * for the two components of a node.
 */
final class BufferPlan {

	/** A buffer may be longer than needed by this fraction; twice or half of it changes the memory by a few per cent. */
	private static final double SLACK = 0.25;

	/** [length + 1] the last free buffer of each length, or -1: heads of linked lists. */
	private final int[] free;
	/** [buffers] the next free buffer of the same length, or -1. */
	private int[] before = new int[64];
	private int[] length = new int[64];
	private int count;

	/** @param longest largest length of any buffer */
	BufferPlan(final int longest) {
		free = new int[longest + 1];
		Arrays.fill(free, -1);
	}

	/** A buffer of at least the given length that is free at this point of the computation. */
	int acquire(final int wanted) {
		final int most = Math.min(free.length - 1, wanted + (int) (SLACK * wanted) + 8);
		for (int size = wanted; size <= most; size++) {
			final int found = free[size];
			if (found < 0) continue;
			free[size] = before[found];
			return found;
		}
		if (count == length.length) {
			length = Arrays.copyOf(length, 2 * count);
			before = Arrays.copyOf(before, 2 * count);
		}
		length[count] = wanted;
		return count++;
	}

	/** Marks a buffer as free for reuse from this point of the computation on. */
	void release(final int buffer) {
		before[buffer] = free[length[buffer]];
		free[length[buffer]] = buffer;
	}

	/** Forgets all free buffers, because the steps before and after this point may run concurrently. */
	void part() {
		Arrays.fill(free, -1);
	}

	/** [2 · buffers][length] allocates the memory of all buffers. */
	double[][] allocate() {
		final double[][] columns = new double[2 * count][];
		for (int k = 0; k < columns.length; k++) columns[k] = new double[length[k / 2]];
		return columns;
	}
}
