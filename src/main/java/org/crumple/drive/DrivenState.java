package org.crumple.drive;

/**
 * A place in the space that driving moves in.
 *
 * @param x positions [2N] [l], node-major
 * @param strain γ of the drive
 * @param size ln of the factor by which the cell has grown since the start, 0 in a fixed box
 */
record DrivenState(double[] x, double strain, double size) {}
