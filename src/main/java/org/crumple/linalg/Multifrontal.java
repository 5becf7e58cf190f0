package org.crumple.linalg;

import org.crumple.linalg.PivotCounts.Verdict;

/**
 * Multifrontal factorisation of one matrix after another. Independent runs of fronts are factorised concurrently. The top of the tree
 * follows front by front; its fronts are large enough to share among threads.
 */
final class Multifrontal {

	final Fronts fronts;
	final PivotRule rule;
	/** Pivot counts of the last matrix: of all pivots, or of those before the factorisation stopped. */
	private PivotCounts counts;
	private final ThreadTeam team;
	private final TreeSchedule schedule;
	/** Workers for the runs; the first also factorises the top. */
	private final Elimination[] worker;
	private final PivotCounts[] countsOfRun;
	private final PivotCounts countsOfTop;
	private final Verdict[] verdict;
	/** The first run known to have stopped; later runs need not continue. */
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
	 * Factorises {@code a - shift}.
	 *
	 * @param definite whether to stop at the first pivot, in elimination order, that is not positive
	 * @return {@link Verdict#SOUND}, or the reason for stopping
	 */
	Verdict run(final SymmetricBlockMatrix a, final double shift, final boolean definite) {
		counts = countsOfTop;
		counts.start(definite);
		rule.start(a, shift);
		final int stop = schedule.run.length == 0 ? -1 : runs(a, shift, definite);
		for (final int f : schedule.top) {
			if (stop >= 0 && f > schedule.run[stop][0]) break; // comes after the run that stopped, in elimination order
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

	/** Factorises all runs; returns the first run that stopped, or -1. */
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
