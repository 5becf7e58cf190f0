package org.crumple.relax;

/** A step of the Runge–Kutta–Chebyshev method of second order, of as many stages as it needs to be stable: see {@link ChebyshevStages}. */
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
			advance(q, force, last, there, before, stages.previous()[j], stages.beforeLast()[j], length * stages.force()[j], length * stages.first()[j]);
			final double[] stage = before;
			before = last;
			last = stage;
		}
		landscape.force(last, there);
		evaluations += s;
		return error(q, force, last, there, length);
	}

	// Loops over arguments rather than fields, as in Forces: the compiler makes more of them.

	private static void begin(final double[] q, final double[] force, final double take, final double[] first, final double[] zeroth) {
		for (int k = 0; k < q.length; k++) {
			zeroth[k] = q[k];
			first[k] = q[k] + take * force[k];
		}
	}

	/** Stage j over stage j − 2. */
	private static void advance(final double[] q, final double[] force, final double[] last, final double[] there, final double[] before,
		final double mu, final double nu, final double take, final double first)
	{
		final double rest = 1 - mu - nu;
		for (int k = 0; k < q.length; k++) before[k] = rest * q[k] + mu * last[k] + nu * before[k] + take * there[k] + first * force[k];
	}

	/** The estimate that the paper gives: a multiple of the third derivative, from both ends and the forces there. */
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
