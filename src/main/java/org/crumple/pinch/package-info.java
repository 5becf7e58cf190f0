/**
 * Bonds pinched until the network fails: the direct test of Eq. 2 and 3 of the paper (arXiv 2408.08030).
 * <p>
 * A dipole of forces f on the ends of a bond drives it towards δr = 0. Equilibria of {@code U − p f r}, with {@code p = −sign(δr)}, are
 * followed from the minimum to the first fold, where the network fails. The failing bond need not be the one that is pinched. Behind the
 * fold the branch leads back to f = 0, where it ends at a saddle of U: the barrier of a thermally activated event, which the work to the
 * failure is not. {@link org.crumple.pinch.PinchedBonds} pinches them one by one.
 */
package org.crumple.pinch;
