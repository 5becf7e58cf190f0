package org.crumple.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where a result comes from: the macro lines that made it, one per command. Pasted into a macro, they make the same
 * result again, bit for bit. Immutable.
 *
 * @param lines macro lines, oldest first
 */
public record Provenance(List<String> lines) {

	/** The paper to cite. */
	public static final String CITATION = "Shohat, Lahini, Hexner: Are crumpled sheets marginally stable? arXiv 2408.08030";
	/** Of nothing yet. */
	public static final Provenance NONE = new Provenance(List.of());

	private static final String VERSION_KEY = "made_by", LINE_KEY = "macro", CITATION_KEY = "cite";

	public Provenance {
		lines = List.copyOf(lines);
	}

	/** This provenance with one more line. */
	public Provenance then(final String line) {
		final List<String> longer = new ArrayList<>(lines);
		longer.add(line);
		return new Provenance(longer);
	}

	/** This product's name and version, such as {@code Crumple 0.1.0}. */
	public static String madeBy() {
		return "Crumple " + property("version");
	}

	/** The commit that this product was built from; {@code unknown} if it was not built in a clone of its repository. */
	public static String build() {
		final String build = property("build");
		return build == null || !build.matches("[0-9a-f]{7,64}") ? "unknown" : build;
	}

	private static String property(final String key) {
		final Properties properties = new Properties();
		try (InputStream stream = Provenance.class.getResourceAsStream("/org/crumple/version.properties")) {
			properties.load(stream);
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties.getProperty(key);
	}

	/** As properties of a file: who made it, the macro lines in order, what to cite. */
	public Map<String, String> toProperties() {
		final Map<String, String> properties = new LinkedHashMap<>();
		properties.put(VERSION_KEY, madeBy());
		for (int k = 0; k < lines.size(); k++) properties.put(LINE_KEY + (k + 1), lines.get(k));
		properties.put(CITATION_KEY, CITATION);
		return properties;
	}

	/** The macro lines kept in a file's properties, if any. */
	public static Provenance fromProperties(final Map<String, String> properties) {
		final List<String> lines = new ArrayList<>();
		while (properties.containsKey(LINE_KEY + (lines.size() + 1))) lines.add(properties.get(LINE_KEY + (lines.size() + 1)));
		return new Provenance(lines);
	}

	/**
	 * As text that is a macro itself: comments say what cannot be run.
	 *
	 * @param remarks further lines, such as N and ΔZ
	 */
	public String toMacro(final List<String> remarks) {
		final StringBuilder text = new StringBuilder("// ").append(madeBy()).append('\n');
		for (final String remark : remarks) text.append("// ").append(remark.replace('\n', ' ')).append('\n');
		for (final String line : lines) text.append(line).append('\n');
		return text.append("// Cite: ").append(CITATION).append('\n').toString();
	}
}
