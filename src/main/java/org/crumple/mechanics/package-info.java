/**
 * Energy, forces, stress and Hessian of a network (arXiv 2408.08030, Model).
 * <p>
 * With {@code d} the bond vector, {@code r = |d|}, {@code n = d/r} and tension {@code t = U'(r)}:
 * {@code U = Σ U(r)}, {@code ∂U/∂x_i = -Σ t n} over the bonds that leave i, {@code σ_ab = (1/A) Σ t d_a d_b / r},
 * and the Hessian of a bond is {@code U'' nnᵀ + (t/r)(1 - nnᵀ)}, including the prestress term.
 * <p>
 * A {@link org.crumple.mechanics.LoadedNetwork} is a network under a {@link org.crumple.mechanics.Loading}. It holds the equations of
 * equilibrium for relaxation and driving. Their unknowns are the positions of the nodes and the free strains of the cell
 * ({@link org.crumple.mechanics.AffineCoupling}), and they are solved with one factor ({@link org.crumple.mechanics.BorderedHessian}). A
 * {@link org.crumple.mechanics.State} holds the values of the unknowns.
 * <p>
 * Sums run over bonds in their stored order, so that a result has the same bits wherever it is computed.
 */
package org.crumple.mechanics;
