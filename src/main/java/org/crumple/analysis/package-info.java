/**
 * What is measured, as tables: which columns there are, with headings, units and an order that users rely on, and what each of them means.
 * <p>
 * Each kind of table is one {@link org.crumple.table.Schema}, in which a column is declared once, with its unit, its type, its meaning in one
 * sentence and where its cells come from: commands and ensembles show and keep the same, and the pages of the commands say the same.
 * {@link org.crumple.analysis.NetworkTables}, {@link org.crumple.analysis.ShearTables} and {@link org.crumple.analysis.ModeTables} are about one
 * network, the others about many. {@link org.crumple.analysis.ExcitationFits} is Fig. 2 of the paper. Units are E, l and one for the mass of a node.
 */
package org.crumple.analysis;
