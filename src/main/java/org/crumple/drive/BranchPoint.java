package org.crumple.drive;

import org.crumple.mechanics.State;

/**
 * A point on a branch of equilibria and the direction in which it goes on, with {@code |q'|² + weight λ'² = 1}.
 *
 * @param state where it is
 * @param direction q' [n], non-affine, in the frame of this point; read only
 * @param controlRate λ' [unit of λ over l]
 * @param index negative eigenvalues of K near here: 0 at a minimum
 * @param correction distance from where the corrector started [l]
 */
record BranchPoint(State state, double[] direction, double controlRate, int index, double correction) {}
