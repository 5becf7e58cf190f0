package org.crumple.excitation;

/**
 * The first instability that linear response predicts under simple shear.
 *
 * @param bond that becomes unstable
 * @param direction of the drive: 1 as γ grows, -1 as it falls
 * @param strain |Δγ| still to go, dimensionless, above 0
 */
public record PredictedInstability(int bond, int direction, double strain) {}
