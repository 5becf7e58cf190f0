package org.crumple.macro;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.crumple.io.Provenance;
import org.crumple.kernel.PlainText;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/**
 * Reads the macro lines in a file safely. Whoever wrote the file controls them, and whoever pastes our output will run them, so no line is
 * passed on as it is. Each line is parsed into a command that makes networks, known keys, and values of the right types, and a new line is
 * written from these. Remarks are kept if they have the form of our own. Everything else is left out, with a reason.
 */
public final class History {

	/**
	 * Largest number of characters of a line, of lines, and of characters in all; more is no genuine history, and every picture would
	 * contain it.
	 */
	private static final int LONGEST = 20_000, MOST = 20_000, LARGEST = 4_000_000;
	/** Number of reasons that a message lists. */
	private static final int LISTED = 3;
	private static final String NUMBER = "[-+0-9.eE]{1,30}";
	/** Exactly the remarks that our commands write. */
	private static final Pattern REMARK = Pattern.compile("// (packing fraction reached: " + NUMBER
		+ ", rattlers left out: [0-9]+ of [0-9]+ discs, attempts: [0-9]+[.]" +
		"|excess reached: " + NUMBER + " with [0-9]+ bonds[.]|nodes became [0-9]+, the nearest number that fits[.]|SHA-256 of the file: "
		+ "[0-9a-f]{64}" +
		"|(Clamped( top and bottom)?|Free): [0-9]+ of [0-9]+ nodes were cut out(, held by [0-9]+ wall points)?; [0-9]+ with fewer than two "
		+ "bonds and [0-9]+ that hung loose were removed[.]" +
		"|after [0-9]+ steps: (Cancelled|Stopped) at strain " + NUMBER + "[.:][A-Za-z0-9 .,:;=()+-]{0,500}" +
		"|left out here: [0-9]+ of [0-9]+ lines, which are not of Crumple|[A-Z][A-Za-z]+( [A-Z][a-z]+){0,3} cannot be repeated by a line: "
		+ "a value has signs that no line can hold[.])");
	/** Paths on other computers: opening one would reveal the user to that computer. */
	private static final Pattern ELSEWHERE = Pattern.compile("(?s)\\s*([/\\\\]{2}|[A-Za-z][A-Za-z0-9+.-]+:).*");

	private static final String MENU = "Plugins > Crumple";

	private final Map<String, CommandInfo> makers = new LinkedHashMap<>();
	private final List<String> lines = new ArrayList<>(), leftOut = new ArrayList<>();
	private boolean begun, whole = true;
	private long size;

	private History(final CommandService commands) {
		for (final CommandInfo info : commands.getCommands()) {
			if (!isOurs(info)) continue;
			if (StreamSupport.stream(info.outputs().spliterator(), false).anyMatch(o -> o.getType() == WorkbenchNetwork.class))
				makers.put(MacroLine.label(info), info);
		}
	}

	/** Whether a command is ours. The menu path is no proof, so its class is tested; classes outside our menu are not loaded. */
	private static boolean isOurs(final CommandInfo info) {
		if (!info.getMenuPath().getMenuString(false).startsWith(MENU)) return false;
		try {
			return Keyed.class.isAssignableFrom(info.loadClass());
		} catch (final InstantiableException e) {
			return false;
		}
	}

	/** @param given the macro lines of a file, in order */
	public static History of(final CommandService commands, final List<String> given) {
		final History history = new History(commands);
		for (int k = 0; k < given.size(); k++) history.take(k + 1, given.get(k));
		return history;
	}

	private void take(final int number, final String line) {
		try {
			size += line.length();
			lines.add(number > MOST || size > LARGEST ? refuse("there are too many lines") : written(number, line));
		} catch (final IllegalArgumentException e) {
			leftOut.add("line " + number + ", because " + e.getMessage());
			whole = false;
		}
	}

	/** The line written anew. */
	private String written(final int number, final String line) {
		if (line.length() > LONGEST) return refuse("it has " + line.length() + " characters");
		if (REMARK.matcher(line).matches()) return line;
		final MacroLine.Call call = MacroLine.read(line);
		final CommandInfo info = call == null ? null : makers.get(call.label());
		if (info == null)
			return refuse("no command of Crumple that makes a network is written so: "
				+ PlainText.shown(line.substring(0, Math.min(line.length(), 60))));
		final Map<String, String> values = new LinkedHashMap<>();
		for (final ModuleItem<?> input : info.inputs()) {
			final String key = input.getName();
			if (!MacroKeys.isKey(input) || !call.options().containsKey(key)) continue;
			final String text = call.options().remove(key);
			if (key.equals("save"))
				leftOut.add("line " + number + " save=" + PlainText.shown(text) + ", because a file does not say where files are written");
			else values.put(key, value(input, text));
		}
		if (!call.options().isEmpty())
			return refuse(call.label() + " has no key " + PlainText.shown(call.options().keySet().iterator().next()));
		final boolean first = StreamSupport.stream(info.inputs().spliterator(), false)
			.noneMatch(i -> i.getType() == WorkbenchNetwork.class);
		if (!first && !begun) return refuse(call.label() + " works on a network, and no line before it makes one");
		final String written = MacroLine.write(call.label(), values);
		if (written == null) return refuse("a value has signs that no line can hold");
		begun = true;
		return written;
	}

	private static String value(final ModuleItem<?> input, final String text) {
		final String key = input.getName();
		if (input.getType() == WorkbenchNetwork.class)
			return refuse("the name of a network says nothing here: " + key + "=" + PlainText.shown(text));
		if (text != null && input.getChoices() != null && !input.getChoices().isEmpty()) return choice(input, plain(key, text));
		final Object value = MacroKeys.typed(input, text);
		if (value == null) return "";
		plain(key, text);
		if (value instanceof File && ELSEWHERE.matcher(text).matches() && !text.matches("[A-Za-z]:[/\\\\][^/\\\\].*")) {
			return refuse(key + "=" + PlainText.shown(text) + " is no path on this computer");
		}
		return MacroLine.text(value);
	}

	private static String plain(final String key, final String text) {
		return text.indexOf('"') < 0 && PlainText.isPlain(text) ? text
			: refuse(key + "=" + PlainText.shown(text) + " has signs that no value has");
	}

	/** The label in the command's own spelling. */
	private static String choice(final ModuleItem<?> input, final String word) {
		for (final Object label : input.getChoices()) if (label.toString().equalsIgnoreCase(word.trim())) return label.toString();
		return refuse(input.getName() + "=" + PlainText.shown(word) + " is none of its choices");
	}

	private static String refuse(final String why) {
		throw new IllegalArgumentException(why);
	}

	/** The accepted lines, as provenance. */
	public Provenance provenance() {
		return new Provenance(lines);
	}

	/** Whether no line was left out; only then do the lines reproduce the network of the file. */
	public boolean isWhole() {
		return whole;
	}

	/** A phrase on how many lines were left out, and why; empty if none was. */
	public String leftOut() {
		if (leftOut.isEmpty()) return "";
		final int more = leftOut.size() - LISTED;
		return (leftOut.size() == 1 ? "1 is" : leftOut.size() + " are") + " left out, in whole or in part: " +
			leftOut.stream().limit(LISTED).collect(Collectors.joining("; ")) + (more > 0 ? "; and " + more + " more" : "") + ".";
	}

	/** The lines that are kept, and if that is not all of them, a remark that says how many are not. */
	public Provenance kept(final int given) {
		return isWhole() ? provenance() : provenance().remark("left out here: " + countLeftOut() + " of " + given
			+ " lines, which are not of Crumple");
	}

	/** Number of lines, or keys of lines, that were left out. */
	public int countLeftOut() {
		return leftOut.size();
	}

	/** Labels of the commands allowed in a history. */
	static List<String> labels(final CommandService commands) {
		return List.copyOf(new History(commands).makers.keySet());
	}
}
