/**
 * Athermal quasi-static shear along strain paths, from minimum to minimum.
 * <p>
 * {@link org.crumple.drive.QuasistaticShear} follows a {@link org.crumple.drive.LoadPath} in fixed steps or from event to
 * event. The event-driven protocol solves {@code G(q, λ) = 0} by arc-length continuation up to the fold where the minimum ends
 * ({@code dλ/ds = 0}), and descends from there. λ is the strain; continuation and the search for folds apply to any
 * {@link org.crumple.mechanics.Loading}; with a stress as λ, {@link org.crumple.drive.StressWalk} goes from event to event.
 * {@link org.crumple.drive.NextEvent} finds the first event only. In {@link org.crumple.drive.SteppedShear} the caller chooses the
 * direction of every step. {@link org.crumple.drive.Preparation} takes a network as built to the initial state of the paper: relax, shear
 * {@code 0 → +0.1 → 0 → -0.1 → 0}, relax again (arXiv 2408.08030, Model).
 */
package org.crumple.drive;
