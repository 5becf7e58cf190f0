package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command Pinch Bonds: its columns, its numbers beside those of Local Excitations, and what it refuses. */
@Timeout(120)
class PinchBondsTest extends MacroTest {

	private static final List<String> FAILURES = List.of("bond", "dr (l)", "f_in (E/l)", "f_failure (E/l)", "ratio_f", "dr_in (l)",
		"dr_failure (l)", "distance (l)", "distance_failure (l)", "ratio_distance", "barrier (E)", "work (E)", "ratio_work", "trigger",
			"own");
	private static final List<String> SADDLES = List.of("activation_predicted (E)", "activation (E)", "saddle_energy (E)",
		"energy_change (E)", "index", "eigenvalue (E/l^2)", "log_determinant", "flips", "returned", "reason");

	private ResultsTable pinch(final String keys) throws MacroFailure {
		run("run('Crumple Sample Network...', 'sample=[64 nodes prepared]'); run('Local Excitations...', 'plots=false'); "
			+ "run('Pinch Bonds...', 'network=prepared-64-1 " + keys + "');");
		return workbench.table("Pinched Bonds");
	}

	@Test
	void theTableHasThePromisedColumnsAndNoOthers() throws MacroFailure {
		assertEquals(FAILURES, Arrays.asList(pinch("bonds=[7 3]").getHeadings()));
		final ResultsTable saddles = pinch("bonds=Lowest count=4 saddle=true criterion=[ksys r0^2]");
		assertEquals(Stream.concat(FAILURES.stream(), SADDLES.stream()).toList(), Arrays.asList(saddles.getHeadings()));
		assertEquals(4, saddles.size());
	}

	@Test
	void rowsAreInTheOrderAskedForAndAgreeWithWhatIsPredicted() throws MacroFailure {
		final ResultsTable some = pinch("bonds=[7 3] saddle=true"), predicted = workbench.table("Local Excitations");
		for (int row = 0; row < 2; row++) {
			final int bond = row == 0 ? 7 : 3;
			assertEquals(bond, some.getValue("bond", row));
			for (final String column : new String[] { "dr (l)", "f_in (E/l)", "dr_in (l)", "distance (l)", "barrier (E)",
				"activation_predicted (E)" }) assertEquals(predicted.getValue(column, bond), some.getValue(column, row), column);
			assertEquals(some.getValue("f_failure (E/l)", row) / some.getValue("f_in (E/l)", row), some.getValue("ratio_f", row), 1e-12);
			assertEquals(some.getValue("distance_failure (l)", row) / some.getValue("distance (l)", row), some.getValue("ratio_distance",
				row),
				1e-12);
			assertEquals(some.getValue("work (E)", row) / some.getValue("barrier (E)", row), some.getValue("ratio_work", row), 1e-12);
			assertEquals(some.getValue("trigger", row) == bond ? 1 : 0, some.getValue("own", row));
			if (some.getStringValue("reason", row).equals("saddle")) assertEquals(some.getValue("saddle_energy (E)", row), some.getValue(
				"activation (E)", row));
			else assertTrue(Double.isNaN(some.getValue("activation (E)", row)));
		}
		final ResultsTable lowest = pinch("bonds=Lowest count=6");
		for (int row = 1; row < 6; row++)
			assertTrue(lowest.getValue("barrier (E)", row - 1) <= lowest.getValue("barrier (E)", row));
	}

	@Test
	void severalBondsAreColouredByTheRatioAsRenderNetworkWould() throws MacroFailure {
		pinch("bonds=[7 3]");
		final ImagePlus picture = WindowManager.getImage("ratio_f-prepared-64-1");
		run("run('Render Network...', 'network=prepared-64-1 table=[Pinched Bonds] column=ratio_f');");
		final int inFrame = picture.getWidth() * picture.getWidth(); // above the legend, whose quantity has another name
		assertArrayEquals(Arrays.copyOf((int[]) activeImage().getProcessor().getPixels(), inFrame), Arrays.copyOf((int[]) picture
			.getProcessor().getPixels(), inFrame));
		assertEquals(network("prepared-64-1"), workbench.shownIn(picture));
	}

	@Test
	void aSingleBondIsFollowedAndTheModeDrawnByWhichTheNetworkFails() throws MacroFailure {
		final ResultsTable table = pinch("bonds=7 saddle=true");
		assertNull(WindowManager.getImage("ratio_f-prepared-64-1"));
		final ImagePlus mode = WindowManager.getImage("critical-mode-7-prepared-64-1"), path = WindowManager.getImage(
			"pinch-7-prepared-64-1");
		assertNotNull(path);
		final int arrows = count(mode, new Color(30, 60, 120)), rings = count(mode, new Color(20, 20, 20));
		assertTrue(arrows > 100, "arrows: " + arrows);
		assertTrue(rings > 300, "rings: " + rings);
		assertEquals(network("prepared-64-1"), workbench.shownIn(mode));
		assertEquals(1, table.size());
	}

	private static int count(final ImagePlus image, final Color colour) {
		int count = 0;
		for (final int pixel : (int[]) image.getProcessor().getPixels()) if ((pixel & 0xffffff) == (colour.getRGB() & 0xffffff)) count++;
		return count;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "bonds=[3 9999] | bonds | 3 9999 | there is no bond 9999", "bonds=Some | bonds | Some | [Lowest]",
		"bonds=[] | bonds | | [Lowest]", "bonds=Lowest count=9999 | count | 9999 | the number of bonds",
			"bonds=Lowest count=0 | count | 0 | at least 1" })
	void badInputIsRefusedWithKeyValueAndWhatIsAllowed(final String keys, final String key, final String value, final String allowed) {
		final String message = failure("run('Crumple Sample Network...', 'sample=[64 nodes prepared]'); run('Pinch Bonds...', '" + keys
			+ "');");
		assertTrue(message.contains(key + "=" + (value == null ? "" : value)), message);
		assertTrue(message.contains(allowed), message);
	}

	@Test
	void networksThatCannotBePinchedAreRefused() {
		assertTrue(failure("run('Generate Network...', 'nodes=64 seed=1'); run('Pinch Bonds...', '');").contains("not at a minimum"));
		final String message = failure("run('Generate Network...', 'nodes=64 seed=1 alpha=0'); run('Relax Network...', ''); run('Pinch "
			+ "Bonds...', "
			+ "'');");
		assertTrue(message.contains("harmonic"), message);
	}
}
