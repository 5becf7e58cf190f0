package org.crumple.drive;

import org.crumple.mechanics.State;

/**
 * A point on a branch of equilibria with the unit tangent (q', λ') of the branch, {@code |q'|² + weight λ'² = 1}.
 *
 * @param state equilibrium state
 * @param direction q' [n], non-affine, in the cell of this point, dimensionless; read only
 * @param controlRate λ' [unit of λ divided by l]
 * @param index number of negative eigenvalues of K near this point; 0 at a minimum
 * @param correction distance between the predicted state and this point [l]
 */
public record BranchPoint(State state, double[] direction, double controlRate, int index, double correction) {}
