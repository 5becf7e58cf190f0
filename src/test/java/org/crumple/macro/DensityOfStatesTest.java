package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Density of States... run from a macro, on the reference network. */
class DensityOfStatesTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[src/test/resources/reference/n256_min.nodes.csv]');\n";

	@TempDir
	Path folder;

	@Test
	void theTableIsNormalisedAndAgreesWithTheModesItDoesNotFind() throws Exception {
		run(OPEN + "run('Density of States...', 'moments=200 vectors=20 seed=4 save=[" + inMacro(folder) + "]');");
		final NumberTable states = NumberTable.parse("states", Files.readString(folder.resolve("density-of-states-n256_min.csv")));
		final NumberTable spectrum = NumberTable.parse("spectrum", Files.readString(folder.resolve("spectrum-n256_min.csv")));
		assertTrue(Files.size(folder.resolve("spectrum-n256_min.png")) > 0);
		assertEquals(400, states.size());
		final double[] omega = states.column("omega"), density = states.column("density");
		double sum = 0;
		for (int k = 0; k < omega.length; k++) {
			final double y = omega[k] / spectrum.column("bound")[0];
			sum += density[k] * Math.sqrt(1 - y * y) * spectrum.column("bound")[0] * Math.PI / 2 / omega.length;
		}
		assertEquals(1, sum, 1e-10);
		run(OPEN + "run('Normal Modes...', 'all=true pictures=1');");
		final double[] modes = ResultsTable.getResultsTable().getColumn("omega (E^0.5/l)");
		for (int k = 20; k < omega.length; k += 20) {
			int below = 0;
			for (final double mode : modes) if (mode < omega[k]) below++;
			final double allowed = 5 * states.column("cumulated_error")[k] + 3 * states.column("resolution")[k] * density[k] + 0.003;
			assertEquals(below / 510.0, states.column("cumulated")[k], allowed, "up to " + omega[k]);
		}
		assertEquals(510, spectrum.column("available")[0]);
		assertEquals(states.column("resolution")[0], spectrum.column("resolution")[0], 1e-6);
	}

	@Test
	void exactTracesHaveNoErrorAndOneVectorTellsNone() throws Exception {
		run(OPEN + "run('Density of States...', 'moments=50 vectors=0');");
		assertEquals(0, ResultsTable.getResultsTable().getValue("error (l/E^0.5)", 10));
		run(OPEN + "run('Density of States...', 'moments=50 vectors=1');");
		assertTrue(Double.isNaN(ResultsTable.getResultsTable().getValue("error (l/E^0.5)", 10)));
	}

	@Test
	void badInputIsRefused() {
		assertTrue(failure(OPEN + "run('Density of States...', 'moments=15');").contains("moments=15"));
		assertTrue(failure(OPEN + "run('Density of States...', 'vectors=-1');").contains("vectors=-1"));
		assertTrue(failure(OPEN + "run('Density of States...', 'vectors=many');").contains("vectors=many"));
		assertTrue(failure(OPEN + "run('Density of States...', 'seed=x');").contains("seed=x"));
		assertTrue(failure(SMALL + "run('Density of States...', '');").contains("Relax Network..."));
	}
}
