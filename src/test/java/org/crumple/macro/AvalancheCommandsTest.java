package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detect Avalanches... and Finite-Size Scaling... on tables with known laws, from this and other programs. */
class AvalancheCommandsTest extends MacroTest {

	private static final int NETWORKS = 12;

	@TempDir
	Path folder;

	/**
	 * Steps of 1e-3 up to a strain of 0.2. A step has an event with probability 0.02 (N/64)^0.73, with a mean dissipation of 1e-3
	 * (N/64)^0.27 and 1 + 1000 S/C flips.
	 */
	@BeforeEach
	void writeTables() throws IOException {
		for (final int n : new int[] { 64, 256 }) {
			final SplittableRandom random = new SplittableRandom(n);
			for (int k = 0; k < NETWORKS; k++) {
				final StringBuilder text = new StringBuilder(k == 0 ? "" : "# nodes=" + n + "\n").append("strain;flips;s (E)\n");
				for (int step = 0; step <= 200; step++) {
					final boolean event = step > 0 && random.nextDouble() < 0.02 * Math.pow(n / 64.0, 0.73);
					final double s = event ? 2e-5 - Math.log(1 - random.nextDouble()) * 1e-3 * Math.pow(n / 64.0, 0.27) : -1e-9;
					text.append(String.format(Locale.ROOT, "%.3f;%d;%.17g%n", step * 1e-3, event ? 1 + (int) (1000 * s) : 0, s));
				}
				Files.writeString(folder.resolve("n" + n + "-" + (k == 0 ? "bare" : k) + ".csv"), text);
			}
		}
	}

	private String tables(final String... names) {
		final StringBuilder key = new StringBuilder();
		for (final String name : names) key.append(key.length() == 0 ? "" : ",").append(inMacro(folder.resolve(name)));
		return "table=[" + key + "]";
	}

	@Test
	void avalanchesOfAnotherProgramAreFoundByBothDefinitions() throws Exception {
		run("run('Detect Avalanches...', '" + tables("n256-*.csv") + " threshold=1e-5 save=[" + inMacro(folder) + "/out]');");
		final ResultsTable fits = ResultsTable.getResultsTable(), means = workbench.table("Avalanche Means");
		assertEquals("size,law,exponent,error,cutoff,cutoff_error,from,until,count,ks_distance,accepted,reason",
			String.join(",", fits.getHeadings()));
		assertEquals("Avalanche Fits", fits.getTitle());
		final int events = (int) means.getValue("events", 0);
		assertEquals(events, means.getValue("events", 1), "every event has flips and dissipates");
		assertTrue(events > 80 && events < 180, events + " events of about 132");
		assertEquals(NETWORKS * 0.2, means.getValue("walked", 0), 1e-9);
		assertEquals(means.getValue("walked", 0) / events, means.getValue("strain_per_event", 0), 1e-12);
		assertEquals(2 * events, workbench.table("Detected Avalanches").size());
		int laws = 0;
		for (int row = 0; row < fits.size(); row++) {
			if (!fits.getStringValue("size", row).equals("s") || !fits.getStringValue("law", row).equals("cut-off")) continue;
			laws++;
			assertEquals(0, fits.getValue("exponent", row), 4 * fits.getValue("error", row) + 0.05);
			assertEquals(1e-3 * Math.pow(4, 0.27), fits.getValue("cutoff", row), 4 * fits.getValue("cutoff_error", row));
		}
		assertEquals(1, laws);
		assertEquals("P-flips", activeImage().getTitle());
		for (final String name : new String[] { "p-flips.png", "p-s.png", "p-interval.png", "avalanche-fits-p-flips.csv",
			"detected-avalanches-p-flips.csv" }) {
			assertTrue(Files.size(folder.resolve("out").resolve(name)) > 0, name);
		}
	}

	@Test
	void sizesWithoutALawAreSaidToBeWithout() throws Exception {
		writeEvents("equal.csv", 40, 2);
		writeEvents("few.csv", 5, 2);
		final String equal = said("run('Detect Avalanches...', '" + tables("equal.csv") + "');"),
			few = said("run('Detect Avalanches...', '" + tables("few.csv") + "');");
		assertTrue(equal.contains("No laws of flips: all 40 are equal. No laws of s: all 40 are equal."), equal);
		assertTrue(few.contains("No laws of s: there are 5 in the window, and a fit takes 20."), few);
	}

	@Test
	void detectedAvalanchesCanBeFittedByOtherCommands() throws MacroFailure {
		run("run('Detect Avalanches...', '" + tables("n256-*.csv") + "');");
		run("run('Fit Exponent...', 'table=[Detected Avalanches] column=s tail=Upper where=[by_flips = 0] bootstrap=0');");
		assertTrue(ResultsTable.getResultsTable().getValue("count", 0) >= 50);
	}

	@Test
	void aTableOfTheWorkbenchIsTheDefault() throws MacroFailure {
		run(SMALL + "run('Shear Network...', 'amount=0.1 increment=1e-3'); run('Detect Avalanches...', 'stiffness=1');");
		final ResultsTable means = workbench.table("Avalanche Means");
		assertEquals(0.1, means.getValue("walked", 0), 1e-12);
		int flips = 0;
		for (int row = 0; row < workbench.table("Shear").size(); row++) flips += workbench.table("Shear").getValue("flips", row) > 0
			? 1 : 0;
		assertEquals(flips, means.getValue("events", 0));
	}

	@Test
	void theThresholdIsInUnitsOfTheNetworksC() throws MacroFailure {
		run("run('Generate Network...', 'nodes=64 seed=3 stiffness=1000 alpha=100'); run('Shear Network...', 'increment=1e-3'); "
			+ "run('Detect Avalanches...', '');");
		final double events = workbench.table("Avalanche Means").getValue("events", 1);
		run(SMALL + "run('Shear Network...', 'increment=1e-3'); run('Detect Avalanches...', '');");
		assertTrue(events > 0);
		assertEquals(events, workbench.table("Avalanche Means").getValue("events", 1), "the same network in another unit of energy");
	}

	@Test
	void exponentsOfNAreThoseDrawn() throws Exception {
		run("run('Finite-Size Scaling...', '" + tables("n64-*.csv", "n256-*.csv") + " nodes=[64 256] thetaerror=0.2 gammaerror=0.1 save=["
			+ inMacro(folder) + "/out]');");
		final ResultsTable scaling = ResultsTable.getResultsTable();
		assertEquals("Finite-Size Scaling", scaling.getTitle());
		final double[] expected = { 0.27, 0.27, -0.73, -0.73 };
		final String[] quantities = { "flips", "s", "strain_flips", "strain_s" };
		for (int row = 0; row < 4; row++) {
			assertEquals(quantities[row], scaling.getStringValue("quantity", row));
			// flips are 1 + 1000 S, rounded down, so their mean grows less steeply
			if (row > 0) assertEquals(expected[row], scaling.getValue("exponent", row), 4 * scaling.getValue("error", row),
				quantities[row]);
		}
		assertEquals(0.2, scaling.getValue("predicted", 0), 1e-12);
		assertEquals(-0.8, scaling.getValue("predicted", 2), 1e-12);
		assertEquals(Math.hypot(1.6 / 2 * 0.2, 0.1) / 2, scaling.getValue("predicted_error", 2), 1e-12);
		assertEquals((scaling.getValue("exponent", 2) + 0.8) / Math.hypot(scaling.getValue("error", 2),
			scaling.getValue("predicted_error", 2)),
			scaling.getValue("deviation", 2), 1e-9);
		assertEquals(0.5, scaling.getValue("predicted_gamma_0", 0), 1e-12);
		final double exponent = scaling.getValue("exponent", 2);
		assertEquals(1.6 / -exponent - 1, scaling.getValue("theta", 2), 1e-12);
		assertEquals(2, workbench.table("Size Means").size());
		assertEquals("flips-N", activeImage().getTitle());
		for (final String name : new String[] { "flips-n.png", "s-n.png", "interval-n.png", "p-flips-n.png", "p-s-n.png", "collapse-s.png",
			"size-means-flips-n.csv",
			"collapse-flips-n.csv" }) assertTrue(Files.size(folder.resolve("out").resolve(name)) > 0, name);
	}

	/** Steps of 1e-3 over a strain of 0.1 with evenly spaced events, all with the same number of flips. */
	private void writeEvents(final String name, final int events, final int flips) throws IOException {
		final StringBuilder text = new StringBuilder("strain,flips,s\n");
		for (int step = 0; step <= 100; step++) {
			final boolean event = step > 0 && step * events / 100 != (step - 1) * events / 100;
			text.append(String.format(Locale.ROOT, "%.4f,%d,%s%n", step * 1e-3, event ? flips : 0, event ? 1e-3 * flips : -1e-7));
		}
		Files.writeString(folder.resolve(name), text);
	}

	/** Deviations of equal doubles, 3.5e-17, once had all the weight and gave N^-3.40 ± 0.09. */
	@Test
	void networksOfEqualCountsDoNotRuleTheExponent() throws Exception {
		final int[] n = { 64, 128, 256 };
		final int[][] events = { { 2, 2 }, { 3, 5 }, { 6, 9 } }, flips = { { 2, 2 }, { 2, 3 }, { 3, 4 } };
		for (int s = 0; s < 3; s++) for (int k = 0; k < 2; k++) writeEvents("e" + n[s] + "-" + k + ".csv", events[s][k], flips[s][k]);
		run("run('Finite-Size Scaling...', '" + tables("e64-*.csv", "e128-*.csv", "e256-*.csv") + " nodes=[64 128 256]');");
		final ResultsTable scaling = ResultsTable.getResultsTable(), means = workbench.table("Size Means");
		for (int row = 0; row < 4; row++) {
			assertEquals(row < 2 ? 0.43 : -0.945, scaling.getValue("exponent", row), 0.03);
			assertTrue(scaling.getValue("error", row) > 0.2 && scaling.getValue("error", row) < 0.5, "two networks tell little");
			assertEquals(3, scaling.getValue("degrees", row), 0.3);
			assertEquals(1, scaling.getValue("accepted", row));
		}
		assertTrue(means.getValue("strain_flips_error", 0) > 0.2 * means.getValue("strain_flips", 0), "the scatter of the other N");
		run("run('Finite-Size Scaling...', '" + tables("e64-0.csv", "e128-*.csv", "e256-*.csv") + " nodes=[64 128 256] bootstrap=20');");
		assertEquals(-0.95, ResultsTable.getResultsTable().getValue("exponent", 2), 0.03, "of N = 64 one network");
		assertEquals(2, ResultsTable.getResultsTable().getValue("degrees", 2), 0.3);
		assertTrue(failure("run('Finite-Size Scaling...', '" + tables("e64-0.csv", "e128-0.csv") + " nodes=[64 128]');")
			.contains("it takes a third N"));
		assertTrue(failure("run('Finite-Size Scaling...', '" + tables("e64-*.csv", "e128-*.csv") + " nodes=[64 128] bootstrap=5');")
			.contains("bootstrap=5"));
	}

	@Test
	void aTableWithoutFlipsIsScaledByDissipationAlone() throws Exception {
		for (final int n : new int[] { 64, 256 }) {
			for (int k = 1; k < NETWORKS; k++) {
				final String text = Files.readString(folder.resolve("n" + n + "-" + k + ".csv"));
				Files.writeString(folder.resolve("s" + n + "-" + k + ".csv"), text.replaceAll("(?m)^([^;#\r\n]*);[^;\r\n]*;", "$1;"));
			}
		}
		run("run('Finite-Size Scaling...', '" + tables("s*.csv") + " bootstrap=20');");
		assertEquals(2, ResultsTable.getResultsTable().size());
		assertEquals("s", ResultsTable.getResultsTable().getStringValue("quantity", 0));
		run("run('Detect Avalanches...', '" + tables("s64*.csv") + "');");
		assertEquals(0, workbench.table("Avalanche Means").getValue("events", 0));
	}

	@Test
	void dissipationIsComputedFromEnergyAndStressWhereItIsMissing() throws Exception {
		Files.writeString(folder.resolve("bare.csv"), "strain,energy,stress\n0,0,0.1\n0.01,0.064,0.2\n0.02,0.092,0.2\n");
		run("run('Finite-Size Scaling...', '" + tables("bare.csv", "bare.csv", "n256-*.csv", "n256-bare.csv")
			+ " nodes=[64 64 256 256] stiffness=0.001 bootstrap=20 pool=All');");
		// S = 0.064 - 0.092 + 64 0.2 0.01 = 0.1
		assertEquals(0.1, workbench.table("Size Means").getValue("mean_s (E)", 0), 1e-9);
		assertTrue(failure("run('Detect Avalanches...', '" + tables("bare.csv") + "');").contains("nodes="));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "threshold=0 | threshold=0.0 | above 0", "threshold=-1 | threshold=-1.0 | above 0",
		"minflips=0 | minflips=0 | at least 1",
		"minflips=5 maxflips=5 | maxflips=5 | above minflips", "mindrop=-1 | mindrop=-1.0 | 0 or more",
		"mindrop=1e-3 maxdrop=1e-4 | maxdrop=1.0E-4 | above the smallest",
		"stiffness=-2 | stiffness=-2.0 | 0 or more", "bins=0 | bins=0 | 1 to 100",
		"threshold=1e9 minflips=900 maxflips=800 | maxflips=800 | above" })
	void detectingNamesAWrongInput(final String options, final String what, final String allowed) {
		refused("Detect Avalanches...", tables("n64-*.csv") + " " + options, what, allowed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "nodes=[64 128 256] | nodes=64 128 256 | one for each of the 2 parts",
		"nodes=64 | at least two different N | one",
		"nodes=[64 many] | nodes=many | a number", "nodes=[64 25.5] | nodes=25.5 | whole", "nodes=[64 -256] | nodes=-256 | above 0",
		"theta=-1 nodes=[64 256] | theta=-1.0 | above -1",
		"gamma=NaN nodes=[64 256] | gamma=NaN | finite", "bootstrap=3 nodes=[64 256] | bootstrap=3 | from 20 to 10000",
		"'' | does not say how many nodes | # nodes=256",
		"thetaerror=-1 nodes=[64 256] | thetaerror=-1.0 | 0 or more", "gammaerror=-1 nodes=[64 256] | gammaerror=-1.0 | 0 or more",
		"bins=0 nodes=[64 256] | bins=0 | 1 to 100" })
	void scalingNamesAWrongInput(final String options, final String what, final String allowed) {
		refused("Finite-Size Scaling...", tables("n64-*.csv", "n256-*.csv") + " " + options, what, allowed);
	}

	@Test
	void tablesThatAreNoneAreNamed() throws IOException {
		Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
		refused("Detect Avalanches...", tables("other.csv"), "column=strain", "a, b");
		Files.writeString(folder.resolve("hole.csv"), "strain,flips,s\n0,0,0\n0.1,,1\n");
		refused("Detect Avalanches...", tables("hole.csv"), "Row 2", "hole.csv");
		Files.writeString(folder.resolve("half.csv"), "strain,flips,s\n0,0,0\n0.1,0.5,1\n");
		refused("Detect Avalanches...", tables("half.csv"), "flips in row 2", "whole number");
		Files.writeString(folder.resolve("empty.csv"), "strain,flips,s\n");
		refused("Detect Avalanches...", tables("empty.csv"), "empty.csv", "no rows");
		Files.writeString(folder.resolve("calm.csv"), "strain,flips,s\n0,0,0\n0.1,0,-1\n");
		refused("Detect Avalanches...", tables("calm.csv"), "no flip", "threshold");
		refused("Detect Avalanches...", "", "table=Shear", "title of a table");
	}

	private void refused(final String command, final String options, final String what, final String allowed) {
		final String message = failure("run('" + command + "', '" + options + "');");
		assertTrue(message.contains(what) && message.contains(allowed), message);
		assertFalse(message.contains("Exception") || message.contains("\n"), message);
		assertEquals(null, activeImage());
	}
}
