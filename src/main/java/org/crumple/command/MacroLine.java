package org.crumple.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.crumple.io.DecimalText;
import org.scijava.MenuEntry;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/** Writes and reads the options of a macro line: {@code key=value key=[two words]}. */
final class MacroLine {

	private MacroLine() {}

	/** The line that runs a command again with the inputs it has now. */
	static String of(final CommandInfo info, final Command command) {
		final CommandModule module = new CommandModule(info, command);
		final StringBuilder options = new StringBuilder();
		for (final ModuleItem<?> input : info.inputs()) {
			final String key = input.getName();
			final Object value = module.getInput(key);
			if (!MacroKeys.isKey(input) || value == null || key.equals("save") || value instanceof WorkbenchNetwork) continue;
			final String text = text(value);
			if (text.isEmpty()) continue;
			options.append(options.length() == 0 ? "" : " ").append(key).append('=').append(quoted(text));
		}
		return "run(\"" + label(info) + "\", \"" + escaped(options.toString()) + "\");";
	}

	/** The leaf of a command's menu path. */
	static String label(final ModuleInfo info) {
		final MenuEntry leaf = info.getMenuPath() == null ? null : info.getMenuPath().getLeaf();
		return leaf == null ? info.getTitle() : leaf.getName();
	}

	/** A command's label without its dots, for sentences. */
	static String name(final ModuleInfo info) {
		return label(info).replace("...", "");
	}

	private static String text(final Object value) {
		return value instanceof Double number ? DecimalText.shortest(number) : value.toString();
	}

	static String quoted(final String text) {
		return text.chars().anyMatch(Character::isWhitespace) ? "[" + text + "]" : text;
	}

	/** As the inside of a string of the macro language. */
	private static String escaped(final String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	/**
	 * Splits options into keys and values. Values in brackets may hold blanks and brackets that match.
	 *
	 * @return values by lower-case key, in order; a word without {@code =} has the value null
	 * @throws IllegalArgumentException if a bracket is not closed or a key is given twice
	 */
	static Map<String, String> parse(final String options) {
		final Map<String, String> values = new LinkedHashMap<>();
		int at = 0;
		while (at < options.length()) {
			if (Character.isWhitespace(options.charAt(at))) {
				at++;
				continue;
			}
			final int start = at;
			while (at < options.length() && options.charAt(at) != '=' && !Character.isWhitespace(options.charAt(at))) at++;
			final String key = options.substring(start, at).toLowerCase(java.util.Locale.ROOT);
			String value = null;
			if (at < options.length() && options.charAt(at) == '=') {
				final int from = ++at;
				if (at < options.length() && options.charAt(at) == '[') {
					at = closing(options, at, key);
					value = options.substring(from + 1, at++);
				} else {
					while (at < options.length() && !Character.isWhitespace(options.charAt(at))) at++;
					value = options.substring(from, at);
				}
			}
			if (values.containsKey(key)) throw new IllegalArgumentException("The key \"" + key + "\" is given twice.");
			values.put(key, value);
		}
		return values;
	}

	private static int closing(final String options, final int open, final String key) {
		int depth = 0;
		for (int at = open; at < options.length(); at++) {
			if (options.charAt(at) == '[') depth++;
			if (options.charAt(at) == ']' && --depth == 0) return at;
		}
		throw new IllegalArgumentException("The value of \"" + key + "\" opens a bracket [ that is not closed: " + options.substring(open) + ".");
	}
}
