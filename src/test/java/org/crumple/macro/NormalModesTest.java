package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.measure.ResultsTable;

import org.crumple.kernel.Monitor;
import org.crumple.modes.NormalModes;
import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Normal Modes... run from a macro, on the reference network. */
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
		assertEquals(table.getValue("participation", 2), Double.parseDouble(fields.getStack().getSliceLabel(3).split("participation=")[1]),
			1e-3);
	}

	@Test
	void everythingIsSavedAndQuasiLocalisedModesAreThoseBelowBothLimits() throws Exception {
		run(OPEN + "run('Normal Modes...', 'all=true participation=0.3 below=0.2 pictures=1 save=[" + inMacro(folder) + "]');");
		for (final String file : List.of("normal-modes-n256_min.csv", "sound-n256_min.csv", "core-decay-n256_min.csv",
			"core-decay-n256_min.png",
			"density-of-states-n256_min.png", "mode-fields-n256_min.tif")) {
			assertTrue(Files.size(folder.resolve(file)) > 0, file);
		}
		final NumberTable modes = read("normal-modes-n256_min.csv"), sound = read("sound-n256_min.csv"),
			decay = read("core-decay-n256_min.csv");
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
		// the shear modulus of the reference is 0.0342 E/l²; the speed is an average over both axes in a slightly stressed network
		assertEquals(Math.sqrt(0.034193), sound.column("transverse_speed")[0], 0.005);
	}

	private NumberTable read(final String file) throws Exception {
		return NumberTable.parse(file, Files.readString(folder.resolve(file)));
	}

	@Test
	void vectorFieldsReopenAsTheyWereWithTheirUnitsAndComponents() throws Exception {
		run(OPEN + "run('Normal Modes...', 'count=5 pictures=3 grid=8 save=[" + inMacro(folder) + "]');");
		final ResultsTable table = ResultsTable.getResultsTable();
		final NormalModes modes = NormalModes.lowest(network("n256_min").network(), network("n256_min").configuration(), 3, Monitor.SILENT);
		final ImagePlus vectors = IJ.openImage(folder.resolve("mode-vectors-n256_min.tif").toString());
		assertArrayEquals(new int[] { 128, 128, 2, 1, 3 }, vectors.getDimensions());
		assertEquals(32, vectors.getBitDepth());
		assertTrue(vectors.isHyperStack());
		final Calibration calibration = vectors.getCalibration();
		assertEquals("l", calibration.getUnit());
		assertEquals(16.0 / 128, calibration.pixelWidth, 1e-9);
		assertEquals(0, calibration.getX(0), 1e-9);
		assertEquals(16, calibration.getX(128), 1e-9);
		assertEquals(0, calibration.getY(128, 128), 1e-9);
		assertEquals(16, calibration.getY(0, 128), 1e-9);
		assertEquals(calibration.pixelHeight, calibration.pixelWidth, 1e-9);
		assertTrue(vectors.getStack().getSliceLabel(1).matches("omega=0.0569532 participation=[0-9.]+ psi_x"), vectors.getStack()
			.getSliceLabel(1));
		assertTrue(vectors.getStack().getSliceLabel(6).matches("omega=[0-9.]+ participation=[0-9.]+ psi_y"), vectors.getStack()
			.getSliceLabel(6));
		final ImagePlus printed = IJ.openImage(folder.resolve("mode-vectors-n256_min.png").toString());
		assertEquals(1016, printed.getWidth(), "86 mm");
		int coloured = 0;
		for (int k = 20; k < 900; k++) if (printed.getPixel(k, k)[0] != printed.getPixel(k, k)[2]) coloured++;
		assertTrue(coloured > 400, "blue or red, not grey: " + coloured);
		assertTrue(vectors.getInfoProperty().contains("Normal Modes..."), "how it was made");
		for (int mode = 0; mode < 3; mode++) {
			final int core = (int) table.getValue("core_node", mode);
			final double[] at = network("n256_min").configuration().positions();
			final int column = (int) (Math.floorMod((int) Math.floor(at[2 * core] * 8), 128)),
				row = Math.floorMod((int) Math.floor((16 - at[2 * core + 1]) * 8), 128);
			for (int k = 0; k < 2; k++) {
				final double found = vectors.getStack().getVoxel(column, row, 2 * mode + k), psi = modes.modes()[mode][2 * core + k];
				// half a pixel, l/16, from the core of a field that may change by twice its magnitude over a bond
				assertEquals(psi, found, 0.25 * Math.hypot(modes.modes()[mode][2 * core], modes.modes()[mode][2 * core + 1]),
					"mode " + mode);
			}
		}
		run("run('Normal Modes...', 'count=1 grid=0');");
		assertEquals("mode-fields-n256_min", activeImage().getTitle());
	}

	@Test
	void vectorFieldsAreCurrentBesideTheArrowsAndCanBeMeasured() throws Exception {
		run(OPEN + "run('Normal Modes...', 'count=2 pictures=2');");
		assertEquals("mode-fields-n256_min", activeImage().getTitle(), "the arrows stay on top");
		assertEquals("64 64 2 1 2", run(
			"selectImage('mode-vectors-n256_min'); getDimensions(w, h, c, s, f); return '' + w + ' ' + h + ' ' + c + ' ' + s + ' ' + f;"));
		final double mean = Double.parseDouble(run("Stack.setPosition(1, 1, 1); List.setMeasurements; return List.get('Mean');"));
		assertEquals(0, mean, 0.01, "translations are no part of a mode, whose root mean square is 1/16");
	}

	@Test
	void badInputIsRefused() {
		assertTrue(failure(OPEN + "run('Normal Modes...', 'grid=-1');").contains("grid=-1"));
		assertTrue(failure("run('Normal Modes...', 'pictures=20 grid=33');").contains("grid=33"));
		assertTrue(failure("run('Normal Modes...', 'count=510 pictures=510 grid=32');").contains("smaller for 510 pictures of 256 nodes"));
		assertTrue(failure(OPEN + "run('Normal Modes...', 'count=511');").contains("count=511"));
		assertTrue(failure("run('Normal Modes...', 'participation=0');").contains("participation=0"));
		assertTrue(failure("run('Normal Modes...', 'participation=1.1');").contains("participation=1.1"));
		assertTrue(failure("run('Normal Modes...', 'below=-1');").contains("below=-1"));
		assertTrue(failure("run('Normal Modes...', 'pictures=0');").contains("pictures=0"));
		assertTrue(failure(SMALL + "run('Normal Modes...', '');").contains("Relax Network..."));
	}
}
