package org.crumple.macro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.crumple.kernel.PlainText;
import org.crumple.table.DecimalText;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.MenuEntry;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * Writes and reads macro lines: {@code run("Label...", "key=value key=[two words]");}. All lines that are recorded or saved are written
 * here, so that no value can turn into another key, line or command, whatever characters it has.
 */
public final class MacroLine {

	/**
	 * A parsed line.
	 *
	 * @param label of the command
	 * @param options values by key, in order; the value of a word without {@code =} is null
	 */
	record Call(String label, Map<String, String> options) {}

	/**
	 * Attribute of an input: the value at which lines leave the input out. Keys added in later versions have their default here, so that
	 * lines that do not use them stay as they were.
	 */
	public static final String UNSAID = "unsaid";

	private static final String START = "run(\"", BETWEEN = "\", \"", END = "\");";
	/** Characters after a backslash in a string of the macro language, and what they stand for. */
	private static final String ESCAPES = "\\\"ntr", ESCAPED = "\\\"\n\t\r";

	private MacroLine() {}

	/** The line that runs a command again with its present inputs; a remark if a value cannot be written in a line. */
	public static String of(final CommandInfo info, final Command command) {
		return of(info, command, null);
	}

	/**
	 * The line for a macro that makes several networks.
	 *
	 * @param network the network to name in the line, or null
	 */
	public static String of(final CommandInfo info, final Command command, final WorkbenchNetwork network) {
		final CommandModule module = new CommandModule(info, command);
		final Map<String, String> values = new LinkedHashMap<>();
		for (final ModuleItem<?> input : info.inputs()) {
			final String key = input.getName();
			final Object value = module.getInput(key);
			if (!MacroKeys.isKey(input) || value == null || key.equals("save") || value instanceof WorkbenchNetwork) continue;
			final String text = text(value);
			if (!text.isEmpty() && !text.equals(input.get(UNSAID))) values.put(key, text);
		}
		if (network != null) values.put("network", network.toString());
		final String line = write(label(info), values);
		return line != null ? line : "// " + name(info) + " cannot be repeated by a line: a value has signs that no line can hold.";
	}

	/** The line with these values; null if reading it would not give the same values. */
	static String write(final String label, final Map<String, String> values) {
		final String options = values.entrySet().stream().map(v -> v.getKey() + "=" + quoted(v.getValue()))
			.collect(Collectors.joining(" "));
		final String line = START + escaped(label) + BETWEEN + escaped(options) + END;
		if (!PlainText.isPlain(line)) return null;
		try {
			return parse(options).equals(values) ? line : null;
		} catch (final IllegalArgumentException e) {
			return null;
		}
	}

	/** Whether a value can be written in a line. */
	static boolean canHold(final String value) {
		return write("", Map.of("key", value)) != null;
	}

	/**
	 * Parses a line.
	 *
	 * @return null unless the line is a single call of this form
	 * @throws IllegalArgumentException if the options cannot be parsed
	 */
	static Call read(final String line) {
		if (!line.startsWith(START) || !line.endsWith(END) || line.length() < START.length() + END.length()) return null;
		final String texts = line.substring(START.length(), line.length() - END.length());
		final int quote = texts.indexOf('"'); // labels have no quotation marks
		if (quote >= 0 && !texts.startsWith(BETWEEN, quote)) return null;
		final String label = unescaped(quote < 0 ? texts : texts.substring(0, quote));
		final String options = quote < 0 ? "" : unescaped(texts.substring(quote + BETWEEN.length()));
		return label == null || options == null ? null : new Call(label, parse(options));
	}

	/** The label of a command: the leaf of its menu path. */
	public static String label(final ModuleInfo info) {
		final MenuEntry leaf = info.getMenuPath() == null ? null : info.getMenuPath().getLeaf();
		return leaf == null ? info.getTitle() : leaf.getName();
	}

	/** The label without its dots, for messages. */
	public static String name(final ModuleInfo info) {
		return label(info).replace("...", "");
	}

	/** A value as written in lines. */
	static String text(final Object value) {
		return value instanceof Double number ? DecimalText.shortest(number) : value.toString();
	}

	private static String quoted(final String text) {
		return text.startsWith("[") || text.chars().anyMatch(Character::isWhitespace) ? "[" + text + "]" : text;
	}

	/** Escapes a text for a string of the macro language. */
	static String escaped(final String text) {
		final StringBuilder inside = new StringBuilder(text.length() + 8);
		for (int k = 0; k < text.length(); k++) {
			final int escape = ESCAPED.indexOf(text.charAt(k));
			if (escape < 0) inside.append(text.charAt(k));
			else inside.append('\\').append(ESCAPES.charAt(escape));
		}
		return inside.toString();
	}

	/** The inverse of {@link #escaped}; null if the text has an unescaped quotation mark or an escape that we do not write. */
	private static String unescaped(final String inside) {
		final StringBuilder text = new StringBuilder(inside.length());
		for (int k = 0; k < inside.length(); k++) {
			final char c = inside.charAt(k);
			if (c == '"') return null;
			if (c == '\\') {
				final int escape = ++k < inside.length() ? ESCAPES.indexOf(inside.charAt(k)) : -1;
				if (escape < 0) return null;
				text.append(ESCAPED.charAt(escape));
			} else text.append(c);
		}
		return text.toString();
	}

	/**
	 * Splits options into keys and values. Values in brackets may contain blanks and matching brackets.
	 *
	 * @return values by lower-case key, in order; the value of a word without {@code =} is null
	 * @throws IllegalArgumentException if a bracket is not closed or a key is given twice
	 */
	public static Map<String, String> parse(final String options) {
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
			if (values.containsKey(key)) throw new IllegalArgumentException("The key \"" + PlainText.shown(key) + "\" is given twice.");
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
		throw new IllegalArgumentException("The value of \"" + PlainText.shown(key) + "\" opens a bracket [ that is not closed: "
			+ PlainText.shown(options.substring(open)) + ".");
	}
}
