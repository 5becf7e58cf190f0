package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens and saves networks: the entry point of this package. */
public final class NetworkFiles {

	/**
	 * Number of faulty registrations of formats after which no further one is looked for: a class path that cannot be read would be asked
	 * for ever.
	 */
	private static final int MOST_FAULTS = 100;
	/** All formats, in the order shown to users: those of Crumple, then those of other jars. */
	public static final List<NetworkFormat> FORMATS = withOthers(List.of(new CrumpleCsv(), new LammpsData(), new GraphMl(),
		new ExtendedXyz(), new VtkGrid()));

	/** Endings of the names of files that can be opened. */
	private static final Pattern ENDING = Pattern.compile("(?i)([.]nodes|[.]bonds)?(" + FORMATS.stream().filter(NetworkFormat::isReadable)
		.flatMap(f -> Stream.concat(Stream.of(f.ending()), f.otherEndings().stream()))
		.map(e -> Pattern.quote(e.substring(e.lastIndexOf('.'))))
		.collect(Collectors.joining("|")) + ")$");
	/** Number of bytes at the start of a file from which its format is detected; enough for headers with long provenance. */
	private static final int HEAD = 1 << 18;

	private NetworkFiles() {}

	private static List<NetworkFormat> withOthers(final List<NetworkFormat> ours) {
		final List<NetworkFormat> all = new ArrayList<>(ours);
		final Iterator<NetworkFormat> others = ServiceLoader.load(NetworkFormat.class, NetworkFormat.class.getClassLoader()).iterator();
		for (int faults = 0; faults < MOST_FAULTS;) {
			try {
				if (!others.hasNext()) return List.copyOf(all);
				final NetworkFormat other = others.next(), twin = twin(all, other);
				if (twin == null) all.add(other);
				else leaveOut("it has the label or the ending of " + twin.getClass().getName(), other.getClass().getName());
			} catch (final ServiceConfigurationError | LinkageError e) {
				faults++;
				leaveOut(e.getMessage(), "of another jar");
			}
		}
		return List.copyOf(all);
	}

	/** The format in the list that has the same label as another one, or owns its file names; null if there is none. */
	private static NetworkFormat twin(final List<NetworkFormat> all, final NetworkFormat other) {
		for (final NetworkFormat known : all)
			if (known.label().equalsIgnoreCase(other.label()) || known.owns("a" + other.ending())) return known;
		return null;
	}

	/** Logs a warning that a format from another jar is left out; all other formats stay usable. */
	private static void leaveOut(final String reason, final String format) {
		System.getLogger(NetworkFiles.class.getName()).log(System.Logger.Level.WARNING, "The format of files " + format + " is left out: "
			+ reason);
	}

	/** @throws IllegalArgumentException if no format has this label */
	public static NetworkFormat format(final String label) {
		for (final NetworkFormat format : FORMATS) if (format.label().equalsIgnoreCase(label)) return format;
		throw new IllegalArgumentException("format=" + label + " is not allowed: it must be one of " +
			String.join(", ", labels(f -> true)) + ".");
	}

	/** Labels of the formats that satisfy a condition, in the order shown to users. */
	public static List<String> labels(final Predicate<NetworkFormat> which) {
		return FORMATS.stream().filter(which).map(NetworkFormat::label).toList();
	}

	/** The formats that can be opened, for messages and descriptions: {@code A, B or C}. */
	public static String readable() {
		return list(FORMATS.stream().filter(NetworkFormat::isReadable).map(NetworkFormat::expected).toList(), "or");
	}

	/**
	 * Joins words to {@code A, B or C}.
	 *
	 * @param last the word before the last one
	 */
	public static String list(final List<String> words, final String last) {
		final int end = words.size() - 1;
		return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
	}

	/** The name of a file without its ending, which becomes the name of its network. */
	public static String withoutEnding(final String name) {
		return ENDING.matcher(name).replaceFirst("");
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
			return (prefix ? new CrumpleCsv() : detect(file)).read(file);
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
		final NetworkFormat.Claim[] claims = FORMATS.stream().map(f -> f.claim(head, name)).toArray(NetworkFormat.Claim[]::new);
		int best = 0;
		for (int k = 1; k < claims.length; k++) if (claims[k].compareTo(claims[best]) > 0) best = k;
		if (claims[best] != NetworkFormat.Claim.NONE) {
			FORMATS.get(best).requireOpenable(file.toString(), head);
			return FORMATS.get(best);
		}
		// refuses binary and empty files with a more specific message
		SourceText.of(file.toString(), bytes);
		throw new NetworkFormatException(file + " is no network file: expected " + readable() + ".");
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

	/**
	 * Refuses a name with the ending of another format, which would be misleading, and might overwrite one of two files that belong
	 * together.
	 */
	private static void requireEnding(final NetworkFormat format, final String name) throws NetworkFormatException {
		final NetworkFormat owner = ownerOf(name.toLowerCase(Locale.ROOT));
		if (owner == null || owner.label().equals(format.label())) return;
		throw new NetworkFormatException(name + " is a name for " + owner.label() + ", not for " + format.label() + ": write format=[" +
			owner.label() + "], or choose a name such as " + name.replaceFirst("(?i)(\\.nodes|\\.bonds)?\\.[^.]*$", "") + format.ending()
			+ ".");
	}

	private static NetworkFormat ownerOf(final String name) {
		for (final NetworkFormat format : FORMATS) if (format.owns(name)) return format;
		return null;
	}
}
