/**
 * What a person sees: network pictures, plots and tables, built with ImageJ's own types
 * ({@link ij.ImagePlus}, {@link ij.gui.Plot}, {@link ij.measure.ResultsTable}), with and without a window; fields on grids share
 * their arrays with ImgLib2 ({@link org.crumple.view.ModeVectors}).
 * <p>
 * {@link org.crumple.view.NetworkPicture} draws the network with a pickable overlay line per bond (paper, Fig. 1b);
 * {@link org.crumple.view.BondPlots} draws P(δr/r0) and the bond potential (Fig. 1a and 1c), which
 * {@link org.crumple.view.PlotImages} turns into images for the window and for paper. These are the only
 * classes that draw. What a figure needs beyond its numbers is computed here too, by the packages that know how: densities, fits and
 * windows of distributions ({@link org.crumple.stats}), the distances by which bonds are coloured ({@link org.crumple.excitation}).
 */
package org.crumple.view;
