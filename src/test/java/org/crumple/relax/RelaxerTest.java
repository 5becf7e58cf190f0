package org.crumple.relax;

import static org.crumple.physics.TestNetworks.longBonds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ordinary relaxations, in a fixed box. */
class RelaxerTest {

	static Relaxation relax(final SpringNetwork network, final Configuration start, final Minimiser minimiser) {
		return new Relaxer(network, new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 200_000)).relax(start, Monitor.SILENT);
	}

	/** Asserts rest and, with a dense eigensolver, positive curvatures except for the two translations. */
	static void assertMinimum(final SpringNetwork network, final Relaxation relaxation) {
		assertMinimum(network, relaxation, BoxRelaxation.FIXED);
	}

	static void assertMinimum(final SpringNetwork network, final Relaxation relaxation, final BoxRelaxation box) {
		assertEquals(Relaxation.StopReason.MINIMUM, relaxation.reason());
		final double[] force = naiveForces(network, relaxation.configuration());
		assertTrue(Measure.largest(force) < 1e-10, "largest force " + Measure.largest(force));
		final double difference = relaxation.residual() - Measure.largest(force); // zero except for the order of summation
		assertEquals(0, difference, box == BoxRelaxation.FIXED ? 1e-13 : 1e-10); // the largest generalised force may be that of a strain
		assertTrue(difference > -1e-13, "residual below the largest force by " + -difference);
		final double[] spectrum = Measure.eigenvalues(Hessian.of(network, relaxation.configuration()));
		assertEquals(0, spectrum[0], 1e-13);
		assertEquals(0, spectrum[1], 1e-13);
		assertTrue(spectrum[2] > 1e-9, "lowest curvature " + spectrum[2]);
		assertEquals(Energy.of(network, relaxation.configuration()), relaxation.energy());
	}

	/** Forces without the production code. */
	private static double[] naiveForces(final SpringNetwork network, final Configuration configuration) {
		final double[] force = new double[2 * network.nodeCount()], d = new double[2];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			final double r = Math.hypot(d[0], d[1]), t = network.potential()[b].tension(r, network.restLength()[b]);
			for (int k = 0; k < 2; k++) {
				force[2 * network.from()[b] + k] += t * d[k] / r;
				force[2 * network.to()[b] + k] -= t * d[k] / r;
			}
		}
		return force;
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theReferenceAsBuiltEndsAtAMinimumBelowTheStart(final Minimiser minimiser) {
		final StoredNetwork init = TestNetworks.reference("init");
		final Relaxation relaxation = relax(init.network(), init.configuration(), minimiser);
		assertMinimum(init.network(), relaxation);
		assertTrue(relaxation.energy() < Energy.of(init.network(), init.configuration()));
		assertEquals(init.configuration().cell(), relaxation.configuration().cell());
		assertTrue(relaxation.iterations() > 50 && relaxation.factorisations() > relaxation.newtonSteps() / 12);
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aShakenMinimumIsFoundAgain(final Minimiser minimiser) {
		final StoredNetwork min = TestNetworks.reference("min");
		// displacements of 0.01 of a node spacing; barriers of bonds are at about 0.3
		final Relaxation relaxation = relax(min.network(), TestNetworks.shaken(min.configuration(), 0.01, 1), minimiser);
		assertMinimum(min.network(), relaxation);
		assertEquals(-1.653636247223486, relaxation.energy(), 1e-13); // error of second order in a residual of 1e-10
		assertArrayEquals(longBonds(min.network(), min.configuration()), longBonds(min.network(), relaxation.configuration()));
		final double[] x = relaxation.configuration().positions(), y = min.configuration().positions();
		for (int k = 2; k < x.length; k++) assertEquals(y[k] - y[k % 2], x[k] - x[k % 2], 1e-7); // residual divided by the softest mode
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aMinimumStaysWhereItIs(final Minimiser minimiser) {
		final StoredNetwork min = TestNetworks.reference("min");
		final Relaxation relaxation = relax(min.network(), min.configuration(), minimiser);
		assertEquals(Relaxation.StopReason.MINIMUM, relaxation.reason());
		assertEquals(min.configuration(), relaxation.configuration());
		assertEquals(0, relaxation.iterations());
		assertEquals(1, relaxation.factorisations(), "the confirmation");
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void onePackingAfterAnotherEndsAtAConfirmedMinimum(final Minimiser minimiser) {
		for (long seed = 1; seed <= 10; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Relaxation relaxation = relax(g.network(), g.configuration(), minimiser);
			assertMinimum(g.network(), relaxation);
			assertTrue(relaxation.energy() < Energy.of(g.network(), g.configuration()));
		}
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theEnergyAfterEveryStepIsNeverAboveTheStarts(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(128, 1);
		final Landscape landscape = new Landscape(g.network(), new Forces(g.network()), g.configuration(), BoxRelaxation.FIXED);
		final Descent descent = minimiser.descent(landscape);
		final double[] q = landscape.coordinates(g.configuration()), force = new double[q.length];
		landscape.force(q, force);
		final double start = Energy.of(g.network(), g.configuration());
		double last = start;
		for (int step = 0; step < 300; step++) {
			descent.step(q, force);
			final double energy = Energy.of(g.network(), landscape.configuration(q));
			assertTrue(energy < start, "step " + step);
			// rounding errors of U
			if (minimiser == Minimiser.GRADIENT_FLOW) assertTrue(energy <= last + 1e-12, "the flow climbed in step " + step);
			last = energy;
		}
	}

	@Test
	void newtonKeepsToTheBasinThatFireWouldReachAlone() {
		int same = 0;
		final int networks = 40;
		for (long seed = 1; seed <= networks; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Relaxation relaxation = relax(g.network(), g.configuration(), Minimiser.FIRE);
			if (Arrays.equals(longBonds(g.network(), relaxation.configuration()), longBonds(g.network(), pureFire(g)))) same++;
		}
		assertTrue(same >= 0.95 * networks, same + " of " + networks);
	}

	static Configuration pureFire(final GeneratedNetwork g) {
		final Landscape landscape = new Landscape(g.network(), new Forces(g.network()), g.configuration(), BoxRelaxation.FIXED);
		final Fire fire = new Fire(landscape);
		final double[] q = landscape.coordinates(g.configuration()), force = new double[q.length];
		landscape.force(q, force);
		for (int step = 0; step < 200_000 && Forces.largest(force) >= 1e-10; step++) fire.step(q, force);
		return landscape.configuration(q);
	}

	@Test
	void minimisersAreNotTheSameButNearlyAsDeep() {
		double fire = 0, flow = 0;
		int different = 0;
		for (long seed = 1; seed <= 10; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Relaxation a = relax(g.network(), g.configuration(), Minimiser.FIRE),
				b = relax(g.network(), g.configuration(), Minimiser.GRADIENT_FLOW);
			fire += a.energy();
			flow += b.energy();
			if (!Arrays.equals(longBonds(g.network(), a.configuration()), longBonds(g.network(), b.configuration()))) different++;
		}
		assertTrue(different > 0, "other minimisers reach other basins");
		assertEquals(1, fire / flow, 0.05); // means of ten networks of 64 nodes
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theTightestToleranceIsReached(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(512, 1);
		final RelaxationSettings tight = new RelaxationSettings(minimiser, 1e-13, BoxRelaxation.FIXED, 200_000);
		final Relaxation relaxation = new Relaxer(g.network(), tight).relax(g.configuration(), Monitor.SILENT);
		assertTrue(relaxation.isMinimum());
		assertTrue(relaxation.residual() < 1e-13);
	}

	@Test
	void oneRelaxerServesManyRelaxationsWithoutMemory() {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final Relaxer relaxer = new Relaxer(g.network(), RelaxationSettings.DEFAULT);
		final Relaxation first = relaxer.relax(g.configuration(), Monitor.SILENT);
		relaxer.relax(g.configuration().sheared(0.1), Monitor.SILENT);
		assertEquals(first, relaxer.relax(g.configuration(), Monitor.SILENT));
	}
}
