package org.crumple.avalanche;

/**
 * An event in a record of strain steps.
 *
 * @param step number of the step
 * @param strain γ at the end of the step
 * @param flips number of bonds that changed their state, Δn
 * @param dissipation S [E]
 * @param stressBefore σ before the step [E/l²]
 * @param stressAfter σ after the step [E/l²]
 * @param interval strain applied since the previous event, or since the start
 */
public record Avalanche(int step, double strain, int flips, double dissipation, double stressBefore, double stressAfter, double interval) {}
