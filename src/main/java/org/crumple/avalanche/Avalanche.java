package org.crumple.avalanche;

/**
 * An event in a record of steps.
 *
 * @param step number of the step
 * @param strain γ at its end
 * @param flips Δn
 * @param dissipation S [E]
 * @param stressBefore σ before the step [E/l²]
 * @param stressAfter σ after it [E/l²]
 * @param interval length of the path since the event before, or since the start
 */
public record Avalanche(int step, double strain, int flips, double dissipation, double stressBefore, double stressAfter, double interval) {}
