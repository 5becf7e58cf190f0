package org.crumple.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which points are computed. First come the longest, so that no long point is left at the end while other workers are idle;
 * then the points that were begun once and did not end, because they may kill the process again. Points begun twice without an end come
 * last, each alone.
 *
 * @param shared numbers of points that may be computed concurrently, in order
 * @param alone numbers of points that are computed one by one with nothing else running
 * @param seconds estimated time of each shared point, [shared] [s of one core]
 */
public record PointOrder(int[] shared, int[] alone, double[] seconds) {

	/** @param retry whether points recorded as failed, or with damaged rows, are computed again */
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
		return new PointOrder(fresh.stream().mapToInt(n -> n).toArray(), alone.stream().mapToInt(n -> n).toArray(), seconds.stream()
			.mapToDouble(s -> s).toArray());
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
	 * Divides the shared points into batches that each take at least the given time, except perhaps the last; for engines with an overhead
	 * per batch.
	 *
	 * @param least shortest time of a batch [s of one core]
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
