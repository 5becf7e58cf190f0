package org.crumple.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The Ritz pairs of a shift-inverted matrix, put in the order of what is wanted: λ = σ + 1/θ ascending, those below
 * the shift aside.
 */
final class RitzRanking {

	private final KrylovSpace.Ritz ritz;
	/** Places of all Ritz pairs by falling |θ|, that is by growing distance from the shift. */
	private final int[] byDistance;
	/** Places of those above the shift, λ ascending. */
	private final int[] above;
	private final double[] lambda;
	private int converged;

	/**
	 * @param residual estimate of |A v − λ v| for the Ritz pair at a place
	 * @param target largest residual that counts as converged
	 */
	RitzRanking(final KrylovSpace.Ritz ritz, final double shift, final IntToDoubleFunction residual,
		final double target)
	{
		this.ritz = ritz;
		final double[] theta = ritz.values();
		byDistance = IntStream.range(0, theta.length).boxed().sorted(Comparator.comparingDouble(k -> -Math.abs(theta[k])))
			.mapToInt(Integer::intValue).toArray();
		above = Arrays.stream(byDistance).filter(k -> theta[k] > 0).toArray();
		lambda = Arrays.stream(above).mapToDouble(k -> shift + 1 / theta[k]).toArray();
		while (converged < above.length && residual.applyAsDouble(above[converged]) <= target) converged++;
	}

	/** Ritz values λ above the shift, ascending. */
	double[] lambda() {
		return lambda;
	}

	/** How many of them converged, from the lowest on without a gap. */
	int converged() {
		return converged;
	}

	/**
	 * The least number of pairs, {@code count} or more, after which the next eigenvalue is farther than {@code gap}; -1 if
	 * no such place has converged.
	 */
	int cutAfter(final int count, final double gap) {
		for (int cut = count; cut < converged; cut++) {
			if (lambda[cut] - lambda[cut - 1] > gap) return cut;
		}
		return -1;
	}

	/** Shrinks a space to the lowest {@code count} pairs above the shift. */
	void keepLowest(final KrylovSpace space, final int count) {
		keep(space, Arrays.copyOf(above, count));
	}

	/** Shrinks a space to the lowest {@code count} pairs above the shift, and those below that are as near to it. */
	void keepNearest(final KrylovSpace space, final int count) {
		int kept = 0, taken = 0;
		while (taken < byDistance.length && kept < count) {
			if (ritz.values()[byDistance[taken++]] > 0) kept++;
		}
		keep(space, Arrays.copyOf(byDistance, taken));
	}

	private void keep(final KrylovSpace space, final int[] places) {
		final double[] theta = new double[places.length];
		final double[][] vectors = new double[places.length][];
		for (int k = 0; k < places.length; k++) {
			theta[k] = ritz.values()[places[k]];
			vectors[k] = ritz.vectors()[places[k]];
		}
		space.shrink(theta, vectors);
	}
}
