package org.crumple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Fiji's -batch reads a macro in another encoding than it is written in, whatever the locale: recipes and script commands are of ASCII, and
 * say other letters by their codes.
 */
class AsciiTest {

	@Test
	void macrosAndScriptsAreOfAscii() throws Exception {
		final List<String> others = new ArrayList<>();
		int files = 0;
		for (final String folder : List.of("macros", "plugins", "src/main/resources/script_templates")) {
			try (Stream<Path> all = Files.walk(Path.of(folder))) {
				for (final Path file : all.filter(f -> f.toString().endsWith(".ijm")).toList()) {
					files++;
					final String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
					for (int k = 0; k < lines.length; k++)
						if (lines[k].chars().anyMatch(c -> c > 126)) others.add(file + ":" + (k + 1) + ": " + lines[k]);
				}
			}
		}
		assertEquals(List.of(), others);
		assertEquals(true, files > 25, files + " files");
	}
}
