/**
 * What answers to the mouse in windows of ImageJ and Fiji: never loaded where there are none.
 * <p>
 * {@link org.crumple.gui.BondPicking} shows the numbers of a clicked bond and its state on its potential (arXiv 2408.08030, Fig. 1b–c);
 * {@link org.crumple.gui.RowPicking} marks the bond of a clicked table row in all pictures of its network.
 * {@link org.crumple.gui.ShearExplorer} is the window of a shear by hand. Which bond is meant, and what is
 * drawn, is decided in the package view, where it is tested without a window.
 */
package org.crumple.gui;
