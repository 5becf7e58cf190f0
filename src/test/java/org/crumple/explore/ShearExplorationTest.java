package org.crumple.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShearExplorationTest {

	static final GeneratedNetwork PACKING = TestNetworks.packing(128, 1);
	static final Configuration MINIMUM = new Relaxer(PACKING.network(), RelaxationSettings.DEFAULT).relax(PACKING.configuration(),
		Monitor.SILENT)
		.configuration();

	static ShearExploration exploration(final double increment, final double range) throws NoMinimumException {
		return new ShearExploration(PACKING.network(), MINIMUM, increment, range, Minimiser.FIRE, WayDown.GRADIENT_FLOW, Monitor.SILENT);
	}

	private static int steps(final ShearExploration exploration, final int steps) throws NoMinimumException {
		int events = 0;
		for (int k = 0; k < Math.abs(steps); k++) if (exploration.step(steps, Monitor.SILENT)) events++;
		return events;
	}

	@Test
	void forwardsAndBackIsAnotherWayBeyondTheFirstEvent() throws NoMinimumException {
		final ShearExploration exploration = exploration(1e-3, 0.1);
		final Exploration start = exploration.look();
		assertTrue(steps(exploration, 100) > 0);
		steps(exploration, -100);
		final Exploration end = exploration.look();
		assertEquals(0, end.place());
		assertEquals(start.last().strain(), end.last().strain());
		assertNotEquals(start.last().stress(), end.last().stress(), 1e-5, "hysteresis");
		assertEquals(201, end.steps().size());
		double work = 0;
		for (int k = 1; k < end.steps().size(); k++) {
			work += 0.5 * (end.steps().get(k).stress() + end.steps().get(k - 1).stress()) * (end.steps().get(k).strain() - end.steps()
				.get(k - 1).strain());
		}
		assertTrue(work > 0, "the loop dissipates");
		assertTrue(end.events().stream().anyMatch(e -> e.direction() < 0) && end.events().stream().anyMatch(e -> e.direction() > 0));
		assertEquals(Arrays.stream(end.flips()).sum(), end.events().stream().mapToInt(e -> e.flipped().length).sum());
	}

	@Test
	void beforeTheFirstEventTheWayBackIsTheSame() throws NoMinimumException {
		final ShearExploration exploration = exploration(1e-4, 0.1);
		final Exploration start = exploration.look();
		assertEquals(0, steps(exploration, 10) + steps(exploration, -10));
		final Exploration end = exploration.look();
		for (int k = 0; k <= 10; k++) assertEquals(end.steps().get(k).stress(), end.steps().get(20 - k).stress(), 1e-12);
		for (int k = 0; k < 2 * PACKING.network().nodeCount(); k++) {
			assertEquals(start.configuration().positions()[k], end.configuration().positions()[k], 1e-8);
		}
	}

	@Test
	void thePredictionIsThatOfTheLocalExcitationsThere() throws NoMinimumException {
		final ShearExploration exploration = exploration(1e-3, 0.1);
		steps(exploration, 7);
		final Exploration here = exploration.look();
		final LocalExcitations excitations = LocalExcitations.of(PACKING.network(), here.configuration(), BistabilityCriterion.EXACT);
		assertEquals(excitations.firstInstability(1), here.forwards());
		assertEquals(excitations.firstInstability(-1), here.back());
	}

	@Test
	void eventsKnowWhatWasPredicted() throws NoMinimumException {
		final ShearExploration exploration = exploration(1e-4, 0.1);
		int predicted = exploration.look().forwards().bond();
		while (!exploration.step(1, Monitor.SILENT)) predicted = exploration.look().forwards().bond();
		final ExploredEvent event = exploration.look().lastEvent();
		assertEquals(predicted, event.predicted());
		assertEquals(1, event.direction());
		assertEquals(exploration.place(), event.step());
		assertEquals(Arrays.stream(event.flipped()).anyMatch(b -> b == event.predicted()), event.wasPredicted());
	}

	@Test
	void aMomentDoesNotChangeAnyMore() throws NoMinimumException {
		final ShearExploration exploration = exploration(1e-3, 0.1);
		final Exploration start = exploration.look();
		final double[] positions = start.configuration().positions().clone();
		steps(exploration, 40);
		assertArrayEquals(positions, start.configuration().positions());
		assertEquals(1, start.steps().size());
		assertTrue(start.events().isEmpty() && start.path().isEmpty() && Arrays.stream(start.flips()).allMatch(f -> f == 0));
	}

	@Test
	void whatIsNoMinimumIsRefusedWithWhatToRun() {
		final String message = assertThrows(IllegalArgumentException.class, () -> new ShearExploration(PACKING.network(),
			PACKING.configuration(), 1e-3,
			0.1, Minimiser.FIRE, WayDown.GRADIENT_FLOW, Monitor.SILENT)).getMessage();
		assertTrue(message.contains("not at a minimum") && message.contains("Run Relax Network... first"), message);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -0.1, 5e-4, 200, Double.NaN, Double.POSITIVE_INFINITY })
	void aRangeThatIsNoneIsRefused(final double range) {
		final String message = assertThrows(IllegalArgumentException.class, () -> exploration(1e-3, range)).getMessage();
		assertTrue(message.contains("range="), message);
		assertFalse(message.contains("increment=0 "), message);
	}
}
