package org.crumple.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Plot;

import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** The numbers behind the plots of Fig. 1. */
class BondPlotsTest {

	private final org.crumple.generate.GeneratedNetwork built =
		new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 4).generate(Monitor.SILENT);
	private final BondStates bonds = BondStates.of(built.network(), built.configuration());

	@Test
	void theDistributionIsNormalisedToOne() {
		final Plot plot = BondPlots.strainDistribution("P", built.network(), bonds, 25);
		final float[] x = plot.getXValues(), density = plot.getYValues();
		assertEquals(25, density.length);
		double sum = 0;
		for (final float d : density) sum += d * (x[1] - x[0]);
		assertEquals(1, sum, 1e-5); // plots hold floats
	}

	@Test
	void aNetworkOfOneStrainStillHasADistribution() {
		final var lattice = new NetworkRecipe(64, 2, GeneratorKind.TRIANGULAR_LATTICE, 0, 0.1, 1, 4).generate(Monitor.SILENT);
		final BondStates same = BondStates.of(lattice.network(), lattice.configuration());
		assertTrue(BondPlots.strainDistribution("P", lattice.network(), same, 10).getImagePlus().getWidth() > 0);
	}

	@Test
	void springsOfAnotherKindArePlottedWithoutTheirCurve() {
		final SpringNetwork n = built.network();
		final BondPotential[] harmonic = new BondPotential[n.bondCount()];
		java.util.Arrays.fill(harmonic, new Harmonic(1));
		final SpringNetwork springs = new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), harmonic);
		final BondStates states = BondStates.of(springs, built.configuration());
		assertTrue(BondPlots.potential("U", springs, states).getImagePlus().getWidth() > 0);
		assertEquals(0, states.unstableCount());
	}

	@Test
	void binsMustBeSensible() {
		assertThrows(IllegalArgumentException.class, () -> BondPlots.strainDistribution("P", built.network(), bonds, 0));
	}
}
