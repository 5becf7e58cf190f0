package org.crumple.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pitest.mutationtest.engine.MutationDetails;

/**
 * The mutants that no test can kill, because they compute the same: {@code equivalents.txt}, three lines each between blank
 * lines, which are the class and the mutator (with {@code #2} behind it if the second on that line is meant alone), the
 * line of source, and the reason.
 */
final class Equivalents {

	/** One entry. @param number 1 for the first mutant of that mutator on the line, 0 for all of them */
	record Entry(String className, String mutator, int number, String source, String reason) {}

	private final List<Entry> entries = new ArrayList<>();
	private final Map<Path, List<String>> sources = new HashMap<>();
	private final Set<Entry> used = new LinkedHashSet<>();

	private Equivalents() {}

	/** @throws IllegalArgumentException if an entry has not its three lines */
	static Equivalents read(final Path file) throws IOException {
		final Equivalents all = new Equivalents();
		for (final String block : Files.readString(file).strip().split("\n\\s*\n")) {
			final List<String> lines = block.lines().map(String::strip).filter(l -> !l.startsWith("#")).toList();
			if (lines.isEmpty()) continue;
			final String[] head = lines.get(0).split(" +");
			if (lines.size() != 3 || head.length < 2 || lines.get(2).length() < 10) {
				throw new IllegalArgumentException(file + ": an entry has a class with a mutator, the line of source and the reason, not: "
					+ block);
			}
			all.entries.add(new Entry("org.crumple." + head[0], head[1], head.length > 2 ? Integer.parseInt(head[2].substring(1)) : 0,
				lines.get(1), lines.get(2)));
		}
		return all;
	}

	/** Whether a mutant is listed. @param number which one it is among those of its mutator on its line, from 1 */
	boolean lists(final MutationDetails mutant, final int number) {
		final String source = source(mutant), mutator = mutatorOf(mutant);
		for (final Entry entry : entries) {
			if (!entry.className.equals(mutant.getClassName().asJavaName()) || !entry.mutator.equals(mutator)
				|| !entry.source.equals(source)) continue;
			if (entry.number != 0 && entry.number != number) continue;
			used.add(entry);
			return true;
		}
		return false;
	}

	/** The entries of a package that meant no mutant: their code has changed. */
	List<Entry> unusedIn(final String packageName) {
		return entries.stream().filter(e -> e.className.startsWith(packageName + ".") && !used.contains(e)).toList();
	}

	/** Its mutator, as the list names it. */
	static String mutatorOf(final MutationDetails mutant) {
		final String name = mutant.getMutator();
		return name.substring(name.lastIndexOf('.') + 1).replaceFirst("Mutator$", "");
	}

	/** The line of source that is mutated. */
	String source(final MutationDetails mutant) {
		final Path file = Path.of("src/main/java", mutant.getClassName().getPackage().asInternalName(), mutant.getFilename());
		final List<String> lines = sources.computeIfAbsent(file, f -> {
			try {
				return Files.readAllLines(f);
			} catch (final IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		return lines.get(mutant.getLineNumber() - 1).strip();
	}
}
