/**
 * Analyses of networks as values, and their results as tables; used by commands, by plans of ensembles, and from Java.
 * <p>
 * The components of a {@link org.crumple.analysis.Spec} are the macro keys of an analysis. Its constructor refuses values that are never
 * valid; its {@code check} refuses values that are not valid for the number of nodes.
 * <p>
 * Each kind of table has one {@link org.crumple.table.Schema}, which declares each column once, with its unit, its type, its meaning in one
 * sentence and the source of its cells; the documentation page of the command says the same. {@link org.crumple.analysis.NetworkTables},
 * {@link org.crumple.analysis.ShearTables} and {@link org.crumple.analysis.ModeTables} are about one network; what tables of many networks
 * say together is in {@code org.crumple.survey}. Units are E, l and the mass of a node.
 */
package org.crumple.analysis;
