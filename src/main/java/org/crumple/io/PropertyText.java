package org.crumple.io;

/**
 * Encodes any text on one line. A backslash starts an escape: {@code \\}, {@code \n}, {@code \r}, {@code \t}, {@code \s} (a space at either
 * end), or backslash u with four hexadecimal digits (one UTF-16 unit). A backslash before any other character is a plain backslash.
 */
final class PropertyText {

	private static final int HEX_DIGITS = 4;

	private PropertyText() {}

	/** {@code text} on one line; characters that are problematic in editors or XML are escaped. */
	static String escape(final String text) {
		return escape(text, false);
	}

	/** {@code text} on one line, optionally with all non-ASCII characters escaped. */
	static String escape(final String text, final boolean asciiOnly) {
		final StringBuilder line = new StringBuilder(text.length() + 8);
		for (int k = 0; k < text.length(); k++) {
			final char c = text.charAt(k);
			final boolean atEnd = k == 0 || k == text.length() - 1;
			if (c == '\\') line.append("\\\\");
			else if (c == '\n') line.append("\\n");
			else if (c == '\r') line.append("\\r");
			else if (c == '\t') line.append("\\t");
			else if (c == ' ' && atEnd) line.append("\\s");
			else if (isAwkward(text, k) || asciiOnly && c > '~') line.append(String.format("\\u%04x", (int) c));
			else line.append(c);
		}
		return line.toString();
	}

	/** Whether a character must be escaped: control characters, other line ends, lone surrogates, byte order marks and noncharacters. */
	private static boolean isAwkward(final String text, final int k) {
		final char c = text.charAt(k);
		if (Character.isHighSurrogate(c)) return k + 1 == text.length() || !Character.isLowSurrogate(text.charAt(k + 1));
		if (Character.isLowSurrogate(c)) return k == 0 || !Character.isHighSurrogate(text.charAt(k - 1));
		return Character.isISOControl(c) || c != ' ' && Character.isWhitespace(c) || c >= '\ufffe' || c == '\ufeff';
	}

	/** The inverse of {@link #escape}. */
	static String unescape(final String line) {
		if (line.indexOf('\\') < 0) return line;
		final StringBuilder text = new StringBuilder(line.length());
		for (int k = 0; k < line.length(); k++) {
			final char c = line.charAt(k);
			final int plain = c == '\\' && k + 1 < line.length() ? "\\nrts".indexOf(line.charAt(k + 1)) : -1;
			if (plain >= 0) {
				text.append("\\\n\r\t ".charAt(plain));
				k++;
			}
			else if (c == '\\' && isCode(line, k + 1)) {
				text.append((char) Integer.parseInt(line.substring(k + 2, k + 2 + HEX_DIGITS), 16));
				k += 1 + HEX_DIGITS;
			}
			else text.append(c);
		}
		return text.toString();
	}

	private static boolean isCode(final String line, final int start) {
		if (start + HEX_DIGITS >= line.length() || line.charAt(start) != 'u') return false;
		for (int k = 1; k <= HEX_DIGITS; k++) {
			final char c = line.charAt(start + k);
			final boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
			if (!hex) return false;
		}
		return true;
	}
}
