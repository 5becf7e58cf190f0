package org.crumple.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which order points are computed: longest first, so that no long one is left at the end when others are idle; then those that were begun
 * before and did not end, because they may end the program again; alone and last those that did so twice.
 *
 * @param shared numbers of points that may be computed beside others, in order
 * @param alone numbers of points to be computed one after the other, with nothing beside them
 * @param seconds guessed for each of the shared ones, [shared]
 */
public record PointOrder(int[] shared, int[] alone, double[] seconds) {

	/** @param retry whether points that are recorded as failed, or whose rows are damaged, are computed again */
	static PointOrder of(final Store store, final Shard shard, final String job, final boolean retry) throws IOException {
		final Plan plan = store.plan();
		final Set<String> done = store.done(), failed = store.failed();
		final Map<String, Integer> unfinished = store.attempts().unfinished(job);
		final List<Integer> fresh = new ArrayList<>(), suspect = new ArrayList<>(), alone = new ArrayList<>();
		final List<Double> seconds = new ArrayList<>(), suspectSeconds = new ArrayList<>();
		int place = 0;
		for (final int k : longestFirst(plan)) {
			final double each = Cost.seconds(plan.parameters().get(k));
			for (int number = plan.first(k); number < plan.first(k) + plan.size(k); number++) {
				if (!shard.holds(place++)) continue;
				final String key = plan.point(number).key();
				if (done.contains(key)) {
					if (!retry || !store.removeIfDamaged(plan.point(number))) continue;
				} else if (!retry && failed.contains(key)) continue;
				final int begun = unfinished.getOrDefault(key, 0);
				(begun == 0 ? fresh : begun == 1 ? suspect : alone).add(number);
				if (begun < 2) (begun == 0 ? seconds : suspectSeconds).add(each);
			}
		}
		fresh.addAll(suspect);
		seconds.addAll(suspectSeconds);
		return new PointOrder(fresh.stream().mapToInt(n -> n).toArray(), alone.stream().mapToInt(n -> n).toArray(), seconds.stream().mapToDouble(s -> s).toArray());
	}

	private static List<Integer> longestFirst(final Plan plan) {
		final double[] seconds = plan.parameters().stream().mapToDouble(Cost::seconds).toArray();
		return IntStream.range(0, seconds.length).boxed().sorted(Comparator.comparingDouble((Integer k) -> -seconds[k])).toList();
	}

	/** Number of points. */
	public int size() {
		return shared.length + alone.length;
	}

	/**
	 * The shared points cut into pieces that each take at least so long, but for the last, for engines that spend time on every piece.
	 *
	 * @param least seconds
	 */
	public List<int[]> batches(final double least) {
		final List<int[]> batches = new ArrayList<>();
		double sum = 0;
		int from = 0;
		for (int k = 0; k < shared.length; k++) {
			sum += seconds[k];
			if (sum < least && k + 1 < shared.length) continue;
			batches.add(java.util.Arrays.copyOfRange(shared, from, k + 1));
			from = k + 1;
			sum = 0;
		}
		return batches;
	}
}
