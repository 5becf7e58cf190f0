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
 * Where a result comes from: the macro lines that made it, one per command. Pasted into a macro, they make the same
 * result again, bit for bit. Immutable.
 * <p>
 * Whatever is in it will be pasted and run. So there is nothing in it but calls of {@code run} with one or two texts in quotation marks, and
 * remarks, each on one line. What files say of themselves is text until somebody has taken it for what it means: see {@link #linesIn}.
 *
 * @param lines macro lines, oldest first
 */
public record Provenance(List<String> lines) {

	/** The paper to cite. */
	public static final String CITATION = "Shohat, Lahini, Hexner: Are crumpled sheets marginally stable? arXiv 2408.08030";
	/** Of nothing yet. */
	public static final Provenance NONE = new Provenance(List.of());

	private static final String VERSION_KEY = "made_by", LINE_KEY = "macro", CITATION_KEY = "cite";
	private static final String REMARK = "// ", CALL = "run(\"";

	/** @throws IllegalArgumentException if a line is neither a call nor a remark */
	public Provenance {
		lines = List.copyOf(lines);
		for (final String line : lines) if (!isRemark(line) && !isCall(line)) throw InvalidValue.value("line of provenance", line, "run(\"LABEL\", \"OPTIONS\"); or a remark");
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

	/** Where a text of the macro language that is open at {@code start} ends: its quotation mark, or the last character if it has none. */
	private static int endOfText(final String line, final int start) {
		int at = start;
		while (at < line.length() && line.charAt(at) != '"') at += line.charAt(at) == '\\' ? 2 : 1;
		return Math.min(at, line.length() - 1);
	}

	/** This provenance with one more line. */
	public Provenance then(final String line) {
		final List<String> longer = new ArrayList<>(lines);
		longer.add(line);
		return new Provenance(longer);
	}

	/** This provenance with remarks, each made to fit on one line. */
	public Provenance remarks(final List<String> remarks) {
		Provenance longer = this;
		for (final String remark : remarks) longer = longer.remark(remark);
		return longer;
	}

	/** This provenance with a remark, which is made to fit on one line. */
	public Provenance remark(final String remark) {
		return then(asRemark(remark));
	}

	private static String asRemark(final String text) {
		return REMARK + PlainText.of(PlainText.bounded(text), ' ').strip();
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

	/** What a file's properties have in the place of macro lines: any text, which nobody shall run or write as it is. */
	public static List<String> linesIn(final Map<String, String> properties) {
		final List<String> lines = new ArrayList<>();
		while (properties.containsKey(LINE_KEY + (lines.size() + 1))) lines.add(properties.get(LINE_KEY + (lines.size() + 1)));
		return lines;
	}

	/**
	 * As text that is a macro itself: comments say what cannot be run.
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
