/**
 * Local excitations: the distance of every bond of a network at a minimum from its instability (arXiv 2408.08030, Fig. 2, Eq. 2 and 3).
 * <p>
 * The energy of a bond is its own potential plus, in linear response, that of a spring which represents the network around it:
 * {@code V(δr) = U(δr) + ½ ksys (δr - a)²}. The effective stiffness {@code V'' = 1/(bᵀ H⁻¹ b)}, with the unit force dipole b on
 * the ends of the bond, gives {@code ksys = V'' - U''}. From this follow the extension at which V'' vanishes, the force and the work
 * needed to reach it, and the shear strain at which the bond is predicted to reach it.
 * {@link org.crumple.excitation.LocalExcitations} holds all results.
 */
package org.crumple.excitation;
