package org.crumple.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds a choice by the label a dialog or macro writes. */
public final class Choices {

	private Choices() {}

	/**
	 * @param key the name of the choice, for the message
	 * @param label what was given; case does not matter
	 * @param choices all there are; their {@code toString} is the label
	 * @throws IllegalArgumentException naming the labels there are
	 */
	public static <T> T find(final String key, final String label, final T[] choices) {
		for (final T choice : choices) {
			if (choice.toString().equalsIgnoreCase(label == null ? null : label.trim())) return choice;
		}
		throw InvalidValue.value(key, label, "one of " + Arrays.stream(choices).map(c -> "[" + c + "]").collect(Collectors.joining(", ")));
	}
}
