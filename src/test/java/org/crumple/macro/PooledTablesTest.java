package org.crumple.macro;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

import org.crumple.figure.FigureStyle;
import org.crumple.pool.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that takes several tables pools only compatible ones, each once. */
class PooledTablesTest extends MacroTest {

	private static final String[] COMMANDS = { "Fit Exponent... column=distance bootstrap=0", "Scaling Relation... x=distance y=f_in",
		"Excitation Plots... share=1",
		"Bond Strains... bins=9", "Predictor Skill... outcome=unstable high=distance low=f_in bootstrap=0", "Detect Avalanches... bins=5",
		"Finite-Size Scaling... bootstrap=20" };

	@TempDir
	Path folder;

	/** A table that all commands accept: its rows are both bonds and steps. */
	private String table(final String name, final String facts, final long seed, final String unit) throws IOException {
		final SplittableRandom random = new SplittableRandom(seed);
		final StringBuilder text = new StringBuilder(facts)
			.append("distance (l),effective_stiffness (E/l^2),f_in (E/l),barrier (E),dl (l),dt (E/l),dr (l),r0 (l),")
			.append("unstable,bistable,strain,flips,s (").append(unit).append(")\n");
		for (int k = 0; k < 300; k++) {
			final double x = Math.sqrt(random.nextDouble());
			final boolean event = k % 10 == 5;
			text.append(x + "," + x + "," + x * x + "," + x * x * x + "," + 1 / x + "," + 2 / x + "," + (x - 0.5) + ",1," + k % 2 + ",1,"
				+ k * 1e-4 + "," + (event ? 2 : 0) + "," +
				(event ? 1e-3 * x : -1e-9) + "\n");
		}
		Files.writeString(folder.resolve(name), text);
		return inMacro(folder.resolve(name));
	}

	private static String line(final String command, final String options) {
		final int end = command.indexOf("... ") + 3;
		return "run('" + command.substring(0, end) + "', '" + command.substring(end + 1) + " " + options + "');";
	}

	/** Two tables for each of two sizes, as Finite-Size Scaling... needs; the last one has other conditions. */
	private String four(final String alike, final String last, final String unit) throws IOException {
		for (int k = 0; k < 4; k++) table("t" + k + ".csv", "# nodes=64\n" + (k < 3 ? alike : last), k, k < 3 ? "E" : unit);
		return inMacro(folder.resolve("t?.csv"));
	}

	private String nodes(final String command) {
		return command.startsWith("Finite") ? "nodes=[64 64 256 256] table=[" + inMacro(folder) + "/t0.csv," + inMacro(folder) + "/t1.csv,"
			+ inMacro(folder) + "/t2.csv," +
			inMacro(folder) + "/t3.csv]" : "table=[" + inMacro(folder) + "/t?.csv]";
	}

	@Test
	void whatIsUnlikeIsRefusedByEveryCommandUnlessItIsMeant() throws Exception {
		four("# excess=1.5\n# alpha=0.10\n", "# excess=1\n# alpha=0.1\n", "E");
		for (final String command : COMMANDS) {
			final String message = failure(line(command, nodes(command)));
			assertTrue(message.contains("t0.csv has excess=1.5 and ") && message.contains("t3.csv has excess=1:")
				&& message.contains("pool=All"), message);
			assertFalse(message.contains("alpha") || message.contains("\n"), message);
			final String log = said(line(command, nodes(command) + " pool=All"));
			assertTrue(log.contains("Tables are pooled although excess differs (1.5, 1)."), command);
			assertTrue(activeImage().getProperty("Info").toString().contains("pooled although excess differs (1.5, 1)"),
				command + ": the caption says so");
		}
	}

	@Test
	void columnsInDifferentUnitsAreNeverPooled() throws Exception {
		four("", "", "kJ");
		for (final String command : COMMANDS) {
			for (final String pool : new String[] { "Alike", "All" }) {
				final String message = failure(line(command, nodes(command) + " pool=" + pool));
				assertTrue(message.contains("The column s is in units of E in ") && message.contains("units of kJ in ")
					&& message.contains("t3.csv"), message);
			}
		}
	}

	@Test
	void nothingCountsTwice() throws Exception {
		final String a = table("a.csv", "", 1, "E"), b = table("b.csv", "", 2, "E");
		Files.copy(folder.resolve("a.csv"), folder.resolve("copy.csv"));
		Files.createDirectory(folder.resolve("sub"));
		for (final String again : new String[] { a, inMacro(folder) + "/sub/../a.csv", inMacro(folder) + "/a*.csv",
			inMacro(folder) + "/copy.csv" }) {
			final String log = said("run('Detect Avalanches...', 'table=[" + a + "," + b + "," + again + "]');");
			assertEquals(2, workbench.table("Avalanche Means").getValue("tables", 0), again);
			assertEquals(60, workbench.table("Avalanche Means").getValue("events", 0), again);
			assertTrue(log.contains("1 copy left out") && (log.contains("counts once.") || log.contains("same rows as")), log);
		}
		run("run('Detect Avalanches...', 'pool=All table=[" + a + "," + b + "," + a + "]');");
		assertEquals(3, workbench.table("Avalanche Means").getValue("tables", 0));
		run("run('Fit Exponent...', 'column=distance bootstrap=0 table=[" + a + "," + a + "]');");
		final double once = workbench.table("Fit Exponent").getValue("count", 0);
		run("run('Fit Exponent...', 'column=distance bootstrap=0 table=" + a + "');");
		assertEquals(once, workbench.table("Fit Exponent").getValue("count", 0));
	}

	@Test
	void quietNetworksThatLookTheSameAreTwoNetworks() throws Exception {
		for (int k = 0; k < 2; k++)
			Files.writeString(folder.resolve("q" + k + ".csv"), "strain,flips,s\n0,0,0\n1e-3,0,-1e-9\n2e-3,2,1e-3\n3e-3,0,-1e-9\n".replace(
				",0,0\n", ",0,-1e-9\n"));
		run("run('Detect Avalanches...', 'table=[" + inMacro(folder) + "/q*.csv]');");
		assertEquals(2, workbench.table("Avalanche Means").getValue("tables", 0));
	}

	/** Bond numbers do not make tables distinctive; networks without a value in the window count in fits to extreme values. */
	@Test
	void numberedRowsWithoutAValueAreNoCopies() throws Exception {
		final SplittableRandom random = new SplittableRandom(5);
		for (int k = 0; k < 60; k++) {
			final StringBuilder text = new StringBuilder("bond,distance\n");
			for (int b = 0; b < 30; b++) text.append(b + 1 + "," + (k % 3 == 0 ? "" : Math.sqrt(random.nextDouble())) + "\n");
			Files.writeString(folder.resolve("n" + k + ".csv"), text);
		}
		final String log = said("run('Fit Exponent...', 'table=[" + inMacro(folder)
			+ "/n*.csv] column=distance take=Smallest until=1 bootstrap=0');");
		assertFalse(log.contains("copy"), log);
		assertEquals(40, workbench.table("Fit Exponent").getValue("count", 0));
	}

	/** For a single network, for equal values, or without resampling there is no error, and the log says why. */
	@Test
	void errorsThatAreNotKnownHaveAReason() throws Exception {
		Files.writeString(folder.resolve("line.csv"), "x,y\n1,1\n1,1\n100,10\n100,10\n");
		final String slope = said("run('Scaling Relation...', 'table=[" + inMacro(folder) + "/line.csv] x=x y=y');");
		assertTrue(slope.contains("Slope of y against x: 0.5 (error not known) (2 bins, 4 values). The error is not known: "), slope);
		final String a = table("a.csv", "", 1, "E"), b = table("b.csv", "", 2, "E"), keys = " outcome=unstable high=distance low=f_in";
		final String one = said("run('Predictor Skill...', 'table=" + a + keys + "');"),
			none = said("run('Predictor Skill...', 'table=[" + a + "," + b + "] bootstrap=0" + keys + "');");
		assertTrue(one.contains(" (error not known) pooled.") && one.contains("here is one."), one);
		assertTrue(none.contains(" (error not known) pooled.") && none.contains("bootstrap=0 asks."), none);
		for (final String log : new String[] { slope, one, none }) assertFalse(log.contains("NaN"), log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nodes=32", "excess=1.4", "alpha=0.05", "generator=Delaunay" })
	void tablesSavedHereKnowTheirNetworks(final String other) throws Exception {
		save("a", "nodes=48", "protocol=[Event driven]", 1);
		save("b", "nodes=48", "protocol=[Event driven]", 2);
		save("c", (other.startsWith("nodes") ? "" : "nodes=48 ") + other, "protocol=[Event driven]", 1);
		run("run('Detect Avalanches...', 'table=[" + inMacro(folder) + "/a/shear-*.csv," + inMacro(folder) + "/b/shear-*.csv]');");
		assertEquals(2, workbench.table("Avalanche Means").getValue("tables", 0));
		final String message = failure("run('Detect Avalanches...', 'table=[" + inMacro(folder) + "/a/shear-*.csv," + inMacro(folder)
			+ "/c/shear-*.csv]');");
		assertTrue(message.contains(other.substring(0, other.indexOf('=') + 1)), message);
	}

	@Test
	void tablesSavedHereKnowTheirProtocol() throws Exception {
		save("a", "nodes=48", "protocol=[Event driven]", 1);
		save("b", "nodes=48", "increment=1e-3", 2);
		final String both = "table=[" + inMacro(folder) + "/a/shear-*.csv," + inMacro(folder) + "/b/shear-*.csv]";
		final String message = failure("run('Detect Avalanches...', '" + both + "');");
		assertTrue(message.contains("shear.protocol=Event driven") && message.contains("shear.protocol=Fixed step"), message);
		final String log = said("run('Detect Avalanches...', '" + both + " pool=All');");
		assertEquals("mixed", workbench.table("Avalanche Means").getStringValue("protocol", 0));
		assertTrue(log.contains("1 event driven, 1 fixed step, as the tables say"), log);
	}

	@Test
	void howThingsAreDrawnIsNoCondition() throws Exception {
		save("a", "nodes=48 span=Single", "protocol=[Event driven] lettering=9 frames=2", 1);
		save("b", "nodes=48 span=Double", "protocol=[Event driven] lettering=8.5 frames=3 legend=Above", 2);
		run("run('Detect Avalanches...', 'table=[" + inMacro(folder) + "/a/shear-*.csv," + inMacro(folder) + "/b/shear-*.csv]');");
		assertEquals(2, workbench.table("Avalanche Means").getValue("tables", 0));
		final String keys = Arrays.stream(FigureStyle.class.getRecordComponents()).map(c -> c.getName() + "=1").collect(joining(" "));
		assertEquals(Map.of(), Conditions.ofMacro("run(\"Local Excitations...\", \"" + keys + "\");"));
	}

	private void save(final String name, final String network, final String shear, final int seed) throws Exception {
		run("run('Generate Network...', '" + network + " seed=" + seed + "'); run('Shear Network...', 'amount=0.05 " + shear + " save=["
			+ inMacro(folder) + "/" + name + "]');");
	}

	@Test
	void infiniteValuesAndBondsOfNoLengthAreNamed() throws Exception {
		final String text = Files.readString(Path.of(table("a.csv", "", 1, "E")));
		Files.writeString(folder.resolve("inf.csv"), text.replaceFirst("\n[^,]*,", "\nInfinity,"));
		final String message = failure("run('Fit Exponent...', 'column=distance bootstrap=0 table=[" + inMacro(folder) + "/inf.csv]');");
		assertTrue(message.contains("inf.csv, row 1, column distance (l)"), message);
		Files.writeString(folder.resolve("none.csv"), "dr (l),r0 (l),unstable\n0.1,1,0\n0.1,0,0\n");
		assertTrue(failure("run('Bond Strains...', 'table=[" + inMacro(folder) + "/none.csv]');").contains("r0 in row 2 of"));
		Files.writeString(folder.resolve("far.csv"), "dr (l),r0 (l),unstable\n0.1,1,0\nInfinity,1,0\n");
		assertTrue(failure("run('Bond Strains...', 'table=[" + inMacro(folder) + "/far.csv]');").contains("dr in row 2 of"));
		Files.writeString(folder.resolve("mm.csv"), "dr (mm),r0 (l),unstable\n0.1,1,0\n");
		assertTrue(failure("run('Bond Strains...', 'table=[" + inMacro(folder) + "/mm.csv]');").contains("units of mm"));
	}
}
