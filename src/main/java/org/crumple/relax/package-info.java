/**
 * From a configuration to a minimum of the energy.
 * <p>
 * {@link org.crumple.relax.Relaxer} descends with {@link org.crumple.relax.Fire} or
 * {@link org.crumple.relax.GradientFlow}, finishes with {@link org.crumple.relax.NewtonPolish}, and calls the result a
 * minimum only if the largest force is below the tolerance <em>and</em> a Cholesky factorisation of the Hessian
 * succeeds; a saddle is left along negative curvature and relaxed again. The {@link org.crumple.relax.Relaxation}
 * says what happened. Different minimisers reach different minima: the choice is part of a result's provenance.
 * {@link org.crumple.relax.PartialDescent} is a descent that its caller finishes, for falls from instabilities.
 * <p>
 * {@link org.crumple.relax.Landscape} hides whether the box moves with the nodes ({@link org.crumple.relax.BoxRelaxation}).
 */
package org.crumple.relax;
