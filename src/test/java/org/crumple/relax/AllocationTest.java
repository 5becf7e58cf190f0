package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Forces;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A descent does not allocate memory. */
class AllocationTest {

	private static final int STEPS = 500;

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aDescentAllocatesNothingPerStep(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(256, 1);
		final Landscape landscape = new Landscape(g.network(), new Forces(g.network()), g.configuration(), BoxRelaxation.FIXED);
		final double[] q = landscape.coordinates(g.configuration()), force = new double[q.length];
		landscape.force(q, force);
		final Descent descent = minimiser.descent(landscape);
		for (int step = 0; step < STEPS; step++) descent.step(q, force);
		final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		final long before = threads.getCurrentThreadAllocatedBytes();
		for (int step = 0; step < STEPS; step++) descent.step(q, force);
		final long bytes = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(bytes < STEPS, bytes + " bytes in " + STEPS + " steps"); // the measurement itself allocates a few bytes
	}
}
