package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

import org.crumple.stats.RandomDraws;
import org.crumple.stats.Sorted;

/**
 * The simulated limit for whole numbers with the same draws, but with the projection on the fitted parameters computed by a library's least
 * squares.
 */
class LimitSimulationTest {

	/**
	 * Cells of single numbers, where rare numbers are joined until they have a probability of 1/512: probability, mean of ln(n/from) and of
	 * n/from.
	 */
	private static List<double[]> cells(final TailFit law, final int last) {
		final List<double[]> cells = new ArrayList<>();
		double[] open = new double[3];
		for (int n = (int) law.from(); n <= last; n++) {
			final double p = law.density(n);
			open[0] += p;
			open[1] += p * Math.log(n / law.from());
			open[2] += p * n / law.from();
			if (open[0] < 1.0 / 512 && n < last) continue;
			cells.add(new double[] { open[0], open[1] / open[0], open[2] / open[0] });
			open = new double[3];
		}
		return cells;
	}

	/**
	 * The 99th percentile of the largest partial sums of √p times normal numbers, minus their projection on 1, ln n and, with a cut-off, n.
	 */
	private static double limit(final List<double[]> cells, final boolean cut) {
		final int n = cells.size(), fitted = cut ? 3 : 2;
		final double all = cells.stream().mapToDouble(c -> c[0]).sum();
		final double[] root = cells.stream().mapToDouble(c -> Math.sqrt(c[0] / all)).toArray();
		final RealMatrix functions = new Array2DRowRealMatrix(n, fitted);
		for (int c = 0; c < n; c++) for (int f = 0; f < fitted; f++) functions.setEntry(c, f, root[c] * (f == 0 ? 1 : cells.get(c)[f]));
		final RealMatrix hat = functions.multiply(new SingularValueDecomposition(functions).getSolver().getInverse());
		final RandomDraws random = new RandomDraws(1);
		final double[] normal = new double[n], largest = new double[1000];
		for (int d = 0; d < largest.length; d++) {
			random.fillNormal(normal);
			final RealVector left = new ArrayRealVector(normal).subtract(hat.operate(new ArrayRealVector(normal)));
			double sum = 0;
			for (int c = 0; c < n; c++) {
				sum += root[c] * left.getEntry(c);
				largest[d] = Math.max(largest[d], Math.abs(sum));
			}
		}
		Arrays.sort(largest);
		return Sorted.quantile(largest, 0.99);
	}

	@Test
	void limitsOfWholeNumbersAreThoseOfTheProjectedProcess() {
		for (final double s : new double[] { -0.5, -2, -4 }) {
			final TailFit law = new DiscretePowerLaw(1, 30, 10, s, 0.1, 0);
			assertEquals(limit(cells(law, 30), false), KolmogorovLimit.of(law), 1e-7);
		}
		final TailFit far = new DiscretePowerLaw(7, 90, 10, -1.5, 0.1, 0);
		assertEquals(limit(cells(far, 90), false), KolmogorovLimit.of(far), 1e-7);
	}

	@Test
	void limitsOfCutOffsTakeTheMeanOutToo() {
		for (final double[] given : new double[][] { { 1, -1, 2 }, { 1, 0.5, 6 }, { 3, -1.5, 5 } }) {
			final TailFit law = new CutoffPowerLaw(given[0], 10, given[1], 0.1, given[2], 1, 0, true, 0);
			assertEquals(limit(cells(law, (int) (given[0] + 40 * given[2])), true), KolmogorovLimit.of(law), 1e-6);
		}
	}
}
