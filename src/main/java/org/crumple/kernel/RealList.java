package org.crumple.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits lists of real numbers as people write them. A comma separates two numbers only if a blank follows it: {@code 0,001 0} could mean
 * two numbers or three, and is refused.
 */
public final class RealList {

	private static final Pattern COMMA_WITHIN = Pattern.compile(",(?=\\S)");

	private RealList() {}

	/**
	 * Splits a list at blanks, at semicolons, and at commas followed by a blank.
	 *
	 * @param key the key that holds the list, for the message
	 * @param text null or blank: an empty list
	 * @throws IllegalArgumentException if a comma has no blank after it
	 */
	public static String[] words(final String key, final String text) {
		requireClear(key, text);
		return text == null || text.isBlank() ? new String[0] : text.strip().split("[\\s,;]+");
	}

	/**
	 * The numbers of a list.
	 *
	 * @param key the key that holds the list, for the message
	 * @param text null or blank: an empty list
	 * @throws IllegalArgumentException if a word is no number, or a comma has no blank after it
	 */
	public static List<Double> of(final String key, final String text) {
		final List<Double> numbers = new ArrayList<>();
		for (final String word : words(key, text)) {
			try {
				numbers.add(NumberText.real(word));
			} catch (final NumberFormatException e) {
				throw InvalidValue.value(key, text, "numbers with blanks between them, such as 0.1 0.2");
			}
		}
		return numbers;
	}

	/** Throws if a comma in {@code text} has no blank after it. */
	public static void requireClear(final String key, final String text) {
		if (text == null || !COMMA_WITHIN.matcher(text).find()) return;
		throw InvalidValue.value(key, text,
			"numbers with a point in them, such as 0.001, and a blank after every comma between two of them");
	}
}
