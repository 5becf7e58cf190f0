package org.crumple.avalanche;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.mechanics.NonAffine;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.junit.jupiter.api.Test;

/** Which observers receive events, how events are counted, and cases at the limits. */
class EventsTest {

	private static final Configuration PLACE = new Configuration(new double[] { 0.1, 0.2, 1.5, 1.2 }, new Cell(2, 3, 0.1));
	private static final LoadingEvent FOLD = new LoadingEvent(LoadingEvent.Kind.FOLD, 0.1, 2, 0, 1e-3, 1e-3, 0.2, 0.1, 4, 1, 0.1);

	/** Two events, one with S = 1e-5, equal to the threshold, and one with a little more. */
	private static StepRecord record(final String name, final int nodes, final double more) {
		return new StepRecord(name, nodes, 1, List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.01, 0, 0, 3, 1e-5),
			new LoadingStep(2, 0.03, 0, 0, 1, more)));
	}

	@Test
	void anEventLosesMoreThanTheThreshold() {
		assertEquals(List.of(2), record("a", 16, 1.1e-5).events(EventDefinition.DISSIPATION, 1e-5).stream().map(Avalanche::step).toList());
		assertEquals(List.of(1, 2), record("a", 16, 1.1e-5).events(EventDefinition.FLIPS, 1e-5).stream().map(Avalanche::step).toList());
	}

	@Test
	void sizesAreGivenByNetworkAndPooledInOrder() {
		final EventPool pool = EventPool.of(List.of(record("a", 16, 3e-5), record("b", 16, 2e-5)), EventDefinition.FLIPS, 1e-5);
		assertArrayEquals(new double[] { 1e-5, 1e-5, 2e-5, 3e-5 }, pool.dissipations());
		assertArrayEquals(new double[] { 1, 1, 3, 3 }, pool.flips());
		final List<double[]> byNetwork = pool.byNetwork(Avalanche::dissipation);
		assertEquals(2, byNetwork.size());
		assertArrayEquals(new double[] { 1e-5, 3e-5 }, byNetwork.get(0));
		assertArrayEquals(new double[] { 1e-5, 2e-5 }, byNetwork.get(1));
		assertArrayEquals(new double[] { 0.02, 0.02 }, pool.intervals(), 1e-15);
	}

	@Test
	void everySizeClassHasItsOwnPool() {
		final SizeClasses classes = SizeClasses.of(List.of(record("a", 64, 2e-5), record("b", 16, 2e-5), record("c", 64, 3e-5)));
		final List<EventPool> pools = classes.pools(EventDefinition.FLIPS, 1e-5);
		assertEquals(List.of(2, 4), pools.stream().map(EventPool::count).toList());
		assertEquals(List.of("a", "c"), pools.get(1).records().stream().map(StepRecord::name).toList());
		assertEquals(EventDefinition.FLIPS, pools.get(0).definition());
	}

	@Test
	void definitionsAreFoundByTheirLabels() {
		for (final EventDefinition definition : EventDefinition.values()) assertSame(definition, EventDefinition.of(definition.toString()));
		assertEquals("definition=Flip is not allowed: it must be one of [Flips], [Dissipation].",
			assertThrows(IllegalArgumentException.class, () -> EventDefinition.of("Flip")).getMessage());
	}

	@Test
	void everyFlipOfABondIsCounted() {
		final FlipCounter counter = new FlipCounter(5);
		counter.instability(FOLD, PLACE, PLACE, new int[] { 1, 4 }, new double[0]);
		counter.instability(FOLD, PLACE, PLACE, new int[] { 4 }, new double[0]);
		final int[] flips = counter.flips();
		assertArrayEquals(new int[] { 0, 1, 0, 0, 2 }, flips);
		flips[0] = 9;
		assertEquals(0, counter.flips()[0], "a new array each time");
	}

	@Test
	void allObserversAreToldInTheirOrder() {
		final List<String> heard = new ArrayList<>();
		final List<ShearObserver> two = new ArrayList<>();
		for (final String name : new String[] { "first", "second" }) {
			two.add(new ShearObserver() {

				@Override
				public void step(final LoadingStep step, final Configuration minimum) {
					heard.add(name + " step " + step.number());
				}

				@Override
				public void cycle(final int number, final Configuration minimum) {
					heard.add(name + " cycle " + number);
				}

				@Override
				public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
					final int[] flipped,
					final double[] mode)
				{
					heard.add(name + " " + instability.kind() + " " + Arrays.toString(flipped));
				}
			});
		}
		final ShearObservers both = new ShearObservers(two);
		two.clear(); // the list was copied
		both.step(new LoadingStep(3, 0, 0, 0, 0, 0), PLACE);
		both.instability(FOLD, PLACE, PLACE, new int[] { 4 }, new double[0]);
		both.cycle(2, PLACE);
		assertEquals(List.of("first step 3", "second step 3", "first fold [4]", "second fold [4]", "first cycle 2", "second cycle 2"),
			heard);
	}

	@Test
	void motionBesidesTheCellsHasNoMeanInEitherDirection() {
		final double[] moved = PLACE.positions().clone();
		moved[1] += 0.4;
		moved[2] += 0.2;
		assertArrayEquals(new double[] { -0.1, 0.2, 0.1, -0.2 }, NonAffine.displacement(PLACE, PLACE.withPositions(moved)), 1e-15);
		// the same in a cell that grows and leans over
		final Configuration other = PLACE.scaled(1.5).sheared(-0.3);
		final double[] there = other.positions().clone();
		there[1] += 0.4;
		there[2] += 0.2;
		assertArrayEquals(new double[] { -0.1, 0.2, 0.1, -0.2 }, NonAffine.displacement(PLACE, other.withPositions(there)), 1e-15);
	}

	@Test
	void exponentsThatAreNoneAreRefusedByName() {
		assertEquals("theta=-1.0 is not allowed: it must be a finite number above -1.", refusal(-1, 0, 0, 0));
		assertTrue(refusal(Double.POSITIVE_INFINITY, 0, 0, 0).startsWith("theta=Infinity"));
		assertTrue(refusal(1, -0.1, 0, 0).startsWith("thetaerror=-0.1"));
		assertTrue(refusal(1, 0, Double.NaN, 0).startsWith("gamma=NaN"));
		assertTrue(refusal(1, 0, 0, -0.1).startsWith("gammaerror=-0.1"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Avalanches(EventDefinition.FLIPS, -1e-5)).getMessage()
			.startsWith("threshold=-1.0E-5"));
	}

	private static String refusal(final double theta, final double thetaError, final double gamma, final double gammaError) {
		return assertThrows(IllegalArgumentException.class, () -> new ScalingRelations(theta, thetaError, gamma, gammaError)).getMessage();
	}
}
