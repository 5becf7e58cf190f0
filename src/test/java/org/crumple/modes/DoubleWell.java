package org.crumple.modes;

import java.util.stream.IntStream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;

/**
 * Two square sublattices of 4 × 4 cells of unit side, connected in every row by alternating bistable and harmonic bonds. Stiff bonds
 * within each sublattice keep its shape, and do not change when the sublattices shift against each other. With the strain x of the
 * bistable bonds, the energy of that motion is {@code 16 (C/4 x⁴ − α'/2 x² − b x)} plus a constant, with {@code α' = α − k r0²} and
 * {@code b = k D r0}. This includes everything that relaxes during the motion.
 */
public final class DoubleWell {

	private static final int SIDE = 4, CELLS = SIDE * SIDE;
	private static final double C = 1, ALPHA = 0.1, R0 = 0.5, K = 0.05, D = 0.2;
	private static final double ALPHA_LEFT = ALPHA - K * R0 * R0, BIAS = K * D * R0;

	private final SpringNetwork network;

	public DoubleWell() {
		// per cell: bistable and harmonic bond along the row, then for each sublattice x, y and two diagonals
		final int kinds = 10, m = kinds * CELLS;
		final int[] from = new int[m], to = new int[m], ix = new int[m], iy = new int[m];
		final double[] rest = new double[m];
		final BondPotential[] law = new BondPotential[m];
		final double springRest = 1 - R0 - D;
		final int[][] step = { { 1, 0 }, { 0, 1 }, { 1, 1 }, { 1, -1 } };
		int b = 0;
		for (int c = 0; c < CELLS; c++) {
			final int column = c % SIDE, row = c / SIDE;
			b = bond(b, from, to, ix, iy, 2 * c, column, row, 0, 0, 1);
			rest[b - 1] = R0;
			law[b - 1] = new BistableQuartic(C, ALPHA);
			b = bond(b, from, to, ix, iy, 2 * c + 1, column, row, 1, 0, 0);
			rest[b - 1] = springRest;
			law[b - 1] = new Harmonic(K * springRest * springRest);
			for (int sublattice = 0; sublattice < 2; sublattice++) {
				for (final int[] s : step) {
					b = bond(b, from, to, ix, iy, 2 * c + sublattice, column, row, s[0], s[1], sublattice);
					rest[b - 1] = Math.sqrt(s[0] * s[0] + s[1] * s[1]);
					law[b - 1] = new Harmonic(10);
				}
			}
		}
		network = new SpringNetwork(2 * CELLS, from, to, ix, iy, rest, law);
	}

	private static int bond(final int b, final int[] from, final int[] to, final int[] ix, final int[] iy, final int node, final int column,
		final int row,
		final int dx, final int dy, final int sublattice)
	{
		from[b] = node;
		to[b] = 2 * (Math.floorMod(row + dy, SIDE) * SIDE + Math.floorMod(column + dx, SIDE)) + sublattice;
		ix[b] = Math.floorDiv(column + dx, SIDE);
		iy[b] = Math.floorDiv(row + dy, SIDE);
		return b + 1;
	}

	public SpringNetwork network() {
		return network;
	}

	public int[] bistableBonds() {
		return IntStream.range(0, CELLS).map(c -> 10 * c).toArray();
	}

	/**
	 * Strain of the bistable bonds at equilibrium, a root of {@code C x³ − α' x − b}: 0 for the long well, 1 for the short well, 2 for the
	 * top of the barrier.
	 */
	private static double root(final int which) {
		final double size = 2 * Math.sqrt(ALPHA_LEFT / (3 * C));
		final double angle = Math.acos(3 * BIAS / (ALPHA_LEFT * size)) / 3;
		return size * Math.cos(angle - 2 * Math.PI * (which == 0 ? 0 : which == 1 ? 2 : 1) / 3);
	}

	private static double strain(final boolean longSide) {
		return longSide ? root(0) : Math.min(root(1), root(2));
	}

	private static double top() {
		return Math.max(root(1), root(2));
	}

	private static double energy(final double x) {
		return CELLS * (C / 4 * Math.pow(x, 4) - ALPHA_LEFT / 2 * x * x - BIAS * x);
	}

	public Configuration minimum(final boolean longSide) {
		final double[] x = new double[4 * CELLS];
		for (int c = 0; c < CELLS; c++) {
			x[4 * c] = c % SIDE;
			x[4 * c + 1] = x[4 * c + 3] = c / SIDE;
			x[4 * c + 2] = c % SIDE + R0 * (1 + strain(longSide));
		}
		return new Configuration(x, new Cell(SIDE, SIDE, 0));
	}

	public double barrier(final boolean longSide) {
		return energy(top()) - energy(strain(longSide));
	}

	public double energyChange(final boolean longSide) {
		return energy(strain(!longSide)) - energy(strain(longSide));
	}

	/** Displacement of every node to the top of the barrier: half the change of a bond length. */
	public double coreToTop(final boolean longSide) {
		return 0.5 * R0 * Math.abs(top() - strain(longSide));
	}

	/** λ of the motion: both sublattices move, so the reduced mass is one half. */
	public double eigenvalue(final boolean longSide) {
		final double x = strain(longSide);
		return 2 * (3 * C * x * x - ALPHA_LEFT) / (R0 * R0);
	}
}
