package org.crumple.relax;

import java.util.Arrays;

import org.crumple.linalg.Vectors;
import org.crumple.network.SpringNetwork;

/**
 * Upper bound λ of the absolute eigenvalues of the Hessian H of a landscape at q.
 * <p>
 * The spectral norms of the 2×2 blocks of H, {@code B_ij = |H_ij|}, form a non-negative N × N matrix. Its largest eigenvalue bounds
 * those of H, and is at most {@code max_i (Bw)_i / w_i} for any positive weights w (L. Collatz, Math. Z. 48, 221 (1942)). With
 * {@code w = B1} the bound is 1.2 to 1.5 times the largest eigenvalue for networks prepared as in arXiv 2408.08030 (mean 1.39; 40 networks
 * of 256 and 15 of 1024 nodes). With w = 1 it is 1.5 to 1.9 times, which takes a tenth more stages. The contribution of free strains of the
 * cell is bounded by {@link Landscape#curvatureBound}.
 */
final class StiffnessBound {

	/** Smallest bound, as a fraction of C divided by the mean square of the rest lengths. */
	private static final double NEGLIGIBLE = 1e-6;

	private final Landscape landscape;
	private final int[] from, to;
	private final double[] along, across;
	/** Components of the diagonal blocks H_ii; later xx holds the norms of the blocks. */
	private final double[] xx, xy, yy;
	private final double[] weight, next;
	/** Number of nodes that move. */
	private final int free;
	/** Smallest bound [E/l²], for networks in which no bond has any stiffness. */
	private final double floor;

	StiffnessBound(final Landscape landscape) {
		this.landscape = landscape;
		final SpringNetwork network = landscape.network();
		from = network.from();
		to = network.to();
		along = new double[network.bondCount()];
		across = new double[along.length];
		xx = new double[network.nodeCount()];
		xy = new double[xx.length];
		yy = new double[xx.length];
		weight = new double[xx.length];
		free = network.freeCount();
		next = new double[xx.length];
		floor = NEGLIGIBLE * network.energyScale() / Vectors.dot(network.restLength(), network.restLength()) * along.length;
	}

	/** λ at q [E/l²], positive; not finite if a bond has zero length. */
	double at(final double[] q) {
		landscape.curvatures(q, along, across);
		final double[] dx = landscape.bonds().x(), dy = landscape.bonds().y();
		Arrays.fill(xx, 0);
		Arrays.fill(xy, 0);
		Arrays.fill(yy, 0);
		double size = 0, other = 0;
		for (int b = 0; b < along.length; b++) {
			final double x2 = dx[b] * dx[b], y2 = dy[b] * dy[b], r2 = x2 + y2, u = along[b], t = across[b];
			final double bxx = (u * x2 + t * y2) / r2, byy = (u * y2 + t * x2) / r2, bxy = (u - t) * dx[b] * dy[b] / r2;
			final int i = from[b], j = to[b];
			xx[i] += bxx;
			xy[i] += bxy;
			yy[i] += byy;
			xx[j] += bxx;
			xy[j] += bxy;
			yy[j] += byy;
			final double norm = Math.max(Math.abs(u), Math.abs(t));
			along[b] = norm;
			size += norm * r2;
			other += norm * landscape.rate2(dx[b], dy[b]);
		}
		for (int i = 0; i < xx.length; i++) {
			final double half = 0.5 * (xx[i] - yy[i]);
			xx[i] = Math.abs(0.5 * (xx[i] + yy[i])) + Math.sqrt(half * half + xy[i] * xy[i]);
		}
		Arrays.fill(weight, 0, free, 1);
		Arrays.fill(weight, free, weight.length, 0);
		multiply(weight, next);
		multiply(next, weight);
		double largest = floor;
		for (int i = 0; i < free; i++) if (next[i] != 0) largest = Math.max(largest, weight[i] / next[i]);
		return landscape.curvatureBound(q, largest, size, other);
	}

	/** {@code product = B w}, for the nodes that move; 0 for wall points. */
	private void multiply(final double[] w, final double[] product) {
		for (int i = 0; i < w.length; i++) product[i] = xx[i] * w[i];
		for (int b = 0; b < along.length; b++) {
			product[from[b]] += along[b] * w[to[b]];
			product[to[b]] += along[b] * w[from[b]];
		}
		Arrays.fill(product, free, product.length, 0);
	}
}
