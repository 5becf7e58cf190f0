package org.crumple.ageing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.SaddleSearch;

/**
 * The basins of one network under one load that have been met, with the saddles between them, which are searched as they are needed. All
 * energies are in units of C. What is found does not depend on the number of threads.
 */
final class BasinMap {

	/** Bonds that are pinched at the same time, whatever the number of threads: with more, a few are searched in vain. */
	private static final int BATCH = 8;

	private final SpringNetwork network;
	private final DeadLoad load;
	private final SymbolicFactor pinned, free;
	private final ThreadTeam team;
	private final List<Basin> basins = new ArrayList<>();
	private int searches;

	/** One bond of one basin. */
	private record Task(Basin basin, int bond) {}

	/** @param network in units of C */
	BasinMap(final SpringNetwork network, final Configuration start, final DeadLoad load, final ThreadTeam team) {
		this.network = network;
		this.load = load;
		this.team = team;
		pinned = Hessian.plan(network, start);
		free = Hessian.freePlan(network, start);
	}

	/**
	 * The basin of a minimum.
	 *
	 * @throws IllegalArgumentException if the configuration is not a minimum
	 */
	Basin at(final Configuration minimum) {
		final double[] lengths = network.lengths(minimum);
		final double energy = Energy.of(network, minimum);
		for (final Basin basin : basins) if (basin.isSame(lengths, energy)) return basin;
		final Basin found = new Basin(network, load, new SaddleSearch(network, minimum, load, pinned, free));
		basins.add(found);
		return found;
	}

	/** Number of bonds that have been pinched. */
	int searches() {
		return searches;
	}

	/**
	 * Searches saddles until all those out of a pool of basins are known that are at most a window above the lowest, as far as the linear
	 * prediction tells.
	 *
	 * @return the lowest way out; null if there is none
	 */
	Crossing complete(final Collection<Basin> pool, final double window, final Monitor monitor) {
		while (true) {
			final Crossing lowest = lowest(pool);
			final List<Task> tasks = due(pool, lowest == null ? Double.POSITIVE_INFINITY : lowest.top() + window);
			if (tasks.isEmpty()) return lowest;
			search(tasks, monitor);
		}
	}

	/** Searches all saddles out of a basin that are predicted to be lower than an energy above it. */
	void searchUpTo(final Basin basin, final double barrier, final Monitor monitor) {
		for (List<Task> tasks = due(List.of(basin), basin.enthalpy() + barrier); !tasks.isEmpty(); tasks = due(List.of(basin), basin
			.enthalpy() + barrier)) search(tasks, monitor);
	}

	/** The lowest known way out of a pool; null without one. */
	private static Crossing lowest(final Collection<Basin> pool) {
		Crossing lowest = null;
		for (final Basin basin : pool) {
			for (final Crossing way : basin.crossings()) {
				if (!pool.contains(way.to()) && (lowest == null || way.top() < lowest.top())) lowest = way;
			}
		}
		return lowest;
	}

	/** The next bonds to pinch: those with the lowest bounds, none of which is above a limit. */
	private static List<Task> due(final Collection<Basin> pool, final double limit) {
		final List<Task> tasks = new ArrayList<>();
		while (tasks.size() < BATCH) {
			Basin best = null;
			double least = limit;
			int skipped = 0;
			for (final Basin basin : pool) {
				final int taken = (int) tasks.stream().filter(task -> task.basin == basin).count();
				final double bound = basin.bound(taken);
				if (bound < Double.POSITIVE_INFINITY && bound <= least && (best == null || bound < least)) {
					best = basin;
					least = bound;
					skipped = taken;
				}
			}
			if (best == null) break;
			tasks.add(new Task(best, best.next(skipped)));
		}
		return tasks;
	}

	private void search(final List<Task> tasks, final Monitor monitor) {
		final SaddleSearch.Found[] found = new SaddleSearch.Found[tasks.size()];
		team.run(found.length, (worker, piece) -> {
			monitor.throwIfCancelled();
			found[piece] = tasks.get(piece).basin.search().search(tasks.get(piece).bond, monitor.cancelOnly());
		});
		for (int k = 0; k < found.length; k++) {
			final Basin basin = tasks.get(k).basin;
			basin.advance();
			searches++;
			if (found[k] != null) add(basin, found[k]);
		}
	}

	private void add(final Basin basin, final SaddleSearch.Found found) {
		final Crossing way = new Crossing(basin, at(found.other()), found.barrier(), -found.saddle().eigenvalue(),
			0.5 * found.logDeterminant(), found.flips(), found.bond());
		if (way.to() == basin || basin.knows(way)) return;
		basin.crossings().add(way);
		final Crossing back = way.reversed();
		if (!way.to().knows(back)) way.to().crossings().add(back);
	}
}
