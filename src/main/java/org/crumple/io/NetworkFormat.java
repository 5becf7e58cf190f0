package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kind of file that holds a network. Implementations have no state. */
public interface NetworkFormat {

	/** The name users choose it by: {@code Crumple CSV}, {@code LAMMPS}, {@code GraphML} or {@code Extended XYZ}. */
	String label();

	/** How names of this format end, with the point. */
	String ending();

	/** Whether {@link #read} works; a format that is written only cannot give a network back. */
	default boolean isReadable() {
		return true;
	}

	/**
	 * The network in {@code file}.
	 *
	 * @throws NetworkFormatException if there is none, with one sentence that says why
	 * @throws IOException if the disk fails
	 */
	StoredNetwork read(Path file) throws IOException;

	/**
	 * Writes a network: all files of it, or none.
	 *
	 * @param stored the network
	 * @param file where; files of that name are replaced. Formats of several files derive the other names from it
	 * @return the files written, the one to open first
	 * @throws NetworkFormatException if this format cannot hold this network
	 * @throws IOException if the disk fails; what was there before is still whole
	 */
	List<Path> write(StoredNetwork stored, Path file) throws IOException;
}
