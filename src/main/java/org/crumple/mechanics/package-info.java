/**
 * A configuration of a network, and what moves it: its energy, forces, stress and Hessian (arXiv 2408.08030, Model).
 * <p>
 * With {@code d} the bond vector, {@code r = |d|}, {@code n = d/r} and tension {@code t = U'(r)}:
 * {@code U = Σ U(r)}, {@code ∂U/∂x_i = -Σ t n} over the bonds that leave i, {@code σ_ab = (1/A) Σ t d_a d_b / r},
 * and the Hessian of a bond is {@code U'' nnᵀ + (t/r)(1 - nnᵀ)}: the prestress term stays.
 * <p>
 * With a {@link org.crumple.mechanics.Loading} a network is a {@link org.crumple.mechanics.LoadedNetwork}: the equations of equilibrium that relaxing
 * and driving solve, in the strains of the cell ({@link org.crumple.mechanics.AffineCoupling}) as in the nodes, through one factor
 * ({@link org.crumple.mechanics.BorderedHessian}). Where it is on the way is a {@link org.crumple.mechanics.State}.
 * <p>
 * Sums run over bonds in their stored order, so a result is the same to the last bit whoever asks.
 */
package org.crumple.mechanics;
