/**
 * Relaxation of configurations to minima of the energy.
 * <p>
 * {@link org.crumple.relax.Relaxer} descends with {@link org.crumple.relax.Fire} or
 * {@link org.crumple.relax.GradientFlow} and finishes with {@link org.crumple.relax.NewtonPolish}. It accepts the result as a
 * minimum only if the largest force is below the tolerance, a Cholesky factorisation of the Hessian
 * succeeds, and no motion costs zero energy. A saddle is left along a direction of negative curvature and relaxed again. A
 * {@link org.crumple.relax.Relaxation} holds the result. Different minimisers reach different minima, so that the choice is part of a
 * result's provenance. {@link org.crumple.relax.PartialDescent} is a descent from an instability that the caller completes.
 * <p>
 * {@link org.crumple.relax.Landscape} treats fixed and relaxing boxes alike ({@link org.crumple.relax.BoxRelaxation}).
 */
package org.crumple.relax;
