package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.SoftestMotion;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.ZeroModes;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A minimum is never called floppy, however soft it becomes before a fold: only motions without energy make a network floppy. */
class NearFoldTest {

	private static ShearResult shear(final GeneratedNetwork g, final double strain) throws NoMinimumException {
		return new QuasistaticShear(new LoadPath(new double[] { strain }, 1, strain, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(g.network(),
			g.configuration(), ShearObserver.NONE, Monitor.SILENT);
	}

	@ParameterizedTest
	@CsvSource({ "64, 2", "64, 3", "64, 5", "256, 1" })
	void aMinimumJustBeforeAFoldIsOne(final int nodes, final long seed) throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(nodes, seed);
		final double fold = firstFold(shear(g, 0.06)).strain();
		double last = 1;
		for (final double before : new double[] { 1e-5, 1e-7, 1e-9 }) {
			final ShearResult end = shear(g, fold - before);
			assertEquals(ShearResult.StopReason.ARRIVED, end.ending());
			assertTrue(end.instabilities().stream().noneMatch(i -> i.kind() == LoadingEvent.Kind.FOLD));
			final Configuration minimum = end.configuration();
			LocalExcitations.of(g.network(), minimum, BistabilityCriterion.EXACT);
			final double omega = NormalModes.lowest(g.network(), minimum, 1, Monitor.SILENT).omega(0);
			final Relaxation stays = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(minimum, Monitor.SILENT);
			assertEquals(Relaxation.StopReason.MINIMUM, stays.reason());
			final SymmetricBlockMatrix hessian = Hessian.of(g.network(), minimum);
			final SignedCholesky factor = Measure.factor(hessian);
			assertTrue(factor.factoriseDefinite(hessian));
			final double mu = SoftestMotion.of(hessian, ZeroModes.translations(hessian.nodes()), factor, 0).stiffness();
			assertTrue(mu > 100 * SoftestMotion.FREE, "mu " + mu + ", omega " + omega + " at " + before);
			assertTrue(mu < last, "it softens");
			last = mu;
		}
	}

	/**
	 * The first step of a branch may end behind a fold just ahead, and leaves the factor of K there, with one negative eigenvalue. Shorter
	 * steps, to minima, converge with it too.
	 */
	@ParameterizedTest
	@CsvSource({ "64, 2, 1e-6", "64, 3, 1e-7", "64, 5, 1e-6", "64, 5, 1e-8", "256, 1, 1e-6" })
	void aFoldJustAheadOfTheStartIsFound(final int nodes, final long seed, final double before) throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(nodes, seed);
		final LoadingEvent fold = firstFold(shear(g, 0.06));
		final Configuration close = shear(g, fold.strain() - before).configuration();
		final ShearResult end = shear(new GeneratedNetwork(g.network(), close, g.notes()), 3 * before);
		assertEquals(ShearResult.StopReason.ARRIVED, end.ending(), end.reason());
		final LoadingEvent found = firstFold(end);
		assertEquals(fold.strain(), found.strain(), 1e-9);
		assertEquals(fold.dissipation(), found.dissipation(), 1e-9);
		assertEquals(fold.flips(), found.flips());
		assertEquals(fold.trigger(), found.trigger());
		assertEquals(1, found.index());
	}

	private static LoadingEvent firstFold(final ShearResult result) {
		return result.instabilities().stream().filter(i -> i.kind() == LoadingEvent.Kind.FOLD).findFirst().orElseThrow();
	}

	@Test
	void oneSolveIsEnoughForWhatIsRigid() {
		for (final int nodes : new int[] { 64, 1024 }) {
			final GeneratedNetwork g = TestNetworks.packing(nodes, 1);
			final Configuration minimum = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT)
				.configuration();
			final SymmetricBlockMatrix hessian = Hessian.of(g.network(), minimum);
			final SignedCholesky factor = Measure.factor(hessian);
			assertTrue(factor.factoriseDefinite(hessian));
			final int[] solves = new int[1];
			final SoftestMotion softest = SoftestMotion.of(hessian, ZeroModes.translations(hessian.nodes()), (b, x) -> {
				solves[0]++;
				factor.solve(b, x);
			}, 0);
			assertEquals(1, solves[0]);
			assertTrue(softest.stiffness() > 1e-3 && softest.stiffness() < 1);
		}
	}
}
