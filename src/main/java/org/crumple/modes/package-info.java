/**
 * How does a network at a minimum vibrate (arXiv 2408.08030, Fig. 3)?
 * <p>
 * {@link org.crumple.modes.NormalModes} holds {@code H ψ = ω² ψ} for unit masses: the lowest modes by shift-invert Lanczos,
 * proven complete by counting, or all of them from a dense library. {@link org.crumple.modes.ModeShape} says where a mode
 * lives: its participation ratio, its core and how it decays away from there. {@link org.crumple.modes.DensityOfStates} is the
 * whole spectrum of a network of any size, smoothed over a stated width.
 * {@link org.crumple.modes.SoundSpeeds} gives the Debye law and the first phonon to compare with.
 * {@link org.crumple.modes.SoftSpots} sums the softest modes into measures of every bond.
 * <p>
 * Rigid translations are no modes: they are projected out, never dropped by their number. Modes are [2N], node-major, of
 * unit length, and their largest component is positive.
 */
package org.crumple.modes;
