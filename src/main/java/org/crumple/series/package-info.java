/**
 * What many networks say together: a column against a parameter of the networks ({@link org.crumple.series.ParameterSeries}), and curves
 * averaged point by point ({@link org.crumple.series.AverageCurve}). The scatter between networks gives all errors, because the rows of one
 * network are not independent.
 */
package org.crumple.series;
