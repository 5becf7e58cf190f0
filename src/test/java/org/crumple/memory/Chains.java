package org.crumple.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.DoubleWells.PassedAtRest;
import org.crumple.potential.Harmonic;
import org.crumple.potential.TiltedQuartic;

/**
 * Networks whose graphs have a closed form: chains of three bonds under tension, each from one node along the diagonal of the cell to the
 * image of that node. Chains know nothing of each other. All bonds that switch have r0 = 1, and a tilt that keeps their tension positive,
 * so that chains are straight.
 */
final class Chains {

	static final double C = 1, ALPHA = 0.1, SIDE = 2.263;

	private final List<BondPotential> laws = new ArrayList<>();
	private final List<Double> lengths = new ArrayList<>();
	private final List<Double> positions = new ArrayList<>(List.of(0.0, 0.0));
	private final List<Integer> from = new ArrayList<>(), to = new ArrayList<>(), image = new ArrayList<>();

	/** A bond that switches: its tilt pulls so hard that it has one well, and it counts as long beyond the middle of where it softens. */
	static BondPotential law(final double tilt) {
		return new PassedAtRest(new TiltedQuartic(new BistableQuartic(C, ALPHA), tilt));
	}

	/** A spring of a stiffness, as long as given at rest. */
	static BondPotential spring(final double stiffness, final double rest) {
		return new Harmonic(stiffness * rest * rest);
	}

	/** Adds a chain of three bonds. */
	Chains chain(final BondPotential[] law, final double... rest) {
		final int b = positions.size() / 2, c = b + 1;
		for (int k = 0; k < 3; k++) {
			laws.add(law[k]);
			lengths.add(rest[k]);
			from.add(new int[] { 0, b, c }[k]);
			to.add(new int[] { b, c, 0 }[k]);
			image.add(k == 2 ? 1 : 0);
		}
		final double whole = Arrays.stream(rest).sum();
		for (final double part : new double[] { rest[0] / whole, (rest[0] + rest[1]) / whole }) {
			positions.add(part * SIDE);
			positions.add(part * SIDE);
		}
		return this;
	}

	SpringNetwork network() {
		return new SpringNetwork(positions.size() / 2, ints(from), ints(to), ints(image), ints(image),
			lengths.stream().mapToDouble(x -> x).toArray(), laws.toArray(BondPotential[]::new));
	}

	/** At no strain. */
	Configuration configuration() {
		return new Configuration(positions.stream().mapToDouble(x -> x).toArray(), new Cell(SIDE, SIDE, 0));
	}

	private static int[] ints(final List<Integer> values) {
		return values.stream().mapToInt(k -> k).toArray();
	}

	/** The strain at which the diagonal has a length. */
	static double strain(final double length) {
		return Math.sqrt(length * length / (SIDE * SIDE) - 1) - 1;
	}

	/** The tension of a bistable bond. */
	static double tension(final double s, final double tilt) {
		return C * s * s * s - ALPHA * s + tilt;
	}
}
