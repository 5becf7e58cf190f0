package org.crumple.mechanics;

import java.util.List;

import org.crumple.network.StrainMode;

/**
 * No load: the network relaxes, and λ is always 0.
 *
 * @param free strains that relax with the nodes
 */
public record Unloaded(List<StrainMode> free) implements Loading {

	@Override
	public StrainMode imposed() {
		return null;
	}

	@Override
	public double weight(final double area) {
		return area;
	}
}
