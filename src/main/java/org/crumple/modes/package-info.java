/**
 * Normal modes and density of states of a network at a minimum (arXiv 2408.08030, Fig. 3).
 * <p>
 * {@link org.crumple.modes.NormalModes} are the solutions of {@code H ψ = ω² ψ} for unit masses: the lowest modes by the shift-invert
 * Lanczos method, whose completeness is confirmed by the inertia, or all modes from a dense eigensolver.
 * {@link org.crumple.modes.ModeShape} holds the participation ratio of a mode, its core and the decay around it.
 * {@link org.crumple.modes.DensityOfStates} is the complete spectrum of a network of any size, with a known resolution.
 * {@link org.crumple.modes.SoundSpeeds} gives the Debye law and the first phonon for comparison.
 * {@link org.crumple.modes.SoftSpots} measures the share of every bond in the softest modes.
 * <p>
 * Rigid motions do not count as modes: they are projected out, not identified by their position in the spectrum. Modes are [2N],
 * node-major, of unit length, and their largest component is positive.
 */
package org.crumple.modes;
