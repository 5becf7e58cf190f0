package org.crumple.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;

import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of all bonds that lies in the rectangle is the same as one whole copy of every bond. */
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
			for (final Line2D.Double piece : view.pieces(b)) inside += lengthInside(piece, sheared.cell().lx(), sheared.cell().ly());
			assertEquals(length[b], inside, 1e-9, "bond " + b);
			final Line2D.Double whole = view.whole(b);
			assertTrue(whole.x1 >= 0 && whole.x1 < sheared.cell().lx() && whole.y1 >= 0 && whole.y1 < sheared.cell().ly());
		}
	}

	/** Liang and Barsky's clipping. */
	private static double lengthInside(final Line2D.Double line, final double width, final double height) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double[] p = { -dx, dx, -dy, dy }, q = { line.x1, width - line.x1, line.y1, height - line.y1 };
		double from = 0, to = 1;
		for (int k = 0; k < 4; k++) {
			if (p[k] < 0) from = Math.max(from, q[k] / p[k]);
			if (p[k] > 0) to = Math.min(to, q[k] / p[k]);
			if (p[k] == 0 && q[k] < 0) return 0;
		}
		return Math.max(0, to - from) * Math.sqrt(dx * dx + dy * dy);
	}
}
