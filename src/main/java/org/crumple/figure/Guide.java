package org.crumple.figure;

/**
 * A line for the eye, which nobody fitted: through one point, from the first of the data to the last.
 *
 * @param label for the legend, or null
 * @param slope dy/dx, of logarithms where an axis is logarithmic: of two such axes the exponent of a power law
 * @param x of the point
 * @param y of the point
 */
public record Guide(String label, double slope, double x, double y, Look look) implements Mark {}
