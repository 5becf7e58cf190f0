package org.crumple.io;

import java.io.File;
import java.nio.file.Path;

import org.crumple.kernel.InvalidValue;

/** Paths as people write them. A shell replaces {@code ~} before a program sees it; a macro, a plan or {@code out=~/x} has no shell. */
public final class UserPath {

	private UserPath() {}

	/**
	 * The path that is meant: {@code ~} and {@code ~/x} are in the user's home.
	 *
	 * @param key that has the path, for the message
	 * @throws IllegalArgumentException if it begins with the home of somebody else, or the user has none
	 */
	public static String expand(final String key, final String text) {
		if (!text.startsWith("~")) return text;
		final String parts = text.replace(File.separatorChar, '/');
		final int end = parts.indexOf('/');
		if (end < 0 && text.length() > 1) return text; // a file of that name, as programs leave behind that keep copies
		if (end > 1) throw InvalidValue.value(key, text, "a path in which ~ stands alone for your own home; ./" + text.substring(0, end) + " is a folder of that name");
		final String home = System.getProperty("user.home", "");
		if (home.isBlank() || home.equals("?") || !Path.of(home).isAbsolute()) throw InvalidValue.value(key, text, "written without ~, because this user has no home");
		return home + text.substring(1);
	}
}
