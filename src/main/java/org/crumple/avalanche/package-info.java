/**
 * What happens in bursts while a network is sheared (arXiv 2408.08030, Fig. 4): {@link org.crumple.avalanche.Avalanches}
 * finds the events in a record of steps, by bonds that flip ({@code Δn > 0}) or by energy that is lost ({@code S > Sc}).
 * The two differ: a bond may pass δr = 0 smoothly, and energy may drop without a flip.
 */
package org.crumple.avalanche;
