package org.crumple.io;

import java.io.File;
import java.nio.file.Path;

import org.crumple.kernel.InvalidValue;

/**
 * Expands paths given by users. A shell replaces {@code ~} before a program sees it, but macros, plans and arguments such as
 * {@code out=~/x} are not expanded by a shell.
 */
public final class UserPath {

	private UserPath() {}

	/**
	 * Expands {@code ~} and {@code ~/x} with the user's home directory.
	 *
	 * @param key of the path, for the message
	 * @throws IllegalArgumentException if the path begins with another user's home directory, or the user has none
	 */
	public static String expand(final String key, final String text) {
		if (!text.startsWith("~")) return text;
		final String parts = text.replace(File.separatorChar, '/');
		final int end = parts.indexOf('/');
		if (end < 0 && text.length() > 1) return text; // a file of that name, such as backup copies of some programs
		if (end > 1) throw InvalidValue.value(key, text, "a path in which ~ stands alone for your own home; ./" + text.substring(0, end)
			+ " is a folder of that name");
		final String home = System.getProperty("user.home", "");
		if (home.isBlank() || home.equals("?") || !Path.of(home).isAbsolute())
			throw InvalidValue.value(key, text, "written without ~, because this user has no home");
		return home + text.substring(1);
	}
}
