package org.crumple.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.crumple.ensemble.PlanKey;
import org.crumple.kernel.NumberText;
import org.crumple.macro.MacroLine;
import org.crumple.table.DecimalText;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/**
 * The conditions under which a table was made: parameters of the network, its preparation, and the protocol, named by the keys of plans.
 * They are read from lines {@code # key=value} above a table, from the macro beside a file, and from columns with the same number in all
 * rows.
 */
public final class Conditions {

	/** Prefix of facts that come from a macro, so that they are not confused with lines of the file. */
	private static final String MADE = "made.";
	private static final Pattern LINE = Pattern.compile("(?m)^run\\(\"([^\"]+?)(?:\\.\\.\\.)?\", \"((?:[^\"\\\\]|\\\\.)*)\"\\);");
	private static final Map<String, String> PARTS = Map.of("Generate Network", "", "Relax Network", "relax.", "Prepare Network",
		"prepare.", "Local Excitations",
		"excitations.", "Normal Modes", "modes.", "Mode Barriers", "barriers.", "Soft Spots", "spots.", "Pinch Bonds", "pinch.",
		"Shear Network", "shear.");
	/** Keys that are not conditions: they say which network it is, or what is shown or saved of it, and how it is drawn. */
	private static final Set<String> NO_CONDITION = Set.of("seed", "network", "save", "path", "amount", "movie", "plots", "pictures",
		"grid", "frames", "export", "graphics", "span", "lettering", "legend", "captions", "xaxis", "yaxis", "xlimits", "ylimits");
	/** Names used by other programs for our keys. */
	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("N", "nodes"), Map.entry("C", "stiffness"),
		Map.entry("dz", "excess"),
		Map.entry("delta_z", "excess"), Map.entry("deltaz", "excess"), Map.entry("\u03b4z", "excess"),
		Map.entry("excess_coordination", "excess"),
		Map.entry("\u03b1", "alpha"), Map.entry("protocol", "shear.protocol"), Map.entry("kind", "shear.kind"),
		Map.entry("increment", "increment"),
		Map.entry("box", "box"), Map.entry("minimiser", "minimiser"), Map.entry("criterion", "criterion"), Map.entry("model", "model"));
	private static final Set<String> KNOWN = PlanKey.values().stream().map(PlanKey::key).collect(Collectors.toUnmodifiableSet());

	private final Map<String, String> values;

	private Conditions(final Map<String, String> values) {
		this.values = values;
	}

	/** The label of a generator within a sentence: in small letters, but for the name Delaunay. */
	public static String inSentence(final String generator) {
		return generator.toLowerCase(Locale.ROOT).replace("delaunay", "Delaunay");
	}

	/** Facts about a table from the macro lines that made it. */
	public static Map<String, String> ofMacro(final String macro) {
		final Map<String, String> facts = new HashMap<>();
		final List<String> walks = new ArrayList<>();
		final Matcher line = LINE.matcher(macro);
		boolean whole = false;
		while (line.find()) {
			final String part = PARTS.get(line.group(1));
			if (part == null) continue;
			whole |= part.isEmpty();
			final Map<String, String> options = options(line.group(2));
			options.forEach((key, value) -> {
				if (!NO_CONDITION.contains(key) && value != null) facts.put(MADE + part + key, value);
			});
			if (part.equals("prepare.") && options.get("path") != null) facts.put(MADE + "prepare.path", options.get("path"));
			if (part.equals("shear.")) walks.add(options.getOrDefault("path", options.getOrDefault("amount", "")));
		}
		if (!whole) return facts; // the network was opened from a file: its earlier history is unknown
		facts.putIfAbsent(MADE + "prepare.amplitude", "0");
		facts.put(MADE + "shear.path", walks.isEmpty() ? "0" : walks.get(walks.size() - 1));
		facts.put(MADE + "shear.before", walks.size() < 2 ? "0" : String.join("; ", walks.subList(0, walks.size() - 1)));
		return facts;
	}

	private static Map<String, String> options(final String text) {
		try {
			return MacroLine.parse(text.replace("\\\"", "\"").replace("\\\\", "\\"));
		} catch (final IllegalArgumentException e) {
			return Map.of(); // not one of our lines
		}
	}

	/**
	 * The known conditions of a table. Planned values have priority over resulting ones: a lattice takes the nearest number of nodes that
	 * fits.
	 */
	static Conditions of(final NumberTable table) {
		final Map<String, String> values = new TreeMap<>();
		for (int c = 0; c < table.headings().size(); c++) {
			final String key = Unit.bare(table.headings().get(c)).toLowerCase(Locale.ROOT).replace('_', '.'),
				unit = Unit.of(table.headings().get(c));
			if (KNOWN.contains(key) && isOfWholeTable(table.columns().get(c)) && (unit.isEmpty() || unit.equals("E")))
				values.put(key, DecimalText.shortest(table.columns().get(c)[0]));
		}
		table.facts().forEach((key, value) -> {
			final String known = key.startsWith(MADE) ? null : canonical(key);
			if (known != null) values.put(known, value);
		});
		table.facts().forEach((key, value) -> {
			if (key.startsWith(MADE)) values.put(key.substring(MADE.length()), value);
		});
		if (values.containsKey("alpha")) values.putIfAbsent("tilt", "0"); // plans leave out a tilt of 0
		final String amplitude = values.getOrDefault("prepare.amplitude", "1");
		if (isSame(amplitude, "0")) values.keySet().removeIf(k -> k.startsWith("prepare.") && !k.equals("prepare.amplitude"));
		// the event-driven protocol chooses its own step sizes
		if ("Event driven".equalsIgnoreCase(values.get("shear.protocol"))) values.remove("shear.increment");
		return new Conditions(values);
	}

	private static boolean isOfWholeTable(final double[] column) {
		return column.length > 0 && !Double.isNaN(column[0]) && Arrays.stream(column).allMatch(x -> x == column[0]);
	}

	/** The key of plans that a name stands for, or null. */
	static String canonical(final String key) {
		final String lower = key.strip().toLowerCase(Locale.ROOT);
		if (KNOWN.contains(lower)) return lower;
		return ALIASES.containsKey(key.strip()) ? ALIASES.get(key.strip()) : ALIASES.get(lower);
	}

	/** The value of a condition, or null if it is unknown. */
	String get(final String key) {
		return values.get(key);
	}

	/** Names of the known conditions, sorted. */
	Set<String> keys() {
		return values.keySet();
	}

	/** Whether a condition known to both has different values. */
	boolean differs(final Conditions other, final String key) {
		return !isSame(values.get(key), other.values.get(key));
	}

	/** Whether two values are equal: numbers and lists of numbers in any notation, words in upper or lower case. */
	private static boolean isSame(final String one, final String other) {
		final String[] a = one.strip().split("\\s+"), b = other.strip().split("\\s+");
		if (a.length != b.length) return false;
		for (int k = 0; k < a.length; k++) {
			try {
				if (NumberText.real(a[k]) != NumberText.real(b[k])) return false;
			} catch (final NumberFormatException e) {
				if (!a[k].equalsIgnoreCase(b[k])) return false;
			}
		}
		return true;
	}
}
