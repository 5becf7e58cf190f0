package org.crumple.potential;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the nearest root of {@code V'' = U'' + ksys} numerically, and the force and work needed to reach it, for a law without closed
 * forms. With the distance Δ to the root and the displacement x towards it,
 * <pre>
 * f_in = ∫ V'' dx,   ΔV = ∫ (Δ - x) V'' dx   over 0 ≤ x ≤ Δ.
 * </pre>
 * These integrals have no cancellation as Δ → 0, where differences of V would lose all digits. V''(x) is taken as the present V'' plus the
 * change of U'' ({@link StiffnessRise}).
 */
final class InstabilitySearch {

	/** Largest length of the search, in rest lengths; for a bond that is longer already, the search covers two steps beyond its length. */
	private static final double LONGEST = 1 + WellSearch.LONGEST;
	/** Largest width of an integration panel, in rest lengths; each panel has an eight-point Gauss–Legendre rule. */
	private static final double PANEL = 1.0 / 16;
	private static final double[] NODES = { 0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363 };
	private static final double[] WEIGHTS = { 0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763 };

	private final double length, restLength, effectiveStiffness, step;
	private final DoubleUnaryOperator curvature;

	/** @param effectiveStiffness V'' at the present length [E/l²] */
	InstabilitySearch(final BondPotential law, final double length, final double restLength, final double effectiveStiffness) {
		this.length = length;
		this.restLength = restLength;
		this.effectiveStiffness = effectiveStiffness;
		step = restLength / WellSearch.PER_UNIT;
		final StiffnessRise rise = new StiffnessRise(law, length, restLength);
		curvature = x -> effectiveStiffness + rise.over(x);
	}

	BondInstability find() {
		if (!(effectiveStiffness > 0)) return BondInstability.NONE;
		final double end = nearest();
		if (Double.isNaN(end)) return BondInstability.NONE;
		final double sense = Math.signum(end), distance = Math.abs(end);
		final double[] work = work(sense, distance);
		return new BondInstability(length - restLength + end, sense, distance, work[0], work[1], work[0] / effectiveStiffness,
			activation(sense, distance));
	}

	/** V' and V - V(0) at a displacement [2], by integration of V''. */
	private double[] work(final double sense, final double distance) {
		final int panels = (int) Math.ceil(distance / (PANEL * restLength));
		final double half = 0.5 * distance / panels;
		double force = 0, barrier = 0;
		for (int p = 0; p < panels; p++) {
			for (int k = -NODES.length; k < NODES.length; k++) {
				final int node = k < 0 ? -1 - k : k;
				final double x = half * (2 * p + 1 + (k < 0 ? -NODES[node] : NODES[node]));
				final double part = half * WEIGHTS[node] * curvature.applyAsDouble(sense * x);
				force += part;
				barrier += (distance - x) * part;
			}
		}
		return new double[] { force, barrier };
	}

	/** V at its maximum beyond the instability minus V now: where V' has fallen to 0; NaN if it does not fall so far. */
	private double activation(final double sense, final double distance) {
		final double longest = sense > 0 ? Math.max(2 * step, LONGEST * restLength - length) : length - step;
		double near = distance;
		while (near < longest) {
			final double far = Math.min(longest, near + Math.min(step, distance));
			if (work(sense, far)[0] <= 0) return work(sense, WellSearch.root(x -> work(sense, x)[0], near, far))[1];
			near = far;
		}
		return Double.NaN;
	}

	/**
	 * Displacement to the nearest root, with its sign [l]; NaN if there is none. Also finds roots where V'' dips below 0 between two grid
	 * points.
	 */
	private double nearest() {
		final int longer = Math.max(2, (int) Math.floor((LONGEST * restLength - length) / step));
		final int shorter = (int) Math.ceil(length / step) - 1; // stays above length 0
		for (int k = 0; k <= Math.max(longer, shorter); k++) {
			for (int sense = -1; sense <= 1; sense += 2) {
				if (k > (sense > 0 ? longer : shorter)) continue;
				final double here = at(sense * k);
				if (here <= 0) return root((k - 1) * sense * step, k * sense * step);
				final double before = at(sense * k - 1), behind = at(sense * k + 1);
				if (!(before >= here && behind >= here)) continue;
				final double lowest = WellSearch.lowest(curvature, (sense * k - 1) * step, (sense * k + 1) * step);
				if (curvature.applyAsDouble(lowest) > 0) continue;
				return root(k == 0 ? 0 : (k - 1) * sense * step, lowest);
			}
		}
		return Double.NaN;
	}

	private double at(final int k) {
		return curvature.applyAsDouble(k * step);
	}

	private double root(final double near, final double far) {
		return WellSearch.root(curvature, near, far);
	}
}
