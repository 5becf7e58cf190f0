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
 * Writes and reads macro lines: {@code run("Label...", "key=value key=[two words]");}. All lines that we keep, record or save are written
 * here, so that no value, whatever letters it has, becomes a key, a line or a command of its own.
 */
public final class MacroLine {

	/**
	 * What a line says.
	 *
	 * @param label of the command
	 * @param options values by key, in order; a word without {@code =} has the value null
	 */
	record Call(String label, Map<String, String> options) {}

	/**
	 * Attribute of an input: the value at which lines leave it out. A key that came later has its default there, so that what does not use it keeps the line that
	 * it always had.
	 */
	public static final String UNSAID = "unsaid";

	private static final String START = "run(\"", BETWEEN = "\", \"", END = "\");";
	/** Letters that follow a backslash in a text of the macro language, and what they stand for. */
	private static final String ESCAPES = "\\\"ntr", ESCAPED = "\\\"\n\t\r";

	private MacroLine() {}

	/** The line that runs a command again with the inputs it has now; a remark if no line can hold one of them. */
	public static String of(final CommandInfo info, final Command command) {
		return of(info, command, null);
	}

	/** The same for a macro in which several networks have been made. @param network that is meant, or null */
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

	/** The line of these values; null if it would not be read back as they are. */
	static String write(final String label, final Map<String, String> values) {
		final String options = values.entrySet().stream().map(v -> v.getKey() + "=" + quoted(v.getValue())).collect(Collectors.joining(" "));
		final String line = START + escaped(label) + BETWEEN + escaped(options) + END;
		if (!PlainText.isPlain(line)) return null;
		try {
			return parse(options).equals(values) ? line : null;
		} catch (final IllegalArgumentException e) {
			return null;
		}
	}

	/** Whether a line can hold a value. */
	static boolean canHold(final String value) {
		return write("", Map.of("key", value)) != null;
	}

	/**
	 * What a line says.
	 *
	 * @return null if it is anything but one such call
	 * @throws IllegalArgumentException if its options cannot be read
	 */
	static Call read(final String line) {
		if (!line.startsWith(START) || !line.endsWith(END) || line.length() < START.length() + END.length()) return null;
		final String texts = line.substring(START.length(), line.length() - END.length());
		final int quote = texts.indexOf('"'); // no label has one
		if (quote >= 0 && !texts.startsWith(BETWEEN, quote)) return null;
		final String label = unescaped(quote < 0 ? texts : texts.substring(0, quote));
		final String options = quote < 0 ? "" : unescaped(texts.substring(quote + BETWEEN.length()));
		return label == null || options == null ? null : new Call(label, parse(options));
	}

	/** The leaf of a command's menu path. */
	public static String label(final ModuleInfo info) {
		final MenuEntry leaf = info.getMenuPath() == null ? null : info.getMenuPath().getLeaf();
		return leaf == null ? info.getTitle() : leaf.getName();
	}

	/** A command's label without its dots, for sentences. */
	public static String name(final ModuleInfo info) {
		return label(info).replace("...", "");
	}

	/** A value as a line has it. */
	static String text(final Object value) {
		return value instanceof Double number ? DecimalText.shortest(number) : value.toString();
	}

	private static String quoted(final String text) {
		return text.startsWith("[") || text.chars().anyMatch(Character::isWhitespace) ? "[" + text + "]" : text;
	}

	/** As the inside of a text of the macro language. */
	static String escaped(final String text) {
		final StringBuilder inside = new StringBuilder(text.length() + 8);
		for (int k = 0; k < text.length(); k++) {
			final int escape = ESCAPED.indexOf(text.charAt(k));
			if (escape < 0) inside.append(text.charAt(k));
			else inside.append('\\').append(ESCAPES.charAt(escape));
		}
		return inside.toString();
	}

	/** The inverse of {@link #escaped}; null if the text ends inside, or has escapes that we do not write. */
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
	 * Splits options into keys and values. Values in brackets may hold blanks and brackets that match.
	 *
	 * @return values by lower-case key, in order; a word without {@code =} has the value null
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
		throw new IllegalArgumentException("The value of \"" + PlainText.shown(key) + "\" opens a bracket [ that is not closed: " + PlainText.shown(options.substring(open)) + ".");
	}
}
