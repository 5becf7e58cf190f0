package org.crumple.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text of any length line by line. Lines are limited to a million characters, so that no file can fill the memory with a single
 * line.
 */
final class TextLines {

	private static final int LONGEST = 1 << 20;

	private final String name;
	private final Reader text;
	private final char[] buffer = new char[1 << 13];
	private final StringBuilder line = new StringBuilder();
	private int next, end;
	private int number;
	private boolean afterReturn;

	/** @param name for messages */
	TextLines(final String name, final Reader text) {
		this.name = name;
		this.text = text;
	}

	/** The next line without its end (LF, CR LF or CR), or null. A byte order mark is skipped. */
	String next() throws IOException {
		line.setLength(0);
		boolean any = false;
		while (fill()) {
			if (afterReturn && buffer[next] == '\n') {
				afterReturn = false;
				next++;
				continue;
			}
			afterReturn = false;
			any = true;
			final int start = next;
			while (next < end && buffer[next] != '\n' && buffer[next] != '\r') next++;
			line.append(buffer, start, next - start);
			if (line.length() > LONGEST)
				throw new IOException(name + ", line " + (number + 1) + " is longer than " + LONGEST + " characters: expected a table.");
			if (next == end) continue;
			afterReturn = buffer[next++] == '\r';
			break;
		}
		if (!any) return null;
		if (number++ == 0 && line.length() > 0 && line.charAt(0) == '\ufeff') line.deleteCharAt(0);
		return line.toString();
	}

	private boolean fill() throws IOException {
		if (next < end) return true;
		next = 0;
		end = text.read(buffer, 0, buffer.length);
		return end > 0;
	}

	/** Number of the line returned last, from 1. */
	int number() {
		return number;
	}
}
