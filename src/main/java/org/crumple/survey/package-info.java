/**
 * What the tables of many networks say together: distributions and their exponents ({@link org.crumple.survey.ExponentFit}), avalanches
 * against the size of the network ({@link org.crumple.survey.SizeScaling}), a column against a parameter of the networks
 * ({@link org.crumple.survey.ParameterSeries}), curves averaged point by point ({@link org.crumple.survey.AverageCurve}). The scatter
 * between networks gives the errors, because the rows of one network are not independent.
 */
package org.crumple.survey;
