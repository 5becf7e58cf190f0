package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every criterion for rejecting a step, tested by a step that violates this criterion only. */
class ContinuationTest {

	private final StoredNetwork min = TestNetworks.reference("min");
	private final LoadedNetwork system = DriveSetup.loaded(min.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, min.configuration(),
		Hessian.plan(min.network(), min.configuration()));
	private final Corrector corrector = new Corrector(system, 1e-11);
	private final Continuation continuation = new Continuation(system, corrector, Continuation.Limits.DEFAULT);
	private BranchPoint from;
	private BranchPoint to;
	private double length;

	@BeforeEach
	void takeAStep() throws NoMinimumException {
		assertTrue(corrector.at(system.state(min.configuration())) && corrector.index() == 0);
		from = continuation.start(system.state(min.configuration()), 1);
		to = continuation.next(null, from, 1, 1).last();
		length = new HermiteArc(system, from, to).length();
	}

	private boolean isSafe(final BranchPoint end, final double s) {
		return continuation.isSafe(new HermiteArc(system, from, end), s, 1);
	}

	@Test
	void aSoundStepIsTaken() {
		assertTrue(isSafe(to, length));
		assertEquals(1, Vectors.dot(to.direction(), to.direction()) + system.weight() * to.controlRate() * to.controlRate(), 1e-12);
	}

	@Test
	void aPointFarFromItsPredictionIsRefused() {
		assertFalse(isSafe(new BranchPoint(to.state(), to.direction(), to.controlRate(), 0, 0.01), length));
	}

	@Test
	void aBranchThatTurnsTooMuchIsRefused() {
		final double[] turned = to.direction().clone();
		for (int k = 0; k < turned.length; k++) turned[k] = -turned[k];
		// by an angle of 95 degrees
		assertFalse(isSafe(new BranchPoint(to.state(), turned, to.controlRate(), 0, to.correction()), length));
		// by an angle of 63 degrees, which is allowed if the prediction was accurate
		for (int k = 0; k < turned.length; k++) turned[k] *= 0;
		assertEquals(0.456, new HermiteArc(system, from, new BranchPoint(to.state(), turned, to.controlRate(), 0, 0)).cosine(), 0.01);
		assertTrue(isSafe(new BranchPoint(to.state(), turned, to.controlRate(), 0, to.correction()), length));
		assertFalse(isSafe(new BranchPoint(to.state(), turned, to.controlRate(), 0, 3e-3), length));
		final double foreseen = 0.1 * Continuation.Limits.DEFAULT.correction() * system.spacing();
		assertTrue(isSafe(new BranchPoint(to.state(), turned, to.controlRate(), 0, Math.nextDown(foreseen)), length));
		assertFalse(isSafe(new BranchPoint(to.state(), turned, to.controlRate(), 0, foreseen), length));
	}

	@Test
	void aSaddleThatWasNotForeseenOrLiesTooFarBehindTheFoldIsRefused() {
		final double[] turned = to.direction().clone();
		for (int k = 0; k < turned.length; k++) turned[k] = -turned[k];
		final BranchPoint back = new BranchPoint(to.state(), turned, -to.controlRate(), 1, to.correction());
		assertEquals(-1, new HermiteArc(system, from, back).cosine(), 1e-3);
		assertFalse(isSafe(back, length));
		final BranchPoint behind = new BranchPoint(to.state(), to.direction(), -0.5 * to.controlRate(), 1, to.correction());
		assertTrue(isSafe(behind, length));
		assertFalse(isSafe(new BranchPoint(to.state(), to.direction(), -0.5 * to.controlRate(), 1, 0.01), length));
	}

	@Test
	void anArcThatIsNotAsLongAsTheStepIsRefused() {
		assertTrue(isSafe(to, 1.99 * length));
		assertTrue(isSafe(to, 0.51 * length));
		assertFalse(isSafe(to, 2 * length));
		assertFalse(isSafe(to, 0.5 * length));
	}

	@Test
	void aSaddleWhereTheStrainStillGrowsIsRefused() {
		assertFalse(isSafe(new BranchPoint(to.state(), to.direction(), to.controlRate(), 1, to.correction()), length));
	}

	@Test
	void aSaddleThatIsTheFoldItselfIsTaken() {
		assertTrue(isSafe(new BranchPoint(to.state(), to.direction(), 0, 1, to.correction()), length));
	}

	@Test
	void aMinimumWhereTheStrainFallsIsRefused() {
		assertFalse(isSafe(new BranchPoint(to.state(), to.direction(), -to.controlRate(), 0, to.correction()), length));
	}

	/** Steps with corrections above the aim are followed by shorter steps, others by longer ones. */
	@Test
	void theNextStepIsAsLongAsTheLastOneArrived() throws NoMinimumException {
		final double[] shrunk = lengths(1e-20), grown = lengths(1e20);
		for (int k = 0; k < 3; k++) assertEquals(length * Math.pow(0.3, k), shrunk[k], 1e-3 * shrunk[k]);
		assertEquals(6, grown[1] / grown[0], 0.02);
	}

	/** Arc lengths of the first three steps of a branch. */
	private double[] lengths(final double aim) throws NoMinimumException {
		final Continuation other = new Continuation(system, corrector, new Continuation.Limits(aim, 4e-3, 0.05, 0.7, Double.NaN));
		final double[] lengths = new double[3];
		BranchPoint before = null, here = from;
		for (int k = 0; k < 3; k++) {
			final HermiteArc arc = other.next(before, here, 1, 1);
			lengths[k] = arc.length();
			before = here;
			here = arc.last();
		}
		return lengths;
	}

	/** The step ends exactly at the target, not slightly beyond or before it, where a step without length would remain. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 0.9995, 1.0005 })
	void aStepThatWouldEndNearTheTargetEndsThere(final double part) throws NoMinimumException {
		final double origin = from.state().control(), target = origin + part * (to.state().control() - origin);
		assertTrue(corrector.at(from.state()));
		assertEquals(target, new Continuation(system, corrector, Continuation.Limits.DEFAULT).next(null, from, 1, target).last().state()
			.control());
	}

	/** The arc over the first fold of the reference network, from the last minimum to the saddle behind the fold. */
	private HermiteArc overTheFold() throws NoMinimumException {
		HermiteArc arc = continuation.next(null, from, 1, 1);
		for (BranchPoint before = from; arc.last().index() == 0;) {
			final BranchPoint here = arc.last();
			arc = continuation.next(before, here, 1, 1);
			before = here;
		}
		return arc;
	}

	@Test
	void aPathDoesNotLandOnTheSaddleBehindAFold() throws NoMinimumException {
		final BranchPoint saddle = overTheFold().last();
		final State farther = system.moved(saddle.state(), saddle.direction(), 1e-6, saddle.state().control()
			+ 1e-6 * saddle.controlRate());
		final HermiteArc behind = new HermiteArc(system, saddle, new BranchPoint(farther, saddle.direction(), saddle.controlRate(), 1, 0));
		assertTrue(corrector.at(saddle.state()) && corrector.index() == 1);
		assertNull(continuation.landBefore(behind, 1, saddle.state().control()), "an equilibrium, but no minimum");
		assertEquals(0, continuation.landBefore(new HermiteArc(system, from, to), 1, to.state().control() - 1e-7).index());
	}

	@Test
	void aFoldThatIsReachedAroundACornerIsNotTrusted() throws NoMinimumException {
		final HermiteArc arc = overTheFold();
		final FoldSearch search = new FoldSearch(system, corrector);
		final long evaluations = system.evaluations();
		assertEquals(0.001991, search.find(arc, 1).control() - min.configuration().cell().shear(), 1e-6);
		assertTrue(system.evaluations() - evaluations < 15, "the cubic knows almost where it is: " + (system.evaluations() - evaluations));
		final double[] turned = arc.first().direction().clone(), aside = new double[turned.length];
		for (int k = 0; k < aside.length; k++) aside[k] = Math.sin(k);
		final double size = Math.sqrt(Vectors.dot(turned, turned) / Vectors.dot(aside, aside));
		for (int k = 0; k < turned.length; k++) turned[k] = size * aside[k] - 0.3 * turned[k];
		assertNull(search.find(new HermiteArc(system, new BranchPoint(arc.first().state(), turned, arc.first().controlRate(), 0, 0),
			arc.last()), 1));
	}

	/** First with the existing factor, then with one at the predicted state, but not a third time. */
	@Test
	void aFoldWithoutAnEquilibriumNearbyIsTriedTwice() throws NoMinimumException {
		final HermiteArc arc = overTheFold();
		final Corrector never = new Corrector(system, 0);
		assertTrue(never.at(arc.first().state()));
		final int factorisations = system.factorisations();
		assertNull(new FoldSearch(system, never).find(arc, 1));
		assertEquals(factorisations + 1, system.factorisations());
	}

	/** As after folds that were not found. Corrections with the factor of the saddle also converge to the minima before it. */
	@Test
	void withTheFactorOfASaddleTheMinimaBeforeItAreFound() throws NoMinimumException {
		final HermiteArc over = overTheFold();
		final BranchPoint minimum = over.first();
		final Continuation other = new Continuation(system, corrector, Continuation.Limits.DEFAULT);
		assertTrue(corrector.at(over.last().state()) && corrector.index() == 1);
		HermiteArc arc = other.next(null, minimum, 1, 1);
		for (int shorter = 0; arc.last().index() == 1 && shorter < 10; shorter++) {
			other.shorten();
			arc = other.next(null, minimum, 1, 1);
		}
		assertEquals(0, arc.last().index());
		assertTrue(arc.last().controlRate() > 0);
		assertTrue(arc.last().state().control() > minimum.state().control());
		assertTrue(corrector.at(arc.last().state()) && corrector.index() == 0);
	}

	/** Where K is singular there is no factor, and the one before is gone. */
	@Test
	void nothingIsCorrectedWithTheFactorOfASingularMatrix() {
		final GeneratedNetwork floppy = TestNetworks.grid(4, new Harmonic(1));
		final LoadedNetwork soft = DriveSetup.loaded(floppy.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, floppy.configuration(),
			Hessian.plan(floppy.network(), floppy.configuration()));
		final Corrector without = new Corrector(soft, 1e-11);
		final double[] normal = new double[soft.dimension()];
		assertFalse(without.at(soft.state(floppy.configuration())));
		assertFalse(without.across(normal, 1));
	}

	@Test
	void twoFoldsBetweenTwoMinimaShowInTheDipOfTheStrain() {
		final State hardlyStrained = system.moved(from.state(), system.difference(from.state(), to.state()), 1,
			from.state().control() + 0.1 * (to.state().control() - from.state().control()));
		final BranchPoint end = new BranchPoint(hardlyStrained, to.direction(), to.controlRate(), 0, to.correction());
		final HermiteArc arc = new HermiteArc(system, from, end);
		assertTrue(arc.lowestRate(1) < 0);
		assertFalse(continuation.isSafe(arc, arc.length(), 1));
	}

	@Test
	void aBondThatJumpsIsRefused() {
		final double[] jump = new double[system.dimension()];
		jump[10] = 0.1;
		final BranchPoint end = new BranchPoint(system.moved(to.state(), jump, 1, to.state().control()), to.direction(), to.controlRate(),
			0, to.correction());
		final HermiteArc arc = new HermiteArc(system, from, end);
		assertFalse(continuation.isSafe(arc, arc.length(), 1));
	}

	@Test
	void theStrainSetsFreeTheForceThatDifferencesShow() {
		for (final ShearKind kind : ShearKind.values()) {
			final LoadedNetwork open = DriveSetup.loaded(min.network(), kind, BoxRelaxation.ZERO_PRESSURE, min.configuration(),
				Hessian.plan(min.network(), min.configuration()));
			final State state = open.state(min.configuration());
			open.evaluate(state);
			final double h = 1e-6;
			final double[] still = new double[open.dimension()], ahead = still.clone(), behind = still.clone();
			open.force(open.moved(state, still, 0, state.control() + h), ahead);
			open.force(open.moved(state, still, 0, state.control() - h), behind);
			// errors of h² and rounding/h
			for (int k = 0; k < still.length; k++) assertEquals((behind[k] - ahead[k]) / (2 * h), open.coupling()[k], 1e-7);
		}
	}
}
