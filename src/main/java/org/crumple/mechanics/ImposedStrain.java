package org.crumple.mechanics;

import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.StrainMode;

/**
 * λ is a strain γ of the cell; nothing else works on the network.
 *
 * @param imposed the strain
 * @param free strains that relax besides: the size, or none
 */
public record ImposedStrain(StrainMode imposed, List<StrainMode> free) implements Loading {

	/** A₀, as of the strains that are free. */
	@Override
	public double weight(final double area) {
		return area;
	}

	@Override
	public double control(final Cell cell) {
		return imposed.of(cell);
	}
}
