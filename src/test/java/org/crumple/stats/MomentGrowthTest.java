package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;


/** Second moments that exist and second moments that diverge. */
class MomentGrowthTest {

	@Test
	void theMomentOfANarrowLawSettles() {
		final MomentGrowth growth = MomentGrowth.of(List.of(Synthetic.exponential(20000, 3)), 200, 1);
		final int last = growth.values().length - 1;
		assertEquals(2, growth.median()[last], 0.15); // <x²> of exp(-x) is 2, scatter √(20/8192) = 0.05
		assertEquals(growth.median()[last], growth.median()[last - 4], 0.1);
		assertTrue(growth.largest()[last] < 0.02);
		assertEquals(0, MomentGrowth.expected(-3.5));
	}

	@Test
	void theMomentOfABroadLawGrowsAsItsTailSays() {
		final MomentGrowth growth = MomentGrowth.of(List.of(Synthetic.powerLaw(-2, 40000, 3)), 200, 1);
		final int last = growth.values().length - 1;
		final double slope = Math.log(growth.median()[last] / growth.median()[4]) / Math.log(growth.values()[last] / growth.values()[4]);
		assertEquals(MomentGrowth.expected(-2), slope, 0.15); // n^1; 200 draws of one data set
		assertTrue(growth.largest()[last] > 0.2, "the largest rules: " + growth.largest()[last]);
	}

	@Test
	void networksArePooledWholeAndSeedsRepeat() {
		final List<double[]> networks = new ArrayList<>();
		for (int k = 0; k < 16; k++) networks.add(new double[] { 1, -1, 1 });
		final MomentGrowth growth = MomentGrowth.of(networks, 20, 7);
		assertArrayEquals(new double[] { 3, 6, 12, 24 }, growth.values(), 1e-9);
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, growth.median(), 1e-12);
		assertArrayEquals(growth.high(), MomentGrowth.of(networks, 20, 7).high());
		assertThrows(IllegalArgumentException.class, () -> MomentGrowth.of(networks.subList(0, 3), 20, 7));
	}
}
