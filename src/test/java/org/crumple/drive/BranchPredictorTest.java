package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches with known continuation: one with a fold, {@code γ = γc − κ a²} with the amplitude a of a mode, and others. */
class BranchPredictorTest {

	private static final double CRITICAL = 0.05;
	/** κ; the difference between two frames of different strain is proportional to it, and limits the accuracy of the test. */
	private double kappa = 0.3;

	private final GeneratedNetwork frame = Frames.wells(1, 0.1);
	private LoadedNetwork system;
	private State fold;
	private double[] mode;

	private void build(final ShearKind kind, final BoxRelaxation box) {
		system = DriveSetup.loaded(frame.network(), kind, box, frame.configuration(), Hessian.plan(frame.network(), frame.configuration()));
		mode = Measure.direction(system.dimension(), 4);
		system.centre(mode);
		final double size = Math.sqrt(Measure.dot(mode, mode));
		for (int k = 0; k < mode.length; k++) mode[k] /= size;
		final State start = system.state(frame.configuration());
		fold = system.moved(start, mode, 0, start.control() + CRITICAL);
	}

	/** The point of the branch with a fold at amplitude a, with the direction of increasing a. */
	private BranchPoint at(final double a) {
		final double rate = -2 * kappa * a, size = Math.sqrt(1 + system.weight() * rate * rate);
		final double[] u = mode.clone();
		for (int k = 0; k < u.length; k++) u[k] /= size;
		return new BranchPoint(system.moved(fold, mode, a, fold.control() - kappa * a * a), u, rate / size, 0, 0);
	}

	private double distance(final double from, final double to) {
		final double strain = kappa * (from * from - to * to);
		return Math.sqrt((to - from) * (to - from) + system.weight() * strain * strain);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, -0.02, -0.01, 0.05", "SIMPLE, -0.1, -0.07, 0.02", "SIMPLE, -0.1, -0.005, 0.02", "SIMPLE, -0.1, -0.06, 0.3",
		"PURE, -0.02, -0.01, 0.03", "PURE, -0.1, -0.005, 1e-3" })
	void theFoldOfAParabolaIsForeseen(final ShearKind kind, final double first, final double last, final double curvature) {
		build(kind, BoxRelaxation.FIXED);
		kappa = curvature;
		final double miss = 0.1 * kappa;
		final BranchPredictor beyond = new BranchPredictor(system, at(first), at(last));
		assertEquals(distance(last, 0), beyond.fold(), miss * -last);
		assertEquals(fold.control(), beyond.control(beyond.fold()), miss * kappa * last * last);
		assertEquals(0, beyond.controlRate(beyond.fold()), 1e-9);
		assertEquals(at(last).state().control(), beyond.control(0), 1e-12);
		for (double a = 0.9 * last; a < -0.25 * last; a += -0.1 * last) {
			final double s = distance(last, a);
			assertEquals(fold.control() - kappa * a * a, beyond.control(s), miss * kappa * first * first, "at " + a);
			assertEquals(at(a).controlRate(), beyond.controlRate(s), miss * kappa * 0.1);
			final double[] u = beyond.direction(s), off = system.difference(at(a).state(), beyond.state(s));
			assertEquals(1, Measure.dot(u, u) + system.weight() * beyond.controlRate(s) * beyond.controlRate(s), 1e-9, "of unit length");
			assertEquals(0, Measure.largest(off), miss * 0.1);
			for (int k = 0; k < u.length; k++) assertEquals(at(a).direction()[k], u[k], 2 * miss);
		}
	}

	/** If dq/dλ along the mode hardly grows, or falls, the arc length is used, and no fold is predicted. */
	@ParameterizedTest
	@CsvSource({ "-0.125, -0.1", "-0.01, -0.02", "-0.1, -0.003", "-0.01, 0.02" })
	void otherwiseItIsTheCubicInTheArcLength(final double first, final double last) {
		build(ShearKind.SIMPLE, BoxRelaxation.ZERO_PRESSURE);
		final BranchPredictor beyond = new BranchPredictor(system, at(first), at(last));
		final HermiteArc arc = new HermiteArc(system, at(first), at(last));
		assertEquals(Double.POSITIVE_INFINITY, beyond.fold());
		for (double s = 0; s < 0.05; s += 0.01) {
			assertEquals(arc.control(s), beyond.control(s), 1e-13);
			assertEquals(0, Measure.largest(system.difference(arc.state(s), beyond.state(s))), 1e-12);
			final double[] u = arc.direction(s), v = beyond.direction(s);
			final double size = Math.sqrt(Measure.dot(u, u) + system.weight() * arc.controlRate(s) * arc.controlRate(s));
			assertEquals(arc.controlRate(s) / size, beyond.controlRate(s), 1e-11);
			for (int k = 0; k < u.length; k++) assertEquals(u[k] / size, v[k], 1e-11);
		}
		assertTrue(arc.length() > 0);
	}
}
