package org.crumple.saddle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;

/** Lines along the modes of a frame of 16 nodes, and how far they are followed. */
class FrameLinesTest {

	private final GeneratedNetwork frame = Frames.wells(2, 0.3);
	private final NormalModes lowest = NormalModes.lowest(frame.network(), frame.configuration(), 4, Monitor.SILENT);

	private double[] psi() {
		return lowest.modes()[3];
	}

	@Test
	void energyAndSlopeAlongALineAreThoseOfTheNetwork() {
		final double[] psi = psi();
		final EnergyAlongMode line = new EnergyAlongMode(frame.network(), frame.configuration(), psi);
		for (final double a : new double[] { -0.2, 0, 0.1 }) {
			final Configuration there = frame.configuration().withPositions(Measure.moved(frame.configuration().positions(), a, psi));
			assertEquals(there, line.at(a));
			assertEquals(Energy.of(frame.network(), there) - Energy.of(frame.network(), frame.configuration()), line.energy(a), 1e-13);
			assertEquals(line.energy(a), new KnownMinimum(frame.network(), frame.configuration()).rise(there));
			assertEquals(-Measure.dot(Forces.of(frame.network(), there), psi), line.slope(a), 1e-12);
		}
		// the slope caused by residual forces is subtracted
		final Configuration moved = TestNetworks.shaken(frame.configuration(), 1e-3, 3);
		assertEquals(0, new EnergyAlongMode(frame.network(), moved, psi).slope(0));
		assertTrue(Math.abs(Measure.dot(Forces.of(frame.network(), moved), psi)) > 1e-6);
	}

	@Test
	void searchesReachAsFarAsBondsNeed() {
		final double spacing = frame.configuration().spacing(), cap = spacing * Math.sqrt(0.15) / 3;
		assertEquals(cap, SearchRange.defaultCap(frame.network(), frame.configuration()), 1e-14);
		assertEquals(0.1 * spacing, SearchRange.defaultCap(Frames.springs().network(), frame.configuration()), 1e-14);
		assertEquals(new SearchRange(cap, cap / 10), SearchRange.of(frame.network(), frame.configuration(), 0, 0));
		assertEquals(new SearchRange(0.4, 0.04), SearchRange.of(frame.network(), frame.configuration(), 0.4, 0));
		assertEquals(new SearchRange(0.4, 0.4), SearchRange.of(frame.network(), frame.configuration(), 0.4, 0.4));
		assertEquals("step=0.5 is not allowed: it must be at most cap=0.4.", refusal(() -> SearchRange.requireSensible(0.4, 0.5)));
		SearchRange.requireSensible(0, 0.5);
		assertEquals("step=0.5 is not allowed: it must be at most cap=0.4.", refusal(() -> new SearchRange(0.4, 0.5)));
		assertTrue(refusal(() -> SearchRange.requireSensible(-1, 0)).startsWith("cap=-1.0"));
		assertTrue(refusal(() -> SearchRange.requireSensible(1, -1)).startsWith("step=-1.0"));
		assertTrue(refusal(() -> new SearchRange(0, 0)).startsWith("cap=0.0") && refusal(() -> new SearchRange(1, 0))
			.startsWith("step=0.0"));
	}

	private static String refusal(final Runnable use) {
		return assertThrows(IllegalArgumentException.class, use::run).getMessage();
	}

	@Test
	void moreTrialsThanAnybodyWaitsForAreRefusedWithWhatTheyWouldTake() {
		new SearchRange(1, 1e-3);
		assertEquals("step=9.9E-4 is not allowed: it must be at least 0.00100 for cap=1.0: 1.01e+03 relaxations each way along every mode "
			+ "would take about 0.0028 h a mode at N=512, and at most 1000 are allowed.",
			refusal(() -> new SearchRange(1, 9.9e-4)));
		assertEquals(refusal(() -> new SearchRange(2, 1e-6)), refusal(() -> SearchRange.requireSensible(2, 1e-6)));
		assertTrue(refusal(() -> new SearchRange(2, 1e-6))
			.contains("at least 0.00200 for cap=2.0: 2.00e+06 relaxations each way along every mode would take about 5.6 h a mode"));
	}

	@Test
	void noNodeIsMovedFartherThanHalfTheCell() {
		final double half = 0.5 * Math.min(frame.configuration().cell().lx(), frame.configuration().cell().ly());
		assertEquals(new SearchRange(half, half / 10), SearchRange.of(frame.network(), frame.configuration(), half, 0));
		assertTrue(refusal(() -> SearchRange.of(frame.network(), frame.configuration(), Math.nextUp(half), 0))
			.contains("at most half the cell, " + half + " l"));
	}

	@Test
	void allModesAreFollowedBothWaysAndTheMonitorHearsWhichIsNext() {
		final List<Double> heard = new ArrayList<>();
		final ModeBarriers barriers = new ModeBarriers(lowest, SearchRange.of(frame.network(), frame.configuration(), 0, 0),
			Minimiser.FIRE);
		final List<ModeBarrier> all = barriers.find(BarrierMethod.RIGID, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertEquals("Searching barriers, mode " + heard.size() / 2, message);
				heard.add(fraction);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(List.of(0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875), heard);
		for (int k = 0; k < 8; k++) assertTrue(all.get(k).mode() == k / 2 && all.get(k).sense() == (k % 2 == 0 ? 1 : -1));
		assertThrows(CancellationException.class, () -> barriers.find(BarrierMethod.RIGID, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// must not be reached
				throw new AssertionError(message);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		}));
	}
}
