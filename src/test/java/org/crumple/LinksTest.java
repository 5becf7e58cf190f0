package org.crumple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Links of the pages lead somewhere, every page is reached from the README, and every picture is shown. */
class LinksTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern INTO = Pattern.compile("\\]\\(((?![a-z]+:)[^)\\s#]*)#([^)\\s]+)\\)");
	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+?)\\s*$");

	private static List<Path> links(final Path page) throws IOException {
		final List<Path> all = new ArrayList<>();
		final Matcher matcher = LINK.matcher(Files.readString(page));
		while (matcher.find()) {
			final String target = matcher.group(1).split("#")[0];
			if (target.isEmpty() || target.matches("[a-z]+:.*")) continue;
			all.add(page.toAbsolutePath().resolveSibling(target).normalize());
		}
		return all;
	}

	private static Set<Path> files(final String folder, final String ending) throws IOException {
		try (Stream<Path> all = Files.walk(Path.of(folder))) {
			return new TreeSet<>(all.filter(f -> f.toString().endsWith(ending)).map(f -> f.toAbsolutePath().normalize()).toList());
		}
	}

	private static Set<Path> reached() throws IOException {
		final Set<Path> reached = new TreeSet<>();
		final Deque<Path> open = new ArrayDeque<>(List.of(Path.of("README.md").toAbsolutePath()));
		while (!open.isEmpty()) {
			final Path page = open.pop();
			if (!reached.add(page) || !page.toString().endsWith(".md") || !Files.exists(page)) continue;
			open.addAll(links(page));
		}
		return reached;
	}

	/** The macro in a picture names the files that it read. */
	@Test
	void picturesDoNotTellWhereTheyWereMade() throws IOException {
		for (final Path picture : files("docs/images", ".png")) {
			final String bytes = Files.readString(picture, StandardCharsets.ISO_8859_1);
			assertFalse(Pattern.compile("(table|out|save|path|plan)=\\[?/[a-z]").matcher(bytes).find(), picture.toString());
		}
	}

	@Test
	void everyLinkLeadsToAFile() throws IOException {
		final List<String> dead = new ArrayList<>();
		for (final Path page : reached()) {
			if (!page.toString().endsWith(".md") || !Files.exists(page)) continue;
			for (final Path target : links(page)) if (!Files.exists(target)) dead.add(page.getFileName() + " -> " + target);
		}
		assertEquals(List.of(), dead);
	}

	/** The anchors that a forge and the Help pages give to the headings of a page. */
	private static Set<String> anchors(final Path page) throws IOException {
		final Set<String> anchors = new TreeSet<>();
		final Matcher heading = HEADING.matcher(Files.readString(page));
		while (heading.find()) {
			final String name = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
			int same = 0;
			String anchor = name;
			while (!anchors.add(anchor)) anchor = name + "-" + ++same;
		}
		return anchors;
	}

	@Test
	void everyLinkIntoAPageLeadsToAHeading() throws IOException {
		final List<String> dead = new ArrayList<>();
		int links = 0;
		for (final Path page : reached()) {
			if (!page.toString().endsWith(".md") || !Files.exists(page)) continue;
			final Matcher link = INTO.matcher(Files.readString(page));
			while (link.find()) {
				final Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
				links++;
				if (!anchors(target).contains(link.group(2))) dead.add(page.getFileName() + " -> " + link.group());
			}
		}
		assertEquals(List.of(), dead);
		assertTrue(links > 50, links + " links");
	}

	@Test
	void everyPageAndPictureIsReachedFromTheReadme() throws IOException {
		final Set<Path> lost = files("docs", ".md");
		lost.addAll(files("docs", ".png"));
		lost.removeAll(reached());
		assertTrue(lost.isEmpty(), "nothing leads to " + lost);
	}
}
