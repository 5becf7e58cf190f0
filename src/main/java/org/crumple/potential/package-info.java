/**
 * The law of one bond: energy, tension and stiffness as pure functions of its length.
 * <p>
 * {@link org.crumple.potential.BistableQuartic} is the model of the paper (arXiv 2408.08030, Eq. 1 and Fig. 1c);
 * {@link org.crumple.potential.Harmonic} is an ordinary spring. All other packages use bonds only through
 * {@link org.crumple.potential.BondPotential}.
 */
package org.crumple.potential;
