package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages quoted in docs/troubleshooting.md really occur. */
class TroubleshootingTest extends MacroTest {

	private static final Path PAGE = Path.of("docs", "troubleshooting.md");
	/** A quoted sentence, and the macro below it. */
	private static final Pattern CASE = Pattern.compile("(?m)^> (.*)$(?s:[^>]*?)```macro\n(.*)\n```");

	static Stream<Arguments> cases() throws IOException {
		return CASE.matcher(Files.readString(PAGE)).results().map(m -> Arguments.of(m.group(1), m.group(2)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theMacroSaysTheSentence(final String sentence, final String macro) {
		final String message = failure(macro);
		final String pattern = Arrays.stream(sentence.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
		assertTrue(Pattern.compile(pattern).matcher(message).find(), message);
	}

	@Test
	void everyQuoteHasItsMacro() throws IOException {
		assertEquals(Files.readAllLines(PAGE).stream().filter(l -> l.startsWith("> ")).count(), cases().count());
	}

	@Test
	void sentencesWithoutAMacroStandInTheSource() throws IOException {
		final StringBuilder sources = new StringBuilder(Files.readString(Path.of("crumple")));
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) sources.append(Files.readString(file));
		}
		final Matcher quotes = Pattern.compile("(?m)^(?:- )?`([A-Zi][^`]{20,})`").matcher(Files.readString(PAGE));
		int found = 0;
		while (quotes.find()) {
			found++;
			assertTrue(sources.indexOf(quotes.group(1)) >= 0, quotes.group(1));
		}
		assertEquals(7, found, "quotes outside of the cases");
	}
}
