package org.crumple.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The numbers of docs/reproduction.md are those of docs/data. Tables stand between {@code <!-- claims: SECTION -->} and the next empty line
 * and are made of docs/data/claims.csv; {@code -Dcrumple.document=true} writes them. Those of the page of details, behind
 * {@code <!-- table: FILE -->}, are whole tables of docs/data.
 */
class ReproductionPageTest {

	private static final Path PAGE = Path.of("docs/reproduction.md"), DETAILS = Path.of("docs/reproduction_details.md");
	private static final String HEAD = "| | paper | here | window | verdict |\n|---|---|---|---|---|\n";
	private static final Pattern TABLE = Pattern.compile("(<!-- (claims|table): (\\S+) -->\n)((?:\\|.*\n)*)");
	/** A number with an error, or an interval: what only a measurement can say. */
	private static final Pattern MEASURED =
		Pattern.compile("\u2212?[0-9.]+(?: \u00b1 [0-9.]+)(?: \\(\u2212?[0-9.]+ to \u2212?[0-9.]+\\))?");

	private static String made(final String kind, final String name) throws IOException {
		if (kind.equals("claims")) return HEAD + Claim.all().stream().filter(c -> c.section().equals(name)).map(c -> c.line() + "\n")
			.collect(Collectors.joining());
		final List<CSVRecord> rows = Claim.read(Claim.DATA.resolve(name));
		final List<String> headings = rows.get(0).getParser().getHeaderNames();
		return "| " + headings.stream().map(h -> h.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |\n|"
			+ "---|".repeat(headings.size()) + "\n" + rows.stream().map(
			row -> "| " + row.stream().map(ReproductionPageTest::cell).collect(Collectors.joining(" | ")) + " |\n").collect(Collectors
			.joining());
	}

	/** Four digits of a number; words as they are. */
	private static String cell(final String text) {
		if (!text.matches("-?[0-9]+\\.[0-9]+([eE]-?[0-9]+)?")) return text.replace("|", "\\|").replace("NaN", "");
		final java.math.BigDecimal four = new java.math.BigDecimal(text).round(new java.math.MathContext(4)).stripTrailingZeros();
		return four.signum() == 0 ? "0" : four.scale() > 6 ? four.toString().toLowerCase(java.util.Locale.ROOT) : four.toPlainString();
	}

	@Test
	void tablesAreThoseOfTheData() throws IOException {
		for (final Path page : List.of(PAGE, DETAILS)) {
			final String text = Files.readString(page);
			final Matcher table = TABLE.matcher(text);
			final StringBuilder renewed = new StringBuilder();
			while (table.find()) table.appendReplacement(renewed, Matcher.quoteReplacement(table.group(1) + made(table.group(2), table
				.group(3))));
			table.appendTail(renewed);
			if (Boolean.getBoolean("crumple.document")) Files.writeString(page, renewed.toString());
			else assertEquals(renewed.toString(), text, page + ": run with -Dcrumple.document=true");
		}
	}

	@Test
	void everyClaimIsOnThePage() throws IOException {
		final Set<String> sections = new TreeSet<>(Claim.all().stream().map(Claim::section).toList());
		final Matcher table = TABLE.matcher(Files.readString(PAGE));
		while (table.find()) if (table.group(2).equals("claims")) assertTrue(sections.remove(table.group(3)), table.group(3));
		assertEquals(Set.of(), sections, "sections of claims.csv without a table");
	}

	/** In sentences too, a number with an error is one of the claims, or one of the tables of details. */
	@Test
	void noMeasuredNumberIsTypedByHand() throws IOException {
		final String here = Claim.all().stream().map(Claim::here).collect(Collectors.joining("; "));
		final String prose = Files.readString(PAGE).lines().filter(l -> !l.startsWith("|")).collect(Collectors.joining("\n"));
		final Matcher number = MEASURED.matcher(prose);
		while (number.find()) assertTrue(here.contains(number.group()), number.group() + " is not in docs/data/claims.csv");
	}

	@Test
	void verdictsAreOfThree() throws IOException {
		for (final Claim claim : Claim.all())
			assertTrue(claim.verdict().matches("(agrees|explained|open|not reproduced|no value in the paper)(: .+)?"),
			claim.quantity() + ": "
				+ claim.verdict());
	}
}
