package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How attempts of Newton's method end, for starts constructed for each outcome. */
class NewtonPolishTest {

	private static final double TOLERANCE = 1e-10;

	private final GeneratedNetwork frame = Frames.springs();

	private static NewtonPolish newton(final SpringNetwork network, final Configuration place) {
		return new NewtonPolish(network, new Forces(network), place);
	}

	/** Springs at rest, except that node 5 is displaced along x. */
	private static Configuration with(final GeneratedNetwork g, final double moved) {
		final double[] x = g.configuration().positions().clone();
		x[10] += moved;
		return g.configuration().withPositions(x);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 4 })
	void nodesMayMoveAFiftiethOfTheirSpacing(final double unit) {
		final GeneratedNetwork g = new GeneratedNetwork(frame.network().withRestLength(Arrays.stream(frame.network().restLength())
			.map(r -> unit * r).toArray()),
			frame.configuration().scaled(unit), frame.notes());
		final double spacing = g.configuration().spacing();
		for (final int sense : new int[] { 1, -1 }) {
			final NewtonPolish newton = newton(g.network(), g.configuration());
			final Configuration near = with(g, 0.018 * sense * spacing), far = with(g, 0.022 * sense * spacing);
			assertEquals(NewtonPolish.StopReason.REFUSED, newton.polish(far, BoxRelaxation.FIXED, TOLERANCE));
			assertSame(far, newton.reached());
			assertEquals(0, newton.steps(), "steps of an attempt that was refused");
			assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(near, BoxRelaxation.FIXED, TOLERANCE));
			assertTrue(newton.steps() >= 2 && newton.steps() <= 12, newton.steps() + " steps");
			assertTrue(newton.residual() < TOLERANCE);
			assertEquals(Forces.largest(Forces.of(g.network(), newton.reached())), newton.residual());
			for (int k = 2; k < 32; k++) assertEquals(g.configuration().positions()[k], newton.reached().positions()[k], 1e-8 * unit);
			assertEquals("", newton.motion());
		}
	}

	@Test
	void stepsAndFactorisationsAddUp() {
		final NewtonPolish newton = newton(frame.network(), frame.configuration());
		assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(frame.configuration(), BoxRelaxation.FIXED, TOLERANCE));
		assertEquals(0, newton.steps());
		assertEquals(1, newton.factorisations());
		newton.polish(with(frame, 1e-3), BoxRelaxation.FIXED, TOLERANCE);
		final int once = newton.steps(), factorisations = newton.factorisations() - 1;
		newton.polish(with(frame, 1e-3), BoxRelaxation.FIXED, TOLERANCE);
		assertTrue(once > 0);
		assertEquals(2 * once, newton.steps());
		assertEquals(2 * factorisations, newton.factorisations() - 1);
		newton.wayOff(frame.configuration(), BoxRelaxation.FIXED);
		newton.findMotion(frame.configuration(), BoxRelaxation.FIXED);
		assertEquals(2 * factorisations + 3, newton.factorisations());
		assertEquals(1, newton.negativeDirections());
	}

	/** Many attempts, so that the symbolic factorisation is replaced in between. */
	@Test
	void theHundredthAttemptIsAsGoodAsTheFirst() {
		final NewtonPolish newton = newton(frame.network(), frame.configuration());
		for (int k = 0; k < 100; k++)
			assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(with(frame, 1e-3), BoxRelaxation.FIXED, TOLERANCE));
		for (int k = 2; k < 32; k++) assertEquals(frame.configuration().positions()[k], newton.reached().positions()[k], 1e-8);
	}

	@Test
	void aSaddleIsReachedAndLeftDownwards() {
		final GeneratedNetwork midpoint = TestNetworks.triangular(16);
		final NewtonPolish newton = newton(midpoint.network(), midpoint.configuration());
		assertEquals(NewtonPolish.StopReason.SADDLE, newton.polish(midpoint.configuration(), BoxRelaxation.FIXED, TOLERANCE));
		assertSame(midpoint.configuration(), newton.reached());
		final double[] way = newton.wayOff(midpoint.configuration(), BoxRelaxation.ZERO_STRESS);
		assertEquals(34, way.length);
		assertEquals(0, way[32]);
		assertEquals(0, way[33]);
		final double before = Energy.of(midpoint.network(), midpoint.configuration());
		final double[] nodes = Arrays.copyOf(way, 32);
		for (final double h : new double[] { 1e-3, -1e-3 }) {
			final Configuration there = midpoint.configuration().withPositions(Measure.moved(midpoint.configuration().positions(),
				h / Measure.largest(nodes), nodes));
			assertTrue(Energy.of(midpoint.network(), there) < before);
		}
		// no step is made where the Hessian is indefinite and forces act
		final Configuration shaken = TestNetworks.shaken(midpoint.configuration(), 1e-3, 1);
		assertEquals(NewtonPolish.StopReason.REFUSED, newton.polish(shaken, BoxRelaxation.FIXED, TOLERANCE));
		assertSame(shaken, newton.reached());
	}

	@ParameterizedTest
	@EnumSource(BoxRelaxation.class)
	void whatMovesFreelyIsNamedAndHasNoWayOff(final BoxRelaxation box) {
		final GeneratedNetwork grid = TestNetworks.grid(4, new Harmonic(1));
		final NewtonPolish newton = newton(grid.network(), grid.configuration());
		newton.polish(grid.configuration(), box, TOLERANCE);
		if (newton.factorisations() > 0) assertNull(newton.wayOff(grid.configuration(), BoxRelaxation.FIXED));
		newton.findMotion(grid.configuration(), box);
		assertTrue(newton.motion().startsWith("most of its nodes move ("), newton.motion());
	}

	/** A strip of springs without bonds across the tilting side of the cell: a minimum, except that the tilt costs no energy. */
	@Test
	void aCellThatTiltsFreelyIsFloppyOnlyIfItMay() {
		final GeneratedNetwork g = TestNetworks.triangular(64);
		final SpringNetwork w = g.network(), strip = TestNetworks.withLaws(TestNetworks.keeping(w, b -> w.imageY()[b] == 0),
			b -> new Harmonic(1));
		final NewtonPolish newton = newton(strip, g.configuration());
		assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(g.configuration(), BoxRelaxation.FIXED, TOLERANCE));
		assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(g.configuration(), BoxRelaxation.ZERO_PRESSURE, TOLERANCE));
		assertEquals(NewtonPolish.StopReason.FLOPPY, newton.polish(g.configuration(), BoxRelaxation.ZERO_STRESS, TOLERANCE));
		assertEquals("the tilt of the cell changes freely", newton.motion());
		newton.findMotion(g.configuration(), BoxRelaxation.ZERO_STRESS);
		assertEquals("the size or tilt of the cell changes freely", newton.motion());
		final double[] way = newton.wayOff(g.configuration(), BoxRelaxation.ZERO_STRESS);
		assertTrue(Math.abs(way[129]) > 0, "the way leads along the tilt");
	}

	/** A symbolic factorisation given by the caller is used for many attempts. */
	@Test
	void aPlanThatIsGivenIsUsed() {
		final NewtonPolish newton = new NewtonPolish(frame.network(), new Forces(frame.network()),
			Hessian.plan(frame.network(), frame.configuration()));
		for (int k = 0; k < 40; k++)
			assertEquals(NewtonPolish.StopReason.MINIMUM, newton.polish(with(frame, 1e-3), BoxRelaxation.FIXED, TOLERANCE));
	}
}
