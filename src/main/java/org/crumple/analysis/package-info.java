/**
 * What can be done with a network, as values, and what comes of it, as tables; shared by commands, plans of ensembles and users of Java.
 * <p>
 * The components of a {@link org.crumple.analysis.Spec} are the macro keys of an analysis; its constructor refuses what no network allows, its {@code check}
 * what the number of nodes forbids.
 * <p>
 * Each kind of table is one {@link org.crumple.table.Schema}, in which a column is declared once, with its unit, its type, its meaning in one sentence and
 * where its cells come from; the page of the command says the same. {@link org.crumple.analysis.NetworkTables}, {@link org.crumple.analysis.ShearTables} and
 * {@link org.crumple.analysis.ModeTables} are about one network, the others about many. {@link org.crumple.analysis.ExcitationFits} is Fig. 2 of the paper.
 * Units are E, l and one for the mass of a node.
 */
package org.crumple.analysis;
