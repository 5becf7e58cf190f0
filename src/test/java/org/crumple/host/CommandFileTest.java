package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The rules of cmd.exe that {@code crumple.cmd} must keep, as far as its text tells; {@link LauncherArgumentsTest} runs it on Windows. */
class CommandFileTest {

	/** Variables that hold a number, a word without blanks, or text with quotes of its own. */
	private static final Set<String> WORDS = Set.of("release", "waited", "errorlevel", "status",
		"major", "minor", "RANDOM", "COMPUTERNAME", "CRUMPLE_JAVA_OPTS", "plugins");
	private static final Pattern VARIABLE = Pattern.compile("%(~dp0|([A-Za-z_]+)(:[^%]*)?%)");
	private static final Pattern JUMP = Pattern.compile("\\b(?:goto |call :)(\\w+)");

	private static List<String> lines() throws IOException {
		final List<String> lines = new ArrayList<>();
		for (final String line : text().split("\r\n")) if (!line.startsWith("rem ")) lines.add(line);
		return lines;
	}

	private static String text() throws IOException {
		return Files.readString(Path.of("crumple.cmd"), StandardCharsets.US_ASCII);
	}

	@Test
	void itIsOfAsciiAndItsLinesEndAsOnWindows() throws IOException {
		assertFalse(text().replace("\r\n", "").contains("\n"), "cmd loses labels in files with other line ends");
	}

	/**
	 * Outside of quotes a blank, an ampersand or a parenthesis in the name of a folder ends the command; a quote after a caret does not
	 * count.
	 */
	@Test
	void pathsStandInQuotes() throws IOException {
		final List<String> bare = new ArrayList<>();
		int paths = 0;
		for (final String line : lines()) {
			final Matcher variable = VARIABLE.matcher(line);
			while (variable.find()) {
				if (variable.group(2) != null && WORDS.contains(variable.group(2))) continue;
				paths++;
				if (line.substring(0, variable.start()).replace("^\"", "").chars().filter(c -> c == '"').count() % 2 == 0) bare.add(line);
			}
		}
		assertEquals(List.of(), bare);
		assertTrue(paths > 50, paths + " paths");
	}

	/** It would take a percent in a path for its own, and double a caret. */
	@Test
	void nothingThatCallReadsTwiceHoldsAPath() throws IOException {
		for (final String line : lines()) if (line.startsWith("call ")) assertFalse(line.contains("%"), line);
	}

	@Test
	void exclamationMarksAreLettersUntilTheMessageIsPrinted() throws IOException {
		final List<String> lines = lines();
		assertEquals("setlocal EnableExtensions DisableDelayedExpansion", lines.get(1));
		final int enabled = lines.indexOf("setlocal EnableDelayedExpansion");
		assertEquals(":fail", lines.get(enabled - 1));
		assertEquals("echo crumple: !why! 1>&2", lines.get(enabled + 1));
	}

	@Test
	void everyJumpHasItsLabel() throws IOException {
		final Set<String> labels = new TreeSet<>(), jumps = new TreeSet<>();
		for (final String line : lines()) {
			if (line.startsWith(":")) assertTrue(labels.add(line.substring(1)), line);
			final Matcher jump = JUMP.matcher(line);
			while (jump.find()) jumps.add(jump.group(1));
		}
		assertEquals(labels, jumps);
	}

	/** A caller that writes {@code crumple x || y} asks for the status of the last command. */
	@Test
	void theLastCommandHasTheStatus() throws IOException {
		final List<String> lines = lines();
		assertEquals("\"%COMSPEC%\" /d /c exit %status%", lines.get(lines.size() - 1));
	}
}
