package org.crumple.potential;

import java.util.Arrays;

/**
 * Another law with its energies in a different unit.
 *
 * @param law the law in its own unit
 * @param unit the new unit of energy in terms of the old one, positive
 */
record Rescaled(BondPotential law, double unit) implements BondPotential {

	@Override
	public double energy(final double length, final double restLength) {
		return law.energy(length, restLength) / unit;
	}

	@Override
	public double tension(final double length, final double restLength) {
		return law.tension(length, restLength) / unit;
	}

	@Override
	public void pulls(final double[] length, final double[] restLength, final double[] pull) {
		law.pulls(length, restLength, pull);
		for (int b = 0; b < pull.length; b++) pull[b] /= unit;
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		return law.stiffness(length, restLength) / unit;
	}

	@Override
	public double energyScale() {
		return law.energyScale() / unit;
	}

	@Override
	public double[] parameters() {
		final double[] own = law.parameters(), all = Arrays.copyOf(own, own.length + 1);
		all[own.length] = unit;
		return all;
	}

	@Override
	public double[] minimumStrains(final double restLength) {
		return law.minimumStrains(restLength);
	}

	@Override
	public double[] spinodalStrains(final double restLength) {
		return law.spinodalStrains(restLength);
	}

	@Override
	public double topStrain(final double restLength) {
		return law.topStrain(restLength);
	}

	@Override
	public boolean softens(final double surroundStiffness, final double restLength) {
		return law.softens(surroundStiffness * unit, restLength);
	}

	@Override
	public BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		final BondInstability its = law.instability(length, restLength, effectiveStiffness * unit);
		return new BondInstability(its.extension(), its.sense(), its.distance(), its.force() / unit, its.barrier() / unit, its.yield(),
			its.activation() / unit);
	}
}
