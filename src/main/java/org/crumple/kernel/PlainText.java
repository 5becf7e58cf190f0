package org.crumple.kernel;

/**
 * Makes text from outside (files, plans, macros) fit for one line of a message, a name or a remark: only visible characters and blanks, and
 * a limited length. Line ends, control sequences of terminals and marks that change the reading direction are replaced.
 */
public final class PlainText {

	/** Most characters of a value that a message shows: enough for any usual path, but not for a page of text. */
	private static final int VALUE = 300;
	/** Most characters of a whole message. */
	private static final int MESSAGE = 2000;
	/** Characters kept at the end of a shortened text, because paths usually differ at their end. */
	private static final int END = 40;

	private PlainText() {}

	/**
	 * Whether the text has no control character, line or paragraph separator, direction mark, byte order mark, lone surrogate or
	 * noncharacter.
	 */
	public static boolean isPlain(final String text) {
		return text.codePoints().allMatch(PlainText::isPlain);
	}

	private static boolean isPlain(final int c) {
		final int type = Character.getType(c);
		final boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
		return type != Character.CONTROL && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
			&& type != Character.SURROGATE &&
			!turns && c != 0xfeff && (c & 0xfffe) != 0xfffe;
	}

	/** The same text with every character that is not plain replaced. */
	public static String of(final String text, final char instead) {
		if (isPlain(text)) return text;
		final StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : instead));
		return plain.toString();
	}

	/** A value as messages quote it: on one line, and shortened in the middle if it is long, with its original length. */
	public static String shown(final Object value) {
		return of(cut(String.valueOf(value), VALUE), '?');
	}

	/** A whole message on one line, shortened if it is long. */
	public static String message(final String message) {
		return of(bounded(message), '?');
	}

	/** A whole message, shortened if it is long; its characters stay as they are. */
	public static String bounded(final String message) {
		return cut(message, MESSAGE);
	}

	/** A message in lines of limited length, which end after a word; a longer word is broken. */
	public static String lines(final String message, final int most) {
		final StringBuilder lines = new StringBuilder();
		String rest = message;
		while (rest.length() > most) {
			final int blank = rest.lastIndexOf(' ', most), end = blank > 0 ? blank : most;
			lines.append(rest, 0, end).append('\n');
			rest = rest.substring(blank > 0 ? end + 1 : end);
		}
		return lines.append(rest).toString();
	}

	private static String cut(final String text, final int most) {
		if (text.length() <= most) return text;
		return text.substring(0, most - END) + " ... " + text.substring(text.length() - END) + " (" + text.length() + " characters)";
	}
}
