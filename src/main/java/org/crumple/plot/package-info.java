/**
 * Results as figures: {@link org.crumple.plot.BondPlots} makes those of P(δr/r0) and the bond potential (paper, Fig. 1a and 1c),
 * {@link org.crumple.plot.ExcitationPlots} the distributions of Fig. 2, {@link org.crumple.plot.ModePlots} those of Fig. 3, {@link org.crumple.plot.ScalingPlots} those of
 * Fig. 4. What they show comes in as results; nothing is measured here. {@link org.crumple.plot.FigurePlot} alone draws them, as plots of ImageJ
 * ({@link ij.gui.Plot}), and {@link org.crumple.plot.PlotImages} makes images of these, for the window and for paper.
 */
package org.crumple.plot;
