/**
 * What is written down about a network: columns with headings, units and an order that users rely on.
 * <p>
 * {@link org.crumple.tables.Columns} is a table that knows no host: commands turn it into the host's kind, ensembles into
 * rows of files, and both write the same text. {@link org.crumple.tables.NetworkColumns},
 * {@link org.crumple.tables.ShearColumns} and {@link org.crumple.tables.ModeColumns} say which columns there are.
 * Headings are lower case and end in their unit in round brackets, such as {@code stress (E/l^2)}; units are E, l and one
 * for the mass of a node.
 */
package org.crumple.tables;
