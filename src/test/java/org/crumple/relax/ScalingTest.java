package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Other units change no basin; with any unit of energy, and units of length that differ by powers of two, no bit changes. */
class ScalingTest {

	private final GeneratedNetwork packing = TestNetworks.packing(64, 3);

	private Relaxation relaxed(final SpringNetwork network, final Configuration start, final Minimiser minimiser, final BoxRelaxation box) {
		final Relaxation relaxation = new Relaxer(network, new RelaxationSettings(minimiser, 1e-10, box, 200_000))
			.relax(start, Monitor.SILENT);
		assertEquals(Relaxation.StopReason.MINIMUM, relaxation.reason());
		return relaxation;
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void twoRunsAgreeToTheLastBit(final Minimiser minimiser) {
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			assertEquals(relaxed(packing.network(), packing.configuration(), minimiser, box),
				relaxed(TestNetworks.packing(64, 3).network(), TestNetworks.packing(64, 3).configuration(), minimiser, box));
		}
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aUnitOfEnergyFourTimesSmallerChangesNoBitOfThePositions(final Minimiser minimiser) {
		final SpringNetwork four = TestNetworks.withLaws(packing.network(), b -> new BistableQuartic(4, 0.4));
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, box);
			final Relaxation b = relaxed(four, packing.configuration(), minimiser, box);
			assertEquals(a.configuration(), b.configuration());
			assertEquals(4 * a.energy(), b.energy());
			assertEquals(4 * a.residual(), b.residual());
			assertEquals(a.iterations(), b.iterations());
		}
	}

	/** Only α/C matters, for any C, and energies are proportional to the unit of energy. */
	@ParameterizedTest
	@CsvSource({ "2, 0.2", "10, 1", "0.5, 0.05", "1e-30, 1e-31", "1e-50, 1e-51", "0x1p133, 0x1.999999999999ap129",
		"0x1p-165, 0x1.999999999999ap-169" })
	void noUnitOfEnergyChangesABitOfThePositions(final double c, final double alpha) {
		assertEquals(0.1, alpha / c, "the same network");
		final SpringNetwork other = TestNetworks.withLaws(packing.network(), b -> new BistableQuartic(c, alpha));
		for (final Minimiser minimiser : Minimiser.values()) {
			final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, BoxRelaxation.FIXED);
			final Relaxation b = relaxed(other, packing.configuration(), minimiser, BoxRelaxation.FIXED);
			assertEquals(a.configuration(), b.configuration());
			assertEquals(a.iterations(), b.iterations());
			assertEquals(c * a.energy(), b.energy(), 1e-14 * Math.abs(b.energy()));
			assertEquals(c * a.residual(), b.residual(), 1e-14 * b.residual());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1e-300", "9.9e-51", "1.1e50", "1e300" })
	void energiesThatCannotBeReckonedWithAreRefusedByName(final double c) {
		final String allowed = "stiffness=" + c
			+ " is not allowed: it must be between 1e-50 and 1e50 (in a unit of energy that suits the network).";
		assertEquals(allowed, assertThrows(IllegalArgumentException.class, () -> new BistableQuartic(c, 0.1 * c)).getMessage());
		assertEquals(allowed, assertThrows(IllegalArgumentException.class, () -> new Harmonic(c)).getMessage());
		assertEquals(allowed, assertThrows(IllegalArgumentException.class,
			() -> new NetworkRecipe(64, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1 * c, c, 1)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "1e-300", "9e-31", "2e30", "1e300" })
	void lengthsThatCannotBeReckonedWithAreRefusedByName(final double r0) {
		final double[] lengths = packing.network().restLength().clone();
		lengths[7] = r0;
		final String message = assertThrows(IllegalArgumentException.class, () -> packing.network().withRestLength(lengths)).getMessage();
		assertTrue(message.startsWith("r0 of bond 7=" + r0 + " is not allowed: it must be a length between 1e-30 and 1e30"), message);
	}

	/** Bonds with different C keep their ratio, and a potential defined by a user has an energy unit as well. */
	@Test
	void mixedAndStrangeLawsScaleAlike() {
		final SpringNetwork mixed = TestNetworks.withLaws(packing.network(), b -> b % 3 == 0 ? new Harmonic(4)
			: new BistableQuartic(1, 0.1));
		final SpringNetwork large = TestNetworks.withLaws(packing.network(), b -> b % 3 == 0 ? new Harmonic(4e10)
			: new BistableQuartic(1e10, 1e9));
		assertEquals(relaxed(mixed, packing.configuration(), Minimiser.FIRE, BoxRelaxation.FIXED).configuration(),
			relaxed(large, packing.configuration(), Minimiser.FIRE, BoxRelaxation.FIXED).configuration());
		final SpringNetwork strange = TestNetworks.withLaws(packing.network(), b -> new Strange(8));
		final Relaxation one = relaxed(TestNetworks.withLaws(packing.network(), b -> new Strange(1)), packing.configuration(),
			Minimiser.FIRE, BoxRelaxation.FIXED);
		final Relaxation eight = relaxed(strange, packing.configuration(), Minimiser.FIRE, BoxRelaxation.FIXED);
		assertEquals(one.configuration(), eight.configuration());
		assertEquals(8 * one.energy(), eight.energy());
		assertEquals(8 * one.residual(), eight.residual());
	}

	/** A potential defined by a user, without an implementation of units. */
	private record Strange(double energyScale) implements BondPotential {

		@Override
		public double energy(final double length, final double restLength) {
			return energyScale * (length / restLength - 1) * (length / restLength - 1);
		}

		@Override
		public double tension(final double length, final double restLength) {
			return 2 * energyScale * (length / restLength - 1) / restLength;
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			return 2 * energyScale / (restLength * restLength);
		}

		@Override
		public double[] parameters() {
			return new double[] { energyScale };
		}
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aUnitOfLength1024TimesSmallerChangesNoBitOfTheStrains(final Minimiser minimiser) {
		final SpringNetwork wide = packing.network().withRestLength(Arrays.stream(packing.network().restLength()).map(r -> 1024 * r)
			.toArray());
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, box);
			final Relaxation b = relaxed(wide, packing.configuration().scaled(1024), minimiser, box);
			assertEquals(a.configuration().scaled(1024), b.configuration());
			assertEquals(a.energy(), b.energy());
			assertEquals(a.iterations(), b.iterations());
		}
	}
}
