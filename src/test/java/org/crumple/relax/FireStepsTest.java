package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Forces;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FIRE step by step, against the published method written without optimisations. */
class FireStepsTest {

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);
	private double[] velocity;
	private double step, steering = 0.2;
	private int downhill, climbs, cut;

	/** One step of the published method: E. Bitzek et al. (2006), with half a step back when the energy rises (J. Guénolé et al., 2020). */
	private void publishedStep(final Landscape on, final double[] q, final double[] force, final double longest, final double farthest) {
		if (Measure.dot(force, velocity) > 0) {
			if (++downhill > 2) {
				step = Math.min(1.2 * step, longest);
				steering *= 0.99;
			}
		} else {
			if (Measure.dot(velocity, velocity) > 0) {
				climbs++;
				step /= 2;
				for (int k = 0; k < q.length; k++) q[k] -= step * velocity[k];
			}
			velocity = new double[q.length];
			steering = 0.2;
			downhill = 0;
		}
		final double ratio = Math.sqrt(Measure.dot(velocity, velocity) / Measure.dot(force, force));
		for (int k = 0; k < q.length; k++) velocity[k] = (1 - steering) * velocity[k] + (steering * ratio + step) * force[k];
		double move = step;
		if (step * Measure.largest(velocity) > farthest) {
			cut++;
			move = farthest / Measure.largest(velocity);
		}
		for (int k = 0; k < q.length; k++) q[k] += move * velocity[k];
		on.force(q, force);
	}

	@ParameterizedTest
	@EnumSource(BoxRelaxation.class)
	void everyStepIsThatOfThePublishedMethod(final BoxRelaxation box) {
		final Landscape on = new Landscape(packing.network(), new Forces(packing.network()), packing.configuration(), box);
		for (final double shaken : new double[] { 0, 0.25, 0.5 }) {
			velocity = new double[on.dimension()];
			step = downhill = 0;
			steering = 0.2;
			final TimeScale time = new TimeScale(on);
			final double[] q = on.coordinates(TestNetworks.shaken(packing.configuration(), shaken, 3)), mine = q.clone();
			final double[] force = new double[q.length], own = new double[q.length];
			on.force(q, force);
			on.force(mine, own);
			final Fire fire = new Fire(on);
			double longest = 0;
			for (int k = 0; k < 100; k++) {
				assertEquals(k, fire.evaluations());
				if (k % 20 == 0) longest = 1.5 * time.shortest(mine);
				if (k == 0) step = 0.1 * longest;
				step = Math.min(step, longest);
				publishedStep(on, mine, own, longest, 0.1 * time.length());
				fire.step(q, force);
				assertArrayEquals(mine, q, 1e-9, "step " + k);
				assertEquals(Measure.largest(force), fire.residual());
			}
		}
		assertTrue(climbs > 0, "it has climbed");
		assertTrue(cut > 0, "a move was cut short");
	}
}
