package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.io.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The networks that come with Crumple are what today's code makes of the lines in their files, to the last bit. */
class SamplesTest extends MacroTest {

	private static final Path SAMPLES = Path.of("src/main/resources/org/crumple/samples");
	private static final String LINE = "# macro\\d+=", VERSION = "# made_by=Crumple \\d.*";

	@TempDir
	private Path folder;

	@Test
	void theirLinesMakeThemAgain() throws Exception {
		final List<Path> all;
		try (Stream<Path> files = Files.list(SAMPLES)) {
			all = files.sorted().toList();
		}
		assertEquals(6, all.size(), all.toString());
		for (final Path bonds : all.stream().filter(f -> f.toString().endsWith(".bonds.csv")).toList()) {
			final StringBuilder macro = new StringBuilder();
			for (final String line : Files.readAllLines(bonds)) {
				if (line.matches(LINE + ".*")) macro.append(line.replaceFirst(LINE, "")).append('\n');
			}
			final String nodes = bonds.getFileName().toString().replace(".bonds.", ".nodes.");
			run(macro + "run('Save Network...', 'path=[" + inMacro(folder.resolve(nodes)) + "]');");
		}
		for (final Path file : all) {
			assertEquals(withoutVersion(file), withoutVersion(folder.resolve(file.getFileName().toString())), file.toString());
		}
		final Path bonds = all.get(0);
		assertTrue(Files.readString(folder.resolve(bonds.getFileName().toString())).contains("\n# made_by=" + Provenance.madeBy() + "\n"));
	}

	/** The lines of a file, of which that on the version may be that of the last release. */
	private static List<String> withoutVersion(final Path file) throws Exception {
		return Files.readAllLines(file).stream().filter(line -> !line.matches(VERSION)).toList();
	}
}
