/**
 * Ageing and creep: networks that wait, and escape from minimum to minimum over the saddles between them.
 * <p>
 * {@link org.crumple.ageing.Ageing} walks through minima of the energy U, or of {@code G = U − A σ γ} under a shear stress. The saddles
 * beside a minimum are found by pinching its bonds in ascending order of the predicted work, and crossed at the rates of Kramers and
 * Langer. States that return to each other are a pool, which is left as a whole. Without temperature the network leaves its pool over
 * the lowest saddle, and its age is the highest barrier E so far: the limit in which {@code E = T ln t}.
 */
package org.crumple.ageing;
