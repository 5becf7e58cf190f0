package org.crumple.linalg;

import org.crumple.linalg.PivotCounts.Verdict;

/**
 * One factorisation after another over the tree of fronts: independent runs of fronts at the same time, then the top of the
 * tree, whose fronts are large enough to share.
 */
final class Multifrontal {

	final Fronts fronts;
	final PivotRule rule;
	/** Of the last matrix: counts of all pivots, or up to where it had to stop. */
	private PivotCounts counts;
	private final ThreadTeam team;
	private final TreeSchedule schedule;
	/** Workers of the runs; the first does the top as well. */
	private final Elimination[] worker;
	private final PivotCounts[] countsOfRun;
	private final PivotCounts countsOfTop;
	private final Verdict[] verdict;
	/** The first run known to have stopped: those behind it need not go on. */
	private volatile int stopped;

	Multifrontal(final SymbolicFactor plan, final ThreadTeam team) {
		this.team = team;
		schedule = new TreeSchedule(plan, team);
		fronts = new Fronts(plan, schedule);
		rule = new PivotRule(plan);
		final int runs = schedule.run.length;
		worker = new Elimination[Math.max(1, Math.min(runs, team.threads()))];
		for (int k = 0; k < worker.length; k++) worker[k] = new Elimination(fronts, rule, k == 0 ? team : ThreadTeam.ALONE);
		countsOfRun = new PivotCounts[runs];
		for (int r = 0; r < runs; r++) countsOfRun[r] = new PivotCounts(rule);
		countsOfTop = counts = new PivotCounts(rule);
		verdict = new Verdict[runs];
	}

	PivotCounts counts() {
		return counts;
	}

	/**
	 * @param definite whether to stop at the first pivot, in the order of elimination, that is not positive
	 * @return {@link Verdict#SOUND}, or why it had to stop
	 */
	Verdict run(final SymmetricBlockMatrix a, final double shift, final boolean definite) {
		counts = countsOfTop;
		counts.start(definite);
		rule.start(a, shift);
		final int stop = schedule.run.length == 0 ? -1 : runs(a, shift, definite);
		for (final int f : schedule.top) {
			if (stop >= 0 && f > schedule.run[stop][0]) break; // alone, the run that stopped would come first
			final Verdict found = worker[0].run(f, a, shift, counts);
			if (found != Verdict.SOUND) return found;
		}
		if (stop >= 0) {
			counts = countsOfRun[stop];
			return verdict[stop];
		}
		for (final PivotCounts run : countsOfRun) counts.add(run);
		return Verdict.SOUND;
	}

	/** Does all runs; returns the first of those that had to stop, or -1. */
	private int runs(final SymmetricBlockMatrix a, final double shift, final boolean definite) {
		stopped = schedule.run.length;
		team.run(schedule.run.length, (who, r) -> {
			countsOfRun[r].start(definite);
			verdict[r] = Verdict.SOUND;
			for (int f = schedule.run[r][0]; f < schedule.run[r][1] && r < stopped; f++) {
				verdict[r] = worker[who].run(f, a, shift, countsOfRun[r]);
				if (verdict[r] != Verdict.SOUND) stopAt(r);
			}
		});
		return stopped < schedule.run.length ? stopped : -1;
	}

	private synchronized void stopAt(final int run) {
		stopped = Math.min(stopped, run);
	}
}
