/**
 * What is a table, and how does it become text and numbers again?
 * <p>
 * Ours are declared: a {@link org.crumple.table.Schema} lists the {@link org.crumple.table.Column}s of a kind of table, each with its unit, type and
 * meaning and where its cells come from, and makes the {@link org.crumple.table.Table}s of that kind. Headings are lower case and end in their unit in
 * round brackets, such as {@code stress (E/l^2)} ({@link org.crumple.table.Unit}).
 * <p>
 * {@link org.crumple.table.NumberTable} reads CSV of any program; {@link org.crumple.table.RowCondition} chooses rows of it. Numbers carry 17
 * significant digits ({@link org.crumple.table.DecimalText}), so that they read back to the same bits, and words are safe in spreadsheets
 * ({@link org.crumple.table.CsvCell}).
 */
package org.crumple.table;
