package org.crumple.mechanics;

import java.util.List;
import java.util.stream.Stream;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.StrainMode;

/**
 * An imposed stress. λ is the stress σ [E/l²], conjugate to a strain γ of the cell, which is free; its work is {@code A₀ σ γ}. If the area
 * is constant, σ is the true stress, otherwise the nominal stress, which refers to the initial area A₀.
 *
 * @param worked the conjugate strain; any but the size
 * @param sized whether the size of the cell is free as well
 * @param unit C/l², the stress with the same weight as a strain of 1 in the arc length of a branch [E/l²], positive
 */
public record ImposedStress(StrainMode worked, boolean sized, double unit) implements Loading {

	/** @throws IllegalArgumentException if the conjugate strain is the size, or the unit is not positive */
	public ImposedStress {
		if (worked.equals(StrainMode.SIZE))
			throw InvalidValue.value("strain", worked.key(), "a strain other than the size of the cell, for a stress to work on");
		InvalidValue.requirePositive("unit", unit);
	}

	@Override
	public StrainMode imposed() {
		return null;
	}

	@Override
	public List<StrainMode> free() {
		return Stream.of(StrainMode.SIZE, worked).filter(mode -> sized || mode == worked).toList();
	}

	@Override
	public double weight(final double area) {
		return area / (unit * unit);
	}

	/** Index of γ among the free strains. */
	private int place() {
		return sized ? 1 : 0;
	}

	@Override
	public double work(final State state, final double area) {
		return area * state.control() * state.strains()[place()];
	}

	@Override
	public void addForce(final State state, final double area, final double[] force) {
		force[state.x().length + place()] += Math.sqrt(area) * state.control();
	}

	@Override
	public void addRate(final State state, final double area, final double[] c) {
		c[state.x().length + place()] -= Math.sqrt(area);
	}
}
