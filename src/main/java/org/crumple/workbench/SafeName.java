package org.crumple.workbench;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.crumple.kernel.PlainText;

/** Names that are safe in macros, dialogs and windows. */
public final class SafeName {

	/** Largest number of names in a message. */
	private static final int LISTED = 10;
	/** Largest length of a name, the same as for file names. */
	private static final int LONGEST = 255;

	private SafeName() {}

	/**
	 * A name, made safe. Names come from files of unknown origin: characters that could end a value, a string or a line
	 * of a macro, or begin an HTML page, are replaced by similar ones. A longer name is cut.
	 */
	public static String of(final String name) {
		final String plain = PlainText.of(cut(name, LONGEST), ' ');
		final String brackets = plain.replaceAll("[\\[<]", "(").replaceAll("[\\]>]", ")");
		final String safe = brackets.replaceAll("[\"'`]", "\u2019").replace('\\', '-').strip();
		return safe.isEmpty() ? "network" : safe;
	}

	/**
	 * The safe name; if it is taken, with {@code -2}, {@code -3}, … behind it. Then it is cut before the number, because a number that is
	 * cut off means another network.
	 */
	static String free(final String name, final Predicate<String> taken) {
		final String safe = of(name);
		String free = safe;
		for (int k = 2; taken.test(free); k++) free = cut(safe, LONGEST - 1 - Integer.toString(k).length()) + "-" + k;
		return free;
	}

	/** Names for a message: all, or if there are many, their number and the newest few. */
	static String listed(final Collection<String> names) {
		final int from = Math.max(0, names.size() - LISTED);
		final String newest = names.stream().skip(from).collect(Collectors.joining(", "));
		return (from > 0 ? "the " + names.size() + " there are, such as " : "") + newest;
	}

	/** The beginning of a text, without half a character at its end. */
	private static String cut(final String text, final int longest) {
		if (text.length() <= longest) return text;
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}
}
