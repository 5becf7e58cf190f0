package org.crumple.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which fronts can be worked on at the same time. The forest of fronts is cut below the heaviest ones: what hangs there,
 * in runs of successive fronts, is independent; the top is left to be done front by front. Alone, everything is top.
 */
final class TreeSchedule {

	/** A run holds at most this share of one thread's work. Half of it is as good; a quarter is slower by a few percent at N=4096. */
	private static final double SHARE = 0.5;

	/** [runs][2] first front and end of every run, ascending. */
	final int[][] run;
	/** The other fronts, ascending. */
	final int[] top;
	/** [fronts] the run of every front, or -1. */
	private final int[] runOf;
	private final SymbolicFactor plan;

	TreeSchedule(final SymbolicFactor plan, final ThreadTeam team) {
		this.plan = plan;
		runOf = new int[plan.fronts];
		Arrays.fill(runOf, -1);
		run = team.pieces(plan.flops()) == 1 ? new int[0][] : runs(team);
		int count = 0;
		final int[] others = new int[plan.fronts];
		for (int f = 0; f < plan.fronts; f++) {
			if (runOf[f] < 0) others[count++] = f;
		}
		top = Arrays.copyOf(others, count);
	}

	private int[][] runs(final ThreadTeam team) {
		final double[] below = new double[plan.fronts];
		for (int f = 0; f < plan.fronts; f++) {
			below[f] += plan.flops(f);
			if (plan.parent[f] >= 0) below[plan.parent[f]] += below[f];
		}
		final double most = SHARE * plan.flops() / team.threads();
		final List<int[]> found = new ArrayList<>();
		int start = 0;
		double work = 0;
		for (int f = 0; f < plan.fronts; f++) {
			final boolean heavy = below[f] > most;
			if (!heavy) work += plan.flops(f);
			final boolean whole = plan.parent[f] < 0 || below[plan.parent[f]] > most;
			final boolean full = whole && (2 * work > most || f == plan.fronts - 1);
			if (!heavy && !full) continue;
			final int end = heavy ? f : f + 1;
			if (start < end && team.isWorth(work)) {
				Arrays.fill(runOf, start, end, found.size());
				found.add(new int[] { start, end });
			}
			start = f + 1;
			work = 0;
		}
		return found.toArray(new int[0][]);
	}

	/** Whether a front and all its children are done one after the other. */
	boolean isTogether(final int f) {
		for (final int c : plan.children[f]) {
			if (runOf[c] != runOf[f]) return false;
		}
		return true;
	}
}
