package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.ReferenceFlow;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;

/** Falls end where overdamped dynamics from the fold ends. */
class QuenchTest {

	/** A network slightly beyond a fold, displaced along the critical mode by a thousandth of a node spacing, and the minimum reached. */
	private record Let(Configuration go, Configuration reached) {}

	private static List<Let> folds(final GeneratedNetwork g, final Configuration start, final double amount) throws NoMinimumException {
		final List<Let> folds = new ArrayList<>();
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", amount, 1e-3, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(g.network(), start,
			new ShearObserver() {

				@Override
				public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
					final int[] flipped,
					final double[] mode)
				{
					if (instability.kind() != Kind.FOLD) return;
					final double[] x = before.positions().clone();
					for (int k = 0; k < x.length; k++) x[k] += 1e-3 * mode[k];
					folds.add(new Let(new Configuration(x, new Cell(before.cell().lx(), before.cell().ly(),
						instability.strain() + BranchTracker.BEYOND)), after));
				}
			}, Monitor.SILENT);
		assertTrue(result.isComplete(), result.reason());
		return folds;
	}

	@Test
	void fallsEndInTheMinimumOfTheReference() throws NoMinimumException {
		int falls = 0;
		for (long seed = 1; seed <= 12; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Configuration start = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT)
				.orThrow().configuration();
			for (final Let let : folds(g, start, 0.2)) {
				final Configuration reference = ReferenceFlow.minimum(g.network(), let.go);
				final String which = "seed " + seed + ", strain " + let.go.cell().shear();
				assertArrayEquals(TestNetworks.longBonds(g.network(), reference), TestNetworks.longBonds(g.network(), let.reached), which);
				assertEquals(Energy.of(g.network(), reference), Energy.of(g.network(), let.reached), 1e-9, which);
				falls++;
			}
		}
		assertTrue(falls >= 50, falls + " falls");
	}

	/** In fixed steps the descent starts from the strained state, up to a step beyond the fold, and also follows the gradient flow. */
	@Test
	void fixedStepsFallAlongTheSameWayDown() throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(64, 2);
		final Configuration start = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT).orThrow()
			.configuration();
		final int[] falls = new int[1];
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", 0.1, 1e-3, 1), ShearSettings.of(ShearProtocol.FIXED_STEP))
			.run(g.network(), start,
			new ShearObserver() {

				@Override
				public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
					final int[] flipped,
					final double[] mode)
				{
					if (instability.energyDrop() < 1e-4) return; // a crossing of δr = 0, without loss of energy
					final Configuration reference = ReferenceFlow.minimum(g.network(),
						before.sheared(after.cell().shear() - before.cell().shear()));
					assertEquals(Energy.of(g.network(), reference), Energy.of(g.network(), after), 1e-9, "strain " + instability.strain());
					falls[0]++;
				}
			}, Monitor.SILENT);
		assertTrue(result.isComplete() && falls[0] > 0);
	}

	/** One of the falls, one in thirty, that end elsewhere with FIRE, confirmed by two codes for gradient flow. */
	@Test
	void inertiaLeavesThePhysicalPath() throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(256, 32);
		final Configuration start = new Preparation(LoadPath.parse("0 1 0 -1 0", 0.1, 1e-3, 1), RelaxationSettings.DEFAULT)
			.run(g.network(), g.configuration(),
			Monitor.SILENT).relaxation().configuration();
		assertEquals(15, flips(g, start, WayDown.GRADIENT_FLOW));
		assertEquals(13, flips(g, start, WayDown.FIRE));
		assertEquals(13, flips(g, start, WayDown.AS_MINIMISER), "FIRE relaxes");
	}

	private static int flips(final GeneratedNetwork g, final Configuration start, final WayDown descent) throws NoMinimumException {
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, descent,
			1e-5);
		final LoadingEvent fall = new QuasistaticShear(LoadPath.parse("1", 0.1444, 1e-3, 1), settings).run(g.network(), start,
			ShearObserver.NONE, Monitor.SILENT)
			.instabilities().stream().filter(i -> Math.abs(i.strain() - 0.1443287632) < 1e-9).findFirst().orElseThrow();
		assertEquals(Kind.FOLD, fall.kind());
		return fall.flips();
	}
}
