package org.crumple.mechanics;

import org.crumple.network.Cell;

/**
 * State of a network under a load, as used by {@link LoadedNetwork}.
 *
 * @param x positions [2N] [l], node-major, in this cell; read only
 * @param frame the cell
 * @param strains values of the free strains; the cell may differ from them by rounding; read only
 * @param control parameter λ of the load
 */
public record State(double[] x, Cell frame, double[] strains, double control) {}
