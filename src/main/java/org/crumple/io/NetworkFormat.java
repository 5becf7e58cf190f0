package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file format for networks. {@link NetworkFiles}, the commands, their dialogs and messages, and the tests of all formats use these
 * methods, and no list of formats but {@link NetworkFiles#FORMATS}. Implementations have no state. A format from another jar is registered
 * by the name of its class in the file {@code META-INF/services/org.crumple.io.NetworkFormat} of that jar.
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
		START,
		/** It is XML, of whatever kind. */
		MARKUP,
		/** It is XML with an element of this format. */
		ELEMENT
	}

	/** Whether a file begins like XML, after a byte order mark of UTF-8 or UTF-16 if there is one. */
	static boolean isMarkup(final String head) {
		return head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "").stripLeading().startsWith("<");
	}

	/** The name shown to users, such as {@code Crumple CSV}. */
	String label();

	/** The use of the format in a few words, shown after the label. */
	String purpose();

	/** The name of the format in messages about files, if it differs from the label. */
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
	 * How strongly a file indicates this format. The format with the strongest claim reads the file; of equal claims, that of the first
	 * format in {@link NetworkFiles#FORMATS} counts.
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
	default void requireOpenable(final String file, final String head) throws NetworkFormatException {
		if (!isReadable()) throw NetworkFormatException.writtenOnly(file, expected());
	}

	/**
	 * Reads a network. Truncated files are refused, therefore a format needs counts or an end mark. Formats that can be read override this
	 * method.
	 *
	 * @throws NetworkFormatException if the file has no network, with one sentence that says why
	 * @throws IOException if reading fails
	 */
	default StoredNetwork read(final Path file) throws IOException {
		throw NetworkFormatException.writtenOnly(file.toString(), expected());
	}

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
