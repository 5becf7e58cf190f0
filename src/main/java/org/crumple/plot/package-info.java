/**
 * Results as plots of ImageJ ({@link ij.gui.Plot}), for the window and for paper: {@link org.crumple.plot.BondPlots} draws P(δr/r0) and the bond potential (paper,
 * Fig. 1a and 1c), {@link org.crumple.plot.ExcitationPlots} the distributions of Fig. 2.
 */
package org.crumple.plot;
