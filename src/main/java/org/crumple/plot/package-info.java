/**
 * Figures of results: {@link org.crumple.plot.BondPlots} makes those of P(δr/r0) and the bond potential (paper, Fig. 1a and 1c),
 * {@link org.crumple.plot.ExcitationPlots} the distributions of Fig. 2, {@link org.crumple.plot.ModePlots} those of Fig. 3,
 * {@link org.crumple.plot.ScalingPlots} those of Fig. 4. They show given results and measure nothing. {@link org.crumple.plot.FigurePlot}
 * draws all figures as ImageJ plots ({@link ij.gui.Plot}), and {@link org.crumple.plot.PlotImages} makes images of the plots, for windows
 * and for paper.
 */
package org.crumple.plot;
