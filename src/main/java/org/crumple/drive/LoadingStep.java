package org.crumple.drive;

/**
 * A strain step from one minimum to the next.
 *
 * @param number of the step, from 1; 0 is the start
 * @param strain γ after the step
 * @param energy U after the step [E]
 * @param stress {@code σ = (1/A) ∂U/∂γ} after the step [E/l²]
 * @param flips number of bonds that changed their state, Δn; a bond that changed back counts 0
 * @param dissipation {@code S = -(ΔU - A σ Δγ)} [E], with A and σ before the step: positive for a drop, and {@code -½ A G Δγ²} in an
 *        elastic step of shear modulus G
 */
public record LoadingStep(int number, double strain, double energy, double stress, int flips, double dissipation) {}
