/**
 * Files of networks.
 * <p>
 * {@link org.crumple.io.NetworkFiles} opens and saves them; a {@link org.crumple.io.StoredNetwork} is their content: topology, positions
 * and provenance. Each {@link org.crumple.io.NetworkFormat} is one file format, with everything that commands and messages need to know of
 * it; {@link org.crumple.io.NetworkFiles#FORMATS} is the only list of them.
 * <p>
 * Files are replaced atomically ({@link org.crumple.io.AtomicFiles}), numbers have 17 significant digits
 * ({@link org.crumple.table.DecimalText}), and any problem with a file is reported in one sentence
 * ({@link org.crumple.io.NetworkFormatException}).
 */
package org.crumple.io;
