package org.crumple.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which fronts can be factorised concurrently. The forest of fronts is cut below the heaviest fronts. The parts below the cut, runs
 * of consecutive fronts, are independent; the top is done front by front. With one thread everything is top.
 */
final class TreeSchedule {

	/** Largest share of one thread's work in a run. Half of it is as good; a quarter is slower by a few per cent at N=4096. */
	private static final double SHARE = 0.5;

	/** [runs][2] the first front of every run, and the front after its last one; ascending. */
	final int[][] run;
	/** The fronts that are in no run, ascending. */
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

	/** Whether a front and all its children are in the same run, or all in the top. */
	boolean isTogether(final int f) {
		for (final int c : plan.children[f]) {
			if (runOf[c] != runOf[f]) return false;
		}
		return true;
	}
}
