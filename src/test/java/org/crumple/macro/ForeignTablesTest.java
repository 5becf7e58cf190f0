package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tables of steps from other programs are interpreted. */
class ForeignTablesTest extends MacroTest {

	private static final int STEPS = 1000, EVENTS = 100;

	@TempDir
	Path folder;
	private List<String[]> rows;
	private String log;

	/** Strain, flips and s of a network sheared by 0.05 in steps of 5e-5, with an event in every tenth step. */
	@BeforeEach
	void walk() {
		rows = walk(1);
	}

	private static List<String[]> walk(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<String[]> rows = new ArrayList<>();
		for (int k = 0; k <= STEPS; k++) {
			final boolean event = k % 10 == 5;
			rows.add(new String[] { Double.toString(k * 5e-5), event ? "2" : "0", k == 0 ? "0" : event
				? Double.toString(1e-4 + 1e-3 * random.nextDouble()) : "-1.9e-7" });
		}
		return rows;
	}

	private String file(final String name, final String headings, final List<String[]> cells) throws IOException {
		final StringBuilder text = new StringBuilder(headings).append('\n');
		for (final String[] row : cells) text.append(String.join(",", row)).append('\n');
		Files.writeString(folder.resolve(name), text);
		return inMacro(folder.resolve(name));
	}

	/** The same rows, each preceded by another cell. */
	private static List<String[]> numbered(final List<String[]> rows, final IntFunction<String> number) {
		return IntStream.range(0, rows.size()).mapToObj(k -> new String[] { number.apply(k), rows.get(k)[0], rows.get(k)[1],
			rows.get(k)[2] }).toList();
	}

	private List<String[]> scaled(final int column, final double by) {
		return rows.stream().map(r -> {
			final String[] other = r.clone();
			other[column] = Double.toString(Double.parseDouble(r[column]) * by);
			return other;
		}).toList();
	}

	private static <T> List<T> joined(final List<T> one, final List<T> other) {
		final List<T> both = new ArrayList<>(one);
		both.addAll(other);
		return both;
	}

	/** A line may give C by its symbol; Sc is then in units of it, also when pooling. */
	@Test
	void symbolsOfNAndCCount() throws Exception {
		detects(file("c.csv", "# N=256\n# C=1000\nstrain,flips,s", rows), 1, 0.05, 0);
		refused("table=[" + file("d.csv", "# C=-1\nstrain,flips,s", rows) + "]", "C of ", "d.csv=-1.0 is not allowed");
	}

	@Test
	void aKeyThatContradictsATableIsNamed() throws Exception {
		final String a = file("a.csv", "# nodes=64\nstrain,flips,s", rows), b = file("b.csv", "# nodes=128\nstrain,flips,s", walk(2)),
			c = file("c.csv", "# nodes=64\nstrain,flips,s", walk(3));
		final String text = said("run('Finite-Size Scaling...', 'table=[" + a + "," + b + "," + c + "] nodes=[64 256 64]');");
		assertTrue(text.contains("N=256.0 as nodes asks, but ") && text.contains("b.csv says 128."), text);
		assertFalse(text.contains("N=64.0 as nodes asks"), text);
		assertTrue(said("run('Detect Avalanches...', 'table=[" + file("e.csv", "# C=2\nstrain,flips,s", rows) + "] stiffness=3');")
			.contains("C=3.0 as stiffness asks, but "));
	}

	@Test
	void aStrainThatStaysAndColumnsThatAreThereTwiceAreRefused() throws Exception {
		refused("table=[" + file("still.csv", "strain,flips,s", scaled(0, 0)) + "]", "still.csv is 0.0 in all rows");
		refused("table=[" + file("twice.csv", "s,strain,flips,s (E)", numbered(rows, k -> "1")) + "]", "twice.csv has 2 columns s:");
	}

	private void detects(final String table, final int tables, final double walked, final int events) throws Exception {
		log = said("run('Detect Avalanches...', 'table=[" + table + "]');");
		final ResultsTable means = workbench.table("Avalanche Means");
		assertEquals(tables, means.getValue("tables", 1));
		assertEquals(walked, means.getValue("walked", 1), 1e-9);
		assertEquals(events, means.getValue("events", 1));
		assertEquals("Fixed step", means.getStringValue("protocol", 1));
	}

	private void refused(final String options, final String... parts) {
		final String message = failure("run('Detect Avalanches...', '" + options + "');");
		for (final String part : parts) assertTrue(message.contains(part), message);
		assertFalse(message.contains("Exception") || message.contains("\n"), message);
	}

	private void assertLogged(final String sentence) {
		assertTrue(log.contains(sentence), log);
	}

	@Test
	void aRowThatIsThereTwiceChangesNothing() throws Exception {
		final List<String[]> quiet = new ArrayList<>(rows), event = new ArrayList<>(rows);
		quiet.add(31, quiet.get(30));
		event.add(46, event.get(45));
		detects(file("quiet.csv", "strain,flips,s", quiet), 1, 0.05, EVENTS);
		assertLogged("Protocol: fixed step, judged by the steps.");
		detects(file("event.csv", "strain,flips,s", event), 1, 0.05, EVENTS);
		assertLogged("repeat the event of the row before and are left out, such as row 47.");
	}

	@ParameterizedTest
	@CsvSource({ "%, 100", "\u2030, 1000", "percent, 100", "microstrain, 1e6", "1, 1" })
	void ratiosAreConverted(final String unit, final double by) throws Exception {
		detects(file("unit.csv", "strain (" + unit + "),flips,s", scaled(0, by)), 1, 0.05, EVENTS);
		detects(file("bracket.csv", "strain [" + unit + "],flips,s", scaled(0, by)), 1, 0.05, EVENTS);
	}

	@Test
	void otherUnitsAreRefusedOrNamed() throws Exception {
		refused("table=" + file("angle.csv", "strain (deg),flips,s", rows), "strain (deg)", "not in deg", "angle.csv");
		refused("table=" + file("density.csv", "strain,flips,s (E/l^2)", rows), "s (E/l^2)", "density.csv");
		log = said("run(\'Detect Avalanches...', 'table=" + file("joule.csv", "strain,flips,s (kJ)", rows) + "');");
		assertLogged("E stands for kJ");
		log = said("run(\'Detect Avalanches...', 'table=" + file("bare.csv", "strain,flips,s", scaled(0, 100)) + "');");
		assertLogged("bare.csv reaches 5.0: if it is in per cent");
		final List<String[]> bare = rows.stream().map(r -> new String[] { r[0], r[2], r[2] }).toList();
		refused("table=[" + file("power.csv", "# nodes=64\nstrain,energy (kJ),stress (kPa)", bare) + "]", "energy (kJ)", "to compute S");
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2" })
	void infinityIsNamedByRowAndColumn(final int column) throws Exception {
		rows.get(77)[column] = "Infinity";
		refused("table=" + file("inf.csv", "strain,flips,s", rows), new String[] { "strain", "flips", "s" }[column] + " in row 78 of",
			"inf.csv=Infinity is not allowed");
	}

	@Test
	void runsAreToldApartByANumberAStepOrAJump() throws Exception {
		final List<String[]> both = joined(rows, walk(2));
		detects(file("run.csv", "run,strain,flips,s", numbered(both, k -> k <= STEPS ? "1" : "2")), 2, 0.1, 2 * EVENTS);
		detects(file("mixed.csv", "sample,strain,flips,s", IntStream.range(0, both.size())
			.mapToObj(k -> numbered(both, j -> j <= STEPS ? "7" : "3").get(k % 2 * (STEPS + 1) + k / 2)).toList()), 2, 0.1, 2 * EVENTS);
		detects(file("step.csv", "step,strain,flips,s", numbered(both, k -> Integer.toString(k % (STEPS + 1)))), 2, 0.1, 2 * EVENTS);
		detects(file("jump.csv", "strain,flips,s", both), 2, 0.1, 2 * EVENTS);
		assertLogged("In row 1002 of " + inMacro(folder)
			+ "/jump.csv the strain jumps from 0.05 to 0.0, where nothing happens: another run begins there.");
		detects(file("again.csv", "strain,flips,s", joined(joined(rows, List.<String[]>of(new String[] { "strain", "flips", "s" })),
			walk(2))), 2, 0.1, 2 * EVENTS);
		refused("table=" + file("cut.csv", "strain,flips,s", joined(rows, walk(2).subList(1, 500))), "In row 1002 of",
			"jumps from 0.05 to 5.0E-5", "column run");
		refused("table=" + file("restart.csv", "step,strain,flips,s", joined(numbered(rows.subList(0, 101), k -> "" + k),
			numbered(rows.subList(91, 300), k -> "" + (k + 91)))),
			"In row 102 of", "falls from 100 to 91");
		final List<String[]> hole = new ArrayList<>(numbered(both, k -> k == 5 ? "" : k <= STEPS ? "1" : "2"));
		refused("table=" + file("hole.csv", "run,strain,flips,s", hole), "Row 6 of", "empty cell in run");
	}

	@Test
	void aPathThatTurnsIsOneRun() throws Exception {
		final List<String[]> cycle = new ArrayList<>(rows);
		for (int k = 1; k <= 2 * STEPS; k++)
			cycle.add(new String[] { Double.toString(0.05 - k * 5e-5), rows.get((k - 1) % STEPS + 1)[1],
				rows.get((k - 1) % STEPS + 1)[2] });
		detects(file("cycle.csv", "strain,flips,s", cycle), 1, 0.15, 3 * EVENTS);
		detects(file("numbered.csv", "cycle,step,strain,flips,s", numbered(cycle, k -> (1 + k / (STEPS + 1)) + "," + k % (STEPS + 1))), 1,
			0.15, 3 * EVENTS);
		final List<String[]> home = joined(rows, List.<String[]>of(new String[] { "0", "0", "-1e-3" }));
		refused("table=" + file("home.csv", "strain,flips,s", home), "In row 1002 of");
		detects(file("counted.csv", "step,strain,flips,s", numbered(home, k -> "" + k)), 1, 0.1, EVENTS);
		log = said(SMALL + "run('Shear Network...', 'path=[0.1 -0.1 0] increment=1e-3 cycles=2'); run('Detect Avalanches...', '');");
		assertEquals(1, workbench.table("Avalanche Means").getValue("tables", 0));
		assertEquals(0.8, workbench.table("Avalanche Means").getValue("walked", 0), 1e-12);
		log = said(SMALL + "run('Shear Network...', 'path=[0.1 0] protocol=[Event driven]'); run('Detect Avalanches...', '');");
		assertEquals(0.2, workbench.table("Avalanche Means").getValue("walked", 0), 1e-7);
		assertEquals("Event driven", workbench.table("Avalanche Means").getStringValue("protocol", 0));
		assertLogged("Protocol: event driven, as the tables say.");
	}

	@Test
	void nodesAndStiffnessAreThoseOfTheWholeTable() throws Exception {
		refused("table=" + file("tangent.csv", "stiffness,strain,flips,s", numbered(rows, k -> Double.toString(57 - 0.01 * k))),
			"stiffness in row 2 of", "it must be 57.0 as in row 1",
			"stiffness=1");
		log = said("run(\'Detect Avalanches...', 'stiffness=1 table=" + inMacro(folder) + "/tangent.csv');");
		assertEquals(EVENTS, workbench.table("Avalanche Means").getValue("events", 1));
		detects(file("modulus.csv", "stiffness (E/l^2),strain,flips,s", numbered(rows, k -> Double.toString(57 - 0.01 * k))), 1, 0.05,
			EVENTS);
		assertLogged("modulus.csv is no C, which is an energy: C=1.0.");
		refused("table=" + file("nodes.csv", "nodes,strain,flips,s", numbered(rows, k -> k < 500 ? "64" : "256")), "nodes in row 501 of",
			"it must be 64.0 as in row 1");
		refused("table=" + file("said.csv", "# stiffness=2\nstiffness,strain,flips,s", numbered(rows, k -> "57")), "stiffness in row 1 of",
			"it must be 2.0 as the table says");
		refused("table=" + file("sizes.csv", "run,nodes,strain,flips,s",
			joined(numbered(rows, k -> "1,64"), numbered(walk(2), k -> "2,256"))), "nodes=64", "nodes=256", "pool=All");
	}

	@Test
	void aDissipationOfTheOtherSignIsRemarked() throws Exception {
		log = said("run(\'Detect Avalanches...', 'table=" + file("sign.csv", "strain,flips,s", scaled(2, -1)) + "');");
		assertLogged("S seems to have the other sign in 1 of 1 tables");
		log = said("run(\'Detect Avalanches...', 'threshold=1 table=" + file("small.csv", "strain,flips,s", rows) + "');");
		assertLogged("No step has S above the threshold of 1.0 C");
	}

	@Test
	void theProtocolCanBeAskedFor() throws Exception {
		log = said("run(\'Detect Avalanches...', 'protocol=[Event driven] table=" + file("a.csv", "strain,flips,s", rows) + "');");
		assertEquals(0, workbench.table("Avalanche Means").getValue("events", 1));
		assertLogged("event driven, as asked");
		refused("protocol=Newton table=" + inMacro(folder) + "/a.csv", "protocol=Newton", "[Event driven]");
		for (int k = 0; k < 4; k++) file("n" + (k / 2) + k + ".csv", "# nodes=" + (64 << k / 2) + "\nstrain,flips,s", walk(k));
		log = said("run('Finite-Size Scaling...', 'bootstrap=20 protocol=[Event driven] table=" + inMacro(folder) + "/n*.csv');");
		assertLogged("No scaling by S > Sc");
		log = said("run(\'Finite-Size Scaling...', 'bootstrap=20 table=" + inMacro(folder) + "/n*.csv');");
		assertEquals(4, workbench.table("Finite-Size Scaling").size());
	}
}
