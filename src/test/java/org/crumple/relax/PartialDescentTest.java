package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Descents completed by their caller, and the progress reported by a relaxation. */
class PartialDescentTest {

	private final GeneratedNetwork packing = TestNetworks.packing(256, 1);

	private PartialDescent downhill(final RelaxationSettings settings) {
		return new PartialDescent(packing.network(), new Forces(packing.network()), settings, packing.configuration());
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void itStopsWhereForcesAreSmallAndGoesOnToATenth(final Minimiser minimiser) {
		final PartialDescent downhill = downhill(RelaxationSettings.DEFAULT.withMinimiser(minimiser));
		assertEquals(Forces.largest(Forces.of(packing.network(), packing.configuration())), downhill.residual());
		assertArrayEquals(packing.configuration().positions(), downhill.configuration().positions());
		assertTrue(downhill.descend(Monitor.SILENT));
		double last = downhill.residual();
		assertTrue(last < 1e-4 && last > 1e-6, "first " + last); // C/l, l = 1
		for (int again = 0; again < 3; again++) {
			final long before = downhill.evaluations();
			assertTrue(downhill.descend(Monitor.SILENT));
			// forces may rise again, and the threshold is then a tenth of their maximum
			assertTrue(downhill.residual() < last, downhill.residual() + " after " + last);
			assertEquals(Forces.largest(Forces.of(packing.network(), downhill.configuration())), downhill.residual());
			assertTrue(downhill.evaluations() > before);
			last = downhill.residual();
		}
	}

	@Test
	void theLimitIsKeptToTheEvaluation() {
		final PartialDescent downhill = downhill(new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED, 37));
		assertFalse(downhill.descend(Monitor.SILENT));
		assertEquals(37, downhill.evaluations());
		assertFalse(downhill.descend(Monitor.SILENT));
		assertEquals(37, downhill.evaluations());
	}

	/** Records when it is asked whether to cancel, and cancels after a number of calls. */
	private static final class Listener implements Monitor {

		private final List<Double> fractions = new ArrayList<>();
		private final List<String> messages = new ArrayList<>();
		private final List<Long> asked = new ArrayList<>();
		private PartialDescent watched;
		private int patience = Integer.MAX_VALUE;

		@Override
		public void progress(final double fraction, final String message) {
			fractions.add(fraction);
			messages.add(message);
		}

		@Override
		public boolean isCancelled() {
			if (watched != null) asked.add(watched.evaluations());
			return --patience < 0;
		}
	}

	@Test
	void theMonitorIsAskedEveryHundredEvaluations() {
		final PartialDescent downhill = downhill(new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED, 100_000));
		final Listener listener = new Listener();
		listener.watched = downhill;
		for (int k = 0; k < 8; k++) downhill.descend(listener);
		assertTrue(listener.asked.size() > 8, "asked in the middle, too");
		assertEquals(0, listener.asked.get(0));
		for (int k = 1; k < listener.asked.size(); k++) assertTrue(listener.asked.get(k) - listener.asked.get(k - 1) <= 100);
		assertEquals(100, listener.asked.get(1) - listener.asked.get(0));
		listener.patience = 0;
		assertThrows(CancellationException.class, () -> downhill.descend(listener));
	}

	/** Progress is the fraction of decades from the first force to 2e-5 C/l, at which Newton's method is tried. */
	@Test
	void progressGoesDownTheDecadesOfTheForce() {
		final Listener listener = new Listener();
		final Relaxation end = new Relaxer(packing.network(), RelaxationSettings.DEFAULT).relax(packing.configuration(), listener);
		assertTrue(end.isMinimum());
		final int last = listener.messages.size() - 1;
		assertEquals("Relaxed", listener.messages.get(last));
		assertEquals(1, listener.fractions.get(last));
		assertTrue(last >= 2 && end.iterations() > 100, last + " reports of " + end.iterations());
		final double first = force(listener.messages.get(0));
		assertEquals(Forces.largest(Forces.of(packing.network(), packing.configuration())), first, 1e-6 * first);
		for (int k = 0; k < Math.min(3, last); k++) {
			final double now = force(listener.messages.get(k));
			assertEquals(Math.max(0, Math.log(first / now) / Math.log(first / 2e-5)), listener.fractions.get(k), 1e-6,
				listener.messages.get(k));
		}
		for (final double fraction : listener.fractions) assertTrue(fraction >= 0 && fraction <= 1, "fraction " + fraction);
	}

	private static double force(final String message) {
		assertTrue(message.startsWith("Relaxing, largest force "), message);
		return Double.parseDouble(message.substring(24));
	}

	@Test
	void settingsChangeOneByOne() {
		final RelaxationSettings settings = new RelaxationSettings(Minimiser.FIRE, 1e-9, BoxRelaxation.ZERO_STRESS, 77);
		assertEquals(new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-9, BoxRelaxation.ZERO_STRESS, 77),
			settings.withMinimiser(Minimiser.GRADIENT_FLOW));
		assertEquals(new RelaxationSettings(Minimiser.FIRE, 1e-9, BoxRelaxation.FIXED, 77), settings.withBox(BoxRelaxation.FIXED));
	}

	@Test
	void aMinimumIsHandedOn() throws NoMinimumException {
		final Relaxation end = new Relaxer(packing.network(), RelaxationSettings.DEFAULT).relax(packing.configuration(), Monitor.SILENT);
		assertSame(end, end.orThrow());
	}

	/** A step of gradient flow counts all evaluations of forces, for both methods. */
	@Test
	void evaluationsOfTheFlowNeverFall() {
		final Landscape landscape = new Landscape(packing.network(), new Forces(packing.network()), packing.configuration(),
			BoxRelaxation.FIXED);
		final GradientFlow flow = new GradientFlow(landscape);
		final double[] q = landscape.coordinates(packing.configuration()), force = new double[q.length];
		landscape.force(q, force);
		long last = 0, most = 0;
		for (int k = 0; k < 400 && !(k > 0 && flow.residual() < 1e-6); k++) {
			flow.step(q, force);
			assertTrue(flow.evaluations() >= last + 2, "at least two stages in step " + k);
			most = Math.max(most, flow.evaluations() - last);
			last = flow.evaluations();
			assertEquals(Forces.largest(force), flow.residual());
		}
		assertTrue(most > 6, "stabilised steps came to it");
	}
}
