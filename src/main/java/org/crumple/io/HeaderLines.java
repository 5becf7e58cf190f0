package org.crumple.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.crumple.network.Boundary;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Cell;
import org.crumple.network.Clamped;
import org.crumple.network.Free;
import org.crumple.network.Outline;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.LawKind;

/** The {@code key=value} lines of a file: those that describe the network, and its provenance. */
final class HeaderLines {

	/** Where a key belongs in formats with comments. */
	static final String COMMENT = "a line '# %s=NUMBER'";
	private static final Set<String> PARAMETERS = LawKind.parameterNames();

	private final String file;
	private final String place;
	private final Map<String, String> reserved = new HashMap<>();
	private final Map<String, Integer> lines = new HashMap<>();
	private final Map<String, String> properties = new LinkedHashMap<>();

	/** @param place where a missing key should be in the file, with {@code %s} for its name */
	HeaderLines(final String file, final String place) {
		this.file = file;
		this.place = place;
	}

	/**
	 * Reads a comment line; lines other than {@code # key=value} are ignored.
	 *
	 * @param line number of the line, for messages
	 * @param comment including the hash sign
	 */
	void addComment(final int line, final String comment) throws NetworkFormatException {
		final int equals = comment.indexOf('=');
		if (equals < 0) return;
		final String value = comment.substring(equals + 1).strip();
		add(line, comment.substring(1, equals).strip(), value);
	}

	/** Adds a key and its value as written in the file. */
	void add(final int line, final String key, final String value) throws NetworkFormatException {
		final boolean describes = StoredNetwork.RESERVED.contains(key);
		if (describes || PARAMETERS.contains(key)) {
			// spreadsheets add separators up to the number of cells
			if (reserved.putIfAbsent(key, value.replaceFirst("[,;\\t]+$", "")) != null) {
				throw NetworkFormatException.inLine(file, line, key + " is given twice (first in line " + lines.get(key) + ").");
			}
			lines.put(key, line);
			if (describes) return;
		}
		final String name = PropertyText.unescape(key);
		if (StoredNetwork.isKey(name)) properties.put(name, PropertyText.unescape(value));
	}

	/** The value of a key that describes the network, or null. Parameters of laws that are not requested here remain provenance. */
	String text(final String key) {
		properties.remove(key);
		return reserved.get(key);
	}

	/** Line number of a key; 0 if it is missing. */
	int line(final String key) {
		return lines.getOrDefault(key, 0);
	}

	/** The number of a required key. */
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

	/** The kind of boundary; periodic if the file does not say. */
	BoundaryKind boundary() throws NetworkFormatException {
		final String word = reserved.get("boundary");
		try {
			return word == null ? BoundaryKind.PERIODIC : BoundaryKind.of(word);
		} catch (final IllegalArgumentException e) {
			throw NetworkFormatException.inLine(file, line("boundary"), e.getMessage());
		}
	}

	/** The number of wall points, which a boundary with walls requires. */
	int wallCount() throws NetworkFormatException {
		if (!boundary().hasWalls()) return 0;
		number("wallCount");
		return SourceText.whole(file, line("wallCount"), text("wallCount"), "wallCount");
	}

	/** The boundary of a network: with the area that the file gives, or else with that inside the walls or the outermost bonds. */
	Boundary boundary(final SpringNetwork network, final double[] x, final Cell cell) throws NetworkFormatException {
		final BoundaryKind kind = boundary();
		final String area = reserved.get("covered");
		if (kind == BoundaryKind.PERIODIC || area == null) return Outline.boundary(kind, network, x, cell);
		final double covered = length("covered");
		return kind.hasWalls() ? new Clamped(kind, network.wallCount(), covered) : new Free(covered);
	}

	/** The kind of law for all bonds without their own. */
	LawKind kind() throws NetworkFormatException {
		final String word = reserved.get(CrumpleCsv.KIND);
		return word == null ? BondLaw.STANDARD : BondLaw.kind(file, line(CrumpleCsv.KIND), word);
	}

	/** Throws if the file states a different number of {@code things} than it contains. */
	void requireCount(final String key, final int found, final String things) throws NetworkFormatException {
		final String text = reserved.get(key);
		if (text == null || SourceText.whole(file, line(key), text, key) == found) return;
		throw NetworkFormatException.inLine(file, line(key), "found " + found + " " + things + ", expected " + text +
			" as this line says (truncated, or the twin of another network?).");
	}

	/** The provenance, in the order of the file. */
	Map<String, String> properties() {
		return properties;
	}
}
