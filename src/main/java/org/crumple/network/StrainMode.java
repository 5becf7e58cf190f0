package org.crumple.network;

import java.util.List;

/**
 * A way to strain the plane: the gradient g of a velocity, which takes a vector d to {@code exp(γ g) d} once the strain γ is reached. Every
 * point moves alike, the cell and the nodes with it.
 *
 * @param key one word that tells it from the others
 * @param xx how fast x grows with x, per strain
 * @param xy how fast x grows with y
 * @param yx how fast y grows with x
 * @param yy how fast y grows with y
 */
public record StrainMode(String key, double xx, double xy, double yx, double yy) {

	/** {@code dx = y dγ}: the engineering strain, whose stress is σ_xy. */
	public static final StrainMode SIMPLE = new StrainMode("simple", 0, 1, 0, 0);
	/** {@code dx = x dγ/2, dy = -y dγ/2}: γ is ln(Lx/Ly), its stress (σ_xx − σ_yy)/2. */
	public static final StrainMode PURE = new StrainMode("pure", 0.5, 0, 0, -0.5);
	/** {@code dx = x dε, dy = y dε}: ε is the logarithm of the size, its stress σ_xx + σ_yy. */
	public static final StrainMode SIZE = new StrainMode("size", 1, 0, 0, 1);
	/** The four components of a gradient, by which sound is told: which component moves, in proportion to which. */
	public static final List<StrainMode> GRADIENTS = List.of(new StrainMode("xx", 1, 0, 0, 0), new StrainMode("xy", 0, 1, 0, 0), new StrainMode("yx", 0, 0, 1, 0),
		new StrainMode("yy", 0, 0, 0, 1));

	/** The rate {@code g d} of a vector [2] that is strained along, into {@code rate} [2], another array. */
	public void rate(final double[] d, final double[] rate) {
		rate[0] = xx * d[0] + xy * d[1];
		rate[1] = yx * d[0] + yy * d[1];
	}

	/** Whether it only slides rows along x, which the cell stores as a tilt; the others that cells can follow stretch along the axes. */
	private boolean slides() {
		if (xx == 0 && yx == 0 && yy == 0) return true;
		if (xy == 0 && yx == 0) return false;
		throw new IllegalArgumentException("No cell follows the strain " + key + ", which neither slides its rows nor stretches its sides.");
	}

	/** {@code exp(by xx)}, by which x grows. */
	private double along(final double by) {
		return StrictMath.exp(xx * by);
	}

	/** {@code exp(-by yy)}, by which y shrinks; where the area stays, as much as x grows, to the last bit. */
	private double shrinkage(final double by, final double along) {
		return yy == -xx ? along : StrictMath.exp(-yy * by);
	}

	/**
	 * The affine motion {@code v -> growth exp(by g) v} of points or vectors. A growth commutes with every strain, so that it goes along.
	 *
	 * @param v [length] or longer; modified, but for what comes after {@code length}
	 * @param length 2N
	 * @param by strain
	 * @param growth factor by which everything is scaled besides
	 * @throws IllegalArgumentException if no cell follows this strain
	 */
	public void deform(final double[] v, final int length, final double by, final double growth) {
		if (slides()) {
			final double slide = xy * by;
			for (int k = 0; k < length; k += 2) {
				v[k] = growth * (v[k] + slide * v[k + 1]);
				v[k + 1] = growth * v[k + 1];
			}
		} else {
			final double along = along(by), x = growth * along, y = growth / shrinkage(by, along);
			for (int k = 0; k < length; k += 2) {
				v[k] *= x;
				v[k + 1] *= y;
			}
		}
	}

	/** The cell strained by so much more. @throws IllegalArgumentException if no cell follows this strain */
	public Cell deformed(final Cell cell, final double by) {
		if (slides()) return cell.sheared(xy * by);
		final double along = along(by), shrinkage = shrinkage(by, along);
		return new Cell(cell.lx() * along, cell.ly() / shrinkage, cell.shear() * along * shrinkage);
	}

	/**
	 * The strain that a cell has: its γ, or {@code ln(Lx/Ly)} over that of a unit strain.
	 *
	 * @throws IllegalArgumentException if a cell alone does not tell
	 */
	public double of(final Cell cell) {
		if (slides() && xy != 0) return cell.shear() / xy;
		if (xx == yy) throw new IllegalArgumentException("A cell alone does not tell its strain " + key + ".");
		return StrictMath.log(cell.lx() / cell.ly()) / (xx - yy);
	}

	/** {@code ½ (g h + h g)}: how the path on which two strains act bends. */
	public StrainMode bending(final StrainMode h) {
		return new StrainMode(key + " " + h.key, 0.5 * (xx * h.xx + xy * h.yx + h.xx * xx + h.xy * yx), 0.5 * (xx * h.xy + xy * h.yy + h.xx * xy + h.xy * yy),
			0.5 * (yx * h.xx + yy * h.yx + h.yx * xx + h.yy * yx), 0.5 * (yx * h.xy + yy * h.yy + h.yx * xy + h.yy * yy));
	}
}
