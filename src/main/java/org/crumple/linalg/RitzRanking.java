package org.crumple.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The Ritz pairs of a shift-inverted matrix as eigenpairs λ = σ + 1/θ of the original matrix: those above the shift σ, ascending in λ. */
final class RitzRanking {

	private final KrylovSpace.Ritz ritz;
	/** Indices of all Ritz pairs by descending |θ|, that is, by distance from the shift. */
	private final int[] byDistance;
	/** Indices of the pairs above the shift, ascending in λ. */
	private final int[] above;
	private final double[] lambda;
	private int converged;

	/**
	 * @param residual estimate of |A v − λ v|₂ for the Ritz pair of an index
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

	/** Number of pairs above the shift that have converged, counted from the lowest up to the first that has not. */
	int converged() {
		return converged;
	}

	/**
	 * The smallest number of pairs, at least {@code count}, such that the next eigenvalue is more than {@code gap} above them; -1 if there
	 * is no such gap among the converged pairs.
	 */
	int cutAfter(final int count, final double gap) {
		for (int cut = count; cut < converged; cut++) {
			if (lambda[cut] - lambda[cut - 1] > gap) return cut;
		}
		return -1;
	}

	/** Reduces a space to the lowest {@code count} pairs above the shift. */
	void keepLowest(final KrylovSpace space, final int count) {
		keep(space, Arrays.copyOf(above, count));
	}

	/** Reduces a space to the lowest {@code count} pairs above the shift and all pairs below it that are no farther from the shift. */
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
