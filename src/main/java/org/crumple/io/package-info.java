/**
 * How does a network get into a file and back?
 * <p>
 * {@link org.crumple.io.NetworkFiles} opens and saves; a {@link org.crumple.io.StoredNetwork} is what travels: topology,
 * positions, and the provenance that says how they came about. Each {@link org.crumple.io.NetworkFormat} is one kind of
 * file, and says of itself whether it is read, whether to the same bits, and by what its files are told; all of ours are listed in
 * {@link org.crumple.io.NetworkFiles#FORMATS}, and nowhere else.
 * <p>
 * Files are replaced whole or not at all ({@link org.crumple.io.AtomicFiles}), numbers carry 17 significant digits
 * ({@link org.crumple.table.DecimalText}), and whatever is wrong with a file is said in one sentence
 * ({@link org.crumple.io.NetworkFormatException}).
 */
package org.crumple.io;
