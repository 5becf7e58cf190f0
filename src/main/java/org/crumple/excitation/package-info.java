/**
 * How far every bond of a network at a minimum is from its instability (arXiv 2408.08030, Fig. 2, Eq. 2 and 3).
 * <p>
 * A bond feels its own law and, to first order, a spring that stands for the network around it:
 * {@code V(δr) = U(δr) + ½ ksys (δr - a)²}. Its effective stiffness {@code V'' = 1/(bᵀ H⁻¹ b)}, b the unit force dipole on
 * its ends, gives {@code ksys = V'' - U''} and with it the extension at which V'' vanishes, the force and the work that
 * take the bond there, and the strain at which shear is predicted to do so.
 * {@link org.crumple.excitation.LocalExcitations} holds all of it.
 */
package org.crumple.excitation;
