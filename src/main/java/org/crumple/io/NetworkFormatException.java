package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;

import org.crumple.kernel.PlainText;

/**
 * A file cannot be read or written as a network. The message is one sentence for the user with the file, the line if known, what was found
 * and what is expected. It is always plain ASCII.
 */
public class NetworkFormatException extends IOException {

	private static final long serialVersionUID = 1L;
	/** Most characters of a file's content that a message quotes. */
	private static final int QUOTED = 40;

	/** @param sentence the whole message; non-ASCII characters are replaced by their codes */
	public NetworkFormatException(final String sentence) {
		super(ascii(sentence));
	}

	/** @param sentence the whole message */
	public NetworkFormatException(final String sentence, final Throwable cause) {
		super(ascii(sentence), cause);
	}

	/** A problem in a known line: {@code FILE, line 3: PROBLEM}. */
	static NetworkFormatException inLine(final String file, final int line, final String problem) {
		return new NetworkFormatException(line > 0 ? file + ", line " + line + ": " + problem : file + ": " + problem);
	}

	/** An unexpected value in a known line. */
	static NetworkFormatException unexpected(final String file, final int line, final String found, final String expected) {
		return inLine(file, line, "found " + quote(found) + ", expected " + expected + ".");
	}

	/** A problem with the whole file: {@code FILE PROBLEM}. */
	static NetworkFormatException inFile(final Path file, final String problem) {
		return new NetworkFormatException(file + " " + problem);
	}

	/** A file of a format that cannot be read: {@code FILE is KIND and is written only}. */
	static NetworkFormatException writtenOnly(final String file, final String kind) {
		return new NetworkFormatException(file + " is " + kind + " and is written only: open the network from "
			+ NetworkFiles.list(NetworkFiles.labels(NetworkFormat::isReadable), "or") + ".");
	}

	/** A part of a file's content in quotation marks, shortened for a message. */
	static String quote(final String found) {
		final String text = found.strip();
		if (text.isEmpty()) return "nothing";
		return '"' + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...") + '"';
	}

	private static String ascii(final String message) {
		final String text = PlainText.bounded(message);
		final StringBuilder plain = new StringBuilder(text.length());
		for (int k = 0; k < text.length(); k++) {
			final char c = text.charAt(k);
			if (c >= ' ' && c <= '~') plain.append(c);
			else plain.append(String.format("\\u%04x", (int) c));
		}
		return plain.toString();
	}
}
