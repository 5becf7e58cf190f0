package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.modes.DensityOfStates;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In other units of energy and length a network has the same strains, and energies and lengths scale with the units. */
class UnitsTest {

	private static final GeneratedNetwork PACKING = TestNetworks.packing(64, 1);

	private static SpringNetwork scaled(final double energy, final double alpha, final double length) {
		return TestNetworks.withLaws(PACKING.network(), b -> new BistableQuartic(energy, alpha))
			.withRestLength(Arrays.stream(PACKING.network().restLength()).map(r -> length * r).toArray());
	}

	private static ShearResult shear(final ShearProtocol protocol, final BoxRelaxation box, final SpringNetwork network,
		final Configuration start) throws NoMinimumException {
		final RelaxationSettings relaxation = new RelaxationSettings(Minimiser.FIRE, 1e-10, box);
		final ShearSettings settings = new ShearSettings(protocol, ShearKind.SIMPLE, relaxation, ShearSettings.DEFAULT_THRESHOLD);
		return new QuasistaticShear(new LoadPath(new double[] { 0.08 }, 1, 1e-3, 1), settings).run(network, start, ShearObserver.NONE,
			Monitor.SILENT);
	}

	/**
	 * For any C with the same α/C, and units of length that differ by powers of two, strains have the same bits, and energies are
	 * proportional to C.
	 */
	@ParameterizedTest
	@CsvSource({ "2, 0.2, 1", "10, 1, 1", "1e-30, 1e-31, 1", "0x1p166, 0x1.999999999999ap162, 1", "1, 0.1, 1048576",
		"0x1p133, 0x1.999999999999ap129, 9.5367431640625e-7" })
	void eventsHappenAtTheSameStrains(final double c, final double alpha, final double length) throws NoMinimumException {
		assertEquals(0.1, alpha / c, "the same network");
		for (final ShearProtocol protocol : ShearProtocol.values()) {
			for (final BoxRelaxation box : new BoxRelaxation[] { BoxRelaxation.FIXED, BoxRelaxation.ZERO_PRESSURE }) {
				if (box == BoxRelaxation.ZERO_PRESSURE && length != 1) continue;
				final ShearResult a = shear(protocol, box, PACKING.network(), PACKING.configuration());
				final ShearResult b = shear(protocol, box, scaled(c, alpha, length), PACKING.configuration().scaled(length));
				assertTrue(a.instabilities().size() > 1);
				assertEquals(a.instabilities().size(), b.instabilities().size());
				for (int k = 0; k < a.instabilities().size(); k++) {
					final LoadingEvent one = a.instabilities().get(k), other = b.instabilities().get(k);
					assertEquals(one.strain(), other.strain());
					assertEquals(one.kind(), other.kind());
					assertEquals(one.trigger(), other.trigger());
					assertEquals(c * one.energyDrop(), other.energyDrop(), 1e-11 * c);
					assertEquals(c * one.dissipation(), other.dissipation(), 1e-11 * c);
					assertEquals(c * one.stressBefore() / (length * length), other.stressBefore(), 1e-11 * c / (length * length));
				}
				for (int k = 0; k < a.steps().size(); k++) {
					assertEquals(a.steps().get(k).strain(), b.steps().get(k).strain());
					assertEquals(c * a.steps().get(k).energy(), b.steps().get(k).energy(), 1e-13 * c);
				}
				assertArrayEquals(a.configuration().scaled(length).positions(), b.configuration().positions());
			}
		}
	}

	/** For quantities at a minimum any unit of length is allowed, because they do not depend on a path. */
	@ParameterizedTest
	@CsvSource({ "1e-50, 1e-51, 1", "1e50, 1e49, 1", "1, 0.1, 1e-25", "1, 0.1, 1e25", "1e45, 1e44, 1e-20", "1e-45, 1e-46, 1e20" })
	void measurementsAtAMinimumScale(final double c, final double alpha, final double length) throws NoMinimumException {
		final Configuration minimum = new Relaxer(PACKING.network(), RelaxationSettings.DEFAULT)
			.relax(PACKING.configuration(), Monitor.SILENT).orThrow().configuration();
		final SpringNetwork other = scaled(c, alpha, length);
		final Configuration there = new Relaxer(other, RelaxationSettings.DEFAULT).relax(minimum.scaled(length), Monitor.SILENT).orThrow()
			.configuration();
		final LocalExcitations a = LocalExcitations.of(PACKING.network(), minimum, BistabilityCriterion.EXACT);
		final LocalExcitations b = LocalExcitations.of(other, there, BistabilityCriterion.EXACT);
		assertArrayEquals(a.bistable(), b.bistable());
		assertScaled(a.effectiveStiffness(), b.effectiveStiffness(), c / (length * length));
		assertScaled(a.distance(), b.distance(), length);
		assertScaled(a.forceToInstability(), b.forceToInstability(), c / length);
		assertScaled(a.barrier(), b.barrier(), c);
		assertScaled(a.lengthSusceptibility(), b.lengthSusceptibility(), length);
		assertScaled(a.strainUp(), b.strainUp(), 1);
		final NormalModes few = NormalModes.lowest(PACKING.network(), minimum, 20, Monitor.SILENT),
			same = NormalModes.lowest(other, there, 20, Monitor.SILENT);
		assertScaled(few.eigenvalues(), same.eigenvalues(), c / (length * length));
		assertEquals(few.soundSpeeds().firstPhonon(), same.soundSpeeds().firstPhonon() / Math.sqrt(c) * length, 1e-9);
		assertScaled(new double[] { new DensityOfStates(PACKING.network(), minimum, 32, 2, 1, Monitor.SILENT).cumulated(few.omega(5))
			.value() },
			new double[] { new DensityOfStates(other, there, 32, 2, 1, Monitor.SILENT).cumulated(same.omega(5)).value() }, 1);
		for (final BarrierMethod method : BarrierMethod.values()) {
			assertScaled(barriers(few, method, 1), barriers(same, method, length), c);
		}
		assertScaled(NormalModes.all(PACKING.network(), minimum, Monitor.SILENT).eigenvalues(),
			NormalModes.all(other, there, Monitor.SILENT).eigenvalues(),
			c / (length * length));
	}

	private static double[] barriers(final NormalModes modes, final BarrierMethod method, final double length) {
		final ModeBarriers along = new ModeBarriers(modes, SearchRange.of(modes.network(), modes.minimum(), 0.3 * length, 0.1 * length),
			Minimiser.FIRE);
		final double[] barriers = new double[4];
		Arrays.setAll(barriers, k -> along.find(method, k / 2, k % 2 == 0 ? 1 : -1).barrier());
		return barriers;
	}

	/** Asserts equality to 1e-7 of each value, because Newton's method ends anywhere within the tolerance. */
	private static void assertScaled(final double[] expected, final double[] found, final double unit) {
		assertEquals(expected.length, found.length);
		for (int k = 0; k < found.length; k++) {
			assertEquals(Double.isNaN(expected[k]), Double.isNaN(found[k]));
			if (!Double.isNaN(expected[k])) assertEquals(expected[k], found[k] / unit, 1e-7 * Math.max(1, Math.abs(expected[k])),
				"entry " + k);
		}
	}
}
