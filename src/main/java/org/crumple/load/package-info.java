/**
 * Networks under an imposed stress, raised and lowered quasi-statically.
 * <p>
 * {@link org.crumple.load.LoadRamp} takes a network along a path of loads, from event to event ({@link org.crumple.drive.StressWalk}). It
 * stays at minima of {@code G = U − A₀ σ γ}, in which the strain γ of the cell is free, and bursts in strain, at constant σ, where a
 * minimum ends. Such a fold is a local maximum of σ(γ) along a branch of minima under strain, where the modulus vanishes.
 */
package org.crumple.load;
