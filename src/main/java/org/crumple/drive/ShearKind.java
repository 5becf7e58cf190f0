package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;

/**
 * How the cell is sheared. Both kinds keep its area, and a strain of both is worth the same: in an isotropic network both
 * have the same modulus.
 */
public enum ShearKind {
	/** The engineering strain γ: {@code x += Δγ y}. The strain is that of the cell; its stress is σ_xy. */
	SIMPLE("Simple shear") {

		@Override
		public double strain(final Cell cell) {
			return cell.shear();
		}

		@Override
		Cell strained(final Cell cell, final double increment) {
			return cell.sheared(increment);
		}

		@Override
		void deform(final double[] v, final double increment, final double factor) {
			for (int k = 0; k < v.length - 1; k += 2) {
				v[k] = factor * (v[k] + increment * v[k + 1]);
				v[k + 1] = factor * v[k + 1];
			}
		}

		@Override
		void rate(final double dx, final double dy, final double[] rate) {
			rate[0] = dy;
			rate[1] = 0;
		}

		@Override
		double bending(final Stress stress) {
			return 0;
		}

		@Override
		public double stress(final Stress stress) {
			return stress.xy();
		}
	},
	/**
	 * Long along x, short along y: {@code x *= exp(Δγ/2)}, {@code y *= exp(-Δγ/2)}. The strain is {@code ln(Lx/Ly)}, 0 in a
	 * square cell, so that a file's Lx and Ly hold it; its stress is (σ_xx − σ_yy)/2. A tilt goes along.
	 */
	PURE("Pure shear") {

		@Override
		public double strain(final Cell cell) {
			return StrictMath.log(cell.lx() / cell.ly());
		}

		@Override
		Cell strained(final Cell cell, final double increment) {
			final double stretch = StrictMath.exp(0.5 * increment);
			return new Cell(cell.lx() * stretch, cell.ly() / stretch, cell.shear() * stretch * stretch);
		}

		@Override
		void deform(final double[] v, final double increment, final double factor) {
			final double stretch = StrictMath.exp(0.5 * increment), along = factor * stretch, across = factor / stretch;
			for (int k = 0; k < v.length - 1; k += 2) {
				v[k] *= along;
				v[k + 1] *= across;
			}
		}

		@Override
		void rate(final double dx, final double dy, final double[] rate) {
			rate[0] = 0.5 * dx;
			rate[1] = -0.5 * dy;
		}

		@Override
		double bending(final Stress stress) {
			return 0.25 * (stress.xx() + stress.yy());
		}

		@Override
		public double stress(final Stress stress) {
			return 0.5 * (stress.xx() - stress.yy());
		}
	};

	private final String label;

	ShearKind(final String label) {
		this.label = label;
	}

	/** The shear strain of a cell, dimensionless. */
	public abstract double strain(Cell cell);

	/** The cell strained by {@code increment} more. */
	abstract Cell strained(Cell cell, double increment);

	/**
	 * The affine motion of points or vectors.
	 *
	 * @param v [2N], or [2N + 1] whose last entry is left alone; modified
	 * @param increment Δγ
	 * @param factor by which everything is scaled besides
	 */
	abstract void deform(double[] v, double increment, double factor);

	/** d/dγ of a vector that is strained along, into {@code rate} [2]. */
	abstract void rate(double dx, double dy, double[] rate);

	/** What the bending of the affine paths adds to a modulus [E/l²], {@code (1/A) Σ t n · d²d/dγ²} over the bond vectors d. */
	abstract double bending(Stress stress);

	/** The stress that works on this strain, {@code (1/A) ∂U/∂γ} [E/l²]. */
	public abstract double stress(Stress stress);

	/** The kind whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static ShearKind of(final String label) {
		return Choices.find("kind", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
