package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;

/** The recipe in docs/python.md reads the tables of figures as they are written. */
class RedrawnFigureTest {

	private static final double NONE = Double.NaN;
	/** A name in square brackets or behind groupby, as the recipe writes columns. */
	private static final Pattern COLUMN = Pattern.compile("(?:\\[|\\(|, )\"([a-z]+)\"(?=[\\],)])"), GROUP = Pattern.compile(
		"groupby\\(\"([a-z]+)\"");

	private static List<String> table(final double[] x, final double[] y) {
		return FigureTable.of(Figure.of("name", "caption", new Panel(Axis.log("f_{in} (E/l)"), Axis.linear("P(f_{in})"), List.of(new Series(
			"line", x, y, Look.line(Palette.DATA, 1))), Corner.TOP_LEFT))).lines().toList();
	}

	private static String recipe() throws Exception {
		final String page = Files.readString(Path.of("docs/python.md")), section = page.substring(page.indexOf(
			"\n## A figure drawn again\n"));
		return section.substring(section.indexOf("```python\n"), section.indexOf("\n```\n"));
	}

	@Test
	void itsColumnsAreThoseOfTheTableAndAllOfThem() throws Exception {
		final TreeSet<String> used = new TreeSet<>();
		for (final String line : recipe().lines().filter(l -> l.contains("part[") || l.contains("groupby(")).toList()) {
			COLUMN.matcher(line).results().forEach(m -> used.add(m.group(1)));
			GROUP.matcher(line).results().forEach(m -> used.add(m.group(1)));
		}
		final String headings = table(new double[] { 1 }, new double[] { 2 }).stream().filter(l -> !l.startsWith("#")).findFirst()
			.orElseThrow();
		assertEquals(new TreeSet<>(Arrays.asList(headings.split(","))), used);
	}

	/** The recipe splits such a line at these words. */
	@Test
	void itsLinesOnAxesAreThoseOfTheTable() throws Exception {
		final String line = table(new double[] { 1 }, new double[] { 2 }).get(1);
		assertEquals("# panel a: x is f_in (E/l), logarithmic, y is P(f_in)", line);
		for (final String word : List.of("# panel ", ": x is ", ", y is ", ", logarithmic")) {
			assertTrue(line.contains(word) && recipe().contains("\"" + word + "\""), word);
		}
	}

	@Test
	void aLineIsInterruptedOnceWhereItIsAndNowhereElse() {
		final List<String> rows = table(new double[] { NONE, 1, 2, NONE, NONE, 3, 4, NONE }, new double[] { NONE, 5, 6, NONE, NONE, 7, 8,
			NONE });
		assertEquals(List.of("a,line,1,,5,,,0,,,line,", "a,line,2,,6,,,0,,,line,", "a,line,,,,,,0,,,line,", "a,line,3,,7,,,0,,,line,",
			"a,line,4,,8,,,0,,,line,"), rows.subList(3, rows.size()));
	}

	@Test
	void everyRowSaysHowItIsDrawnAndAFitWhetherItIsAccepted() {
		final double[] x = { 1, 2 };
		final Panel panel = new Panel(Axis.linear("x"), Axis.linear("y"), List.of(new Series("points", x, x, Look.points(Symbol.CIRCLE, 0,
			1)), new Series("line", x, x, Look.line(0, 1)), new Series("bars", x, x, Look.points(Symbol.BAR, 0, 1)),
			new Band("band", x, x, x,
			Look.line(0, 1)), Law.straight("good", v -> v, 1, 2, Look.fit(0, 2, true)), Law.straight("bad", v -> v, 1, 2, Look.fit(0, 2,
			false)), Law.straight("known", v -> v, 1, 2, Look.line(0, 1)).known(), new Guide("guide", 1, 1, 1, Look.line(0, 1))),
			Corner.TOP_LEFT);
		final TreeMap<String, String> drawn = new TreeMap<>();
		FigureTable.of(Figure.of("name", "", panel)).lines().skip(2).map(l -> l.split(",", -1)).forEach(c -> {
			assertEquals(12, c.length);
			drawn.put(c[1], c[10] + " " + c[11]);
			assertEquals(c[10].equals("fit") ? "1" : "0", c[7], c[1]);
		});
		assertEquals(Map.of("points", "points ", "line", "line ", "bars", "bars ", "band", "band ", "good", "fit 1", "bad", "fit 0",
			"guide",
			"guide ", "known", "guide "), drawn);
	}

	/** Points of few values are open, and so are points of few networks; the legend does not take one for the other. */
	@Test
	void theLegendSaysWhatThereAreFewOf() {
		final Series points = new Series(null, new double[] { 1, 2 }, new double[] { 1, 2 }, Look.points(
			Look.Symbol.CIRCLE, Palette.DATA, 1));
		final Panel panel = new Panel(Axis.linear("x"), Axis.linear("y"), List.of(points.counted(new int[] { 4, 9 }, "networks"), points
			.counted(new int[] { 9, 9 })), Corner.TOP_LEFT);
		assertEquals(List.of("open: fewer than 5 networks"), LegendBox.remarks(panel));
		assertEquals(List.of("open: fewer than 5 values"), LegendBox.remarks(panel.of(List.of(points.counted(new int[] { 1, 9 })))));
	}
}
