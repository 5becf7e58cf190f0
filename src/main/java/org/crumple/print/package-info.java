/**
 * Pictures for print. {@link org.crumple.print.FigurePainter} lays out a {@link org.crumple.figure.Figure} in points at the width of one or
 * two columns of a journal, and draws it with a {@link org.crumple.print.Pen}; a {@link org.crumple.print.Drawing} keeps what is drawn and
 * is written as SVG, PDF, or pixels, which therefore agree. Text is drawn as outlines of one font that comes with Crumple.
 */
package org.crumple.print;
