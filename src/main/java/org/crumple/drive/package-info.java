/**
 * From minimum to minimum: athermal quasi-static shear along strain paths.
 * <p>
 * {@link org.crumple.drive.QuasistaticShear} follows a {@link org.crumple.drive.LoadPath} in fixed steps or from event to
 * event. The latter solves {@code G(q, λ) = 0} by arc length, through the fold where the minimum ends ({@code dλ/ds = 0}), and
 * descends from there. λ is the strain; continuation and the search for folds take any {@link org.crumple.mechanics.Loading}. {@link org.crumple.drive.NextEvent} goes no farther than the first event.
 * {@link org.crumple.drive.SteppedShear} goes wherever its caller likes, step by step.
 * {@link org.crumple.drive.Preparation} brings a network as built to the paper's initial state: relax,
 * shear {@code 0 → +0.1 → 0 → -0.1 → 0}, relax again (arXiv 2408.08030, Model).
 */
package org.crumple.drive;
