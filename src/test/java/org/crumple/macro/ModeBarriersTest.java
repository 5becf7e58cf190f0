package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mode Barriers... run from a macro, on the reference network. */
class ModeBarriersTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[src/test/resources/reference/n256_min.nodes.csv]');\n";

	@TempDir
	Path folder;

	@Test
	void bothMethodsGiveTwoRowsAMode() throws Exception {
		for (final String method : new String[] { "Rigid", "Iterative" }) {
			run(OPEN + "run('Mode Barriers...', 'count=10 method=" + method + " cap=0.4 step=0.05 save=[" + inMacro(folder) + "/" + method
				+ "]');");
			final Path file = folder.resolve(method).resolve("mode-barriers-" + activeName() + ".csv");
			final NumberTable table = NumberTable.parse(method, Files.readString(file));
			assertEquals(20, table.size());
			int found = 0;
			for (int r = 0; r < 20; r++) {
				assertEquals(r / 2, table.column("mode")[r]);
				assertEquals(r % 2 == 0 ? 1 : -1, table.column("sense")[r]);
				assertEquals(table.column("found")[r] == 1, table.column("barrier")[r] > 0);
				final boolean behind = table.column("found")[r] == 1 && method.equals("Iterative");
				assertEquals(behind, Double.isFinite(table.column("energy_change")[r]) && table.column("flips")[r] >= 0);
				if (table.column("found")[r] == 1) found++;
			}
			assertTrue(method.equals("Rigid") || found > 0, "no barrier");
			assertTrue(Files.size(folder.resolve(method).resolve("energy-along-modes-" + activeName() + ".png")) > 0);
		}
	}

	/** Of the reference network independent code has the saddles next to its lowest bonds. */
	@Test
	void theSaddlesNextToBarriersAreThoseOfPinchedBonds() throws Exception {
		final String line = "run('Mode Barriers...', 'count=10 cap=0.3 saddles=";
		run(OPEN + line + "false');");
		final List<String> before = List.of(workbench.table("Mode Barriers").getHeadings());
		run(OPEN + line + "true');");
		final ResultsTable table = workbench.table("Mode Barriers");
		final List<String> headings = List.of(table.getHeadings());
		assertEquals(before, headings.subList(0, before.size()));
		assertEquals(List.of("saddle_index", "saddle_energy (E)", "saddle_displacement (l)", "saddle_returns", "saddle_flips"), headings
			.subList(before.size(), headings.size()));
		final List<String> lines = Files.readAllLines(Path.of("src/test/resources/reference/saddles_n256_min_low118.csv"));
		final int column = List.of(lines.get(0).split(",")).indexOf("barrier");
		final double[] known = lines.stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(",")[column])).toArray();
		int minima = 0, beside = 0, right = 0;
		for (int r = 0; r < table.size(); r++) {
			final double energy = table.getValue("saddle_energy (E)", r), barrier = table.getValue("barrier (E)", r);
			if (table.getValue("found", r) == 0) assertTrue(Double.isNaN(energy) && Double.isNaN(table.getValue("saddle_returns", r)));
			if (table.getValue("saddle_index", r) == 0) {
				minima++;
				assertEquals(0, energy, 1e-12, "the minimum from which it began");
				assertEquals(0, table.getValue("saddle_returns", r));
			}
			if (table.getValue("saddle_returns", r) != 1) continue;
			beside++;
			assertEquals(1, table.getValue("saddle_index", r));
			assertTrue(energy > 0 && energy < barrier && table.getValue("saddle_displacement (l)", r) > 0 && table.getValue("saddle_flips",
				r) > 0, "row " + r);
			if (Arrays.stream(known).anyMatch(e -> Math.abs(e - energy) < 1e-8 * e)) right++;
		}
		assertTrue(minima > 0 && beside >= 10 && right == beside, minima + " minima, " + beside + " saddles, " + right + " known");
	}

	private String activeName() {
		return activeImage().getTitle().replace("energy-along-modes-", "");
	}

	@Test
	void badInputIsRefused() {
		assertTrue(failure(OPEN + "run('Mode Barriers...', 'count=0');").contains("count=0"));
		assertTrue(failure("run('Mode Barriers...', 'method=Soft');").contains("method=Soft"));
		assertTrue(failure("run('Mode Barriers...', 'cap=-1');").contains("cap=-1"));
		assertTrue(failure("run('Mode Barriers...', 'step=0.5');").contains("step=0.5"));
		assertTrue(failure("run('Mode Barriers...', 'minimiser=Newton');").contains("minimiser=Newton"));
		assertTrue(failure(SMALL + "run('Mode Barriers...', '');").contains("Relax Network..."));
	}
}
