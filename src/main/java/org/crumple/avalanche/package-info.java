/**
 * Avalanches of a network under shear (arXiv 2408.08030, Fig. 4): {@link org.crumple.avalanche.Avalanches} finds the events in a record of
 * strain steps, defined by bonds that flip ({@code Δn > 0}) or by dissipated energy ({@code S > Sc}). The definitions differ: a bond may
 * pass δr = 0 smoothly, and energy may drop without a flip.
 */
package org.crumple.avalanche;
