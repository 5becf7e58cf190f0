package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.DoubleUnaryOperator;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cubic between two points of a branch: its ends, derivatives and bond lengths. */
class HermiteArcTest {

	private final GeneratedNetwork frame = Frames.wells(1, 0.1);
	private LoadedNetwork system;
	private BranchPoint first, last;
	private HermiteArc arc;

	/** Two points with directions of unit length in the arc length of the branch, for the given rates of strain. */
	private void build(final ShearKind kind, final BoxRelaxation box, final double firstRate, final double lastRate) {
		system = DriveSetup.loaded(frame.network(), kind, box, frame.configuration(), Hessian.plan(frame.network(), frame.configuration()));
		final State from = system.state(frame.configuration());
		final double[] u = unit(1, firstRate), v = unit(1.2, lastRate);
		first = new BranchPoint(from, u, firstRate, 0, 0);
		last = new BranchPoint(system.moved(from, u, 0.1, from.control() + 0.05 * (firstRate + lastRate)), v, lastRate, 1, 0);
		arc = new HermiteArc(system, first, last);
	}

	private double[] unit(final double phase, final double rate) {
		final double[] u = new double[system.dimension()];
		for (int k = 0; k < u.length; k++) u[k] = Math.sin(phase * (k + 1));
		system.centre(u);
		final double size = Math.sqrt((1 - system.weight() * rate * rate) / Measure.dot(u, u));
		for (int k = 0; k < u.length; k++) u[k] *= size;
		return u;
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, FIXED", "PURE, ZERO_PRESSURE" })
	void itLeavesAndArrivesAsThePointsSay(final ShearKind kind, final BoxRelaxation box) {
		build(kind, box, 0.2, 0.05);
		final double length = arc.length();
		assertSame(first, arc.first());
		assertSame(last, arc.last());
		assertEquals(first.state().control(), arc.control(-length), 1e-14);
		assertEquals(last.state().control(), arc.control(0), 1e-14);
		assertEquals(0.2, arc.controlRate(-length), 1e-13);
		assertEquals(0.05, arc.controlRate(0), 1e-13);
		assertEquals(0, Measure.largest(system.difference(first.state(), arc.state(-length))), 1e-13);
		assertEquals(0, Measure.largest(system.difference(last.state(), arc.state(0))), 1e-13);
		final double[] carried = system.carried(first.direction(), first.state(), last.state()), begin = arc.direction(-length),
			end = arc.direction(0);
		for (int k = 0; k < begin.length; k++) {
			assertEquals(carried[k], begin[k], 1e-12);
			assertEquals(last.direction()[k], end[k], 1e-12);
		}
		assertEquals(Measure.dot(carried, last.direction()) + system.weight() * 0.2 * 0.05, arc.cosine(), 1e-13);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "PURE, ZERO_PRESSURE" })
	void ratesAreDerivativesAndBondsAreThoseOfTheStates(final ShearKind kind, final BoxRelaxation box) {
		build(kind, box, 0.2, -0.1);
		final double h = 1e-6;
		for (final double part : new double[] { -0.9, -0.5, -0.2, 0.1 }) {
			final double s = part * arc.length();
			final DoubleUnaryOperator strain = arc::control;
			assertEquals((strain.applyAsDouble(s + h) - strain.applyAsDouble(s - h)) / (2 * h), arc.controlRate(s), 1e-8);
			final State ahead = arc.state(s + h), behind = arc.state(s - h);
			final double[] up = system.difference(last.state(), ahead), down = system.difference(last.state(), behind),
				direction = arc.direction(s);
			for (int k = 0; k < up.length; k++) assertEquals((up[k] - down[k]) / (2 * h), direction[k], 1e-7);
			final double[] lengths = system.lengths(arc.state(s)).clone();
			for (int b = 0; b < lengths.length; b++) assertEquals(lengths[b], arc.bondLength(b, s), 1e-12);
		}
	}

	/** The ratio of arc to chord of a circle is half the angle divided by its sine. */
	@ParameterizedTest
	@CsvSource({ "0.2, 0.2", "0.2, 0.1", "0.1, -0.1" })
	void itsLengthIsThatOfACircle(final double firstRate, final double lastRate) {
		build(ShearKind.SIMPLE, BoxRelaxation.FIXED, firstRate, lastRate);
		final double[] way = system.difference(last.state(), first.state());
		final double strain = first.state().control() - last.state().control(), half = 0.5 * Math.acos(arc.cosine());
		assertEquals(Math.sqrt(Measure.dot(way, way) + system.weight() * strain * strain) * half / Math.sin(half), arc.length(), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "0.2, 0.05, 1", "0.2, -0.1, 1", "0.05, 0.2, 1", "0.1, 0.12, 1", "-0.2, 0.1, -1", "0.2, -0.1, -1", "0.2, 0.18, 1" })
	void theLowestRateIsTheLowestOfMany(final double firstRate, final double lastRate, final int sense) {
		build(ShearKind.SIMPLE, BoxRelaxation.FIXED, firstRate, lastRate);
		double lowest = Double.POSITIVE_INFINITY;
		for (int k = 0; k <= 10_000; k++) lowest = Math.min(lowest, sense * arc.controlRate(-arc.length() * k / 10_000));
		assertEquals(lowest, arc.lowestRate(sense), 1e-7);
	}
}
