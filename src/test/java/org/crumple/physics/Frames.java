package org.crumple.physics;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.Harmonic;

/** Small networks of any shape at rest: every bond is as long as it likes to be, so that no force is left and nothing need be relaxed. */
public final class Frames {

	private Frames() {}

	/** A triangular lattice of 16 nodes, sheared and shaken. */
	private static Configuration shape(final GeneratedNetwork lattice) {
		return TestNetworks.shaken(lattice.configuration().sheared(0.13), 0.1, 7);
	}

	/** Of springs that differ, C from 1 to 1.4. */
	public static GeneratedNetwork springs() {
		final GeneratedNetwork lattice = TestNetworks.triangular(16);
		final Configuration shape = shape(lattice);
		final SpringNetwork network = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1 + 0.1 * (b % 5)));
		return new GeneratedNetwork(network.withRestLength(network.lengths(shape)), shape, lattice.notes());
	}

	/** Of bistable bonds, two of three short and the third long, each at the bottom of its well. */
	public static GeneratedNetwork wells(final double c, final double alpha) {
		final GeneratedNetwork lattice = TestNetworks.triangular(16);
		final Configuration shape = shape(lattice);
		final BistableQuartic law = new BistableQuartic(c, alpha);
		final SpringNetwork network = TestNetworks.withLaws(lattice.network(), b -> law);
		final double[] restLength = network.lengths(shape);
		for (int b = 0; b < restLength.length; b++) restLength[b] /= 1 + (b % 3 == 0 ? 1 : -1) * law.minimumStrain();
		return new GeneratedNetwork(network.withRestLength(restLength), shape, lattice.notes());
	}
}
