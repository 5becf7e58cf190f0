package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file format for networks. {@link NetworkFiles}, the commands, their dialogs and messages, and the tests of all formats use these methods, and no list of
 * formats but {@link NetworkFiles#FORMATS}. Implementations have no state. A format from another jar is registered by the name of its class in the file
 * {@code META-INF/services/org.crumple.io.NetworkFormat} of that jar.
 */
public interface NetworkFormat {

	/** How strongly a file indicates a format, in ascending order. */
	enum Claim {
		/** The file does not indicate the format. */
		NONE,
		/** Only its name does. */
		NAME,
		/** A line in it does. */
		LINE,
		/** Its beginning does, or a name that no other format uses. */
		START
	}

	/** The name shown to users, such as {@code Crumple CSV}. */
	String label();

	/** The use of the format in a few words, shown after the label. */
	String purpose();

	/** The name of the format in messages about unknown files, if it differs from the label. */
	default String expected() {
		return label();
	}

	/** Usual ending of file names, including the point, in lower case. */
	String ending();

	/** Other endings of file names. Other formats may use them, too. */
	default List<String> otherEndings() {
		return List.of();
	}

	/**
	 * Whether no other format may use this file name.
	 *
	 * @param name in lower case
	 */
	default boolean owns(final String name) {
		return name.endsWith(ending());
	}

	/** Whether the format can be read; some can only be written. */
	default boolean isReadable() {
		return true;
	}

	/** Whether reading a written file restores the same bits and the complete provenance. */
	boolean isExact();

	/**
	 * How strongly a file indicates this format. The format with the strongest claim reads the file; of equal claims, that of the first format in
	 * {@link NetworkFiles#FORMATS} counts.
	 *
	 * @param head the first bytes of the file as characters, without zero bytes
	 * @param name file name in lower case
	 */
	Claim claim(String head, String name);

	/**
	 * Refuses files of this format that cannot be opened.
	 *
	 * @param file file name for the message
	 * @param head as in {@link #claim}
	 * @throws NetworkFormatException with one sentence that says which file to open instead
	 */
	default void requireOpenable(final String file, final String head) throws NetworkFormatException {}

	/**
	 * Reads a network. Truncated files are refused, therefore a format needs counts or an end mark.
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
