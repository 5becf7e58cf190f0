package org.crumple.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds the enum constant whose label a dialog or a macro gave. */
public final class Choices {

	private Choices() {}

	/**
	 * @param key the name of the parameter, for the message
	 * @param label the label given; case is ignored
	 * @param choices what is offered; {@code toString} gives the labels
	 * @throws IllegalArgumentException if none of them has this label; the message lists their labels
	 */
	public static <T> T find(final String key, final String label, final T[] choices) {
		for (final T choice : choices) {
			if (choice.toString().equalsIgnoreCase(label == null ? null : label.trim())) return choice;
		}
		throw InvalidValue.value(key, label, "one of " + Arrays.stream(choices).map(c -> "[" + c + "]").collect(Collectors.joining(", ")));
	}
}
