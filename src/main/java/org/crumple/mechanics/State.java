package org.crumple.mechanics;

import org.crumple.network.Cell;

/**
 * Where a network is on the way to a minimum, or from one to the next: a {@link LoadedNetwork} moves it about.
 *
 * @param x positions [2N] [l], node-major, in the present frame; read only
 * @param frame the cell, as it is
 * @param strains those that are free to relax, as walked, which the frame may round; read only
 * @param control λ of the load
 */
public record State(double[] x, Cell frame, double[] strains, double control) {}
