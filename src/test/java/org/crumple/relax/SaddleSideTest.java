package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saddle that is steeper on one side is left on that side. */
class SaddleSideTest {

	private static final double SPRINGS = 0.02, ALPHA = 0.1;
	/** Strain of the bond at the saddle: U'' + k is negative, and U''' makes the energy lower on the long side. */
	private static final double SADDLE = -0.13;

	/**
	 * A bistable bond and two springs in a row that closes around the cell, in equilibrium under tension with the bond at a saddle. The
	 * bond may become long, s = 0.324, or short, s = −0.194. The sign of the direction of negative curvature depends on the position of the
	 * bond in the row and on the order of its nodes.
	 */
	@ParameterizedTest
	@CsvSource({ "0, false, FIRE", "1, false, FIRE", "2, false, FIRE", "0, true, FIRE", "1, true, FIRE", "2, true, FIRE",
		"0, false, GRADIENT_FLOW", "1, false, GRADIENT_FLOW" })
	void theLowerSideIsTaken(final int place, final boolean reversed, final Minimiser minimiser) {
		final double pull = (SADDLE * SADDLE - ALPHA) * SADDLE, spring = 1 + pull / (2 * SPRINGS);
		final BondPotential[] laws = new BondPotential[3];
		final int[] from = new int[3], to = new int[3], image = new int[3];
		final double[] x = new double[6];
		double height = 0;
		for (int b = 0; b < 3; b++) {
			laws[b] = b == place ? new BistableQuartic(1, ALPHA) : new Harmonic(2 * SPRINGS);
			x[2 * b + 1] = height;
			height += b == place ? 1 + SADDLE : spring;
			from[b] = reversed ? (b + 1) % 3 : b;
			to[b] = reversed ? b : (b + 1) % 3;
			image[b] = b < 2 ? 0 : reversed ? -1 : 1;
		}
		final SpringNetwork row = new SpringNetwork(3, from, to, new int[3], image, new double[] { 1, 1, 1 }, laws);
		final Configuration saddle = new Configuration(x, new Cell(1, height, 0));
		assertTrue(Forces.largest(Forces.of(row, saddle)) < 1e-15, "at rest");
		final Relaxation end = new Relaxer(row, new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 200_000))
			.relax(saddle, Monitor.SILENT);
		assertEquals(Relaxation.StopReason.MINIMUM, end.reason());
		assertEquals(1, end.saddles());
		assertEquals(1, end.negativeDirections());
		// root of the cubic s³ + (k - α) s = const, divided by its root at the saddle
		final double s = 0.5 * (-SADDLE + Math.sqrt(SADDLE * SADDLE - 4 * (SADDLE * SADDLE - (ALPHA - SPRINGS))));
		assertEquals(s, row.lengths(end.configuration())[place] - 1, 1e-8);
		assertTrue(end.energy() < Energy.of(row, saddle));
		assertTrue(end.residual() < 1e-10 / saddle.spacing());
	}
}
