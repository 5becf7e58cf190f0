package org.crumple.mechanics;

import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * An imposed strain of the cell. λ is the strain γ; no forces are applied.
 *
 * @param imposed mode of the imposed strain
 * @param free strains that relax with the nodes: the size, or none
 */
public record ImposedStrain(StrainMode imposed, List<StrainMode> free) implements Loading {

	/** A₀, the weight of a free strain. */
	@Override
	public double weight(final double area) {
		return area;
	}

	@Override
	public String at(final String control) {
		return "strain " + control;
	}

	@Override
	public double strain(final State state) {
		return state.control();
	}

	@Override
	public double stress(final State state, final Stress stress) {
		return stress.along(imposed);
	}

	@Override
	public double control(final Cell cell) {
		return imposed.of(cell);
	}
}
