package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units are conventions: to choose others changes no basin; factors of four in energy and 1024 in length, not even a bit. */
class ScalingTest {

	private final GeneratedNetwork packing = TestNetworks.packing(64, 3);

	private Relaxation relaxed(final SpringNetwork network, final Configuration start, final Minimiser minimiser, final Box box) {
		final Relaxation relaxation = new Relaxer(network, new RelaxationSettings(minimiser, 1e-10, box, 200_000)).relax(start, Monitor.SILENT);
		assertEquals(Relaxation.Reason.MINIMUM, relaxation.reason());
		return relaxation;
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void twoRunsAgreeToTheLastBit(final Minimiser minimiser) {
		for (final Box box : Box.values()) {
			assertEquals(relaxed(packing.network(), packing.configuration(), minimiser, box),
				relaxed(TestNetworks.packing(64, 3).network(), TestNetworks.packing(64, 3).configuration(), minimiser, box));
		}
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aUnitOfEnergyFourTimesSmallerChangesNoBitOfThePositions(final Minimiser minimiser) {
		final SpringNetwork four = TestNetworks.withLaws(packing.network(), b -> new BistableQuartic(4, 0.4));
		for (final Box box : Box.values()) {
			final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, box);
			final Relaxation b = relaxed(four, packing.configuration(), minimiser, box);
			assertEquals(a.configuration(), b.configuration());
			assertEquals(4 * a.energy(), b.energy());
			assertEquals(4 * a.residual(), b.residual());
			assertEquals(a.iterations(), b.iterations());
		}
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void twiceCAndAlphaGiveTwiceTheEnergyInTheSameBasin(final Minimiser minimiser) {
		final SpringNetwork two = TestNetworks.withLaws(packing.network(), b -> new BistableQuartic(2, 0.2));
		final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, Box.FIXED);
		final Relaxation b = relaxed(two, packing.configuration(), minimiser, Box.FIXED);
		assertEquals(2 * a.energy(), b.energy(), 1e-13); // steps are √2 shorter, up to rounding
		assertArrayEquals(TestNetworks.longBonds(two, a.configuration()), TestNetworks.longBonds(two, b.configuration()));
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aUnitOfLength1024TimesSmallerChangesNoBitOfTheStrains(final Minimiser minimiser) {
		final SpringNetwork wide = packing.network().withRestLength(Arrays.stream(packing.network().restLength()).map(r -> 1024 * r).toArray());
		for (final Box box : Box.values()) {
			final Relaxation a = relaxed(packing.network(), packing.configuration(), minimiser, box);
			final Relaxation b = relaxed(wide, packing.configuration().scaled(1024), minimiser, box);
			assertEquals(a.configuration().scaled(1024), b.configuration());
			assertEquals(a.energy(), b.energy());
			assertEquals(a.iterations(), b.iterations());
		}
	}
}
