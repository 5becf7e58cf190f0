package org.crumple.relax;

/** A step of the embedded Runge–Kutta pair of orders 3 and 2 of P. Bogacki and L. F. Shampine, Appl. Math. Lett. 2, 321 (1989). */
final class EmbeddedStep implements FlowStep {

	/** Longest step in 1/λ; the pair is stable up to 2.51. */
	private static final double LONGEST = 2.2;

	private final Landscape landscape;
	private final double[] trial, k2, k3, k4;
	private long evaluations;

	EmbeddedStep(final Landscape landscape) {
		this.landscape = landscape;
		trial = new double[landscape.dimension()];
		k2 = new double[trial.length];
		k3 = new double[trial.length];
		k4 = new double[trial.length];
	}

	@Override
	public double attempt(final double[] q, final double[] force, final double length, final double stiffest) {
		for (int k = 0; k < q.length; k++) trial[k] = q[k] + 0.5 * length * force[k];
		landscape.force(trial, k2);
		for (int k = 0; k < q.length; k++) trial[k] = q[k] + 0.75 * length * k2[k];
		landscape.force(trial, k3);
		for (int k = 0; k < q.length; k++) trial[k] = q[k] + length * (2 * force[k] + 3 * k2[k] + 4 * k3[k]) / 9;
		landscape.force(trial, k4);
		evaluations += 3;
		double largest = 0;
		for (int k = 0; k < q.length; k++) {
			largest = Math.max(largest, Math.abs(length * (-5 * force[k] + 6 * k2[k] + 8 * k3[k] - 9 * k4[k]) / 72));
		}
		return largest;
	}

	@Override
	public void take(final double[] q, final double[] force) {
		System.arraycopy(trial, 0, q, 0, q.length);
		System.arraycopy(k4, 0, force, 0, q.length);
	}

	@Override
	public double longest() {
		return LONGEST;
	}

	@Override
	public long evaluations() {
		return evaluations;
	}
}
