package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradient flow: its two integrators, and the minima reached. */
class GradientFlowTest {

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);

	private Landscape landscape(final Configuration start, final BoxRelaxation box) {
		return new Landscape(packing.network(), new Forces(packing.network()), start, box);
	}

	/** Amplification factor of {@code dy/dt = z y} for one step of length 1 with s stages, computed without the production loop. */
	private static double amplification(final int s, final double z) {
		final ChebyshevStages stages = ChebyshevStages.of(s);
		double before = 1, last = 1 + stages.force()[1] * z;
		for (int j = 2; j <= s; j++) {
			final double next = (1 - stages.previous()[j] - stages.beforeLast()[j]) + stages.previous()[j] * last + stages.beforeLast()[j]
				* before +
				stages.force()[j] * z * last + stages.first()[j] * z;
			before = last;
			last = next;
		}
		return last;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 7, 20, 75, ChebyshevStages.MOST })
	void stagesAreOfSecondOrderAndDampWhateverIsStiff(final int s) {
		for (final double h : new double[] { 1e-2, 1e-3 }) {
			final double order2 = 1 - h + 0.5 * h * h;
			// 1/6
			assertEquals(order2, amplification(s, -h), 0.2 * h * h * h, "1 - z + z²/2, the next term at most that of the exponential");
		}
		final double interval = (s * (double) s - 1) / 1.54;
		assertEquals(s, ChebyshevStages.stableAt(interval * (1 - 1e-12)).count());
		// the damped polynomial oscillates about 1/3 with an amplitude of nearly 2/3
		for (int k = 1; k <= 10_000; k++) assertTrue(Math.abs(amplification(s, -interval * k / 10_000)) < 1, "at " + k);
		double largest = 0;
		for (int k = 5000; k <= 10_000; k++) largest = Math.max(largest, Math.abs(amplification(s, -interval * k / 10_000)));
		assertTrue(largest < 0.96, "stiff motions decay, by " + largest + " at least");
		assertTrue(Math.abs(amplification(s, -1.3 * interval)) > 1, "no stage is idle");
	}

	@ParameterizedTest
	@CsvSource({ "CHEBYSHEV, 2", "PAIR, 3" })
	void errorsFallWithTheOrderOfTheMethod(final String method, final int order) {
		// a first part of the flow, after which motions are smooth
		final double time = 4, length = 1;
		final double[] exact = after("PAIR", 2000, time), reference = landscape(packing.configuration(), BoxRelaxation.FIXED)
			.coordinates(packing.configuration());
		ReferenceFlow.flow(landscape(packing.configuration(), BoxRelaxation.FIXED), reference, time, 0, length);
		assertArrayEquals(reference, exact, 1e-5);
		double last = 0;
		for (final int steps : new int[] { 50, 100, 200 }) {
			final double[] q = after(method, steps, time);
			double error = 0;
			for (int k = 0; k < q.length; k++) error = Math.max(error, Math.abs(q[k] - exact[k]));
			if (last > 0) assertEquals(order, Math.log(last / error) / Math.log(2), 0.2, "error " + error + " with " + steps + " steps");
			last = error;
		}
	}

	private double[] after(final String method, final int steps, final double time) {
		final Landscape landscape = landscape(packing.configuration(), BoxRelaxation.FIXED);
		final double[] q = landscape.coordinates(packing.configuration()), force = new double[q.length];
		landscape.force(q, force);
		final FlowStep step = method.equals("PAIR") ? new EmbeddedStep(landscape) : new ChebyshevStep(landscape);
		for (int k = 0; k < steps; k++) {
			step.attempt(q, force, time / steps, 17 * steps / time); // five stages, more than stability requires
			step.take(q, force);
		}
		return q;
	}

	@ParameterizedTest
	@EnumSource(BoxRelaxation.class)
	void theBoundIsAboveEveryCurvatureAndNotFarAbove(final BoxRelaxation box) {
		for (long seed = 1; seed <= 5; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Configuration rest = new Relaxer(g.network(), new RelaxationSettings(Minimiser.FIRE, 1e-10, box)).relax(g.configuration(),
				Monitor.SILENT).configuration();
			// at rest in a fixed box; and with large forces, in a box for which no term is left out
			for (final Configuration where : box == BoxRelaxation.FIXED ? new Configuration[] { rest, g.configuration(),
				TestNetworks.shaken(rest, 0.1, seed) } : new Configuration[] { rest }) {
				final Landscape landscape = new Landscape(g.network(), new Forces(g.network()), where, box);
				final double[] q = landscape.coordinates(where), curvatures = curvatures(landscape, q);
				final double largest = Math.max(Math.abs(curvatures[0]), curvatures[curvatures.length - 1]),
					bound = new StiffnessBound(landscape).at(q);
				assertTrue(bound >= largest, "bound " + bound + " below " + largest);
				assertTrue(bound < (box == BoxRelaxation.FIXED ? 1.8 : 2.2) * largest, "bound " + bound + " far above " + largest);
			}
		}
	}

	/** All eigenvalues of the Hessian in the coordinates of the landscape, by finite differences of the forces. */
	private static double[] curvatures(final Landscape landscape, final double[] q) {
		final int n = q.length;
		final double h = 1e-5;
		final double[] up = new double[n], down = new double[n];
		final DMatrixRMaj hessian = new DMatrixRMaj(n, n);
		for (int k = 0; k < n; k++) {
			final double here = q[k];
			q[k] = here + h;
			landscape.force(q, up);
			q[k] = here - h;
			landscape.force(q, down);
			q[k] = here;
			for (int i = 0; i < n; i++) hessian.set(i, k, (down[i] - up[i]) / (2 * h));
		}
		for (int i = 0; i < n; i++) for (int k = 0; k < i; k++) hessian.set(i, k, hessian.get(k, i));
		return Measure.eigenvalues(hessian);
	}

	@Test
	void networksAsBuiltEndInTheMinimumOfTheReference() {
		for (long seed = 1; seed <= 25; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Configuration reference = ReferenceFlow.minimum(g.network(), g.configuration()),
				reached = RelaxerTest.relax(g.network(), g.configuration(),
				Minimiser.GRADIENT_FLOW).configuration();
			assertArrayEquals(TestNetworks.longBonds(g.network(), reference), TestNetworks.longBonds(g.network(), reached), "seed " + seed);
			assertEquals(Energy.of(g.network(), reference), Energy.of(g.network(), reached), 1e-9, "seed " + seed);
		}
	}

	@Test
	void itCanBeCancelledAsOftenHoweverManyForcesAStepEvaluates() {
		final GeneratedNetwork g = TestNetworks.packing(256, 1);
		final int[] asked = new int[1];
		final Monitor counting = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// counted at the points where the relaxation can be cancelled
			}

			@Override
			public boolean isCancelled() {
				asked[0]++;
				return false;
			}
		};
		final RelaxationSettings settings = new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-10, BoxRelaxation.FIXED);
		final Relaxation relaxation = new Relaxer(g.network(), settings).relax(g.configuration(), counting);
		assertTrue(relaxation.isMinimum());
		assertTrue(asked[0] > relaxation.iterations() / 150, asked[0] + " looks in " + relaxation.iterations() + " force evaluations");
		asked[0] = 0;
		final PartialDescent downhill = new PartialDescent(g.network(), new Forces(g.network()), settings, g.configuration());
		assertTrue(downhill.descend(counting));
		assertTrue(asked[0] > downhill.evaluations() / 150, asked[0] + " looks in " + downhill.evaluations() + " force evaluations");
	}

	@Test
	void itTakesAFewTimesTheWorkOfFire() {
		long fire = 0, flow = 0;
		for (long seed = 1; seed <= 10; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(128, seed);
			fire += RelaxerTest.relax(g.network(), g.configuration(), Minimiser.FIRE).iterations();
			flow += RelaxerTest.relax(g.network(), g.configuration(), Minimiser.GRADIENT_FLOW).iterations();
		}
		assertTrue(flow < 10 * fire, flow + " force evaluations, FIRE " + fire); // with the embedded pair alone: 20 times
	}
}
