package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;

class SoftSpotsTest {

	private final StoredNetwork stored = TestNetworks.reference("min");

	/** The sum over all modes contains the complete Hessian. */
	@Test
	void overAllModesVibralityIsOneOverTheEffectiveStiffness() {
		final SoftSpots all = SoftSpots.of(NormalModes.all(stored.network(), stored.configuration(), Monitor.SILENT));
		final double[] stiffness = LocalExcitations.of(stored.network(), stored.configuration(), BistabilityCriterion.EXACT)
			.effectiveStiffness();
		assertEquals(510, all.modes());
		for (int b = 0; b < stiffness.length; b++) {
			assertEquals(1 / stiffness[b], all.vibrality()[b], 1e-10 / stiffness[b]);
			assertEquals(2 - 2.0 / 256, all.participationFraction()[b], 1e-10, "completeness without the translations");
			assertTrue(all.softSpot()[b] >= all.vibrality()[b]);
		}
	}

	@Test
	void oneModeIsWeightedByItsParticipation() {
		final NormalModes one = NormalModes.lowest(stored.network(), stored.configuration(), 1, Monitor.SILENT);
		final SoftSpots spots = SoftSpots.of(one);
		final ModeShape shape = ModeShape.of(one)[0];
		double most = 0;
		for (int b = 0; b < spots.vibrality().length; b++) {
			assertEquals(spots.vibrality()[b] / shape.participation(), spots.softSpot()[b], 1e-12 * spots.softSpot()[b]);
			most = Math.max(most, spots.softSpot()[b]);
		}
		assertEquals(most, spots.softSpot()[shape.coreBond()], "the bond whose length changes most");
		final int[] ends = { stored.network().from()[3], stored.network().to()[3] };
		final double squares = Arrays.stream(ends).mapToDouble(i -> Math.pow(one.modes()[0][2 * i], 2) + Math.pow(one.modes()[0][2 * i + 1],
			2)).sum();
		assertEquals(squares / 2, spots.participationFraction()[3], 1e-15);
	}
}
