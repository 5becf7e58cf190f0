package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The predicted strain to the first instability, against the actual strain. */
class PredictionTest {

	/** Limit for the change of a bond length in a shear step within the same basin [l]. */
	private static final double JUMP = 0.03;
	private static final double STEP = 5e-5;

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();
	private final Relaxer relaxer = new Relaxer(network, new RelaxationSettings(Minimiser.FIRE, 1e-12, BoxRelaxation.FIXED));

	private Configuration sheared(final Configuration from, final double increment) throws Exception {
		return relaxer.relax(from.sheared(increment), Monitor.SILENT).orThrow().configuration();
	}

	private double largestChange(final Configuration a, final Configuration b) {
		final double[] before = network.lengths(a), after = network.lengths(b);
		double largest = 0;
		for (int k = 0; k < before.length; k++) largest = Math.max(largest, Math.abs(after[k] - before[k]));
		return largest;
	}

	/** Shear shifts the rows of bonds of a strip without changing them; rounding must not cause a prediction. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void aStripThatIsNotJoinedAcrossTheCellForetellsNothing(final long seed) throws Exception {
		final GeneratedNetwork g = TestNetworks.packing(64, seed);
		final SpringNetwork w = g.network();
		for (final int[] across : new int[][] { w.imageX(), w.imageY() }) {
			final SpringNetwork strip = TestNetworks.keeping(w, b -> across[b] == 0);
			final Configuration rest = new Relaxer(strip, RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT).orThrow()
				.configuration();
			final LocalExcitations all = LocalExcitations.of(strip, rest, BistabilityCriterion.EXACT);
			for (final int direction : new int[] { 1, -1 }) assertNull(all.firstInstability(direction));
		}
	}

	@Test
	@Tag("long")
	void closeToAFoldItIsRightWhereTheDistanceAloneIsTwiceTheTruth() throws Exception {
		for (final int direction : new int[] { 1, -1 }) {
			final List<Configuration> path = new ArrayList<>();
			Configuration now = stored.configuration();
			double step = STEP;
			while (step > 1e-10) { // approaches the last minimum of the basin
				final Configuration next = sheared(now, direction * step);
				if (largestChange(now, next) > JUMP) {
					step /= 2;
					continue;
				}
				now = next;
				path.add(now);
				assertTrue(path.size() < 1000, "no event");
			}
			final double end = now.cell().shear();
			int judged = 0;
			for (final Configuration configuration : path) {
				final double truth = direction * (end - configuration.cell().shear());
				if (!(truth > 1e-7 && truth < 1e-4)) continue;
				final LocalExcitations all = LocalExcitations.of(network, configuration, BistabilityCriterion.EXACT);
				final PredictedInstability first = all.firstInstability(direction);
				final int bond = first.bond();
				// deviations from a spring of constant ksys change the square-root law of the fold by a factor of 0.93 at any small
				// distance
				assertEquals(0.95, first.strain() / truth, 0.05);
				assertEquals(1.9, all.distance()[bond] / Math.abs(all.lengthSusceptibility()[bond]) / truth, 0.1);
				assertEquals(direction, first.direction());
				judged++;
			}
			final PredictedInstability afar = LocalExcitations.of(network, stored.configuration(), BistabilityCriterion.EXACT)
				.firstInstability(direction);
			assertEquals(Math.abs(end), afar.strain(), 0.05 * Math.abs(end));
			assertTrue(judged >= 3, judged + " minima close to the fold");
			assertFiniteAtTheFold(now, afar.bond());
		}
	}

	/** At the last minimum before the fold one bond is almost unstable, and all values are still finite. */
	private void assertFiniteAtTheFold(final Configuration last, final int bond) {
		final LocalExcitations all = LocalExcitations.of(network, last, BistabilityCriterion.EXACT);
		assertTrue(all.distance()[bond] > 0 && all.distance()[bond] < 1e-4, "distance " + all.distance()[bond]);
		for (int b = 0; b < all.count(); b++) {
			assertTrue(all.effectiveStiffness()[b] > 0 && Double.isFinite(all.effectiveStiffness()[b]));
			assertTrue(Double.isFinite(all.lengthSusceptibility()[b]) && Double.isFinite(all.tensionSusceptibility()[b]));
			assertEquals(all.bistable()[b], all.distance()[b] > 0 && all.forceToInstability()[b] > 0 && all.barrier()[b] > 0, "bond " + b);
		}
		// near a fold, f_in and the barrier are proportional to the square and the cube of the distance
		final double unit = Math.pow(network.restLength()[bond], -4), // C = 1
			left = all.distance()[bond], d = Math.abs(all.extensionToInstability()[bond]);
		assertEquals(1, all.forceToInstability()[bond] / (3 * unit * left * left * d), 1e-3);
		assertEquals(1, all.barrier()[bond] / (2 * unit * left * left * left * d), 1e-3);
	}
}
