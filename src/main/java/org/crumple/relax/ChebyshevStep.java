package org.crumple.relax;

/** A step of the Runge–Kutta–Chebyshev method of second order, with as many stages as stability requires; see {@link ChebyshevStages}. */
final class ChebyshevStep implements FlowStep {

	private final Landscape landscape;
	private double[] last, before;
	private final double[] there;
	private long evaluations;

	ChebyshevStep(final Landscape landscape) {
		this.landscape = landscape;
		last = new double[landscape.dimension()];
		before = new double[last.length];
		there = new double[last.length];
	}

	@Override
	public double attempt(final double[] q, final double[] force, final double length, final double stiffest) {
		final ChebyshevStages stages = ChebyshevStages.stableAt(length * stiffest);
		final int s = stages.count();
		begin(q, force, length * stages.force()[1], last, before);
		for (int j = 2; j <= s; j++) {
			landscape.force(last, there);
			advance(q, force, last, there, before, stages.previous()[j], stages.beforeLast()[j], length * stages.force()[j],
				length * stages.first()[j]);
			final double[] stage = before;
			before = last;
			last = stage;
		}
		landscape.force(last, there);
		evaluations += s;
		return error(q, force, last, there, length);
	}

	// The loops below use arguments instead of fields, because the compiler optimises them better, as in BondGeometry.

	private static void begin(final double[] q, final double[] force, final double take, final double[] first, final double[] zeroth) {
		for (int k = 0; k < q.length; k++) {
			zeroth[k] = q[k];
			first[k] = q[k] + take * force[k];
		}
	}

	/** Overwrites stage j − 2 with stage j. */
	private static void advance(final double[] q, final double[] force, final double[] last, final double[] there, final double[] before,
		final double mu, final double nu, final double take, final double first)
	{
		final double rest = 1 - mu - nu;
		for (int k = 0; k < q.length; k++) before[k] = rest * q[k] + mu * last[k] + nu * before[k] + take * there[k] + first * force[k];
	}

	/**
	 * Error estimate of Sommeijer et al., a multiple of the third derivative, from the coordinates and forces at both ends of the step; the
	 * largest component [l].
	 */
	private static double error(final double[] q, final double[] force, final double[] end, final double[] there, final double length) {
		double largest = 0;
		for (int k = 0; k < q.length; k++) {
			largest = Math.max(largest, Math.abs(0.8 * (q[k] - end[k]) + 0.4 * length * (force[k] + there[k])));
		}
		return largest;
	}

	@Override
	public void take(final double[] q, final double[] force) {
		System.arraycopy(last, 0, q, 0, q.length);
		System.arraycopy(there, 0, force, 0, q.length);
	}

	@Override
	public double longest() {
		return ChebyshevStages.longest();
	}

	@Override
	public long evaluations() {
		return evaluations;
	}
}
