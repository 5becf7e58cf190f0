package org.crumple.mechanics;

import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.BondGeometry;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * A force dipole on the two ends of one bond, along the bond, of a network that may be under another load. λ is the force f [E/l], with the
 * work {@code p f r}. A bond that is pinched
 * towards δr = 0 becomes unstable at a force that linear response predicts (f_in, paper, Fig. 2c).
 *
 * @param network that contains the bond
 * @param bond in [0, M)
 * @param sense p: 1 lengthens the bond as f grows, −1 shortens it
 * @param under the load under which the bond is pinched, with the strains that relax with the nodes
 * @param unit force with the same weight as a displacement of 1 l in the arc length of a branch [E/l], positive
 */
public record ForceDipole(SpringNetwork network, int bond, int sense, DeadLoad under, double unit) implements Loading {

	/** @throws IllegalArgumentException if there is no such bond, the sense is neither 1 nor −1, or the unit is not positive */
	public ForceDipole {
		if (bond < 0 || bond >= network.bondCount()) throw InvalidValue.value("bond", bond, "in [0, " + network.bondCount() + ")");
		if (sense != 1 && sense != -1) throw InvalidValue.value("sense", sense, "1 or -1");
		InvalidValue.requirePositive("unit", unit);
	}

	@Override
	public StrainMode imposed() {
		return null;
	}

	@Override
	public List<StrainMode> free() {
		return under.free();
	}

	@Override
	public double weight(final double area) {
		return 1 / (unit * unit);
	}

	/** [3] [l]: the vector along the bond, then its length. */
	private double[] bond(final State state) {
		final double[] d = new double[3];
		BondGeometry.vector(network, bond, state.x(), state.frame(), d);
		d[2] = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
		return d;
	}

	@Override
	public double work(final State state, final double area) {
		return sense * state.control() * bond(state)[2] + under.work(state, area);
	}

	@Override
	public void addForce(final State state, final double area, final double[] force) {
		addRates(state, area, sense * state.control(), force);
		under.addForce(state, area, force);
	}

	@Override
	public void addRate(final State state, final double area, final double[] c) {
		addRates(state, area, -sense, c);
	}

	/** Adds {@code factor ∂r/∂q} to a vector [n]. */
	private void addRates(final State state, final double area, final double factor, final double[] sum) {
		final double[] d = bond(state), gd = new double[2];
		final int i = 2 * network.from()[bond], j = 2 * network.to()[bond];
		for (int k = 0; k < 2; k++) {
			sum[i + k] -= factor * d[k] / d[2];
			sum[j + k] += factor * d[k] / d[2];
		}
		for (int a = 0; a < free().size(); a++) {
			free().get(a).rate(d, gd);
			sum[state.x().length + a] += factor * (d[0] * gd[0] + d[1] * gd[1]) / d[2] / Math.sqrt(area);
		}
	}

	@Override
	public double rate(final State state, final StrainMode g) {
		final double[] d = bond(state), gd = new double[2];
		g.rate(d, gd);
		return sense * state.control() * (d[0] * gd[0] + d[1] * gd[1]) / d[2] + under.rate(state, g);
	}

	@Override
	public double curvature(final State state, final int a, final int b, final double area) {
		return under.curvature(state, a, b, area);
	}

	/** Subtracts {@code p f ∂²r/∂x∂x}, which is {@code p f (1 - nnᵀ)/r} in the bond's block. */
	@Override
	public void addStiffness(final State state, final SymmetricBlockMatrix hessian) {
		final double[] d = bond(state);
		final double push = -sense * state.control() / d[2], nx = d[0] / d[2], ny = d[1] / d[2];
		final double[] block = { push * (1 - nx * nx), -push * nx * ny, push * (1 - ny * ny) };
		Hessian.addBond(network, bond, block, hessian);
	}
}
