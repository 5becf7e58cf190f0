package org.crumple.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The numbers of the reproduction are those of docs/data. Marks stand in pages below docs, and what follows them is written by
 * {@code -Dcrumple.document=true}:
 * <ul>
 * <li>{@code <!-- claims: SECTION -->}, the table of a section of docs/data/claims.csv, or {@code summary};</li>
 * <li>{@code <!-- table: FILE ; COLUMNS ; CONDITIONS -->}, a table of docs/data, and {@code <!-- pivot: FILE ; DOWN ; ACROSS ; VALUE ;
 * CONDITIONS -->}, one with the cells of a column as headings;</li>
 * <li><code>&lt;!--=ID--&gt;...&lt;!--/--&gt;</code> in a sentence, a claim; {@code =ID.value} without its error.</li>
 * </ul>
 */
class ReproductionPageTest {

	private static final Path PAGE = Path.of("docs/reproduction.md"), DETAILS = Path.of("docs/reproduction_details.md"),
		MEMORY = Path.of("docs/memory.md"), AGEING = Path.of("docs/ageing.md");
	private static final String HEAD = "| | paper | here | window | verdict |\n|---|---|---|---|---|\n";
	private static final String SUMMARY = "| | paper | here | verdict |\n|---|---|---|---|\n";
	private static final Pattern TABLE = Pattern.compile("(<!-- (claims|table|pivot): ((?:(?! -->).)+) -->\n)((?:\\|.*\n)*)");
	private static final Pattern SPAN = Pattern.compile("(<!--=([\\w-]+)(\\.value)?-->)(.*?)(<!--/-->)");
	/** What only a measurement can say: a number with an error. */
	private static final Pattern MEASURED = Pattern.compile("[0-9] ?\u00b1 ?[0-9]");
	private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.\u2212-])[\u2212-]?[0-9]+\\.[0-9]+(?:e-?[0-9]+)?(?![\\w.])");

	private static String table(final String kind, final String name) throws IOException {
		final String[] parts = (name + " ; ; ; ; ").split(" ; ");
		if (kind.equals("table")) return DataTable.of(parts[0].trim()).shown(parts[1].trim(), parts[2].trim());
		if (kind.equals("pivot")) return DataTable.of(parts[0].trim()).pivot(parts[1].trim(), parts[2].trim(), parts[3].trim(),
			parts[4].trim());
		final boolean summary = name.equals("summary");
		return (summary ? SUMMARY : HEAD) + Claim.all().stream().filter(c -> summary ? c.inSummary() : c.section().equals(name)).map(
			summary ? Claim::summary : Claim::line).collect(Collectors.joining());
	}

	private static String renewed(final String text) throws IOException {
		final Matcher table = TABLE.matcher(text);
		final StringBuilder tables = new StringBuilder();
		while (table.find())
			table.appendReplacement(tables, Matcher.quoteReplacement(table.group(1) + table(table.group(2), table.group(3))));
		table.appendTail(tables);
		final Map<String, Claim> claims = Claim.all().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
		return SPAN.matcher(tables).replaceAll(span -> {
			final Claim claim = claims.get(span.group(2));
			if (claim == null) throw new AssertionError(span.group() + ": claims.csv has no id " + span.group(2));
			return Matcher.quoteReplacement(span.group(1) + (span.group(3) == null ? claim.here() : claim.value()) + span.group(5));
		});
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.walk(PAGE.getParent())) {
			return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
		}
	}

	@Test
	void numbersAreThoseOfTheTables() throws IOException {
		for (final Path page : pages()) {
			final String text = Files.readString(page), renewed = renewed(text);
			if (Boolean.getBoolean("crumple.document") && !renewed.equals(text)) Files.writeString(page, renewed);
			else assertEquals(renewed, text, page + ": run with -Dcrumple.document=true");
		}
	}

	@Test
	void everyClaimIsOnThePage() throws IOException {
		final List<Claim> claims = Claim.all();
		final Set<String> sections = new TreeSet<>(claims.stream().map(Claim::section).toList());
		final Matcher table = TABLE.matcher(Files.readString(PAGE) + Files.readString(DETAILS) + Files.readString(MEMORY)
			+ Files.readString(AGEING));
		while (table.find()) sections.remove(table.group(3));
		assertEquals(Set.of(), sections, "sections of claims.csv that no page shows");
		assertEquals(claims.size(), claims.stream().map(Claim::id).distinct().count(), "an id stands twice");
	}

	/** Outside tables and marks no number with an error stands, and no decimal number but the paper's and those that were chosen. */
	@Test
	void noMeasuredNumberIsTypedByHand() throws IOException {
		final Set<String> given = new HashSet<>();
		for (final Claim claim : Claim.all()) DECIMAL.matcher(claim.paper()).results().forEach(n -> given.add(n.group()));
		for (final var row : DataTable.of("given.csv").rows()) given.add(row.get("number"));
		for (final Path page : List.of(PAGE, DETAILS, MEMORY, AGEING)) {
			final String prose = SPAN.matcher(TABLE.matcher(Files.readString(page)).replaceAll("")).replaceAll("")
				.replaceAll("\\]\\([^)]*\\)", "]")
				.replaceAll("`[^`]*`", "").replaceAll("arXiv [0-9.]+|arxiv.org/abs/[0-9.]+", "");
			for (final String line : prose.split("\n")) {
				assertTrue(!MEASURED.matcher(line).find(), page + " has a number with an error that no table gives: " + line);
				DECIMAL.matcher(line).results().forEach(n -> assertTrue(given.contains(n.group()), page + ": " + n.group()
					+ " is in no claim, and not among the chosen numbers of given.csv: " + line));
			}
		}
	}

	@Test
	void verdictsAreWhatTheNumbersSay() throws IOException {
		for (final Claim claim : Claim.all()) {
			assertTrue(Claim.VERDICTS.contains(claim.judged()), claim.id() + ": " + claim.verdict());
			if (claim.isCompared()) assertEquals(claim.agrees(), claim.judged().equals("agrees"), claim.id() + ": " + claim.here()
				+ ", paper " + claim.paper() + ", but " + claim.verdict());
		}
	}
}
