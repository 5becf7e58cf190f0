package org.crumple.linalg;

import java.util.Arrays;

/**
 * Decides beforehand which temporary columns can share memory, so that the computation itself allocates nothing. A
 * buffer is a pair of columns, the two components of a node.
 */
final class BufferPlan {

	/** A buffer may be longer than asked for by this share of its length; twice or half changes memory by a few percent. */
	private static final double SLACK = 0.25;

	/** [length + 1] the last free buffer of every length, or -1. */
	private final int[] free;
	/** [buffers] the free buffer of the same length before this one, or -1. */
	private int[] before = new int[64];
	private int[] length = new int[64];
	private int count;

	/** @param longest length ever asked for */
	BufferPlan(final int longest) {
		free = new int[longest + 1];
		Arrays.fill(free, -1);
	}

	/** A buffer that is free at this moment of the computation and at least so long. */
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

	/** From this moment on the buffer may be given to someone else. */
	void release(final int buffer) {
		before[buffer] = free[length[buffer]];
		free[length[buffer]] = buffer;
	}

	/** What was free until now is not handed out again: the steps to come may run while those before are under way. */
	void part() {
		Arrays.fill(free, -1);
	}

	/** [2 · buffers][length] the memory of the whole computation. */
	double[][] allocate() {
		final double[][] columns = new double[2 * count][];
		for (int k = 0; k < columns.length; k++) columns[k] = new double[length[k / 2]];
		return columns;
	}
}
