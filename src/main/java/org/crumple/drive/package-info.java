/**
 * From minimum to minimum: strain paths, followed in small affine steps with a relaxation after each
 * (athermal quasi-static shear).
 * <p>
 * {@link org.crumple.drive.StrainPath} is where to go, {@link org.crumple.drive.Preparation} brings a network as built
 * to the paper's initial state: relax, shear {@code 0 → +0.1 → 0 → -0.1 → 0}, relax again (arXiv 2408.08030, Model).
 */
package org.crumple.drive;
