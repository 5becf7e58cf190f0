package org.crumple.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well nodes and bonds that were found agree with those that are known. Nodes match one to one within 0.3 l, nearest first; a bond
 * is right
 * if both its ends match and the pair is bonded.
 *
 * @param nodes F1 of the nodes
 * @param bonds F1 of the bonds
 * @param error root mean square distance of matched nodes [l]
 */
record Match(double nodes, double bonds, double error, int missed, int wrong) {

	/** Nodes [2N] [l] and bonds [2M] of a torus; a size of 0 does not wrap. */
	record Net(double[] x, int[] bond) {}

	private static final double REACH = 0.3;

	static Match of(final Net found, final Net known, final double lx, final double ly) {
		final int n = found.x.length / 2, m = known.x.length / 2;
		final List<double[]> near = new ArrayList<>();
		final Map<Long, List<Integer>> grid = new HashMap<>();
		for (int j = 0; j < m; j++) grid.computeIfAbsent(square(wrap(known.x[2 * j], lx), wrap(known.x[2 * j + 1], ly)),
			k -> new ArrayList<>()).add(j);
		for (int i = 0; i < n; i++) {
			final Set<Integer> seen = new HashSet<>();
			for (int a = -1; a <= 1; a++) {
				for (int b = -1; b <= 1; b++) {
					seen.addAll(grid.getOrDefault(square(wrap(found.x[2 * i] + a * REACH, lx), wrap(found.x[2 * i + 1] + b * REACH, ly)),
						List.of()));
				}
			}
			for (final int j : seen) {
				final double r = Math.hypot(least(found.x[2 * i] - known.x[2 * j], lx), least(found.x[2 * i + 1] - known.x[2 * j + 1], ly));
				if (r <= REACH) near.add(new double[] { r, i, j });
			}
		}
		near.sort(Comparator.comparingDouble(p -> p[0]));
		final int[] partner = new int[n];
		Arrays.fill(partner, -1);
		final boolean[] taken = new boolean[m];
		int matched = 0;
		double square = 0;
		for (final double[] pair : near) {
			final int i = (int) pair[1], j = (int) pair[2];
			if (partner[i] >= 0 || taken[j]) continue;
			partner[i] = j;
			taken[j] = true;
			matched++;
			square += pair[0] * pair[0];
		}
		final Set<Long> pairs = new HashSet<>();
		for (int b = 0; b < known.bond.length; b += 2) pairs.add(key(known.bond[b], known.bond[b + 1], m));
		final Set<Long> right = new HashSet<>();
		for (int b = 0; b < found.bond.length; b += 2) {
			final int i = partner[found.bond[b]], j = partner[found.bond[b + 1]];
			if (i >= 0 && j >= 0 && pairs.contains(key(i, j, m))) right.add(key(i, j, m));
		}
		final int total = found.bond.length / 2 + known.bond.length / 2;
		return new Match(2.0 * matched / (n + m), 2.0 * right.size() / total, Math.sqrt(square / matched), known.bond.length / 2
			- right.size(),
			found.bond.length / 2 - right.size());
	}

	private static double wrap(final double x, final double l) {
		return l > 0 ? x - l * Math.floor(x / l) : x;
	}

	private static double least(final double d, final double l) {
		return l > 0 ? d - l * Math.rint(d / l) : d;
	}

	private static long square(final double x, final double y) {
		return (long) Math.floor(x / REACH) * 1_000_003L + (long) Math.floor(y / REACH);
	}

	private static long key(final int i, final int j, final int n) {
		return Math.min(i, j) * (long) n + Math.max(i, j);
	}
}
