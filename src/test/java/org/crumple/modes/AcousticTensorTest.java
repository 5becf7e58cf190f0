package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcousticTensorTest {

	/** A lattice whose rows are stiffer than its diagonals, or softer. */
	private static SpringNetwork anisotropic(final GeneratedNetwork lattice, final double rows) {
		return TestNetworks.withLaws(lattice.network(), b -> {
			final double[] d = new double[2];
			lattice.network().bondVector(b, lattice.configuration(), d);
			return new Harmonic(Math.abs(d[1]) < 1e-9 ? rows : 1);
		});
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 8, 0.2 })
	void theFirstPhononOfAnAnisotropicLatticeIsItsLowestMode(final double rows) {
		final GeneratedNetwork lattice = TestNetworks.triangular(1024);
		final SpringNetwork springs = anisotropic(lattice, rows);
		final NormalModes modes = NormalModes.lowest(springs, lattice.configuration(), 2, Monitor.SILENT);
		final SoundSpeeds sound = modes.soundSpeeds();
		assertEquals(1, modes.omega(0) / sound.firstPhonon(), 0.01, "the lattice bends its dispersion by (ka)²/24");
		final double isotropic = 2 * Math.PI * sound.transverse() / lattice.configuration().cell().lx();
		if (rows == 0.2)
			assertTrue(Math.abs(isotropic / sound.firstPhonon() - 1) > 0.05, "the estimate from averaged moduli is no good here: "
				+ isotropic);
	}

	/** Sheared by a whole number of rows the lattice is the same, and so are its waves: only the description of the cell differs. */
	@Test
	void aTiltedCellHasTheSameWaves() {
		final GeneratedNetwork lattice = TestNetworks.triangular(64);
		final SpringNetwork w = anisotropic(lattice, 3);
		final Configuration start = lattice.configuration();
		final double straight = NormalModes.lowest(w, start, 1, Monitor.SILENT).soundSpeeds().firstPhonon();
		final double lx = start.cell().lx(), ly = start.cell().ly();
		for (final int period : new int[] { 1, -2 }) {
			// a2' = a2 + period a1, compensated by the images along x
			final int[] ix = w.imageX().clone();
			for (int b = 0; b < ix.length; b++) ix[b] -= period * w.imageY()[b];
			final SpringNetwork tilted = new SpringNetwork(w.nodeCount(), w.from(), w.to(), ix, w.imageY(), w.restLength(), w.potential());
			final Configuration there = new Configuration(start.positions(), start.cell().sheared(period * lx / ly));
			assertEquals(straight, NormalModes.lowest(tilted, there, 1, Monitor.SILENT).soundSpeeds().firstPhonon(), 1e-9);
		}
	}

	@Test
	void theDebyeLawCountsTheModesOfAnAnisotropicLattice() {
		final GeneratedNetwork lattice = TestNetworks.triangular(1024);
		final SpringNetwork springs = anisotropic(lattice, 4);
		final NormalModes modes = NormalModes.lowest(springs, lattice.configuration(), 150, Monitor.SILENT);
		final double top = modes.omega(149), counted = 0.5 * modes.soundSpeeds().debyeSlope() * top * top * 2048;
		assertEquals(150, counted, 15, "below the bend of the dispersion, and between shells");
	}

	private static Configuration relaxed(final GeneratedNetwork g) {
		final Relaxation end = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT);
		assertTrue(end.isMinimum());
		return end.configuration();
	}

	private static AcousticTensor tensor(final SpringNetwork network, final Configuration minimum) {
		final SymmetricBlockMatrix hessian = Hessian.of(network, minimum);
		final SignedCholesky factor = Measure.factor(hessian);
		assertTrue(factor.factoriseDefinite(hessian));
		return new AcousticTensor(network, minimum, hessian, factor);
	}

	/** A rotation of the network costs no energy, which relates the shear moduli for both axes to the stress. */
	@Test
	void rotationsCostNothing() {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final Configuration minimum = relaxed(g);
		final double[][] b = tensor(g.network(), minimum).moduli();
		final double perNode = minimum.cell().area() / 64;
		final Stress stress = Stress.of(g.network(), minimum);
		assertEquals(b[1][2], b[1][1] - perNode * stress.yy(), 1e-10);
		assertEquals(b[1][2], b[2][2] - perNode * stress.xx(), 1e-10);
		assertEquals(b[0][1], b[0][2] + perNode * stress.xy(), 1e-10);
		assertEquals(b[3][2], b[3][1] + perNode * stress.xy(), 1e-10);
		assertTrue(Math.abs(stress.xx()) > 1e-4, "the stress matters");
	}

	/** The continuum of a small cell can be unstable against waves that do not fit the cell; then there is no Debye law. */
	@ParameterizedTest
	@CsvSource({ "64, 0.1, 11", "64, 0.3, 2", "256, 0.3, 11", "64, 0.025, 6" })
	void anElasticallyUnstableNetworkHasNoFirstPhonon(final int nodes, final double alpha, final long seed) {
		final GeneratedNetwork g = new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, alpha, 1, seed)
			.generate(Monitor.SILENT);
		final NormalModes modes = NormalModes.lowest(g.network(), relaxed(g), 5, Monitor.SILENT);
		final SoundSpeeds sound = modes.soundSpeeds();
		assertFalse(sound.isStable());
		assertTrue(tensor(g.network(), modes.minimum()).slowest() < 0);
		assertTrue(Double.isNaN(sound.firstPhonon()) && Double.isNaN(sound.debyeSlope()));
		assertTrue(sound.remark().startsWith("elastically unstable"));
		assertTrue(Double.isNaN(sound.transverse()) || sound.transverse() > 0);
		assertTrue(Double.isNaN(sound.longitudinal()) || sound.longitudinal() > 0);
		assertTrue(Double.isNaN(ModeShape.limit(modes, 0)));
		assertEquals(0.2, ModeShape.limit(modes, 0.2), "a limit that is given needs no phonon");
	}

	@Test
	void withoutAnySpeedThePeriodicCellIsUnstableAllTheSame() {
		final double none = Double.NaN;
		assertTrue(new SoundSpeeds(none, none, none, none, true).remark().startsWith("elastically unstable"));
		assertTrue(new SoundSpeeds(none, none, none, none, false).remark().startsWith("not periodic in both"));
		assertEquals("", new SoundSpeeds(1, 2, 0.3, 0.4, true).remark());
	}

	/** A strip does not resist the tilt of the cell. */
	@Test
	void aStripHasNoPhononsAlongItself() {
		final GeneratedNetwork lattice = TestNetworks.triangular(64);
		final SpringNetwork strip = TestNetworks.withLaws(TestNetworks.keeping(lattice.network(), b -> lattice.network().imageY()[b] == 0),
			b -> new Harmonic(1));
		final SoundSpeeds sound = NormalModes.lowest(strip, lattice.configuration(), 1, Monitor.SILENT).soundSpeeds();
		assertFalse(sound.isStable());
		assertTrue(Double.isNaN(sound.transverse()));
	}
}
