/**
 * Tables of results, and their conversion to text and back.
 * <p>
 * The tables of this program are declared: a {@link org.crumple.table.Schema} lists the {@link org.crumple.table.Column}s of a kind of
 * table, each with its unit, type, meaning and the source of its cells, and makes the {@link org.crumple.table.Table}s of that kind.
 * Headings are in lower case and end with the unit in round brackets, such as {@code stress (E/l^2)} ({@link org.crumple.table.Unit}).
 * <p>
 * {@link org.crumple.table.NumberTable} reads CSV of any program; {@link org.crumple.table.RowCondition} selects rows. Numbers are written
 * with 17 significant digits ({@link org.crumple.table.DecimalText}), so that they read back to the same bits, and words are made safe for
 * spreadsheets ({@link org.crumple.table.CsvCell}).
 */
package org.crumple.table;
