package org.crumple.physics;

import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;

/**
 * A spring of C = 1 that says of itself that it has two wells, on the two sides of its rest length: bonds that flip where all else is
 * linear and known in closed form.
 */
public record PassedAtRest() implements BondPotential {

	private static final Harmonic SPRING = new Harmonic(1);

	@Override
	public double energy(final double length, final double restLength) {
		return SPRING.energy(length, restLength);
	}

	@Override
	public double tension(final double length, final double restLength) {
		return SPRING.tension(length, restLength);
	}

	@Override
	public double stiffness(final double length, final double restLength) {
		return SPRING.stiffness(length, restLength);
	}

	@Override
	public double energyScale() {
		return SPRING.energyScale();
	}

	@Override
	public double[] parameters() {
		return new double[0];
	}

	@Override
	public double topStrain(final double restLength) {
		return 0;
	}
}
