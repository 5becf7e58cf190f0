package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shears that stop before the end of their path keep the steps made so far. */
class ShearEndingTest {

	private final StoredNetwork min = TestNetworks.reference("min");

	private static QuasistaticShear shear(final ShearProtocol protocol, final RelaxationSettings relaxation) {
		return new QuasistaticShear(LoadPath.parse("1", 0.05, 1e-3, 1), new ShearSettings(protocol, ShearKind.SIMPLE, relaxation, 1e-5));
	}

	/** Ten force evaluations are not enough for any descent, so that the first one that is needed fails. */
	@ParameterizedTest
	@EnumSource(ShearProtocol.class)
	void aFallThatFindsNoMinimumLeavesWhatWasDone(final ShearProtocol protocol) throws NoMinimumException {
		final RelaxationSettings brief = new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED, 10);
		final Configuration[] seen = new Configuration[1];
		final ShearResult result = shear(protocol, brief).run(min.network(), min.configuration(), new ShearObserver() {

			@Override
			public void step(final LoadingStep step, final Configuration minimum) {
				seen[0] = minimum;
			}
		}, Monitor.SILENT);
		assertEquals(ShearResult.StopReason.FAILED, result.ending());
		assertFalse(result.isComplete());
		assertTrue(result.reason().matches("Stopped at strain 0\\.0\\d+: No minimum after 1\\d force evaluations: .*"), result.reason());
		final LoadingStep last = result.steps().get(result.steps().size() - 1);
		assertTrue(last.number() > 0 && last.strain() > 0 && last.strain() < 0.05);
		assertEquals(last.strain(), result.configuration().cell().shear(), 1e-15);
		assertEquals(seen[0], result.configuration());
		assertTrue(Forces.largest(Forces.of(min.network(), result.configuration())) < 1e-10);
	}

	@Test
	void aBranchThatIsLostLeavesWhatWasDone() throws NoMinimumException {
		// no correction is small enough, except at the start
		final Continuation.Limits impossible = new Continuation.Limits(1e-4, 1e-30, 0.05, 0.7, Double.NaN);
		final ShearResult result = shear(ShearProtocol.EVENT_DRIVEN, RelaxationSettings.DEFAULT).run(min.network(), min.configuration(),
			ShearObserver.NONE,
			Monitor.SILENT, impossible);
		assertEquals(ShearResult.StopReason.FAILED, result.ending());
		assertTrue(result.reason().contains("The branch of minima was lost at strain "), result.reason());
		assertTrue(result.configuration().cell().shear() < 1e-4);
		assertTrue(Forces.largest(Forces.of(min.network(), result.configuration())) < 1e-10);
	}

	@Test
	void aStartWithoutAMinimumIsRefused() {
		final GeneratedNetwork grid = TestNetworks.grid(4, new Harmonic(1)); // without tension it is floppy
		for (final ShearProtocol protocol : ShearProtocol.values()) {
			assertThrows(NoMinimumException.class,
				() -> shear(protocol, RelaxationSettings.DEFAULT).run(grid.network(), grid.configuration(), ShearObserver.NONE,
				Monitor.SILENT));
		}
	}

	@Test
	void aPathToItsEndHasArrived() throws NoMinimumException {
		final ShearResult result = shear(ShearProtocol.EVENT_DRIVEN, RelaxationSettings.DEFAULT).run(min.network(), min.configuration(),
			ShearObserver.NONE,
			Monitor.SILENT);
		assertEquals(ShearResult.StopReason.ARRIVED, result.ending());
		assertEquals("", result.reason());
		assertTrue(result.isComplete());
	}

	/** Found among 120 networks of 48 and 64 nodes at amplitude 0.15; one of them has a period of two if the descent is by FIRE. */
	@Test
	void aLimitCycleOfTwoPeriodsIsToldFromOneOfOne() throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(48, 8);
		final double[][] ends = new double[3][];
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, RelaxationSettings.DEFAULT,
			WayDown.FIRE, 1e-5);
		final QuasistaticShear drive = new QuasistaticShear(LoadPath.parse("1 -1 0", 0.15, 1, 60), settings);
		final ShearResult result = drive.run(g.network(), g.configuration(), ShearObserver.NONE, Monitor.SILENT);
		assertEquals(ShearResult.StopReason.REPEATS, result.ending());
		assertEquals(2, result.period());
		assertTrue(result.cycles() >= 2 && result.cycles() < 60);
		// two further cycles return to the same state, one does not
		for (int more = 1; more <= 2; more++) {
			final QuasistaticShear again = new QuasistaticShear(LoadPath.parse("1 -1 0", 0.15, 1, more), settings);
			ends[more] = again.run(g.network(), result.configuration(), ShearObserver.NONE, Monitor.SILENT).configuration().positions();
		}
		assertTrue(distance(result.configuration().positions(), ends[1]) > 1e-3);
		assertTrue(distance(result.configuration().positions(), ends[2]) < 1e-7);
	}

	private static double distance(final double[] a, final double[] b) {
		double largest = 0;
		for (int k = 2; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k] - a[k % 2] - b[k] + b[k % 2]));
		return largest;
	}
}
