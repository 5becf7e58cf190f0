package org.crumple.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.PlainText;

/**
 * The provenance of a result: the macro lines that made it, one per command. Run as a macro, they reproduce the result bit for bit.
 * Immutable.
 * <p>
 * Because users will run these lines, only two kinds are allowed: calls of {@code run} with one or two strings, and remarks, each on one
 * line. Lines found in files are mere text until they have been parsed and written anew, see {@link #linesIn}.
 *
 * @param lines macro lines, oldest first
 */
public record Provenance(List<String> lines) {

	/** The paper to cite. */
	public static final String CITATION = "Shohat, Lahini, Hexner: Are crumpled sheets marginally stable? arXiv 2408.08030";
	/** An empty provenance. */
	public static final Provenance NONE = new Provenance(List.of());

	private static final String VERSION_KEY = "made_by", LINE_KEY = "macro", CITATION_KEY = "cite";
	private static final String REMARK = "// ", CALL = "run(\"";

	/** @throws IllegalArgumentException if a line is neither a call nor a remark */
	public Provenance {
		lines = List.copyOf(lines);
		for (final String line : lines) if (!isRemark(line) && !isCall(line)) throw InvalidValue.value("line of provenance", line,
			"run(\"LABEL\", \"OPTIONS\"); or a remark");
	}

	private static boolean isRemark(final String line) {
		return line.startsWith(REMARK) && PlainText.isPlain(line);
	}

	/** Whether a line is {@code run("TEXT", "TEXT");} or {@code run("TEXT");} and nothing else. */
	private static boolean isCall(final String line) {
		if (!line.startsWith(CALL) || !PlainText.isPlain(line)) return false;
		int at = endOfText(line, CALL.length());
		if (line.startsWith(", \"", at + 1)) at = endOfText(line, at + 1 + ", \"".length());
		return line.substring(at).equals("\");");
	}

	/**
	 * Index of the quotation mark that ends a string of the macro language opened before {@code start}; the last index if there is none.
	 */
	private static int endOfText(final String line, final int start) {
		int at = start;
		while (at < line.length() && line.charAt(at) != '"') at += line.charAt(at) == '\\' ? 2 : 1;
		return Math.min(at, line.length() - 1);
	}

	/** This provenance with a further line. */
	public Provenance then(final String line) {
		final List<String> longer = new ArrayList<>(lines);
		longer.add(line);
		return new Provenance(longer);
	}

	/** This provenance with several remarks, each converted to one line. */
	public Provenance remarks(final List<String> remarks) {
		Provenance longer = this;
		for (final String remark : remarks) longer = longer.remark(remark);
		return longer;
	}

	/** This provenance with a remark, converted to one line. */
	public Provenance remark(final String remark) {
		return then(asRemark(remark));
	}

	private static String asRemark(final String text) {
		return REMARK + PlainText.of(PlainText.bounded(text), ' ').strip();
	}

	/** Name and version of this product, such as {@code Crumple 0.1.0}. */
	public static String madeBy() {
		return "Crumple " + property("version");
	}

	/** The commit from which this product was built; {@code unknown} if it was not built in a clone of its repository. */
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

	/** As properties for a file: product and version, the macro lines in order, and the paper to cite. */
	public Map<String, String> toProperties() {
		final Map<String, String> properties = new LinkedHashMap<>();
		properties.put(VERSION_KEY, madeBy());
		for (int k = 0; k < lines.size(); k++) properties.put(LINE_KEY + (k + 1), lines.get(k));
		properties.put(CITATION_KEY, CITATION);
		return properties;
	}

	/** The macro lines in a file's properties. They may be any text, and must not be run or written unchanged. */
	public static List<String> linesIn(final Map<String, String> properties) {
		final List<String> lines = new ArrayList<>();
		while (properties.containsKey(LINE_KEY + (lines.size() + 1))) lines.add(properties.get(LINE_KEY + (lines.size() + 1)));
		return lines;
	}

	/**
	 * As the text of a macro, with remarks as comments.
	 *
	 * @param remarks further lines, such as N and ΔZ
	 */
	public String toMacro(final List<String> remarks) {
		final StringBuilder text = new StringBuilder("// ").append(madeBy()).append('\n');
		for (final String remark : remarks) text.append(asRemark(remark)).append('\n');
		for (final String line : lines) text.append(line).append('\n');
		return text.append("// Cite: ").append(CITATION).append('\n').toString();
	}
}
