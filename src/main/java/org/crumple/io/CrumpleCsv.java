package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.table.DecimalText;

/**
 * Crumple's own format, two CSV files: {@code PREFIX.nodes.csv} with the columns {@code id,x,y}, and {@code PREFIX.bonds.csv} with lines
 * {@code # key=value} for the cell, the law of the bonds and the provenance, followed by the columns {@code i,j,ix,iy,r0}.
 * <p>
 * If the bonds have different laws, there are further columns for the parameters, such as {@code C,alpha}, and for different kinds the
 * column {@code potential}; a common law other than the bistable one is stated in a line such as {@code # potential=harmonic}. Numbers have
 * 17 digits, so that they read back to the same bits. The counts {@code # nodeCount=} and {@code # bondCount=} are optional, and reveal a
 * truncated table. A network that is not periodic has the lines {@code # boundary=}, {@code # wallCount=} and {@code # covered=}.
 */
public final class CrumpleCsv implements NetworkFormat {

	static final String NODES = ".nodes.csv";
	static final String BONDS = ".bonds.csv";
	private static final String CSV = ".csv";
	private static final Pattern HEADER =
		Pattern.compile("(?m)^[ \\t]*\"?(id\"?[,;\\t]\"?x\"?[,;\\t]|i\"?[,;\\t]\"?j\"?[,;\\t]\"?ix\"?[,;\\t])");
	/** Key of a line, or heading of a column, with the kind of law of the bonds. */
	static final String KIND = "potential";
	/** A formula character after the end of a cell. */
	private static final Pattern FORMULA = Pattern.compile("([,;\"][ '\"]*)([=+@\uff1d\uff0b\uff0d\uff20-])");

	@Override
	public String label() {
		return "Crumple CSV";
	}

	@Override
	public String ending() {
		return NODES;
	}

	@Override
	public String purpose() {
		return "two tables";
	}

	@Override
	public String expected() {
		return "Crumple CSV (.nodes.csv with its twin)";
	}

	@Override
	public List<String> otherEndings() {
		return List.of(BONDS, CSV);
	}

	@Override
	public boolean owns(final String name) {
		return name.endsWith(CSV);
	}

	@Override
	public boolean isExact() {
		return true;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return isTwin(name) || HEADER.matcher(head).find() ? Claim.START : Claim.NONE;
	}

	@Override
	public void requireOpenable(final String file, final String head) throws NetworkFormatException {
		if (isTwin(file.toLowerCase(Locale.ROOT))) return;
		throw new NetworkFormatException(file + " is a table of Crumple CSV, expected a name that ends in .nodes.csv or .bonds.csv, " +
			"by which its twin is found.");
	}

	private static boolean isTwin(final String name) {
		return name.endsWith(NODES) || name.endsWith(BONDS);
	}

	/** @param file either of the two files, or their common prefix */
	@Override
	public StoredNetwork read(final Path file) throws IOException {
		final Path nodes = twin(file, NODES);
		final Path bonds = twin(file, BONDS);
		requireTwin(nodes, bonds);
		requireTwin(bonds, nodes);
		return CrumpleCsvReader.read(SourceText.read(nodes), SourceText.read(bonds));
	}

	/** @param file the {@code .nodes.csv}, the {@code .bonds.csv}, or their common prefix */
	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		final String nodeText = nodeText(stored);
		final String bondText = bondText(stored);
		final Path nodes = twin(file, NODES);
		final Path bonds = twin(file, BONDS);
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		files.put(nodes, out -> out.write(nodeText.getBytes(StandardCharsets.UTF_8)));
		files.put(bonds, out -> out.write(bondText.getBytes(StandardCharsets.UTF_8)));
		AtomicFiles.writeAll(files);
		return List.of(nodes, bonds);
	}

	/** The file with the same prefix as {@code file} and the given ending. */
	static Path twin(final Path file, final String ending) {
		final String name = file.getFileName() == null ? "" : file.getFileName().toString();
		final String lower = name.toLowerCase(Locale.ROOT);
		for (final String known : List.of(NODES, BONDS, CSV)) {
			if (lower.endsWith(known)) return file.resolveSibling(name.substring(0, name.length() - known.length()) + ending);
		}
		return file.resolveSibling(name + ending);
	}

	private static void requireTwin(final Path missing, final Path present) throws NetworkFormatException {
		if (Files.exists(missing) || !Files.exists(present)) return;
		throw new NetworkFormatException(missing + " does not exist, expected it beside " + present.getFileName() + ".");
	}

	static String nodeText(final StoredNetwork stored) {
		final double[] x = stored.configuration().positions();
		final StringBuilder text = new StringBuilder("id,x,y\n");
		for (int i = 0; 2 * i < x.length; i++) {
			text.append(i).append(',').append(DecimalText.of(x[2 * i])).append(',').append(DecimalText.of(x[2 * i + 1])).append('\n');
		}
		return text.toString();
	}

	static String bondText(final StoredNetwork stored) throws NetworkFormatException {
		final SpringNetwork network = stored.network();
		final BondPotential[] laws = network.potential();
		final StringBuilder text = new StringBuilder();
		appendNumber(text, "Lx", stored.configuration().cell().lx());
		appendNumber(text, "Ly", stored.configuration().cell().ly());
		appendNumber(text, "strain", stored.configuration().cell().shear());
		final List<String> columns = appendLaw(text, laws);
		append(text, "nodeCount", Integer.toString(network.nodeCount()));
		append(text, "bondCount", Integer.toString(network.bondCount()));
		stored.boundary().forEach((key, value) -> append(text, key, value));
		stored.properties().forEach((key, value) -> append(text, property(key), property(value)));
		text.append("i,j,ix,iy,r0");
		for (final String column : columns) text.append(',').append(column);
		text.append('\n');
		for (int b = 0; b < network.bondCount(); b++) {
			text.append(network.from()[b]).append(',').append(network.to()[b]).append(',').append(network.imageX()[b]).append(',')
				.append(network.imageY()[b]).append(',').append(DecimalText.of(network.restLength()[b]));
			for (final String column : columns)
				text.append(',').append(column.equals(KIND) ? BondLaw.kind(laws[b]).word() : BondLaw.text(laws[b], column));
			text.append('\n');
		}
		return text.toString();
	}

	/**
	 * A value on one line. Where a spreadsheet would end a cell and find a formula in the next one, the first character of the formula is
	 * escaped.
	 */
	private static String property(final String text) {
		return FORMULA.matcher(PropertyText.escape(text)).replaceAll(found -> found.group(1) + String.format("\\\\u%04x",
			(int) found.group(2).charAt(0)));
	}

	/** Writes what holds for all bonds to the header; returns the columns for parameters that differ. */
	private static List<String> appendLaw(final StringBuilder text, final BondPotential[] laws) throws NetworkFormatException {
		if (laws.length == 0) return List.of();
		final List<String> parameters = new ArrayList<>(BondLaw.parameters(laws));
		if (BondLaw.kinds(laws).size() > 1) {
			parameters.add(KIND);
			return parameters;
		}
		if (BondLaw.kind(laws[0]) != BondLaw.STANDARD) append(text, KIND, BondLaw.kind(laws[0]).word());
		if (!BondLaw.isUniform(laws)) return parameters;
		for (final String parameter : parameters) append(text, parameter, BondLaw.text(laws[0], parameter));
		return List.of();
	}

	private static void appendNumber(final StringBuilder text, final String key, final double value) {
		append(text, key, DecimalText.of(value));
	}

	private static void append(final StringBuilder text, final String key, final String value) {
		text.append("# ").append(key).append('=').append(value).append('\n');
	}
}
