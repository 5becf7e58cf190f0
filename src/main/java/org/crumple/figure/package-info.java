/**
 * Figures as values, independent of how they are drawn. A {@link org.crumple.figure.Figure} has panels; a {@link org.crumple.figure.Panel}
 * has two axes and marks: measured {@link org.crumple.figure.Mark.Series} with errors, a {@link org.crumple.figure.Mark.Law} in its window,
 * a {@link org.crumple.figure.Mark.Guide} for the eye. The panel determines the ends of its axes, so that every way of drawing shows the
 * same. Colours are those of the {@link org.crumple.figure.Palette}. No windows, images or physics.
 */
package org.crumple.figure;
