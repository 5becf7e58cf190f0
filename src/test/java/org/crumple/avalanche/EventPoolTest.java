package org.crumple.avalanche;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.mechanics.NonAffine;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.stats.Ratio;
import org.junit.jupiter.api.Test;

class EventPoolTest {

	/** A path up to 0.02 with two events, and back to 0.01 with one. */
	private static final StepRecord RECORD = new StepRecord("a", 64, 10,
		List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.01, 0, 0, 2, 2e-3),
		new LoadingStep(2, 0.02, 0, 0, 1, 5e-5), new LoadingStep(3, 0.01, 0, 0, 4, 1e-3)));
	private static final StepRecord QUIET = new StepRecord("b", 64, 10,
		List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.05, 0, 0, 0, 0)));

	@Test
	void networksWithoutEventsCountInTheStrainPerEvent() {
		final EventPool pool = EventPool.of(List.of(RECORD, QUIET), EventDefinition.FLIPS, 1e-5);
		assertEquals(3, pool.count());
		assertEquals(0.08, pool.walked(), 1e-15);
		assertArrayEquals(new double[] { 0.01, 0.01 }, pool.intervals(), 1e-15);
		assertArrayEquals(new double[] { 1, 2, 4 }, pool.flips());
		assertEquals(new Ratio(0.05, 0), pool.spacings()[1]);
		assertEquals(new Ratio(7, 3), pool.sizes(Avalanche::flips)[0]);
	}

	@Test
	void theThresholdIsInUnitsOfC() {
		assertEquals(2, EventPool.of(List.of(RECORD), EventDefinition.DISSIPATION, 1e-5).count(), "C = 10: above 1e-4");
		assertEquals(3, EventPool.of(List.of(RECORD), EventDefinition.DISSIPATION, 1e-6).count());
	}

	@Test
	void theWayToAFallIsElastic() {
		// a long step with S > Sc because of its curvature, the fall at its end, and a later smooth crossing
		final List<LoadingStep> steps = List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.01, 0, 0, 0, 3e-5),
			new LoadingStep(2, 0.010000001, 0, 0, 2, 1e-3),
			new LoadingStep(3, 0.02, 0, 0, 1, 2e-5));
		final List<Avalanche> events = new Avalanches(EventDefinition.DISSIPATION, 1e-5).in(steps);
		assertEquals(List.of(2), events.stream().map(Avalanche::step).toList());
		assertEquals(2, new Avalanches(EventDefinition.FLIPS, 1e-5).in(steps).size());
	}

	@Test
	void sizeClassesNeedTheNumberOfNodes() {
		final SizeClasses classes = SizeClasses.of(List.of(RECORD, new StepRecord("c", 32, 1, RECORD.steps()), QUIET));
		assertArrayEquals(new double[] { 32, 64 }, classes.nodes());
		assertEquals(2, classes.records().get(1).size());
		final String message = assertThrows(IllegalArgumentException.class,
			() -> SizeClasses.of(List.of(new StepRecord("c.csv", 0, 1, RECORD.steps())))).getMessage();
		assertEquals(true, message.contains("c.csv") && message.contains("nodes="), message);
	}

	@Test
	void errorsOfTheRelationsAreThoseThatDifferencesShow() {
		final double theta = 1.3, gamma = 0.7, dt = 0.2, dg = 0.05, h = 1e-6;
		final double byTheta = (new ScalingRelations(theta + h, gamma).spacing() - new ScalingRelations(theta - h, gamma).spacing())
			/ (2 * h);
		final double byGamma = (new ScalingRelations(theta, gamma + h).size() - new ScalingRelations(theta, gamma - h).size()) / (2 * h);
		final ScalingRelations measured = new ScalingRelations(theta, dt, gamma, dg);
		assertEquals(Math.hypot(byTheta * dt, byGamma * dg), measured.error(), 1e-9);
		assertEquals(0, new ScalingRelations(theta, gamma).error());
		final double e = 0.3, de = 0.02;
		final double slope = (measured.thetaOfSize(e + h) - measured.thetaOfSize(e - h)) / (2 * h);
		final double asked = (new ScalingRelations(theta, gamma + h).thetaOfSize(e) - new ScalingRelations(theta, gamma - h).thetaOfSize(e))
			/ (2 * h);
		assertEquals(Math.hypot(slope * de, asked * dg), measured.errorOfSize(e, de), 1e-8);
		assertEquals(measured.errorOfSize(e, de), measured.errorOfSpacing(e - 1, de), 1e-15);
	}

	@Test
	void theRelationsOfThePaperAreConsistent() {
		final ScalingRelations paper = new ScalingRelations(1.19, 0.6);
		assertEquals(-0.73, paper.spacing(), 5e-3);
		assertEquals(0.27, paper.size(), 5e-3);
		assertEquals(1, paper.size() - paper.spacing(), 1e-15);
		assertEquals(1.19, paper.thetaOfSpacing(paper.spacing()), 1e-12);
		assertEquals(1.19, paper.thetaOfSize(paper.size()), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> new ScalingRelations(-1, 0));
		assertThrows(IllegalArgumentException.class, () -> new ScalingRelations(1, 0, 0.6, -0.1));
	}

	@Test
	void affineMotionIsNoDisplacement() {
		final Configuration before = new Configuration(new double[] { 0.1, 0.2, 1.5, 1.2, 0.7, 1.9 }, new Cell(2, 3, 0.1));
		final double[] none = NonAffine.displacement(before, before.sheared(0.3).scaled(1.1));
		assertArrayEquals(new double[6], none, 1e-15);
		final double[] moved = before.positions().clone();
		moved[0] += 0.3;
		assertArrayEquals(new double[] { 0.2, 0, -0.1, 0, -0.1, 0 }, NonAffine.displacement(before, before.withPositions(moved)), 1e-15);
	}
}
