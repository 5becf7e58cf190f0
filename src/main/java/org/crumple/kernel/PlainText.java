package org.crumple.kernel;

/**
 * Text that others have written, made fit for one line of a message, a name or a remark: every character is seen or is a blank, and there
 * are not too many of them. What ends a line for some program, steers a terminal or turns the direction of reading does not get through.
 */
public final class PlainText {

	/** Characters of a value that a message shows: any path people write fits, a page of text does not. */
	private static final int VALUE = 300;
	/** Characters of a whole message. */
	private static final int MESSAGE = 2000;
	/** Of what is cut, so many characters of the end stay: there, paths differ. */
	private static final int END = 40;

	private PlainText() {}

	/** Whether nothing in the text is a control character, the end of a line or paragraph, a sign of direction, or no character at all. */
	public static boolean isPlain(final String text) {
		return text.codePoints().allMatch(PlainText::isPlain);
	}

	private static boolean isPlain(final int c) {
		final int type = Character.getType(c);
		final boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
		return type != Character.CONTROL && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR && type != Character.SURROGATE &&
			!turns && c != 0xfeff && (c & 0xfffe) != 0xfffe;
	}

	/** The same text with something else in the place of every character that is not plain. */
	public static String of(final String text, final char instead) {
		if (isPlain(text)) return text;
		final StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : instead));
		return plain.toString();
	}

	/** A value as a message quotes it: on one line, and cut in the middle if it is long, saying how long it was. */
	public static String shown(final Object value) {
		return of(cut(String.valueOf(value), VALUE), '?');
	}

	/** A whole message, on one line and of a length that can be read. */
	public static String message(final String message) {
		return of(bounded(message), '?');
	}

	/** A whole message of a length that can be read, with whatever characters it has. */
	public static String bounded(final String message) {
		return cut(message, MESSAGE);
	}

	private static String cut(final String text, final int most) {
		if (text.length() <= most) return text;
		return text.substring(0, most - END) + " ... " + text.substring(text.length() - END) + " (" + text.length() + " characters)";
	}
}
