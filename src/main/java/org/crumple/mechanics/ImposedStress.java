package org.crumple.mechanics;

import java.util.List;
import java.util.stream.Stream;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.StrainMode;

/**
 * λ is a stress σ [E/l²] that works on one strain γ of the cell, which follows freely: work {@code A₀ σ γ}. Where the area stays, σ is the true stress; else
 * it is the one that refers to the area at the start.
 *
 * @param worked the strain it works on, not the size
 * @param sized whether the cell's size is free as well
 * @param unit C/l², the stress that counts as much as a strain of 1 in the metric of a branch [E/l²]
 */
public record ImposedStress(StrainMode worked, boolean sized, double unit) implements Loading {

	/** @throws IllegalArgumentException if it works on the size, or the unit is not positive */
	public ImposedStress {
		if (worked.equals(StrainMode.SIZE)) throw InvalidValue.value("strain", worked.key(), "a strain other than the size of the cell, for a stress to work on");
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

	/** Where γ stands among the free strains. */
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
