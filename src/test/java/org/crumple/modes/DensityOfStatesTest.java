package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.physics.TriangularDispersion;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** The density of states by the kernel polynomial method, against known spectra. */
class DensityOfStatesTest {

	private static final int MOMENTS = 300;
	/** Rounding errors of recurrences over 300 moments and 512 unknowns. */
	private static final double ROUNDING = 1e-11;

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();
	private final Configuration minimum = stored.configuration();
	private final DensityOfStates exact = new DensityOfStates(network, minimum, MOMENTS, 0, 1, Monitor.SILENT);

	private DensityOfStates drawn(final int vectors, final long seed) {
		return new DensityOfStates(network, minimum, MOMENTS, vectors, seed, Monitor.SILENT);
	}

	/** m_n = mean of T_n(2λ/Λ − 1), from eigenvalues. */
	private static double[] moments(final double[] eigenvalues, final double bound) {
		final double[] moment = new double[MOMENTS];
		for (final double lambda : eigenvalues) {
			final double angle = Math.acos(2 * lambda / (bound * bound) - 1);
			for (int n = 0; n < MOMENTS; n++) moment[n] += Math.cos(n * angle) / eigenvalues.length;
		}
		return moment;
	}

	@Test
	void momentsAreThoseOfAllDenseModes() {
		final double[] eigenvalues = NormalModes.all(network, minimum, Monitor.SILENT).eigenvalues();
		assertArrayEquals(moments(eigenvalues, exact.bound()), exact.moments(), ROUNDING);
	}

	@Test
	void momentsAreThoseOfTheTriangularLatticesDispersion() {
		final GeneratedNetwork lattice = TestNetworks.triangular(256);
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1));
		final double[] all = TriangularDispersion.eigenvalues(springs.nodeCount(), lattice.configuration().cell());
		final DensityOfStates states = new DensityOfStates(springs, lattice.configuration(), MOMENTS, 0, 1, Monitor.SILENT);
		assertArrayEquals(moments(Arrays.copyOfRange(all, 2, all.length), states.bound()), states.moments(), ROUNDING);
	}

	@Test
	void theFirstMomentsAreTracesOfPowersOfTheHessian() {
		final SymmetricBlockMatrix h = Hessian.of(network, minimum);
		double trace = 0, square = 0;
		for (int k = 0; k < h.diagonal().length; k += 3) {
			trace += h.diagonal()[k] + h.diagonal()[k + 2];
			square += h.diagonal()[k] * h.diagonal()[k] + 2 * h.diagonal()[k + 1] * h.diagonal()[k + 1] + h.diagonal()[k + 2]
				* h.diagonal()[k + 2];
		}
		for (final double entry : h.offDiagonal()) square += 2 * entry * entry;
		final double mean = trace / 510, meanSquare = square / 510, bound = exact.bound() * exact.bound();
		assertEquals(1, exact.moments()[0], ROUNDING);
		assertEquals(2 * mean / bound - 1, exact.moments()[1], ROUNDING);
		assertEquals(2 * (4 * meanSquare / (bound * bound) - 4 * mean / bound + 1) - 1, exact.moments()[2], ROUNDING);
	}

	@Test
	void theCumulatedDensityCountsTheDenseModesWithinTheResolution() {
		final double[] omega = NormalModes.all(network, minimum, Monitor.SILENT).omegas();
		for (double w = 0.005; w < exact.bound(); w += 0.05) {
			final double at = w, reach = 3 * exact.resolution(w);
			final double low = Arrays.stream(omega).filter(o -> o < at - reach).count() / 510.0, high = Arrays.stream(omega)
				.filter(o -> o < at + reach).count() / 510.0;
			// 0.13 % of a Gaussian lies beyond three standard deviations, slightly more for the kernel
			final double found = exact.cumulated(w).value();
			assertTrue(found > low - 0.003 && found < high + 0.003, w + ": " + found + " is not between " + low + " and " + high);
		}
		assertEquals(1, exact.cumulated((1 - 1e-15) * exact.bound()).value(), 1e-7);
		assertEquals(1, exact.cumulated(2 * exact.bound()).value());
	}

	@Test
	void aSingleModeIsABumpAsWideAsStated() {
		final double[] moment = new double[MOMENTS];
		final var spectrum = new org.crumple.linalg.RootSpectrum(MOMENTS);
		for (final double y : new double[] { 0.1, 0.5, 0.9 }) {
			for (int n = 0; n < MOMENTS; n++) moment[n] = Math.cos(2 * n * Math.acos(y));
			double sum = 0, first = 0, second = 0;
			for (final double at : spectrum.grid()) {
				final double weight = spectrum.density(moment, at) * Math.sqrt(1 - at * at) * Math.PI / 2 / (2 * MOMENTS);
				assertTrue(weight > -ROUNDING, "the kernel is positive");
				sum += weight;
				first += weight * at;
				second += weight * at * at;
			}
			assertEquals(1, sum, ROUNDING);
			assertEquals(y, first, 2e-5); // shifted by half the square of the resolution, 1.4e-5, because the kernel is even in the angle
			// error of the grid, whose spacing is half a resolution
			assertEquals(1, Math.sqrt(second - first * first) / spectrum.resolution(y), 0.02);
		}
	}

	@Test
	void theCumulatedDensityIsTheIntegralOfTheDensity() {
		double sum = 0;
		final double step = 0.25 * exact.resolution(0), until = 0.7 * exact.bound();
		double w = 0;
		for (; w < until; w += step) {
			sum += step * exact.density(w + step / 2).value();
		}
		assertEquals(sum, exact.cumulated(w).value(), 1e-5); // slope at the end times a 24th of the step squared
	}

	@Test
	void randomVectorsComeWithinTheErrorsTheyState() {
		final DensityOfStates some = drawn(40, 7);
		double squares = 0;
		int count = 0;
		for (double w = 0.02; w < 0.95 * exact.bound(); w += 0.02, count++) {
			final double off = (some.density(w).value() - exact.density(w).value()) / some.density(w).error();
			squares += off * off;
			final double more = Math.abs(some.cumulated(w).value() - exact.cumulated(w).value()) / some.cumulated(w).error();
			assertTrue(more < 5, w + ": cumulated off by " + more + " errors");
		}
		final double mean = squares / count; // 39/37 for independent points
		assertTrue(mean > 0.5 && mean < 2, "mean square of " + count + " deviations in errors: " + mean);
		// with four times as many vectors the error of a mean is half
		assertEquals(0.5, drawn(160, 7).cumulated(0.5).error() / some.cumulated(0.5).error(), 0.15);
	}

	@Test
	void equalSeedsGiveEqualBitsAndOthersOtherVectors() {
		final DensityOfStates first = drawn(3, 1);
		assertArrayEquals(first.moments(), drawn(3, 1).moments());
		assertFalse(Arrays.equals(first.moments(), drawn(3, 2).moments()));
		assertTrue(Double.isNaN(drawn(1, 1).density(0.5).error()), "one vector has no spread");
		assertEquals(0, exact.density(0.5).error());
	}

	@Test
	void whatIsNoMinimumOrOutOfRangeIsRefused() {
		refused(15, 3, "moments=15");
		refused(10_001, 3, "moments=10001");
		refused(100, -1, "vectors=-1");
		refused(100, 1001, "vectors=1001");
		final Configuration shaken = TestNetworks.shaken(minimum, 1e-8, 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new DensityOfStates(network, shaken, 100, 1, 1, Monitor.SILENT))
			.getMessage()
			.contains("Relax Network..."));
		final GeneratedNetwork large = TestNetworks.triangular(1200);
		final SpringNetwork springs = TestNetworks.withLaws(large.network(), b -> new Harmonic(1));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new DensityOfStates(springs, large.configuration(), 100, 0, 1,
			Monitor.SILENT)).getMessage()
			.contains("vectors=0"));
	}

	private void refused(final int moments, final int vectors, final String what) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new DensityOfStates(network, minimum, moments, vectors, 1,
			Monitor.SILENT)).getMessage();
		assertTrue(message.contains(what), message);
	}
}
