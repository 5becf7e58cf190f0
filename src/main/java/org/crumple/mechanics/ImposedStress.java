package org.crumple.mechanics;

import java.util.List;
import java.util.stream.Stream;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * An imposed stress. λ is the stress σ [E/l²], conjugate to a strain γ of the cell, which is free; its work is {@code A₀ σ γ}. If the area
 * is constant, σ is the true stress, otherwise the nominal stress, which refers to the initial area A₀.
 *
 * @param worked the free strain on which the stress works; any but the size
 * @param sized whether the size of the cell is free as well
 * @param height of the cell at which γ is 0, if γ is its relative change {@code Ly/height − 1} [l]; NaN if γ is the strain {@code worked}
 * @param unit C/l², the stress with the same weight as a strain of 1 in the arc length of a branch [E/l²], positive
 */
public record ImposedStress(StrainMode worked, boolean sized, double height, double unit) implements Loading {

	/** Stretch of the height of a cell. */
	public static final StrainMode HEIGHT = StrainMode.GRADIENTS.get(3);
	/**
	 * Height of a cell under a weight, as a fraction of that without, at which it counts as collapsed: bonds do not keep nodes apart, so
	 * that many layers of bonds lie on each other, and nothing resists any more. A network of 64 nodes comes to rest at 0.44, and then
	 * falls to 0.13.
	 */
	private static final double FLATTEST = 0.25;

	/** @throws IllegalArgumentException if the conjugate strain is the size, or the unit is not positive */
	public ImposedStress {
		if (worked.equals(StrainMode.SIZE))
			throw InvalidValue.value("strain", worked.key(), "a strain other than the size of the cell, for a stress to work on");
		InvalidValue.requirePositive("unit", unit);
	}

	/** A stress whose γ is the strain on which it works. */
	public ImposedStress(final StrainMode worked, final boolean sized, final double unit) {
		this(worked, sized, Double.NaN, unit);
	}

	/**
	 * A constant force per width along y, as from a weight, in a cell of constant width: {@code γ = Ly/height − 1}, and positive σ makes
	 * the cell higher. It is the true stress σ_yy.
	 *
	 * @param height initial Ly [l]
	 */
	public static ImposedStress uniaxial(final double height, final double unit) {
		return new ImposedStress(HEIGHT, false, height, unit);
	}

	/** This load at a constant λ, with a drag of A₀ on the strain. */
	public ConstantStress at(final double control, final double area) {
		return new ConstantStress(this, control, area, area);
	}

	@Override
	public StrainMode imposed() {
		return null;
	}

	@Override
	public List<StrainMode> free() {
		return Stream.of(StrainMode.SIZE, worked).filter(mode -> sized || mode == worked).toList();
	}

	/** Index of the strain {@code worked} among the free ones. */
	int place() {
		return sized ? 1 : 0;
	}

	/** γ of a cell. */
	double strain(final double[] strains, final Cell cell) {
		return Double.isNaN(height) ? strains[place()] : cell.ly() / height - 1;
	}

	/** Derivative of γ with respect to the strain {@code worked}. */
	double rate(final Cell cell) {
		return Double.isNaN(height) ? 1 : cell.ly() / height;
	}

	/** Second derivative of γ with respect to free strains. */
	double bend(final int a, final int b, final Cell cell) {
		return Double.isNaN(height) || a != place() || b != place() ? 0 : cell.ly() / height;
	}

	/** Whether a cell has been pressed flat. */
	boolean isCollapsed(final Cell cell) {
		return cell.ly() < FLATTEST * height;
	}

	@Override
	public double weight(final double area) {
		return area / (unit * unit);
	}

	@Override
	public String at(final String control) {
		return "load " + control + " C/l^2";
	}

	@Override
	public double strain(final State state) {
		return strain(state.strains(), state.frame());
	}

	@Override
	public double stress(final State state, final Stress stress) {
		return state.control();
	}

	@Override
	public double workArea(final double initial, final double current) {
		return initial;
	}

	@Override
	public double work(final State state, final double area) {
		return area * state.control() * strain(state);
	}

	@Override
	public double curvature(final State state, final int a, final int b, final double area) {
		return area * state.control() * bend(a, b, state.frame());
	}

	@Override
	public void addForce(final State state, final double area, final double[] force) {
		force[state.x().length + place()] += Math.sqrt(area) * state.control() * rate(state.frame());
	}

	@Override
	public void addRate(final State state, final double area, final double[] c) {
		c[state.x().length + place()] -= Math.sqrt(area) * rate(state.frame());
	}
}
