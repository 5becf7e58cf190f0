package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.physics.TriangularDispersion;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Modes of the reference network, and of a lattice with known dispersion. */
class NormalModesTest {

	/** Rounding errors for 512 unknowns and a spectrum up to about 5. */
	private static final double ROUNDING = 1e-12;

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();
	private final Configuration minimum = stored.configuration();

	/** All modes, which take a second, for tests that need them. */
	private NormalModes all() {
		return NormalModes.all(network, minimum, Monitor.SILENT);
	}

	@Test
	void theLowestEigenvaluesAreTheReferences() {
		final NormalModes lowest = NormalModes.lowest(network, minimum, 3, Monitor.SILENT);
		final double[] expected = { 3.24367226e-03, 4.64937349e-03, 5.30315469e-03 };
		assertArrayEquals(expected, lowest.eigenvalues(), 5e-12); // number of digits given
		assertEquals(Math.sqrt(expected[0]), lowest.omega(0), 1e-10);
	}

	@Test
	void denseAndIterativeModesAreTheSame() {
		final NormalModes all = all(), lowest = NormalModes.lowest(network, minimum, 60, Monitor.SILENT);
		for (int k = 0; k < 60; k++) {
			assertEquals(all.eigenvalues()[k], lowest.eigenvalues()[k], ROUNDING);
			// the smallest difference between eigenvalues is 1e-5
			assertEquals(1, Measure.dot(all.modes()[k], lowest.modes()[k]), 1e-9, "mode " + k + ", its sign too");
		}
	}

	@Test
	void theTraceIsTheSumOfTheSquaresOfAllFrequencies() {
		final SymmetricBlockMatrix hessian = Hessian.of(network, minimum);
		double trace = 0;
		for (int k = 0; k < hessian.diagonal().length; k += 3) trace += hessian.diagonal()[k] + hessian.diagonal()[k + 2];
		final NormalModes all = all();
		assertEquals(510, all.count());
		assertEquals(trace, Arrays.stream(all.omegas()).map(w -> w * w).sum(), ROUNDING * trace);
	}

	@Test
	void modesAreOrthonormalFreeOfTranslationsAndSolveTheEquation() {
		final double[][] translations = ZeroModes.translations(network.nodeCount()).vectors();
		final SymmetricBlockMatrix hessian = Hessian.of(network, minimum);
		for (final NormalModes modes : new NormalModes[] { all(), NormalModes.lowest(network, minimum, 40, Monitor.SILENT) }) {
			for (int k = 0; k < modes.count(); k++) {
				final double[] psi = modes.modes()[k], image = Measure.product(hessian, psi);
				for (int j = Math.max(0, k - 20); j <= k; j++) assertEquals(j == k ? 1 : 0, Measure.dot(psi, modes.modes()[j]), ROUNDING);
				for (final double[] translation : translations) assertEquals(0, Measure.dot(psi, translation), ROUNDING);
				double square = 0;
				for (int i = 0; i < psi.length; i++)
					square += (image[i] - modes.eigenvalues()[k] * psi[i]) * (image[i] - modes.eigenvalues()[k] * psi[i]);
				assertEquals(Math.sqrt(square), modes.residuals()[k], 1e-13);
				assertTrue(modes.residuals()[k] < 1e-9);
				assertTrue(modes.eigenvalues()[k] > 0 && (k == 0 || modes.eigenvalues()[k] >= modes.eigenvalues()[k - 1]));
			}
		}
	}

	@Test
	void equalNetworksGiveEqualBits() {
		final NormalModes all = all(), again = all();
		assertArrayEquals(all.eigenvalues(), again.eigenvalues());
		for (int k = 0; k < all.count(); k++) assertArrayEquals(all.modes()[k], again.modes()[k]);
	}

	@Test
	void theTriangularLatticeHasItsDispersion() {
		final GeneratedNetwork lattice = TestNetworks.triangular(64);
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1));
		final double[] expected = TriangularDispersion.eigenvalues(springs.nodeCount(), lattice.configuration().cell());
		final double[] found = NormalModes.all(springs, lattice.configuration(), Monitor.SILENT).eigenvalues();
		assertArrayEquals(Arrays.copyOfRange(expected, 2, expected.length), found, ROUNDING);
		// also for the six-fold degenerate lowest level
		assertArrayEquals(Arrays.copyOfRange(expected, 2, 22), NormalModes.lowest(springs, lattice.configuration(), 20, Monitor.SILENT)
			.eigenvalues(), ROUNDING);
	}

	@Test
	void soundInTheTriangularLatticeIsThatOfACauchySolid() {
		final GeneratedNetwork lattice = TestNetworks.triangular(576);
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1));
		final NormalModes modes = NormalModes.lowest(springs, lattice.configuration(), 1, Monitor.SILENT);
		final SoundSpeeds sound = modes.soundSpeeds();
		final double k = Math.sqrt(3) / 2; // 1/a²; one mass per unit area
		assertEquals(Math.sqrt(Math.sqrt(3) / 4 * k), sound.transverse(), ROUNDING);
		assertEquals(Math.sqrt(3) * sound.transverse(), sound.longitudinal(), ROUNDING);
		// due to dispersion, a wavelength of 24 nodes is slower than very long waves by about (ka)²/24
		assertEquals(1, modes.omega(0) / sound.firstPhonon(), 0.01);
	}

	@Test
	@Tag("long")
	void theDebyeLawCountsTheLowestModesOfALattice() {
		final GeneratedNetwork lattice = TestNetworks.triangular(1024);
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1));
		final NormalModes modes = NormalModes.lowest(springs, lattice.configuration(), 150, Monitor.SILENT);
		final double top = modes.omega(149), counted = 0.5 * modes.soundSpeeds().debyeSlope() * top * top * 2048;
		assertEquals(150, counted, 15, "below the bend of the dispersion, and between shells");
	}

	@Test
	@Tag("long")
	void threadsDoNotChangeABit() {
		final GeneratedNetwork lattice = TestNetworks.triangular(16384); // large enough for several threads
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1 + 0.01 * (b % 11)));
		final NormalModes alone = NormalModes.lowest(springs, lattice.configuration(), 4, Monitor.SILENT);
		final NormalModes shared = NormalModes.lowest(springs, lattice.configuration(), 4, new ThreadTeam(2), Monitor.SILENT);
		assertArrayEquals(alone.eigenvalues(), shared.eigenvalues());
		assertArrayEquals(alone.modes(), shared.modes());
		assertEquals(alone.soundSpeeds(), shared.soundSpeeds());
	}

	@Test
	void coresOfSoftModesAreWhereTheUnstableBondsAre() {
		final ModeShape[] shapes = ModeShape.of(all());
		final BondStates bonds = BondStates.of(network, minimum);
		int unstable = 0;
		for (int k = 0; k < shapes.length; k++) {
			assertTrue(shapes[k].participation() > 1.0 / 256 && shapes[k].participation() <= 1);
			assertEquals(bonds.isUnstable(shapes[k].coreBond()), shapes[k].coreUnstable());
			if (k < 10 && shapes[k].coreUnstable()) unstable++;
		}
		assertTrue(unstable >= 4, unstable + " of the ten lowest, while 1.4 % of all bonds are unstable");
	}

	@Test
	void whatIsNoMinimumIsRefused() {
		final Configuration shaken = TestNetworks.shaken(minimum, 1e-8, 1);
		refused(() -> NormalModes.lowest(network, shaken, 3, Monitor.SILENT), "largest force");
		refused(() -> NormalModes.all(network, shaken, Monitor.SILENT), "largest force");
		final GeneratedNetwork lattice = TestNetworks.triangular(64); // every bond is at the top of its barrier
		refused(() -> NormalModes.lowest(lattice.network(), lattice.configuration(), 3, Monitor.SILENT), "positive definite");
	}

	private static void refused(final org.junit.jupiter.api.function.Executable run, final String why) {
		final String message = assertThrows(IllegalArgumentException.class, run).getMessage();
		assertTrue(message.contains("Relax Network...") && message.contains(why), message);
	}

	@Test
	void impossibleNumbersOfModesAreRefused() {
		for (final int count : new int[] { 0, -1, 511 }) {
			final String message = assertThrows(IllegalArgumentException.class, () -> NormalModes.lowest(network, minimum, count,
				Monitor.SILENT)).getMessage();
			assertTrue(message.contains("count=" + count) && message.contains("510"), message);
		}
		assertEquals(510, NormalModes.lowest(network, minimum, 510, Monitor.SILENT).count());
	}
}
