package org.crumple.drive;

/**
 * A point on a branch of equilibria and the direction in which it goes on, with {@code |u'|² + A₀ γ'² = 1}.
 *
 * @param state where it is
 * @param direction u' [n], non-affine, in the frame of this point; read only
 * @param strainRate γ' [1/l]
 * @param index negative eigenvalues of K near here: 0 at a minimum
 * @param correction distance from where the corrector started [l]
 */
record BranchPoint(DrivenState state, double[] direction, double strainRate, int index, double correction) {}
