package org.crumple.drive;

/**
 * Where a branch of minima ends under strain: by strain and energy of both its tips it can be recognised.
 *
 * @param strain γ of the end
 * @param energy U there, before a fall [E]
 * @param isFold whether the network falls there; if not, it is where the walk stops
 */
public record BranchTip(double strain, double energy, boolean isFold) {}
