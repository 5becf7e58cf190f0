package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens and saves networks: the entry point of this package. */
public final class NetworkFiles {

	/** All formats, in the order shown to users. */
	public static final List<NetworkFormat> FORMATS = List.of(new CrumpleCsv(), new LammpsData(), new GraphMl(), new ExtendedXyz());

	/** Number of bytes at the start of a file from which its format is detected; enough for headers with long provenance. */
	private static final int HEAD = 1 << 18;
	/** Byte order marks of UTF-8 and both kinds of UTF-16, as single bytes. */
	private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)");
	private static final Pattern CSV_HEADER = Pattern.compile("(?m)^[ \\t]*\"?(id\"?[,;\\t]\"?x\"?[,;\\t]|i\"?[,;\\t]\"?j\"?[,;\\t]\"?ix\"?[,;\\t])");
	private static final Pattern LAMMPS_COUNT = Pattern.compile("(?m)^[ \\t]*\\d+[ \\t]+(atoms|bonds)[ \\t\\r]*(#.*)?$");
	private static final Pattern LAMMPS_COMMAND = Pattern.compile("(?m)^[ \\t]*(read_data|atom_style|pair_style)\\s");
	private static final Pattern XYZ = Pattern.compile("^[ \\t]*\\d+[ \\t]*\\r?\\n[^\\n]*?(Lattice|Properties)=");

	private NetworkFiles() {}

	/** @throws IllegalArgumentException if no format has this label */
	public static NetworkFormat format(final String label) {
		for (final NetworkFormat format : FORMATS) if (format.label().equalsIgnoreCase(label)) return format;
		throw new IllegalArgumentException("format=" + label + " is not allowed: it must be one of " +
			FORMATS.stream().map(NetworkFormat::label).collect(Collectors.joining(", ")) + ".");
	}

	/**
	 * Opens the network in a file of any readable format, which is detected from the content.
	 *
	 * @param file the file; for Crumple CSV, either of the two files or their common prefix
	 * @throws NetworkFormatException if the file has no network, with one sentence that says why
	 * @throws IOException if reading fails
	 */
	public static StoredNetwork open(final Path file) throws IOException {
		final boolean prefix = !Files.exists(file) && Files.exists(CrumpleCsv.twin(file, CrumpleCsv.NODES));
		try {
			return (prefix ? FORMATS.get(0) : detect(file)).read(file);
		}
		catch (final OutOfMemoryError e) {
			throw new NetworkFormatException(file + " is too large for the memory of this Java: start it with more (option -Xmx).", e);
		}
		catch (final IllegalArgumentException | ArithmeticException e) {
			throw new NetworkFormatException(file + " is not a valid network: " + e.getMessage(), e);
		}
	}

	/**
	 * Detects the format of a file from its content, or from its name if the content does not decide.
	 *
	 * @throws NetworkFormatException if the format is unknown
	 */
	public static NetworkFormat detect(final Path file) throws IOException {
		byte[] head = SourceText.head(file, HEAD);
		if (head.length == HEAD) {
			// cut at the end of a line, not inside a character
			int end = HEAD;
			while (end > HEAD / 2 && head[end - 1] != '\n') end--;
			head = Arrays.copyOf(head, end);
		}
		return detect(file, head);
	}

	static NetworkFormat detect(final Path file, final byte[] bytes) throws NetworkFormatException {
		SourceText.requireUncompressed(file.toString(), bytes);
		final String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1).replace("\0", "");
		final String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		final boolean namedCsv = name.endsWith(CrumpleCsv.NODES) || name.endsWith(CrumpleCsv.BONDS);
		if (BYTE_ORDER_MARK.matcher(head).replaceFirst("").stripLeading().startsWith("<")) return format("GraphML");
		if (CSV_HEADER.matcher(head).find()) {
			if (namedCsv) return format("Crumple CSV");
			throw new NetworkFormatException(file + " is a table of Crumple CSV, expected a name that ends in .nodes.csv or .bonds.csv, " +
				"by which its twin is found.");
		}
		if (namedCsv) return format("Crumple CSV");
		if (XYZ.matcher(head).find()) throw ExtendedXyz.cannotRead(file.toString());
		if (LAMMPS_COMMAND.matcher(head).find()) {
			throw new NetworkFormatException(file + " is a LAMMPS input script: open the data file that it reads.");
		}
		if (LAMMPS_COUNT.matcher(head).find() || name.endsWith(".data")) return format("LAMMPS");
		if (name.endsWith(".graphml")) return format("GraphML");
		// refuses binary and empty files with a more specific message
		SourceText.of(file.toString(), bytes);
		throw new NetworkFormatException(file + " is no network file: " +
			"expected Crumple CSV (.nodes.csv with its twin), LAMMPS data or GraphML.");
	}

	/**
	 * Saves a network.
	 *
	 * @param stored the network
	 * @param format one of {@link #FORMATS}
	 * @param file path of the file; existing files are replaced
	 * @return the files written, beginning with the one to open
	 * @throws IOException with one sentence that says why; then nothing was written, and existing files are intact
	 */
	public static List<Path> save(final StoredNetwork stored, final NetworkFormat format, final Path file) throws IOException {
		if (file.getFileName() == null || file.getFileName().toString().isEmpty()) {
			throw new NetworkFormatException("'" + file + "' cannot be written: it is no name of a file.");
		}
		requireEnding(format, file.getFileName().toString());
		return format.write(stored, file);
	}

	/** Refuses a name with the ending of another format, which would be misleading, and might overwrite one of two files that belong together. */
	private static void requireEnding(final NetworkFormat format, final String name) throws NetworkFormatException {
		final NetworkFormat owner = ownerOf(name.toLowerCase(Locale.ROOT));
		if (owner == null || owner.label().equals(format.label())) return;
		throw new NetworkFormatException(name + " is a name for " + owner.label() + ", not for " + format.label() + ": write format=[" +
			owner.label() + "], or choose a name such as " + name.replaceFirst("(?i)(\\.nodes|\\.bonds)?\\.[^.]*$", "") + format.ending() + ".");
	}

	private static NetworkFormat ownerOf(final String name) {
		if (name.endsWith(".csv")) return format("Crumple CSV");
		for (final NetworkFormat format : FORMATS) if (name.endsWith(format.ending())) return format;
		return null;
	}
}
