package org.crumple.excitation;

import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/**
 * The potential V of one bond in a network that answers linearly: that of the bond and a spring of stiffness ksys, with its minimum where
 * the bond is now (arXiv 2408.08030, Eq. 2).
 *
 * @param law U of the bond
 * @param restLength r0 [l]
 * @param length r at the minimum [l]
 * @param surroundings ksys [E/l²]
 */
public record EffectivePotential(BondPotential law, double restLength, double length, double surroundings) {

	/** That of a bond at the minimum whose excitations are known. */
	public static EffectivePotential of(final SpringNetwork network, final LocalExcitations all, final int bond) {
		return new EffectivePotential(network.potential()[bond], network.restLength()[bond], all.bonds().length()[bond],
			all.surroundStiffness()[bond]);
	}

	/** δr at the minimum [l]. */
	public double extension() {
		return length - restLength;
	}

	/** V'(δr), the force that holds the bond at this extension, positive if it pulls its ends apart [E/l]. */
	public double slope(final double extension) {
		return law.tension(restLength + extension, restLength) - law.tension(length, restLength) + surroundings * (extension
			- extension());
	}

	/** V(δr) minus V at the minimum [E]. */
	public double energy(final double extension) {
		final double way = extension - extension();
		return law.energy(restLength + extension, restLength) - law.energy(length, restLength) - law.tension(length, restLength) * way
			+ surroundings * way * way / 2;
	}
}
