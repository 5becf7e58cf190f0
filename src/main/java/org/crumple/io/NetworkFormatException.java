package org.crumple.io;

import java.io.IOException;
import java.nio.file.Path;

import org.crumple.kernel.PlainText;

/**
 * A file that cannot be read or written as a network. The message is one sentence for the user: which file, which line
 * where that is known, what was found and what is expected. It is plain ASCII, whatever the file holds.
 */
public class NetworkFormatException extends IOException {

	private static final long serialVersionUID = 1L;
	/** Characters of a file's content that a message quotes: enough to recognise, too few to flood a log. */
	private static final int QUOTED = 40;

	/** @param sentence the whole message; other than ASCII characters are shown as their code */
	public NetworkFormatException(final String sentence) {
		super(ascii(sentence));
	}

	/** @param sentence the whole message */
	public NetworkFormatException(final String sentence, final Throwable cause) {
		super(ascii(sentence), cause);
	}

	/** Something is wrong in a known line: {@code FILE, line 3: PROBLEM}. */
	static NetworkFormatException inLine(final String file, final int line, final String problem) {
		return new NetworkFormatException(line > 0 ? file + ", line " + line + ": " + problem : file + ": " + problem);
	}

	/** A value in a known line is not what it should be. */
	static NetworkFormatException unexpected(final String file, final int line, final String found, final String expected) {
		return inLine(file, line, "found " + quote(found) + ", expected " + expected + ".");
	}

	/** The file as a whole is unusable: {@code FILE PROBLEM}. */
	static NetworkFormatException inFile(final Path file, final String problem) {
		return new NetworkFormatException(file + " " + problem);
	}

	/** A piece of a file's content, in quotation marks and cut to a length fit for a message. */
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
