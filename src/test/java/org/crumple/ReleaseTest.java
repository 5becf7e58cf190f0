package org.crumple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.io.Provenance;
import org.junit.jupiter.api.Test;

/** Pages, files for citing and the change log name the version that the build makes. */
class ReleaseTest {

	private static final String VERSION = first("pom.xml", "<artifactId>crumple</artifactId>\\s*<version>([^<]+)</version>");

	/** A file of the build: the jars of the plugin, the workbench and Spark, and the zip. */
	private static final Pattern FILE =
		Pattern.compile("crumple-(\\d[\\w.]*(?:-SNAPSHOT)??)(?:-(?:workbench|spark|fiji|sources))?\\.(?:jar|zip)");
	private static final Pattern RELEASE = Pattern.compile("(?m)^## \\[(\\d+)\\.(\\d+)\\.(\\d+)] - (\\d{4}-\\d\\d-\\d\\d)$");

	private static String text(final String file) {
		try {
			return Files.readString(Path.of(file));
		} catch (final IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<MatchResult> all(final String file, final Pattern pattern) {
		return pattern.matcher(text(file)).results().toList();
	}

	private static String first(final String file, final String pattern) {
		return all(file, Pattern.compile(pattern)).get(0).group(1);
	}

	@Test
	void theJarSaysTheVersionOfThePom() {
		assertEquals("Crumple " + VERSION, Provenance.madeBy());
	}

	@Test
	void pagesNameTheFilesThatTheBuildMakes() throws IOException {
		final List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md",
			"macros/README.md", "plans/README.md", "plugins/README.md"));
		try (Stream<Path> files = Files.walk(Path.of("docs"))) {
			files.map(Path::toString).filter(f -> f.endsWith(".md")).forEach(pages::add);
		}
		int named = 0;
		for (final String page : pages) {
			for (final MatchResult file : all(page, FILE)) {
				assertEquals(VERSION, file.group(1), page + ": " + file.group());
				named++;
			}
		}
		assertTrue(named >= 6, named + " names");
	}

	@Test
	void whoCitesFindsTheVersionAndItsDay() {
		assertEquals(VERSION, first("CITATION.cff", "(?m)^version: (\\S+)$"));
		assertEquals(VERSION, first("docs/citing.md", "version = \\{([^}]+)}"));
		if (VERSION.endsWith("-SNAPSHOT")) return;
		final MatchResult newest = all("CHANGELOG.md", RELEASE).get(0);
		assertEquals(VERSION, newest.group(1) + "." + newest.group(2) + "." + newest.group(3), "the newest release in the change log");
		assertEquals(newest.group(4), first("CITATION.cff", "(?m)^date-released: \"(\\S+)\"$"));
	}

	@Test
	void releasesGoFromNewToOld() {
		final List<MatchResult> releases = all("CHANGELOG.md", RELEASE);
		assertTrue(releases.size() >= 2, releases.toString());
		final int parts = all("CHANGELOG.md", Pattern.compile("(?m)^## ")).size();
		assertEquals(releases.size() + 1, parts, "what is unreleased, and releases with their day");
		final Comparator<MatchResult> order = Comparator.<MatchResult>comparingInt(r -> Integer.parseInt(r.group(1)))
			.thenComparingInt(r -> Integer.parseInt(r.group(2))).thenComparingInt(r -> Integer.parseInt(r.group(3)));
		for (int k = 1; k < releases.size(); k++) {
			assertTrue(order.compare(releases.get(k - 1), releases.get(k)) > 0, releases.get(k).group());
			assertTrue(releases.get(k - 1).group(4).compareTo(releases.get(k).group(4)) >= 0, releases.get(k).group());
		}
	}
}
