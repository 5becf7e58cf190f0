package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.api.Test;

/**
 * Softest strain and Schur complement for two strains, against a scan over all directions of strain, with an increasing response of the
 * nodes.
 */
class StrainBorderTest {

	private static final int DIRECTIONS = 20_000;

	private final GeneratedNetwork lattice = TestNetworks.triangular(16);

	/** A border for nodes whose displacement is {@code give} times their load. */
	private StrainBorder border(final SpringNetwork network, final BoxRelaxation box, final double give) {
		final Configuration at = lattice.configuration();
		final double[] scale = new double[box.free().size()];
		Arrays.fill(scale, Math.sqrt(at.area()));
		final AffineCoupling affine = AffineCoupling.of(network, at.positions(), at.cell(), Hessian.of(network, at), box.free(), scale);
		return new StrainBorder((b, x) -> {
			for (int k = 0; k < 32; k++) x[k] = give * b[k];
		}, affine, scale.length, 0);
	}

	/** Springs at rest with different stiffnesses, so that the strains couple to each other and to the nodes. */
	private SpringNetwork springs(final long seed) {
		final SpringNetwork w = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1 + (b * 7 + seed * b % 5) % 11));
		return w.withRestLength(w.lengths(lattice.configuration()));
	}

	/** The Schur complement from the response to unit loads on the strains, by Cramer's rule. */
	private static double[] schur(final StrainBorder border) {
		final double[][] inverse = new double[2][2];
		for (int k = 0; k < 2; k++) {
			final double[] force = new double[34], move = new double[34];
			force[32 + k] = 1;
			border.solve(force, move);
			inverse[k] = new double[] { move[32], move[33] };
		}
		final double determinant = inverse[0][0] * inverse[1][1] - inverse[0][1] * inverse[1][0];
		assertEquals(inverse[0][1], inverse[1][0], 1e-9 * Math.abs(inverse[0][0]));
		return new double[] { inverse[1][1] / determinant, -inverse[0][1] / determinant, inverse[0][0] / determinant };
	}

	private static double energy(final double[] s, final double size, final double tilt) {
		return s[0] * size * size + 2 * s[1] * size * tilt + s[2] * tilt * tilt;
	}

	@Test
	void theSoftestStrainIsTheBestOfAllDirections() {
		int sizes = 0, tilts = 0, unstable = 0, mixed = 0;
		for (long seed = 0; seed < 6; seed++) {
			final double[] d = schur(border(springs(seed), BoxRelaxation.ZERO_STRESS, 0));
			for (double give = 0; give < 3; give += 0.03) {
				final StrainBorder border = border(springs(seed), BoxRelaxation.ZERO_STRESS, give);
				final double[] s = schur(border);
				double least = Double.POSITIVE_INFINITY, lowest = least, at = 0;
				for (int k = 0; k < DIRECTIONS; k++) {
					final double c = Math.cos(k * Math.PI / DIRECTIONS), t = Math.sin(k * Math.PI / DIRECTIONS), u = energy(s, c, t);
					least = Math.min(least, u / (d[0] * c * c + d[2] * t * t));
					if (u < lowest) {
						lowest = u;
						at = k * Math.PI / DIRECTIONS;
					}
				}
				assertEquals(least, border.leastStiffness(), 1e-6 * Math.max(1, Math.abs(least)));
				assertEquals(lowest > 0, border.isPositiveDefinite(), "give " + give);
				final double[] direction = border.softest();
				final double size = direction[32], tilt = direction[33], norm = size * size + tilt * tilt;
				assertEquals(lowest, energy(s, size, tilt) / norm, 1e-6 * (Math.abs(s[0]) + Math.abs(s[2])));
				assertEquals("the " + (Math.abs(Math.cos(at)) > Math.abs(Math.sin(at)) ? "size" : "tilt") + " of the cell changes freely",
					border.softestStrain());
				if (Math.abs(Math.cos(at)) > Math.abs(Math.sin(at))) sizes++;
				else tilts++;
				if (!(lowest > 0)) unstable++;
				else mixed++;
			}
		}
		assertTrue(sizes > 0 && tilts > 0 && unstable > 0 && mixed > 0, sizes + " " + tilts + " " + unstable + " " + mixed);
	}

	@Test
	void aSizeAloneIsTheSoftestThatThereIs() {
		final StrainBorder stiff = border(springs(1), BoxRelaxation.ZERO_PRESSURE, 0);
		assertEquals(1, stiff.leastStiffness(), 1e-14); // without a response of the nodes the relative stiffness is 1
		assertTrue(stiff.isPositiveDefinite());
		assertEquals("the size of the cell changes freely", stiff.softestStrain());
		assertEquals(1, stiff.softest()[32]);
		final double[] force = new double[33], move = new double[33];
		force[32] = 1;
		stiff.solve(force, move);
		// for springs at rest, an expansion by e costs C e² per bond of stiffness C/r0², and the coordinate is √A times the strain
		final SpringNetwork w = springs(1);
		final double cost = IntStream.range(0, w.bondCount()).mapToDouble(b -> w.potential()[b].energyScale())
			.sum() / lattice.configuration().cell().area();
		assertEquals(1 / cost, move[32], 1e-12 / cost);
		assertTrue(!border(springs(1), BoxRelaxation.ZERO_PRESSURE, 50).isPositiveDefinite());
	}
}
