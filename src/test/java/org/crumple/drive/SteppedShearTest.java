package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteppedShearTest {

	private static final ShearSettings FIXED = ShearSettings.of(ShearProtocol.FIXED_STEP);

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);

	private SteppedShear start(final double increment) throws NoMinimumException {
		return SteppedShear.start(packing.network(), packing.configuration(), increment, FIXED, ShearObserver.NONE, Monitor.SILENT);
	}

	private static void go(final SteppedShear shear, final int steps) throws NoMinimumException {
		for (int k = 0; k < Math.abs(steps); k++) shear.step(steps, Monitor.SILENT);
	}

	/** All positions, steps and events are the same to the last bit for the path given by the stepped shear. */
	private void assertWalkedAgain(final SteppedShear shear, final double increment) throws NoMinimumException {
		final ShearResult again = new QuasistaticShear(LoadPath.parse(shear.path(), 1, increment, 1), FIXED).run(packing.network(),
			packing.configuration(), ShearObserver.NONE, Monitor.SILENT);
		assertEquals(again.steps(), shear.steps());
		assertEquals(again.instabilities(), shear.instabilities());
		assertArrayEquals(again.configuration().positions(), shear.configuration().positions());
		assertEquals(again.configuration().cell(), shear.configuration().cell());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-3, 7.3e-4, 1.0 / 1024, 0.01 / 3 })
	void thePathWrittenDownIsWalkedAgainToTheSameBits(final double increment) throws NoMinimumException {
		final SteppedShear shear = start(increment);
		final Random random = new Random(5);
		for (int turn = 0; turn < 8; turn++) go(shear, random.nextInt(141) - 60);
		assertTrue(!shear.instabilities().isEmpty());
		assertWalkedAgain(shear, increment);
	}

	@Test
	void aLegOfMoreStepsThanFitOneIsWalkedAgainToo() throws NoMinimumException {
		final SteppedShear shear = start(1e-5);
		go(shear, 1500);
		go(shear, -700);
		assertEquals(3, shear.path().split(" ").length, shear.path());
		assertWalkedAgain(shear, 1e-5);
	}

	@Test
	void stepsThereAndBackLeadToTheSameStrainAndPlace() throws NoMinimumException {
		final SteppedShear shear = start(1e-3);
		final double origin = shear.strainAt(0);
		assertEquals("", shear.path());
		go(shear, 5);
		go(shear, -5);
		assertEquals(0, shear.place());
		assertEquals(origin, shear.steps().get(10).strain());
		assertEquals(1e-3, shear.strainAt(1) - origin, 1e-12);
		assertEquals(2, shear.path().split(" ").length, shear.path());
	}

	@Test
	void aStepThatIsCancelledHasNotHappened() throws NoMinimumException {
		final SteppedShear shear = start(1e-3), whole = start(1e-3);
		go(whole, 60);
		for (int k = 0; k < 60; k++) {
			final double[] before = shear.configuration().positions();
			final CancelLater cancel = new CancelLater(k % 4);
			try {
				shear.step(1, cancel);
			} catch (final CancellationException e) {
				assertArrayEquals(before, shear.configuration().positions());
				assertEquals(k, shear.place());
				shear.step(1, Monitor.SILENT);
			}
		}
		assertThrows(CancellationException.class, () -> shear.step(1, new CancelLater(0)));
		assertEquals(whole.steps(), shear.steps());
		assertEquals(whole.path(), shear.path());
	}

	@Test
	void wrongNumbersAreRefusedByName() {
		for (final double wrong : new double[] { 0, -1, Double.NaN }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> start(wrong)).getMessage().contains("increment="));
		}
		final ShearSettings events = ShearSettings.of(ShearProtocol.EVENT_DRIVEN);
		assertThrows(IllegalArgumentException.class, () -> SteppedShear.start(packing.network(), packing.configuration(), 1e-3, events,
			ShearObserver.NONE, Monitor.SILENT));
	}

	/** Cancels at the n-th call. */
	private static final class CancelLater implements Monitor {

		private int left;

		CancelLater(final int left) {
			this.left = left;
		}

		@Override
		public void progress(final double fraction, final String message) {
			// ignored
		}

		@Override
		public boolean isCancelled() {
			return left-- <= 0;
		}
	}
}
