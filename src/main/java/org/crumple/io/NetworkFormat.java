package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file format for networks. Implementations have no state. */
public interface NetworkFormat {

	/** The name shown to users: {@code Crumple CSV}, {@code LAMMPS}, {@code GraphML} or {@code Extended XYZ}. */
	String label();

	/** Usual ending of file names, including the point. */
	String ending();

	/** Whether the format can be read; some can only be written. */
	default boolean isReadable() {
		return true;
	}

	/**
	 * Reads a network.
	 *
	 * @throws NetworkFormatException if the file has no network, with one sentence that says why
	 * @throws IOException if reading fails
	 */
	StoredNetwork read(Path file) throws IOException;

	/**
	 * Writes a network: all of its files, or none.
	 *
	 * @param stored the network
	 * @param file path of the file; existing files are replaced. Formats with several files derive the other names from it
	 * @return the files written, beginning with the one to open
	 * @throws NetworkFormatException if this format cannot represent this network
	 * @throws IOException if writing fails; existing files are intact
	 */
	List<Path> write(StoredNetwork stored, Path file) throws IOException;
}
