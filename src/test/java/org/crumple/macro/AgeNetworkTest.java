package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ij.Prefs;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Stress;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Age Network... run from macros. */
class AgeNetworkTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[" + inMacro(Path.of("src/test/resources/reference/n64_s1.nodes.csv")
		.toAbsolutePath()) + "]');\n";

	@TempDir
	Path folder;

	private WorkbenchNetwork aged() {
		return workbench.networks().stream().filter(n -> n.toString().startsWith("aged-")).reduce((a, b) -> b).orElseThrow();
	}

	@Test
	void tablesAreThoseOfTheContractAndHoldThePathOfTheReference() throws Exception {
		run(OPEN + "run('Age Network...', 'control=[Shear stress] stress=0.002 barrier=5e-4 save=[" + inMacro(folder) + "]');");
		final ResultsTable states = ResultsTable.getResultsTable(), quakes = workbench.table("Quakes");
		final ResultsTable saddles = workbench.table("Saddles");
		assertEquals("row,log10_time,state,new,energy (E),enthalpy (E),strain,stress (E/l^2),exit_barrier (E),age_barrier (E),"
			+ "taken_barrier (E),flips,pool,catalogue,searches,below_3t", String.join(",", states.getHeadings()));
		assertEquals("quake,age_barrier (E),log10_time,dlnt,states,flips,strain_step,energy_drop (E)", String.join(",", quakes
			.getHeadings()));
		assertEquals("bond,barrier (E),lambda (E/l^2),half_log_det,rate,flips,end_energy (E)", String.join(",", saddles.getHeadings()));
		assertEquals(8, states.size());
		assertEquals(-0.432476820125, states.getValue("enthalpy (E)", 7), 1e-10);
		assertEquals(2, quakes.size());
		assertEquals(0.0004513040928, quakes.getValue("age_barrier (E)", 1), 1e-12);
		assertEquals(states.getValue("enthalpy (E)", 5) - states.getValue("enthalpy (E)", 7), quakes.getValue("energy_drop (E)", 1), 1e-13);
		assertEquals(states.getValue("strain", 7) - states.getValue("strain", 5), quakes.getValue("strain_step", 1), 1e-13);
		final WorkbenchNetwork after = aged();
		assertEquals(0.002, Stress.of(after.network(), after.configuration()).xy(), 1e-12);
		assertEquals(Energy.of(after.network(), after.configuration()), states.getValue("energy (E)", 7), 1e-13);
		for (int row = 0; row < 8; row++) {
			assertEquals(states.getValue("energy (E)", row) - 64 * 0.002 * states.getValue("strain", row), states.getValue("enthalpy (E)",
				row), 1e-13);
		}
		for (int row = 1; row < saddles.size(); row++) assertTrue(saddles.getValue("barrier (E)", row) >= saddles.getValue("barrier (E)",
			row - 1));
		for (final String name : List.of("ageing-" + after + ".csv", "quakes-" + after + ".csv", "saddles-" + after + ".csv",
			"strain-energy-" + after + ".svg", "quake-intervals-" + after + ".svg")) assertTrue(Files.size(folder.resolve(name)) > 0, name);
		run("run('Shear Network...', 'network=" + after + " amount=0.001 increment=0.001');");
	}

	/** The same seed gives the same bits at any number of threads; another one another path; and runs share a table. */
	@Test
	void theSeedDecides() throws MacroFailure {
		final String age = OPEN + "run('Age Network...', 'control=[Fixed strain] temperature=2e-5 decades=8 states=4 runs=2 seed=%d');";
		final int threads = Prefs.getThreads();
		double[][] before = null;
		try {
			for (final int used : new int[] { 1, 3 }) {
				Prefs.setThreads(used);
				clean();
				run(String.format(age, 7));
				final ResultsTable states = ResultsTable.getResultsTable();
				assertTrue(states.columnExists("run"));
				final double[][] now = { states.getColumn("log10_time"), states.getColumn("state"), states.getColumn("enthalpy (E)"), states
					.getColumn("run"), aged().configuration().positions() };
				if (before != null) for (int k = 0; k < now.length; k++) assertArrayEquals(before[k], now[k]);
				before = now;
			}
		} finally {
			Prefs.setThreads(threads);
		}
		final double[] run = before[3], time = before[0];
		assertEquals(2, Arrays.stream(run).distinct().count());
		final int[] starts = IntStream.range(0, run.length).filter(k -> Double.isNaN(time[k])).toArray();
		assertEquals(2, starts.length);
		for (int k = 1; k < run.length; k++) if (!Double.isNaN(time[k]) && !Double.isNaN(time[k - 1])) assertTrue(time[k] >= time[k - 1]
			&& time[k] <= 8);
		assertFalse(time[1] == time[starts[1] + 1], "two runs differ");
		run(String.format(age, 8));
		assertFalse(ResultsTable.getResultsTable().getValue("log10_time", 1) == time[1], "two seeds differ");
	}

	@Test
	void theMacroOfAResultMakesItAgain() throws MacroFailure {
		run(SMALL + "run('Prepare Network...', 'increment=0.005'); "
			+ "run('Age Network...', 'control=[Shear stress] temperature=1e-5 decades=6 states=3 seed=4');");
		final String macro = activeImage().getProperty("Info").toString();
		final double[] first = aged().configuration().positions();
		clean();
		host.runMacro(macro, "");
		assertArrayEquals(first, aged().configuration().positions());
	}

	@Test
	void badInputIsRefusedInASentence() throws MacroFailure {
		for (final String[] bad : new String[][] { { "temperature=-1e-5", "temperature=-1.0E-5", "0 or more" },
			{ "runs=2", "runs=2", "all runs are the same" }, { "control=[Shear stress] stress=2", "stress=2.0", "from -1.0 to 1.0" } }) {
			final String message = failure(OPEN + "run('Age Network...', '" + bad[0] + "');");
			assertTrue(message.contains(bad[1]) && message.contains(bad[2]), message);
		}
		assertTrue(failure(SMALL + "run('Age Network...', '');").contains("not at a minimum"));
	}
}
