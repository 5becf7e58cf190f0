package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of columns of CSV files. */
class TableFigureTest {

	private static final double EXACT = 1e-12;

	@TempDir
	Path folder;

	private String file(final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text).toString();
	}

	private static Panel panel(final String series, final String each, final String scales) {
		return figure(series, each, scales).panels().get(0);
	}

	private static Figure figure(final String series, final String each, final String scales) {
		return TableFigure.of(series, each, "plot", "x (l);y", scales, "", "top-left");
	}

	@Test
	void aWordWithACommaIsOneCell() throws IOException {
		final String file = file("words.csv", "name,\"x, of all\",y\n\"a, b\",2,3\nc,4,5\n");
		final Series points = (Series) panel("points|" + file + "||x, of all;y|circle #000000 2|p", "", "none").marks().get(0);
		assertEquals("[2.0, 4.0] [3.0, 5.0]", Arrays.toString(points.x()) + " " + Arrays.toString(points.y()));
		final Series one = (Series) panel("points|" + file + "|\"a, b\"|x, of all;y|circle #000000 2|p", "", "none").marks().get(0);
		assertEquals("[2.0]", Arrays.toString(one.x()));
	}

	@Test
	void fitsThatTheirTestRefusesAreOpenPoints() throws IOException {
		final String file = file("fits.csv", "n,x,y,error,accepted\n1,1,2,0.1,1\n1,2,3,0.2,0\n1,4,5,0.3,1\n2,1,7,0.4,0\n");
		final Figure figure = figure("points|" + file + "|1,|x;y;error|circle #000000 2|p\npoints|" + file
			+ "|2,|x;y;error|box #000000 2|q", "", "none");
		final List<Series> points = figure.panels().get(0).marks().stream().map(Series.class::cast).toList();
		assertEquals(List.of("[1.0, 4.0]", "[2.0]", "[1.0]"), points.stream().map(p -> Arrays.toString(p.x())).toList());
		assertEquals(List.of(Palette.WHITE, Palette.WHITE), points.subList(1, 3).stream().map(p -> p.look().fill()).toList());
		assertEquals("p,null,q", points.get(0).label() + "," + points.get(1).label() + "," + points.get(2).label());
		assertEquals("open: not accepted", figure.caption());
		assertEquals("", figure("points|" + file + "|1,1|x;y|circle #000000 2|p", "", "none").caption());
	}

	/**
	 * The measured densities of bonds, each with the law that was fitted to the same population: points, line and number belong together.
	 */
	@ParameterizedTest
	@CsvSource({ "distance", "effective_stiffness", "f_in", "barrier" })
	void lawsGoThroughThePointsOfTheirPopulation(final String column) {
		final String density = "density|docs/data/densities-512.csv|" + column + ",";
		final String fit = "|docs/data/pseudo_gap.csv;512,", end = "," + column + ",All rows;until";
		final Panel panel = panel(density + "stable,+" + column + ",unstable,|5|circle #000000 2|bistable" + fit + "bistable" + end + "\n"
			+ density + "%,|5|*|%" + fit + "%" + end, "stable,unstable", "xy");
		final List<Series> points = panel.marks().stream().filter(Series.class::isInstance).map(Series.class::cast).toList();
		final List<Law> laws = panel.marks().stream().filter(Law.class::isInstance).map(Law.class::cast).toList();
		assertEquals(3, points.size());
		assertEquals(3, laws.size());
		for (int p = 0; p < 3; p++) {
			double squares = 0;
			int used = 0;
			final Series series = points.get(p);
			for (int k = 0; k < series.x().length; k++) {
				if (series.isOfFew(k) || series.x()[k] > laws.get(p).until() / 1.3) continue;
				final double error = series.high()[k] - series.y()[k];
				squares += Math.pow((series.y()[k] - laws.get(p).f().applyAsDouble(series.x()[k])) / error, 2);
				used++;
			}
			assertTrue(used > 2);
			assertTrue(squares / used < 4, series.label() + ": " + squares / used);
			assertEquals(series.look().colour(), laws.get(p).look().colour());
		}
	}

	/** The law of all bistable bonds beside the points of all bonds is refused, and so is any other mixture. */
	@Test
	void aLawOfOtherValuesIsRefused() {
		final String fit = "|docs/data/pseudo_gap.csv;512,bistable,effective_stiffness,All rows;until";
		for (final String population : List.of("all", "stable")) {
			final String series = "density|docs/data/densities-512.csv|effective_stiffness," + population + ",|5|circle #000000 2|x" + fit;
			assertTrue(assertThrows(IllegalArgumentException.class, () -> figure(series, "", "xy")).getMessage()
				.contains("different selections"), population);
		}
	}

	@Test
	void fitsThatAreNotAcceptedAreInBracketsAndDashed() throws IOException {
		final String means = file("means.csv", "nodes,mean,error\n64,1,0.1\n256,2,0.1\n"),
			fits = file("fits.csv", "quantity,exponent,error,amplitude,accepted\na,0.5,0.1,0.125,1\nb,0.5,0.1,0.125,0\n");
		for (final boolean accepted : new boolean[] { true, false }) {
			final Figure figure = figure("points|" + means + "||nodes;mean;error|circle #0072b2 2|mean|" + fits + ";"
				+ (accepted ? "a" : "b")
				+ ",;amplitude\nguide|||0.27|#6e6e6e 2|paper", "", "xy");
			final List<Mark> marks = figure.panels().get(0).marks();
			assertEquals(accepted ? "mean: N^{0.50 \u00b1 0.10}" : "mean: N^{(0.50 \u00b1 0.10)}", marks.get(0).label());
			final Law law = (Law) marks.stream().filter(Law.class::isInstance).findFirst().orElseThrow();
			assertEquals(accepted ? Dash.SOLID : Dash.DASHED, law.look().dash());
			assertEquals(1, law.f().applyAsDouble(64), EXACT);
			assertEquals(accepted ? "" : "in parentheses, dashed: not accepted", figure.caption());
			assertEquals(Dash.DOTTED, marks.get(marks.size() - 1).look().dash(), "not fitted");
		}
	}

	@Test
	void wordsStandForLinesPowersAndLooks() throws IOException {
		final String table = file("t.csv", "nodes,x,y,count\n4,1,2,9\n9,1,3,4\n");
		final List<Mark> marks = panel("points|" + table + "|%,|x;y;;%^0.5;%^-1|*|N = %", "4 9", "xy").marks();
		final Series first = (Series) marks.get(0), second = (Series) marks.get(1);
		assertArrayEquals(new double[] { 2 }, first.x(), EXACT);
		assertArrayEquals(new double[] { 1.0 / 3 }, second.y(), EXACT);
		assertTrue(!first.isOfFew(0) && second.isOfFew(0), "the column count says how many");
		assertNull(first.low(), "without a column of errors there are none");
		assertEquals(List.of("N = 4", "N = 9"), List.of(first.label(), second.label()));
		assertTrue(first.look().symbol() != second.look().symbol() && first.look().colour() != second.look().colour());
		final List<Mark> populations = panel("points|" + table + "||x;y|*|%", "stable,unstable", "xy").marks();
		assertEquals(List.of(Palette.STABLE, Palette.UNSTABLE), populations.stream().map(m -> m.look().colour()).toList());
	}

	@Test
	void meansOverNetworksAreOfNetworks() throws IOException {
		final String table = file("n.csv", "x,y,networks\n1,2,3\n2,3,50\n");
		final Series means = (Series) panel("points|" + table + "||x;y;;;;networks|circle #0072b2 2|a", "", "none").marks().get(0);
		assertTrue(means.isOfFew(0) && !means.isOfFew(1));
		assertEquals("networks", means.counted());
	}

	@Test
	void histogramsAreDensitiesAndLinesReachTheTop() throws IOException {
		final String table = file("v.csv", "kind,v\na,1.1\na,1.2\nb,20\n");
		final Series bins = (Series) panel("histogram|" + table + "||v;1|box #0072b2 2|values", "", "xy").marks().get(0);
		assertArrayEquals(new double[] { 2 / 3.0 / 9, 1 / 3.0 / 90 }, bins.y(), EXACT);
		assertArrayEquals(new int[] { 2, 1 }, bins.count());
		final Panel panel = panel("bar|" + table + "|a|v;v|bar #0072b2 #96c3e6|bars\nline|||1.1;0;1.1;top|#000000 1 dashed|line", "",
			"none");
		assertEquals(Symbol.BAR, panel.marks().get(0).look().symbol());
		assertEquals(1.05 * 1.2, ((Series) panel.marks().get(1)).y()[1], EXACT);
		assertEquals(0, panel.upwards()[0]);
	}

	@Test
	void bandsAndCurvesAreOfColumns() throws IOException {
		final String table = file("b.csv", "n,x,y,low,high\n1,0,2,1,3\n1,1,3,2,5\n2,0,9,9,9\n");
		final List<Mark> marks = panel("band|" + table + "|1,|x;low;high|#cfe3f2|half of them\ncurve|" + table
			+ "|1,|x;y|#0072b2 2 dashed|", "", "none").marks();
		final Band band = (Band) marks.get(0);
		assertEquals("[0.0, 1.0] [1.0, 2.0] [3.0, 5.0] half of them", Arrays.toString(band.x()) + " " + Arrays.toString(band.low()) + " "
			+ Arrays.toString(band.high()) + " " + band.label());
		assertEquals(0xcfe3f2, band.look().fill() & 0xffffff);
		final Series curve = (Series) marks.get(1);
		assertEquals("[0.0, 1.0] [2.0, 3.0]", Arrays.toString(curve.x()) + " " + Arrays.toString(curve.y()));
		assertEquals(Look.Dash.DASHED, curve.look().dash());
		assertNull(curve.label());
	}

	@Test
	void namesOfLettersAreLetters() {
		assertEquals("\u27e8\u0394n\u27e9/N^{0.5}, f_{in}", TableFigure.symbols("{<}{Delta}n{>}/N^{0.5}, f_{in}"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', value = { "points|nowhere.csv||x;y|circle #000000 2|a ! has no nowhere.csv",
		"points|docs/data/collapse.csv||a;q|circle #000000 2|a ! collapse.csv has no column q",
			"values|||1;2;3|star #000000 2|a ! style star",
		"values|||1;2;3|circle red 2|a ! colour red" })
	void whatCannotBeDrawnIsSaid(final String series, final String message) {
		final String said = assertThrows(IllegalArgumentException.class, () -> figure(series, "", "xy")).getMessage();
		assertTrue(said.contains(message), said);
	}
}
