package org.crumple.frozen;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values of one kind, kept in {@code src/test/resources/frozen/KIND.txt}: a line {@code CASE: PART = VALUE} for each part of each case, in
 * the order in which the case gives them. A short text is its own value; of longer ones the number of lines and the beginning of the
 * SHA-256 are kept.
 * <p>
 * What is found is written to {@code target/frozen/KIND}, with a file for each long text, so that two versions can be compared line by
 * line. The list itself is written anew only where {@code -Dcrumple.freeze=true} asks for it, to {@code target/frozen/KIND.txt}: look at
 * what has changed, and copy it by hand.
 */
public final class FrozenValues {

	private static final boolean FREEZE = Boolean.getBoolean("crumple.freeze");
	/** Longest text that is its own value. */
	private static final int SHORT = 160;
	/** Lines that a failure shows. */
	private static final int SHOWN = 30;

	private final String kind;
	private final Path folder;
	private final Map<String, List<String>> kept = new LinkedHashMap<>();
	private final Map<String, List<String>> found = new LinkedHashMap<>();

	/** @param kind name of the file, without its end */
	public FrozenValues(final String kind) throws IOException {
		this.kind = kind;
		folder = Path.of("target", "frozen", kind);
		final Path file = Path.of("src", "test", "resources", "frozen", kind + ".txt");
		if (FREEZE && !Files.exists(file)) return;
		for (final String line : Files.readAllLines(file)) {
			if (!line.startsWith("#")) kept.computeIfAbsent(line.substring(0, line.indexOf(": ")), k -> new ArrayList<>()).add(line);
		}
	}

	/**
	 * Compares what a case gives with what is kept of it.
	 *
	 * @param name of the case, without a colon
	 * @param parts text of each, in order
	 */
	public void check(final String name, final Map<String, String> parts) throws IOException {
		final List<String> lines = new ArrayList<>();
		final Path texts = Files.createDirectories(folder.resolve(name));
		try (Stream<Path> old = Files.list(texts)) {
			for (final Path file : old.toList()) Files.delete(file);
		}
		int number = 0;
		for (final Map.Entry<String, String> part : parts.entrySet()) {
			lines.add(name + ": " + part.getKey() + " = " + value(part.getValue()));
			if (isShort(part.getValue())) continue;
			final String file = String.format("%03d %s.txt", ++number, part.getKey().replaceAll("[^A-Za-z0-9 .-]", "_"));
			Files.writeString(texts.resolve(file), part.getValue());
		}
		found.put(name, lines);
		if (FREEZE) Files.write(folder.resolveSibling(kind + ".txt"), found.values().stream().flatMap(List::stream).toList());
		final List<String> before = kept.getOrDefault(name, List.of());
		if (FREEZE || lines.equals(before)) return;
		final Set<String> old = new HashSet<>(before), now = new HashSet<>(lines);
		final List<String> changes = new ArrayList<>();
		before.stream().filter(l -> !now.contains(l)).forEach(l -> changes.add("- " + l));
		lines.stream().filter(l -> !old.contains(l)).forEach(l -> changes.add("+ " + l));
		final String shown = String.join("\n", changes.subList(0, Math.min(SHOWN, changes.size())));
		fail(name + " is not what was frozen" + (changes.isEmpty() ? ": the order of its parts" : ", " + changes.size() + " lines:\n"
			+ shown) +
			"\nThe texts are in " + texts + "; what is meant is frozen with -Dcrumple.freeze=true (see " + FrozenValues.class.getName()
			+ ").");
	}

	/** Fails unless the cases that are kept are these. */
	public void checkCases(final Set<String> names) {
		assertTrue(FREEZE || kept.keySet().equals(names), () -> {
			final Set<String> different = new TreeSet<>(kept.keySet());
			for (final String name : names) if (!different.remove(name)) different.add(name);
			return "Kept but not run, or run but not kept: " + different;
		});
	}

	private static boolean isShort(final String text) {
		return text.length() <= SHORT && text.indexOf('\n') < 0;
	}

	private static String value(final String text) {
		return isShort(text) ? text : text.lines().count() + " lines " + digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The first 16 digits of the SHA-256. */
	public static String digest(final byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
