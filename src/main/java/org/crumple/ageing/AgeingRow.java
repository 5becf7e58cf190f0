package org.crumple.ageing;

import org.crumple.network.Configuration;

/**
 * A state that a network has entered while it ages.
 *
 * @param number of the row, −1 for the start and 0 for the first escape
 * @param logTime ln t at which it was entered, with t in drag l²/E; −∞ at the start, NaN without temperature
 * @param state its number, in the order of first visits; the start is 0
 * @param first whether it was entered for the first time
 * @param energy U [E]
 * @param enthalpy {@code G = U − A σ γ} under a stress, else U [E]
 * @param strain γ
 * @param stress σ_xy [E/l²]
 * @param exitBarrier the saddle that was crossed above the lowest G of the pool that was left [E]; 0 at the start
 * @param ageBarrier E, the largest exit barrier so far [E]
 * @param takenBarrier the saddle above the G of the state from which it was crossed [E]; 0 at the start
 * @param flips number of bonds whose state differs between that state and this one
 * @param pool number of states of the pool that was left
 * @param catalogue number of known saddles beside the state from which the saddle was crossed
 * @param searches number of bonds that had been pinched, in all states and all runs so far
 * @param quake its number, from 1 on: a quake begins whenever the age barrier grows; 0 before the first
 * @param isFast whether the taken barrier is below 3 T, where the theory of rates fails
 * @param configuration of the minimum
 */
public record AgeingRow(int number, double logTime, int state, boolean first, double energy, double enthalpy, double strain, double stress,
	double exitBarrier, double ageBarrier, double takenBarrier, int flips, int pool, int catalogue, int searches, int quake, boolean isFast,
	Configuration configuration)
{}
