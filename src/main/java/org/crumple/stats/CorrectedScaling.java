package org.crumple.stats;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.crumple.kernel.InvalidValue;

/**
 * A mean as a power of the system size N with a correction to scaling, {@code mean = A N^b exp(c N^-w)}, which for large N is
 * {@code A N^b (1 + c N^-w)}: the power law holds only for N → ∞, and b is its exponent there. The power w of the correction is given; c is
 * fitted, by least squares in ln(mean), with the standard errors of the means.
 *
 * @param exponent b
 * @param error standard error of b: ±1.96 of it hold the truth in 95 % of all cases
 * @param correction c, in the unit of N to the power w
 * @param correctionError its standard error
 * @param chi mean square distance of the means from the law in units of their errors; NaN for three sizes, which it always fits
 * @param p probability of a larger one; NaN likewise
 * @see <a href="https://doi.org/10.1103/PhysRevB.5.4529">F. J. Wegner, Phys. Rev. B 5, 4529 (1972), on corrections to scaling</a>
 */
public record CorrectedScaling(double exponent, double error, double correction, double correctionError, double chi, double p) {

	/** Number of parameters: A, b, c. */
	public static final int FEWEST = 3;
	/** Degrees of freedom that are as good as infinitely many. */
	private static final double MANY = 1e7;

	/**
	 * @param scaling the means and their errors, of at least three sizes
	 * @param w power of the correction, above 0
	 * @throws IllegalArgumentException if there are fewer sizes
	 */
	public static CorrectedScaling of(final FiniteSizeScaling scaling, final double w) {
		InvalidValue.requirePositive("correction", w);
		final double[] size = scaling.size(), deviation = scaling.line().deviation();
		final int n = size.length;
		if (n < FEWEST) throw new IllegalArgumentException("A correction to scaling needs means of at least three different N.");
		// in units of the smallest N, so that the last column is at most 1 for any w
		final double[][] rows = new double[n][];
		final double[] y = new double[n];
		for (int k = 0; k < n; k++) {
			final double relative = size[k] / size[0];
			rows[k] = new double[] { 1 / deviation[k], StrictMath.log(relative) / deviation[k],
				StrictMath.pow(relative, -w) / deviation[k] };
			y[k] = StrictMath.log(scaling.mean()[k]) / deviation[k];
		}
		final RealMatrix design = new Array2DRowRealMatrix(rows), transposed = design.transpose();
		final RealMatrix covariance = new CholeskyDecomposition(transposed.multiply(design)).getSolver().getInverse();
		final double[] found = covariance.operate(transposed.operate(y));
		double squares = 0;
		final double[] fitted = design.operate(found);
		for (int k = 0; k < n; k++) squares += (y[k] - fitted[k]) * (y[k] - fitted[k]);
		final int left = n - FEWEST;
		final double degrees = scaling.line().degrees(), chi = left > 0 ? squares / left : Double.NaN;
		// infinitely many degrees of freedom of the errors make it a chi-squared distribution
		final double p = left > 0 ? 1 - new FDistribution(left, Math.min(degrees, MANY)).cumulativeProbability(chi) : Double.NaN;
		final double scale = Math.sqrt(chi > 1 ? chi : 1) * Scatter.student(degrees), unit = StrictMath.pow(size[0], w);
		return new CorrectedScaling(found[1], scale * Math.sqrt(covariance.getEntry(1, 1)), found[2] * unit,
			scale * unit * Math.sqrt(covariance.getEntry(2, 2)), chi, p);
	}

	/** Lower end of the 95 % confidence interval of the exponent. */
	public double low() {
		return exponent - Scatter.NORMAL * error;
	}

	/** Upper end of that interval. */
	public double high() {
		return exponent + Scatter.NORMAL * error;
	}

	/** 1 if the means are compatible with the law, 0 if they are not, NaN if this cannot be tested. */
	public double accepted() {
		return Double.isNaN(p) ? Double.NaN : p < ScalingLine.SMALLEST_P ? 0 : 1;
	}
}
