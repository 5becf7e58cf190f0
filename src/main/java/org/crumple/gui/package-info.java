/**
 * Responses to the mouse in windows of ImageJ and Fiji; never loaded without a window.
 * <p>
 * {@link org.crumple.gui.BondPicking} shows the numbers of a clicked bond and its state on its potential (arXiv 2408.08030, Fig. 1b–c);
 * {@link org.crumple.gui.RowPicking} marks the bond of a clicked table row in all pictures of its network.
 * {@link org.crumple.gui.ShearExplorer} is the window for interactive shear. Which bond is picked, and what is drawn, is decided in the
 * package {@code picture}, which is tested without windows.
 */
package org.crumple.gui;
