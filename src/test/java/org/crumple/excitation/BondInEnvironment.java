package org.crumple.excitation;

import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** Eq. 2, {@code V(δr) = U(δr) + ½ ksys (δr - a)²} with {@code a = δr + t/ksys}, which can be evaluated at any δr. */
record BondInEnvironment(BondPotential law, double restLength, double ksys, double a, double now) {

	BondInEnvironment(final LocalExcitations all, final SpringNetwork network, final int bond) {
		this(network.potential()[bond], network.restLength()[bond], all.surroundStiffness()[bond],
			all.bonds().extension()[bond] + all.bonds().tension()[bond] / all.surroundStiffness()[bond], all.bonds().extension()[bond]);
	}

	double energy(final double extension) {
		return law.energy(restLength + extension, restLength) + 0.5 * ksys * (extension - a) * (extension - a);
	}

	double slope(final double extension) {
		return law.tension(restLength + extension, restLength) + ksys * (extension - a);
	}

	/** Extension between the present one and the midpoint at which V'' changes sign, by bisection. */
	double softPoint() {
		double stable = now, soft = 0;
		for (int k = 0; k < 100; k++) {
			final double middle = 0.5 * (stable + soft);
			if (law.stiffness(restLength + middle, restLength) + ksys > 0) stable = middle;
			else soft = middle;
		}
		return 0.5 * (stable + soft);
	}
}
