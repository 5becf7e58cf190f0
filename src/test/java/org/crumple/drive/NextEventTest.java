package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.drive.NextEvent.Sought;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;

class NextEventTest {

	private final StoredNetwork stored = TestNetworks.reference("min");

	/** The event found is the first of its kind among all events of the whole path, to the last bit. */
	@Test
	void itIsTheFirstOfTheEventsOnTheWholeWay() throws Exception {
		for (final double reach : new double[] { 0.05, -0.05 }) {
			final List<LoadingEvent> all = new ArrayList<>();
			final List<int[]> flips = new ArrayList<>();
			new QuasistaticShear(new LoadPath(new double[] { reach }, 1, 0.05, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
				.run(stored.network(),
				stored.configuration(), new ShearObserver() {

					@Override
					public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
						final int[] flipped,
						final double[] mode)
					{
						all.add(instability);
						flips.add(flipped);
					}
				}, Monitor.SILENT);
			for (final Sought sought : Sought.values()) {
				int first = 0;
				while (flips.get(first).length == 0 || sought == Sought.FOLD && all.get(first).kind() != LoadingEvent.Kind.FOLD) first++;
				final NextEvent next = find(reach, sought);
				assertEquals(all.get(first), next.instability());
				assertArrayEquals(flips.get(first), next.flipped());
				assertEquals(Math.abs(all.get(first).strain() - stored.configuration().cell().shear()), next.distance());
			}
		}
	}

	@Test
	void aReachShortOfItFindsNothing() throws Exception {
		final double distance = find(0.05, Sought.FOLD).distance();
		assertNull(find(0.99 * distance, Sought.FOLD));
		assertEquals(distance, find(1.01 * distance, Sought.FOLD).distance(), 1e-9);
	}

	@Test
	void theUserCanCancelAndNonsenseIsRefused() {
		final Monitor impatient = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// ignored
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> NextEvent.find(stored.network(), stored.configuration(), 0.05, Sought.FOLD,
			Minimiser.FIRE, WayDown.GRADIENT_FLOW, impatient));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> find(0, Sought.FOLD)).getMessage().contains("reach=0"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> find(Double.NaN, Sought.FOLD)).getMessage().contains("reach=NaN"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Sought.of("Soon")).getMessage().contains("event=Soon"));
	}

	@Test
	void whatIsSoughtIsFoundByItsLabel() {
		for (final Sought sought : Sought.values()) assertSame(sought, Sought.of(sought.toString()));
		assertEquals("Fold", Sought.FOLD.toString());
	}

	private NextEvent find(final double reach, final Sought sought) throws Exception {
		return NextEvent.find(stored.network(), stored.configuration(), reach, sought, Minimiser.FIRE, WayDown.GRADIENT_FLOW,
			Monitor.SILENT);
	}
}
