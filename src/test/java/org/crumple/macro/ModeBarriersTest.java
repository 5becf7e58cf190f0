package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

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
