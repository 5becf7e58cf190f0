package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Normal Modes... as a macro runs it, on the reference network. */
class NormalModesTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[src/test/resources/reference/n256_min.nodes.csv]');\n";

	@TempDir
	Path folder;

	@Test
	void theTableHoldsTheReferencesLowestModesAndSliceLabelsSayThem() throws Exception {
		run(OPEN + "run('Normal Modes...', 'count=20 pictures=3');");
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(20, table.size());
		assertEquals(3.24367226e-03, table.getValue("eigenvalue (E/l^2)", 0), 5e-12);
		final ImagePlus fields = activeImage();
		assertEquals(3, fields.getStackSize());
		assertTrue(fields.getStack().getSliceLabel(1).startsWith("omega=0.0569532 participation=0."), fields.getStack().getSliceLabel(1));
		assertEquals("l", fields.getCalibration().getUnit());
		assertEquals(table.getValue("participation", 2), Double.parseDouble(fields.getStack().getSliceLabel(3).split("participation=")[1]), 1e-3);
	}

	@Test
	void everythingIsSavedAndQuasiLocalisedModesAreThoseBelowBothLimits() throws Exception {
		run(OPEN + "run('Normal Modes...', 'all=true participation=0.3 below=0.2 pictures=1 save=[" + inMacro(folder) + "]');");
		for (final String file : List.of("normal-modes-n256_min.csv", "sound-n256_min.csv", "core-decay-n256_min.csv", "core-decay-n256_min.png",
			"density-of-states-n256_min.png", "mode-fields-n256_min.tif")) {
			assertTrue(Files.size(folder.resolve(file)) > 0, file);
		}
		final NumberTable modes = read("normal-modes-n256_min.csv"), sound = read("sound-n256_min.csv"), decay = read("core-decay-n256_min.csv");
		assertEquals(510, modes.size());
		int localised = 0;
		for (int k = 0; k < modes.size(); k++) {
			final boolean expected = modes.column("omega")[k] < 0.2 && modes.column("participation")[k] < 0.3;
			assertEquals(expected ? 1 : 0, modes.column("qlm")[k]);
			if (expected) localised++;
		}
		assertTrue(localised > 0 && localised < 40, localised + " quasi-localised modes");
		double counted = 0;
		for (final double count : decay.column("count")) counted += count;
		assertEquals(255 * localised, counted, "every node but the core, of each");
		// the reference's shear modulus is 0.0342 E/l²; over both axes, in a network with a little stress
		assertEquals(Math.sqrt(0.034193), sound.column("transverse_speed")[0], 0.005);
	}

	private NumberTable read(final String file) throws Exception {
		return NumberTable.parse(file, Files.readString(folder.resolve(file)));
	}

	@Test
	void badInputIsRefused() {
		assertTrue(failure(OPEN + "run('Normal Modes...', 'count=511');").contains("count=511"));
		assertTrue(failure("run('Normal Modes...', 'participation=0');").contains("participation=0"));
		assertTrue(failure("run('Normal Modes...', 'participation=1.1');").contains("participation=1.1"));
		assertTrue(failure("run('Normal Modes...', 'below=-1');").contains("below=-1"));
		assertTrue(failure("run('Normal Modes...', 'pictures=0');").contains("pictures=0"));
		assertTrue(failure(SMALL + "run('Normal Modes...', '');").contains("Relax Network..."));
	}
}
