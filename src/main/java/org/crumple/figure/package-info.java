/**
 * Figures as values: what is drawn, and nothing of how. A {@link org.crumple.figure.Figure} has panels; a {@link org.crumple.figure.Panel} has two axes and marks: measured
 * {@link org.crumple.figure.Mark.Series} with errors, a {@link org.crumple.figure.Mark.Law} in its window, a {@link org.crumple.figure.Mark.Guide} for the eye. The panel says how far its axes
 * reach, so that every way of drawing shows the same. Colours are those of the {@link org.crumple.figure.Palette}. No window, no image, no physics.
 */
package org.crumple.figure;
