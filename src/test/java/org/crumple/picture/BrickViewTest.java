package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;

import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of all bonds inside the rectangle add up to one whole copy of every bond. */
class BrickViewTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, -0.37, 1.5 })
	void theRectangleHoldsEachBondExactlyOnceAtAnyShear(final double shear) {
		final var built = new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 4).generate(Monitor.SILENT);
		final SpringNetwork network = built.network();
		final Configuration sheared = built.configuration().sheared(shear);
		final BrickView view = new BrickView(network, sheared);
		final double[] length = network.lengths(sheared);
		for (int b = 0; b < network.bondCount(); b++) {
			double inside = 0;
			for (final Line2D.Double piece : view.pieces(b)) {
				inside += piece.getP1().distance(piece.getP2());
				assertTrue(new Rectangle2D.Double(-1e-9, -1e-9, sheared.cell().lx() + 2e-9, sheared.cell().ly() + 2e-9)
					.contains(piece.getBounds2D()));
			}
			assertEquals(length[b], inside, 1e-9, "bond " + b);
			for (final Line2D.Double image : view.images(b, 0)) assertEquals(length[b], image.getP1().distance(image.getP2()), 1e-9);
			assertTrue(view.images(b, 0.1).size() >= view.pieces(b).size());
			final Line2D.Double whole = view.whole(b);
			assertTrue(whole.x1 >= 0 && whole.x1 < sheared.cell().lx() && whole.y1 >= 0 && whole.y1 < sheared.cell().ly());
		}
	}

	/** Such networks cannot be read from files, but can be made by scripts. */
	@ParameterizedTest
	@CsvSource({ "2147483647, 0, 4, 4", "0, -2147483648, 4, 4", "60, 60, 4, 4", "0, 0, 1e-300, 4", "0, 0, 4, 1e-300", "0, 0, 1e-6, 1e6" })
	void aBondMuchLongerThanTheCellIsNotDrawnForEver(final int ix, final int iy, final double lx, final double ly) {
		final SpringNetwork network = new SpringNetwork(2, new int[] { 0 }, new int[] { 1 }, new int[] { ix }, new int[] { iy },
			new double[] { 1 },
			new BondPotential[] { new Harmonic(1) });
		final Configuration configuration = new Configuration(new double[] { 0, 0, 1, 1 }, new Cell(lx, ly, 0));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			final String said = assertThrows(IllegalArgumentException.class, () -> NetworkPicture.draw("far", "caption", network,
				configuration, BondColouring.STABILITY, 816)).getMessage();
			assertTrue(said.contains(" is not allowed: it must be s"), said);
		});
	}
}
