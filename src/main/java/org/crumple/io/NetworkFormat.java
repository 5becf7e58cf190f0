package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One kind of file that holds a network, and all that is to be known of it: {@link NetworkFiles}, the commands, their dialogs and refusals, and
 * the tests that every format must pass ask here. Implementations have no state. A format of another jar is known by the name of its class in
 * {@code META-INF/services/org.crumple.io.NetworkFormat} there.
 */
public interface NetworkFormat {

	/** How much a file says for a format, the least first. */
	enum Claim {
		/** Nothing. */
		NONE,
		/** Only its name. */
		NAME,
		/** A line somewhere in it. */
		LINE,
		/** Its beginning, or a name that no other file has. */
		START
	}

	/** The name users choose it by, such as {@code Crumple CSV}. */
	String label();

	/** What it is good for, in a few words behind the label. */
	String purpose();

	/** What refusals say is expected, where the label alone does not tell. */
	default String expected() {
		return label();
	}

	/** How names of this format end, with the point, in small letters. */
	String ending();

	/** Other ends that its names have; also such as other files have, too. */
	default List<String> otherEndings() {
		return List.of();
	}

	/** Whether a name, in small letters, can be of no other format. */
	default boolean owns(final String name) {
		return name.endsWith(ending());
	}

	/** Whether {@link #read} works; a format that is written only cannot give a network back. */
	default boolean isReadable() {
		return true;
	}

	/** Whether what was written is read back to the same bits, with all provenance. */
	boolean isExact();

	/**
	 * What a file says for this format. The strongest claim decides, and of equal ones the first of {@link NetworkFiles#FORMATS}.
	 *
	 * @param head the beginning of the file, a character a byte, without zero bytes
	 * @param name of the file, in small letters
	 */
	Claim claim(String head, String name);

	/**
	 * Refuses what this format claims, although no network can be read from it.
	 *
	 * @param file the file as refusals name it
	 * @throws NetworkFormatException with one sentence that says what to open instead
	 */
	default void requireOpenable(final String file, final String head) throws NetworkFormatException {}

	/**
	 * The network in {@code file}. A file that was cut short is refused: counts, or an end, are part of a format.
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
