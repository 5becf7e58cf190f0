package org.crumple.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.crumple.potential.LawKind;

/** The {@code key=value} lines of a file: those that describe the network, and the provenance. */
final class HeaderLines {

	/** Place of a key in formats with comments. */
	static final String COMMENT = "a line '# %s=NUMBER'";
	private static final Set<String> PARAMETERS = LawKind.parameterNames();

	private final String file;
	private final String place;
	private final Map<String, String> reserved = new HashMap<>();
	private final Map<String, Integer> lines = new HashMap<>();
	private final Map<String, String> properties = new LinkedHashMap<>();

	/** @param place where the file should have a missing key, with {@code %s} for its name */
	HeaderLines(final String file, final String place) {
		this.file = file;
		this.place = place;
	}

	/**
	 * Takes a comment line; one that is no {@code # key=value} says nothing.
	 *
	 * @param line number of the line, for messages
	 * @param comment from the hash sign on
	 */
	void addComment(final int line, final String comment) throws NetworkFormatException {
		final int equals = comment.indexOf('=');
		if (equals < 0) return;
		final String value = comment.substring(equals + 1).strip();
		add(line, comment.substring(1, equals).strip(), value);
	}

	/** Takes a key and its value as they stand in the file. */
	void add(final int line, final String key, final String value) throws NetworkFormatException {
		final boolean describes = StoredNetwork.RESERVED.contains(key);
		if (describes || PARAMETERS.contains(key)) {
			if (reserved.putIfAbsent(key, value.replaceFirst("[,;\\t]+$", "")) != null) { // spreadsheets fill lines up to the number of cells
				throw NetworkFormatException.inLine(file, line, key + " is given twice (first in line " + lines.get(key) + ").");
			}
			lines.put(key, line);
			if (describes) return;
		}
		final String name = PropertyText.unescape(key);
		if (StoredNetwork.isKey(name)) properties.put(name, PropertyText.unescape(value));
	}

	/** What the file says of a key that describes the network, or null. Parameters of laws that nobody asks for are provenance. */
	String text(final String key) {
		properties.remove(key);
		return reserved.get(key);
	}

	/** Line in which the key stands, 0 if it does not. */
	int line(final String key) {
		return lines.getOrDefault(key, 0);
	}

	/** A number that the file must give. */
	double number(final String key) throws NetworkFormatException {
		final String text = text(key);
		if (text == null) throw new NetworkFormatException(file + " has no " + key + ", expected " + String.format(place, key) + ".");
		return SourceText.number(file, line(key), text, key);
	}

	/** A length of the cell, which must be positive. */
	double length(final String key) throws NetworkFormatException {
		final double value = number(key);
		if (value > 0) return value;
		throw NetworkFormatException.unexpected(file, line(key), text(key), "a length above 0 for " + key);
	}

	/** The kind of bond that holds for all bonds of which nothing else is said. */
	LawKind kind() throws NetworkFormatException {
		final String word = reserved.get(CrumpleCsv.KIND);
		return word == null ? BondLaw.STANDARD : BondLaw.kind(file, line(CrumpleCsv.KIND), word);
	}

	/** Throws if the file says that it holds another number of {@code things} than it does. */
	void requireCount(final String key, final int found, final String things) throws NetworkFormatException {
		final String text = reserved.get(key);
		if (text == null || SourceText.whole(file, line(key), text, key) == found) return;
		throw NetworkFormatException.inLine(file, line(key), "found " + found + " " + things + ", expected " + text +
			" as this line says (truncated, or the twin of another network?).");
	}

	/** Provenance, in the order of the file. */
	Map<String, String> properties() {
		return properties;
	}
}
