package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter Series and Average Curves by their macro lines. */
class NetworkSeriesTest extends MacroTest {

	@TempDir
	Path folder;

	private String file(final String name, final String text) throws Exception {
		return inMacro(Files.writeString(folder.resolve(name), text));
	}

	/** Ten networks at each alpha: their y is alpha times 1 to 10, with a mean of 5.5 alpha; in the second series twice that. */
	private String table() throws Exception {
		final StringBuilder text = new StringBuilder("alpha,excess,seed,y (E)\n");
		for (final int factor : new int[] { 1, 2 })
			for (final double alpha : new double[] { 0.1, 0.2, 0.4 })
				for (int seed = 1; seed <= 10; seed++)
					text.append(alpha).append(',').append(factor).append(',').append(seed).append(',').append(factor * alpha * seed)
						.append('\n');
		return file("own.csv", text.toString());
	}

	private String made(final String line, final String result) throws Exception {
		return run("run('" + line + "'); return " + result + ";");
	}

	private List<String> lines(final String name) throws Exception {
		return Files.readAllLines(folder.resolve(name)).stream().filter(l -> !l.startsWith("#")).toList();
	}

	@ParameterizedTest
	@CsvSource({ "average=Mean , 0.55, 1.1, 0.0957427", "average=Median , 0.55, 1.1, 0" })
	void everySeriesHasItsPoints(final String average, final double first, final double second, final double error) throws Exception {
		made("Parameter Series...', 'table=[" + table() + "] x=alpha y=y series=excess " + average + " save=[" + inMacro(folder) + "]",
			"'' + Table.size");
		final List<String> rows = lines("parameter-series-series-y-alpha.csv");
		assertEquals(7, rows.size());
		final String[] one = rows.get(1).split(",", -1), other = rows.get(4).split(",", -1);
		assertEquals("1", one[2]);
		assertEquals("2", other[2]);
		assertEquals(first, Double.parseDouble(one[4]), 1e-12);
		assertEquals(second, Double.parseDouble(other[4]), 1e-12);
		if (error > 0) assertEquals(error, Double.parseDouble(one[5]), 1e-6, "0.1 sqrt(110/12/10)");
		assertEquals("10", one[6]);
		final List<String> drawn = lines("series-y-alpha.figure.csv");
		assertEquals(7, drawn.size(), "what is drawn is what is in the table");
		assertTrue(drawn.get(1).startsWith("a,\"\u0394Z = 1, 10 networks a point\",0.1,,"), drawn.get(1));
		assertEquals(Double.parseDouble(one[4]), Double.parseDouble(drawn.get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[4]), 1e-12);
	}

	/** Rows of network k are alpha (k + 1), alpha (k + 3): smallest ones have the mean 3 alpha, largest ones 5 alpha. */
	@Test
	void theSmallestAndTheLargestOfEachNetworkAreAveraged() throws Exception {
		final StringBuilder text = new StringBuilder("alpha,seed,y (E)\n");
		for (final double alpha : new double[] { 1, 2 })
			for (int k = 0; k < 5; k++)
				text.append(alpha + "," + k + "," + alpha * (k + 3) + "\n" + alpha + "," + k + "," + alpha * (k + 1) + "\n");
		final String table = file("extremes.csv", text.append("1,9,\n").toString());
		assertEquals("3 6 0.7071 5", made("Parameter Series...', 'table=[" + table + "] x=alpha y=y average=Smallest save=[" + inMacro(
			folder) + "]", "'' + Table.get('y', 0) + ' ' + Table.get('y', 1) + ' ' + d2s(Table.get('error', 0), 4) + ' ' + "
			+ "Table.get('networks', 0)"));
		final String about = String.join(" ", Files.readAllLines(folder.resolve("series-y-alpha.figure.csv")));
		assertTrue(about.contains("y is mean of the smallest y (E)") && about.contains("1 without a value left out"), about);
		assertEquals("5 10", made("Parameter Series...', 'table=[" + table + "] x=alpha average=Largest y=y",
			"'' + Table.get('y', 0) + ' ' + Table.get('y', 1)"));
	}

	/** Density 2x of 40 networks, and 3x^2 of as many. */
	@Test
	void exponentsAgainstAParameterAndWhatIsNotAcceptedIsOpenWithoutBar() throws Exception {
		final StringBuilder text = new StringBuilder("power,seed,y\n");
		final SplittableRandom random = new SplittableRandom(2);
		for (final int power : new int[] { 1, 2 })
			for (int k = 0; k < 2000; k++) text.append(power).append(',').append(k % 40).append(',').append(Math.pow(random.nextDouble(),
				1.0 / (power + 1))).append('\n');
		for (int k = 0; k < 20; k++) text.append("3,").append(k).append(',').append(random.nextDouble()).append('\n');
		final String line = "Parameter Series...', 'table=[" + file("tails.csv", text.toString()) + "] x=power y=y average=Exponent "
			+ "tail=Lower law=[Power law] until=1 bootstrap=50 save=[" + inMacro(folder) + "]";
		final String[] found = made(line, "'' + Table.get('y', 0) + ' ' + Table.get('y', 1) + ' ' + Table.get('accepted', 0) + ' ' + "
			+ "Table.get('accepted', 2)").split(" ");
		assertEquals(1, Double.parseDouble(found[0]), 0.15);
		assertEquals(2, Double.parseDouble(found[1]), 0.2);
		assertEquals("1 0", found[2] + " " + found[3]);
		final List<String> drawn = lines("series-y-power.figure.csv");
		assertTrue(drawn.get(3).startsWith("a,20 networks (not accepted),3,,"), drawn.get(3));
		assertEquals("", drawn.get(3).split(",", -1)[5], "no bar");
		assertFalse(drawn.get(1).split(",", -1)[5].isEmpty(), "its error");
		final String told = said("run('" + line + "');");
		assertTrue(told.contains("Not accepted at power = 3.0: fewer than 50 values in the window."), told);
	}

	@Test
	void axesMayBeLogarithmicAndKeepRoomForTheirPoints() throws Exception {
		made("Parameter Series...', 'table=[" + table() + "] x=alpha y=y xaxis=Log yaxis=Log save=[" + inMacro(folder) + "]", "''");
		final String about = Files.readAllLines(folder.resolve("series-y-alpha.figure.csv")).get(1);
		assertEquals("# panel a: x is \u03b1 (E), logarithmic, y is mean y (E), logarithmic", about);
	}

	@Test
	void partsOfTheKeyMayBeTheSeries() throws Exception {
		final String one = file("run-a.csv", "# alpha=0.1\n# excess=1\ny\n1\n3\n");
		final String other = file("run-b.csv", "# alpha=0.1\n# excess=2\ny\n5\n");
		assertEquals("a.csv 2 b.csv 5", made("Parameter Series...', 'table=[" + one + "," + other + "] x=alpha y=y series=table ",
			"'' + Table.getString('series', 0) + ' ' + Table.get('y', 0) + ' ' + Table.getString('series', 1) + ' ' + Table.get('y', 1)"));
		assertTrue(failure("run('Parameter Series...', 'table=[" + one + "," + other + "] x=alpha y=y');").contains("excess=1"));
		assertEquals("3.5", made("Parameter Series...', 'table=[" + one + "," + other + "] x=alpha y=y pool=All ",
			"'' + Table.get('y', 0)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x=beta y=y | x=beta is not allowed: it must be a column of", "x=alpha y=z | y=z is not allowed",
		"x=alpha y=y series=gamma | series=gamma is not allowed", "x=alpha y=y bootstrap=5 | bootstrap=5 is not allowed",
		"x=alpha y=y until=1 | until=1.0 is not allowed: it must be 0 for average=Mean",
		"x=alpha y=y average=Exponent tail=Lower law=[Whole numbers] | tail=Lower is not allowed",
		"x=alpha y=y where=[y > 100] | y=y is not allowed: it must be a column that holds values in the rows chosen",
		"x=alpha y=y average=Mode | average=Mode is not allowed" })
	void whatCannotBeIsRefused(final String keys, final String message) throws Exception {
		final String failure = failure("run('Parameter Series...', 'table=[" + table() + "] " + keys + "');");
		assertTrue(failure.startsWith("Parameter Series: " + message), failure);
	}

	@Test
	void captionsSayWhatTheNetworksHaveInCommonInTheSymbolsOfFigures() throws Exception {
		final String facts = "# generator=Delaunay\n# alpha=0.1\n# excess=0.8\n# nodes=", rows = "\nstrain,stress\n0,1\n1,3\n";
		final String both = file("a.csv", facts + 64 + rows) + "," + file("b.csv", facts + 128 + rows), to = "save=[" + inMacro(folder)
			+ "]";
		made("Parameter Series...', 'table=[" + both + "] x=nodes y=stress " + to, "''");
		final String series = Files.readAllLines(folder.resolve("series-stress-nodes.figure.csv")).get(0);
		assertTrue(series.startsWith("# mean stress \u03c3 against N"), series);
		assertTrue(series.contains(", \u0394Z = 0.8, \u03b1 = 0.1, Delaunay") && !series.contains("N = "), series);
		made("Average Curves...', 'table=[" + folder.resolve("a.csv").toString().replace('\\', '/') + "] " + to, "''");
		final String curve = Files.readAllLines(folder.resolve("average-stress-strain.figure.csv")).get(0);
		assertTrue(curve.startsWith("# mean stress \u03c3 against strain \u03b3, \u0394Z = 0.8"), curve);
		assertTrue(curve.contains(", Delaunay, N = 64, 1 network; band"), curve);
	}

	/** Tables of two sizes, which differ in a parameter: a name that is wrong is to blame, not that they do. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value =
		{ "Parameter Series...|x=alhpa y=y|Parameter Series: x=alhpa is not allowed: it must be a column of",
		"Parameter Series...|x=nodes y=y series=alhpa|Parameter Series: series=alhpa is not allowed: it must be a column of",
		"Parameter Series...|x=generator y=y|Parameter Series: x=generator is not allowed: it must be a parameter that is a number",
		"Parameter Series...|x=nodes y=reason|Parameter Series: y=reason is not allowed: it must be a column of numbers",
		"Average Curves...|x=y y=reason pool=All|Average Curves: y=reason is not allowed: it must be a column of numbers",
		"Average Curves...|x=reason y=y pool=All|Average Curves: x=reason is not allowed: it must be a column of numbers" })
	void aNameThatIsWrongIsNamedWithItsKey(final String command, final String keys, final String message) throws Exception {
		final String facts = "# generator=Delaunay\n# alpha=0.1\n# nodes=", rows = "\ny,reason\n1,few\n3,few\n";
		final String failure = failure("run('" + command + "', 'table=[" + file("a.csv", facts + 64 + rows) + "," + file("b.csv", facts
			+ 128 + rows) + "] " + keys + "');");
		assertTrue(failure.startsWith(message), failure);
		if (keys.contains("alhpa")) assertTrue(failure.contains("(alpha, generator, nodes"), failure);
	}

	/** Lines sigma = k gamma + k of six networks, one of which ends early. */
	private String curves() throws Exception {
		final StringBuilder text = new StringBuilder("seed,strain,stress (E/l^2)\n");
		for (int k = 1; k <= 6; k++)
			for (int step = 0; step <= (k == 6 ? 2 : 4); step++)
				text.append(String.format(Locale.ROOT, "%d,%s,%s%n", k, step / 4.0, k + k * step / 4.0));
		return file("curves.csv", text.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { " band=[Standard error] ", " band=Deviation ", " band=Quartiles " })
	void theBandIsDrawnWhereFiveNetworksReach(final String band) throws Exception {
		made("Average Curves...', 'table=[" + curves() + "] points=5" + band + "save=[" + inMacro(folder) + "]", "'' + Table.size");
		final List<String> rows = lines("average-curves-average-stress-strain.csv");
		assertEquals("strain,mean,error,deviation,lower_quartile,median,upper_quartile,networks,complete", rows.get(0));
		assertEquals(6, rows.size());
		final double[] first = cells(rows.get(1)), last = cells(rows.get(5));
		assertEquals(3.5, first[1], 1e-12);
		assertEquals(Math.sqrt(17.5 / 5), first[3], 1e-12);
		assertEquals(6, first[7]);
		assertEquals(6, last[1], 1e-12, "twice 3 of the five that are left");
		assertEquals(5, last[7]);
		assertEquals(0, last[8]);
		final List<String> drawn = lines("average-stress-strain.figure.csv");
		assertEquals(5, drawn.stream().skip(1).filter(l -> l.split(",", -1)[8].length() > 0).count(), "the band, everywhere");
		final double half = band.contains("error") ? first[2] : first[3];
		final String[] ends = drawn.get(1).split(",", -1);
		assertEquals(band.contains("Quart") ? 2.25 : 3.5 - half, Double.parseDouble(ends[8]), 1e-9);
		assertEquals(band.contains("Quart") ? 4.75 : 3.5 + half, Double.parseDouble(ends[9]), 1e-9);
		assertEquals(band.contains("Quart") ? 5 : 0, drawn.stream().filter(l -> l.startsWith("a,median,")).count());
		assertEquals(3, drawn.stream().filter(l -> l.startsWith("a,mean of 6 networks,")).count(), "solid where all reach");
		assertEquals(3, drawn.stream().filter(l -> l.startsWith("a,mean of fewer,")).count(), "dashed from there on");
	}

	private static double[] cells(final String row) {
		final String[] cells = row.split(",", -1);
		final double[] numbers = new double[cells.length];
		for (int k = 0; k < cells.length; k++) numbers[k] = Double.parseDouble(cells[k]);
		return numbers;
	}

	@Test
	void fourNetworksHaveNoBandAndPathsThatTurnBackAreTold() throws Exception {
		final String cyclic = file("cyclic.csv", "strain,stress\n0,0\n1,1\n0,5\n");
		final String told = said("run('Average Curves...', 'table=[" + cyclic + "] points=3 save=[" + inMacro(folder) + "]');");
		assertTrue(told.contains("1 of 1 curves turn back: their first legs are averaged, up to where they turn"), told);
		assertEquals(3, lines("average-stress-strain.figure.csv").stream().filter(l -> l.startsWith("a,mean of 1 network,")).count());
		assertEquals(4, lines("average-stress-strain.figure.csv").size(), "no band");
		for (final String wrong : List.of("x=gamma", "y=energy", "points=1"))
			assertTrue(failure("run('Average Curves...', 'table=[" + cyclic + "] " + wrong + "');").contains(wrong + " is not allowed"));
	}

	@Test
	void shearsOfTwoNetworksAreAveraged() throws Exception {
		for (final String seed : List.of("3", "4"))
			run("run('Generate Network...', 'nodes=64 seed=" + seed + "'); run('Relax Network...', ''); run('Shear Network...', "
				+ "'amount=0.05 protocol=[Event driven] save=[" + inMacro(folder) + "]');");
		final String result = made("Average Curves...', 'table=[" + inMacro(folder) + "/shear-*.csv] y=energy points=11 ",
			"'' + Table.size + ' ' + Table.get('networks', 10) + ' ' + Table.get('strain', 10)");
		assertEquals("11 2 0.05", result);
	}
}
