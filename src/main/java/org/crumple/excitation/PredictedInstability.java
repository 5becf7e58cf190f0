package org.crumple.excitation;

/**
 * The first instability that linear response predicts under simple shear.
 *
 * @param bond that becomes unstable
 * @param direction of the shear: 1 if γ grows, -1 if it falls
 * @param strain |Δγ| up to the instability, dimensionless, positive
 */
public record PredictedInstability(int bond, int direction, double strain) {}
