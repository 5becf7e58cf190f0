package org.crumple.network;

import java.util.List;

/**
 * A homogeneous strain of the plane, given by the gradient g of the displacement per unit strain. At strain γ it has mapped a vector d to
 * {@code exp(γ g) d}. The cell and the nodes deform together.
 *
 * @param key a word that identifies the mode
 * @param xx ∂u_x/∂x per unit strain
 * @param xy ∂u_x/∂y per unit strain
 * @param yx ∂u_y/∂x per unit strain
 * @param yy ∂u_y/∂y per unit strain
 */
public record StrainMode(String key, double xx, double xy, double yx, double yy) {

	/** Simple shear {@code dx = y dγ}: γ is the engineering strain, its conjugate stress σ_xy. */
	public static final StrainMode SIMPLE = new StrainMode("simple", 0, 1, 0, 0);
	/** Pure shear {@code dx = x dγ/2, dy = -y dγ/2}: γ is ln(Lx/Ly), its conjugate stress (σ_xx − σ_yy)/2. */
	public static final StrainMode PURE = new StrainMode("pure", 0.5, 0, 0, -0.5);
	/** Isotropic expansion {@code dx = x dε, dy = y dε}: ε is the logarithm of the linear size, its conjugate stress σ_xx + σ_yy. */
	public static final StrainMode SIZE = new StrainMode("size", 1, 0, 0, 1);
	/**
	 * The four components of a displacement gradient, from which elastic moduli and sound speeds follow: {@code ab} displaces along a in
	 * proportion to b.
	 */
	public static final List<StrainMode> GRADIENTS = List.of(new StrainMode("xx", 1, 0, 0, 0), new StrainMode("xy", 0, 1, 0, 0),
		new StrainMode("yx", 0, 0, 1, 0),
		new StrainMode("yy", 0, 0, 0, 1));

	/** Writes the change {@code g d} of a vector d [2] per unit strain into {@code rate} [2], which must be another array. */
	public void rate(final double[] d, final double[] rate) {
		rate[0] = xx * d[0] + xy * d[1];
		rate[1] = yx * d[0] + yy * d[1];
	}

	/**
	 * Whether this is a shear along x, which the cell stores as its tilt. If not, it must be a stretch along the axes, the only other
	 * strain that a cell can represent.
	 */
	private boolean isShearAlongX() {
		if (xx == 0 && yx == 0 && yy == 0) return true;
		if (xy == 0 && yx == 0) return false;
		throw new IllegalArgumentException("No cell follows the strain " + key
			+ ", which neither slides its rows nor stretches its sides.");
	}

	/** Stretch of x, {@code exp(by xx)}. */
	private double stretchX(final double by) {
		return StrictMath.exp(xx * by);
	}

	/** Inverse stretch of y, {@code exp(-by yy)}. If the area is conserved, it equals the stretch of x to the last bit. */
	private double inverseStretchY(final double by, final double stretchX) {
		return yy == -xx ? stretchX : StrictMath.exp(-yy * by);
	}

	/**
	 * The affine map {@code v -> growth exp(by g) v} of points or vectors. An isotropic scaling commutes with every strain, so that both
	 * are applied at once.
	 *
	 * @param v [length] or longer; the first {@code length} entries are modified
	 * @param length 2N
	 * @param by strain
	 * @param growth additional isotropic scale factor
	 * @throws IllegalArgumentException if a cell cannot represent this strain
	 */
	public void deform(final double[] v, final int length, final double by, final double growth) {
		if (isShearAlongX()) {
			final double slide = xy * by;
			for (int k = 0; k < length; k += 2) {
				v[k] = growth * (v[k] + slide * v[k + 1]);
				v[k + 1] = growth * v[k + 1];
			}
		} else {
			final double stretchX = stretchX(by), x = growth * stretchX, y = growth / inverseStretchY(by, stretchX);
			for (int k = 0; k < length; k += 2) {
				v[k] *= x;
				v[k + 1] *= y;
			}
		}
	}

	/**
	 * The transpose of {@link #deform}, which takes forces on points after the deformation to those on points before.
	 *
	 * @param force [length] or longer; the first {@code length} entries are modified
	 * @param length 2N
	 * @param by strain
	 * @param growth additional isotropic scale factor
	 */
	public void takeBack(final double[] force, final int length, final double by, final double growth) {
		if (!isShearAlongX()) {
			deform(force, length, by, growth);
			return;
		}
		final double slide = xy * by;
		for (int k = 0; k < length; k += 2) {
			force[k + 1] = growth * (force[k + 1] + slide * force[k]);
			force[k] = growth * force[k];
		}
	}

	/** Square of the change of a vector per unit strain, {@code |g d|²}. */
	public double rate2(final double x, final double y) {
		final double u = xx * x + xy * y, v = yx * x + yy * y;
		return u * u + v * v;
	}

	/** Upper bound of the factor by which the strain {@code by} changes the square of a length. */
	public double growthBound(final double by) {
		if (!isShearAlongX()) return StrictMath.exp(2 * Math.abs(by) * Math.max(Math.abs(xx), Math.abs(yy)));
		final double slide = Math.abs(xy * by);
		return 1 + slide + slide * slide;
	}

	/**
	 * The cell after a further strain {@code by}.
	 *
	 * @throws IllegalArgumentException if a cell cannot represent this strain
	 */
	public Cell deformed(final Cell cell, final double by) {
		if (isShearAlongX()) return cell.sheared(xy * by);
		final double stretchX = stretchX(by), inverseStretchY = inverseStretchY(by, stretchX);
		return new Cell(cell.lx() * stretchX, cell.ly() / inverseStretchY, cell.shear() * stretchX * inverseStretchY);
	}

	/**
	 * The strain of a cell in this mode: from its γ for shear along x, or from {@code ln(Lx/Ly)} for a stretch, divided by the value at
	 * unit strain.
	 *
	 * @throws IllegalArgumentException if this strain cannot be inferred from the cell alone
	 */
	public double of(final Cell cell) {
		if (isShearAlongX() && xy != 0) return cell.shear() / xy;
		if (xx == yy) throw new IllegalArgumentException("A cell alone does not tell its strain " + key + ".");
		return StrictMath.log(cell.lx() / cell.ly()) / (xx - yy);
	}

	/**
	 * Second derivative {@code ½ (g h + h g)} of the deformation with respect to the strains of this mode g and another mode h, at zero
	 * strain.
	 */
	public StrainMode bending(final StrainMode h) {
		return new StrainMode(key + " " + h.key, 0.5 * (xx * h.xx + xy * h.yx + h.xx * xx + h.xy * yx),
			0.5 * (xx * h.xy + xy * h.yy + h.xx * xy + h.xy * yy),
			0.5 * (yx * h.xx + yy * h.yx + h.yx * xx + h.yy * yx), 0.5 * (yx * h.xy + yy * h.yy + h.yx * xy + h.yy * yy));
	}
}
