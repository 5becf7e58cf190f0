package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments of a diagonal matrix, and the density computed from them, in closed form. */
class RootSpectrumTest {

	private static final double BOUND = 4;
	private static final double[] EIGENVALUES = { 0, 0.3, 1, 2.2, 3.9 }, U = { 0.5, -1, 2, 0.1, 1 };

	private static double[] moments(final int count) {
		final double[] sum = new double[count];
		final LinearOperator diagonal = (x, y) -> {
			for (int i = 0; i < x.length; i++) y[i] = EIGENVALUES[i] * x[i];
		};
		ChebyshevMoments.add(diagonal, U, BOUND, sum);
		return sum;
	}

	/** Σ u_i² cos(n arccos(2 λ_i/Λ − 1)). */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 9, 10 })
	void momentsAreThoseOfChebyshevPolynomials(final int count) {
		final double[] found = moments(count);
		for (int n = 0; n < count; n++) {
			double expected = 0;
			for (int i = 0; i < U.length; i++) expected += U[i] * U[i] * Math.cos(n * Math.acos(2 * EIGENVALUES[i] / BOUND - 1));
			assertEquals(expected, found[n], 1e-12, "moment " + n);
		}
	}

	@Test
	void momentsAreAddedAndTheirLimitsChecked() {
		final double[] sum = { 1, 2, 3 };
		ChebyshevMoments.add((x, y) -> y[0] = x[0], new double[] { 1 }, 2, sum); // 2 λ/Λ − 1 = 0
		assertEquals(2, sum[0]);
		assertEquals(2, sum[1]);
		assertEquals(2, sum[2]);
		assertThrows(IllegalArgumentException.class, () -> ChebyshevMoments.add((x, y) -> {}, new double[1], 0, new double[2]));
		assertEquals("moments=1 is not allowed: it must be a whole number of at least 2.",
			assertThrows(IllegalArgumentException.class, () -> ChebyshevMoments.add((x, y) -> {}, new double[1], 1, new double[1]))
			.getMessage());
	}

	@Test
	void theDensityIsTheDerivativeOfTheNumberAndKeepsIt() {
		final int m = 20;
		final double[] moment = moments(m);
		final RootSpectrum spectrum = new RootSpectrum(m);
		final double h = 1e-6;
		for (final double y : new double[] { 0.1, 0.35, 0.5, 0.8, 0.95 }) {
			assertEquals((spectrum.cumulated(moment, y + h) - spectrum.cumulated(moment, y - h)) / (2 * h), spectrum.density(moment, y),
				1e-6);
			assertTrue(spectrum.density(moment, y) >= 0);
		}
		assertEquals(0, spectrum.cumulated(moment, 0), 1e-14);
		assertEquals(moment[0], spectrum.cumulated(moment, 1), 1e-12);
		final double[] grid = spectrum.grid();
		assertEquals(2 * m, grid.length);
		double mean = 0;
		for (int k = 0; k < grid.length; k++) {
			assertTrue(grid[k] > (k == 0 ? 0 : grid[k - 1]) && grid[k] < 1);
			mean += spectrum.density(moment, grid[k]) * Math.sqrt(1 - grid[k] * grid[k]) * Math.PI / 2 / grid.length;
		}
		assertEquals(moment[0], mean, 1e-12);
	}

	/** A single root at y is broadened to a peak at y with the stated width, about (π/2M) √(1 − y²). */
	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 0.5, 0.8 })
	void aRootIsABumpOfTheResolution(final double root) {
		final int m = 60;
		final double[] moment = new double[m];
		for (int n = 0; n < m; n++) moment[n] = Math.cos(n * Math.acos(2 * root * root - 1));
		final RootSpectrum spectrum = new RootSpectrum(m);
		double mean = 0, square = 0, all = 0;
		for (double y = 0.00005; y < 1; y += 0.0001) {
			final double p = 0.0001 * spectrum.density(moment, y);
			all += p;
			mean += p * y;
			square += p * (y - root) * (y - root);
		}
		assertEquals(1, all, 2e-3);
		assertEquals(root, mean, 3e-3);
		assertEquals(spectrum.resolution(root), Math.sqrt(square), 0.03 * spectrum.resolution(root));
		assertEquals(Math.PI / (2 * m) * Math.sqrt(1 - root * root), spectrum.resolution(root), 0.03 * spectrum.resolution(root));
	}

	@Test
	void theWorstResidualIsTheLargestAndACompleteGraphCostsTheSquaresOfItsColumns() {
		assertEquals(0.3, pairs(0.1, 0.3, 0.2).worstResidual());
		assertEquals(0, pairs().worstResidual());
		assertEquals(3, pairs(0.1, 0.3, 0.2).count());
		final int n = 4;
		final SymbolicFactor complete = new SymbolicFactor(n, new int[] { 0, 0, 0, 1, 1, 2 }, new int[] { 1, 2, 3, 2, 3, 3 },
			new int[] { 0, 1, 2, 3 }, -1);
		double squares = 0;
		for (int column = 1; column <= 2 * n; column++) squares += column * column;
		assertEquals(squares, complete.flops());
	}

	private static EigenPairs pairs(final double... residuals) {
		return new EigenPairs(residuals.clone(), new double[residuals.length][1], residuals, 1, 0, 0, 0);
	}
}
