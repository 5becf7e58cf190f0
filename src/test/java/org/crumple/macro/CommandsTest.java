package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.host.MacroFailure;
import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.mechanics.Forces;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands used from macros that are written according to the contract. */
class CommandsTest extends MacroTest {

	@TempDir
	Path folder;

	@Test
	void generateShowsAPictureOfTheNetworkItMade() throws MacroFailure {
		assertEquals("network-64-3", run(SMALL + "return getTitle();"));
		final WorkbenchNetwork network = network("network-64-3");
		assertEquals(64, network.network().nodeCount());
		assertEquals(network.network().bondCount(), activeImage().getOverlay().size());
		assertEquals("l", activeImage().getCalibration().getUnit());
	}

	@ParameterizedTest
	@CsvSource({ "Jammed packing, 64", "Delaunay, 64", "Triangular lattice, 64", "Square lattice, 64" })
	void everyGeneratorRunsFromItsLabel(final String generator, final int nodes) throws MacroFailure {
		run("run('Generate Network...', 'nodes=" + nodes + " excess=1.5 generator=[" + generator
			+ "] disorder=0.05 alpha=0.2 stiffness=2 seed=5');");
		final WorkbenchNetwork network = network(null);
		assertEquals(1.5, network.network().excessCoordination(), 2.0 / nodes + 0.05);
		assertEquals(2, network.network().potential()[0].energyScale());
	}

	@Test
	void aNameTakenAlreadyGetsANumber() throws MacroFailure {
		assertEquals("network-64-3-2", run(SMALL + SMALL + "return getTitle();"));
		assertEquals("network-64-3-3", run(SMALL + "return getTitle();"));
	}

	@Test
	void relaxEndsAtAMinimumAndFillsTheResults() throws MacroFailure {
		run(SMALL + "run('Relax Network...', 'minimiser=FIRE tolerance=1e-11');");
		final WorkbenchNetwork relaxed = network("relaxed-64-3");
		assertTrue(Forces.largest(Forces.of(relaxed.network(), relaxed.configuration())) < 1e-11);
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals("minimum", table.getStringValue("reason", 0));
		assertEquals(64, table.getValue("nodes", 0));
		assertTrue(table.getValue("residual (E/l)", 0) < 1e-11);
	}

	@Test
	void localExcitationsFillATableAndShowTheDistances() throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'plots=false');");
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("bond,i,j,r (l),r0 (l),dr (l),tension (E/l),stiffness (E/l^2),effective_stiffness (E/l^2),ksys (E/l^2),dr_in "
			+ "(l),distance (l)," +
			"f_in (E/l),barrier (E),dl (l),dt (E/l),unstable,bistable,strain_up,strain_down,metastable,activation_predicted (E)",
			String.join(",", table.getHeadings()));
		assertEquals(network("relaxed-64-3").network().bondCount(), table.size());
		assertEquals("distance-relaxed-64-3", activeImage().getTitle());
	}

	/** Without a window ImageJ's log goes to the standard output. */
	@Test
	void theLogNamesThePredictedFirstEvent() throws Exception {
		final PrintStream before = System.out;
		final ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
		try {
			run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'plots=false');");
		} finally {
			System.setOut(before);
		}
		final WorkbenchNetwork relaxed = network("relaxed-64-3");
		final LocalExcitations all = LocalExcitations.of(relaxed.network(), relaxed.configuration(), BistabilityCriterion.EXACT);
		final PredictedInstability up = all.firstInstability(1), down = all.firstInstability(-1), first = up.strain() < down.strain() ? up
			: down;
		assertTrue(log.toString(StandardCharsets.UTF_8).contains("Predicted first event of relaxed-64-3: bond " + first.bond()
			+ ", direction " +
			(first == up ? "up" : "down") + ", after a strain of " + (float) first.strain()), log.toString(StandardCharsets.UTF_8));
	}

	@Test
	void leftOutKeysMeanTheDefaultsWhateverRanBefore() throws MacroFailure {
		run(SMALL + "run('Relax Network...', 'minimiser=[Gradient flow]'); run('Relax Network...', 'network=network-64-3');");
		run("run('Relax Network...', 'network=network-64-3 minimiser=FIRE');");
		assertArrayEquals(network("relaxed-64-3-3").configuration().positions(), network("relaxed-64-3-2").configuration().positions());
		assertNotEquals(network("relaxed-64-3").configuration(), network("relaxed-64-3-2").configuration());
	}

	@Test
	void prepareGoesThereAndBack() throws MacroFailure {
		run(SMALL + "run('Prepare Network...', 'amplitude=0.02 increment=0.005 path=[0 1 0 -1 0] cycles=2 minimiser=FIRE box=Fixed');");
		assertEquals(0, network("prepared-64-3").configuration().cell().shear());
		assertEquals("prepared-64-3", activeImage().getTitle());
	}

	@Test
	void aCommandTakesTheNetworkOfTheActiveImage() throws MacroFailure {
		run(SMALL + "run('Generate Network...', 'nodes=32 seed=9'); selectImage('network-64-3'); run('Relax Network...', '');");
		assertEquals("relaxed-64-3", workbench.find(null).toString());
		run("run('Relax Network...', 'network=network-32-9');");
		assertEquals("relaxed-32-9", workbench.find(null).toString());
	}

	@Test
	void renderDrawsEveryColouringAtTheWidthAskedFor() throws MacroFailure {
		for (final String colour : List.of("state", "stability", "tension", "stiffness")) {
			run(SMALL + "run('Render Network...', 'colour=" + colour + " width=400');");
			assertEquals(400, activeImage().getWidth());
		}
	}

	@Test
	void bondStrainsHasOneRowABondAndTwoPlots() throws MacroFailure {
		assertEquals("strains-network-64-3", run(SMALL + "run('Bond Strains...', 'bins=20'); return getTitle();"));
		final int bonds = network(null).network().bondCount();
		assertEquals(bonds, ResultsTable.getResultsTable().size());
		assertEquals("bond\ti\tj\tr (l)\tr0 (l)\tdr (l)\tstrain\ttension (E/l)\tstiffness (E/l^2)\tunstable\tlong",
			ResultsTable.getResultsTable().getColumnHeadings().trim());
		assertEquals(bonds, workbench.table("Bond Strains").size());
	}

	static List<String> readable() {
		return NetworkFiles.labels(NetworkFormat::isReadable);
	}

	@ParameterizedTest
	@MethodSource("readable")
	void whatIsSavedOpensAgain(final String format) throws MacroFailure {
		final String file = "net" + NetworkFiles.format(format).ending();
		run(SMALL + "run('Prepare Network...', 'amplitude=0.02 increment=0.01 path=[0 1]');" +
			"run('Save Network...', 'format=[" + format + "] path=[" + inMacro(folder.resolve(file)) + "]');" +
			"run('Open Network...', 'path=[" + inMacro(folder.resolve(file)) + "]');");
		final WorkbenchNetwork saved = network("prepared-64-3"), opened = network("net");
		if (NetworkFiles.format(format).isExact()) {
			assertEquals(saved.network(), opened.network());
			assertEquals(saved.configuration(), opened.configuration());
			assertEquals(saved.provenance(), opened.provenance());
		}
		// LAMMPS keeps coefficients from which C and alpha are recovered to rounding
		assertArrayEquals(saved.network().lengths(saved.configuration()), opened.network().lengths(opened.configuration()), 1e-12);
	}

	@Test
	void savingAsLammpsWritesTheScriptBesideTheData() throws MacroFailure {
		run(SMALL + "run('Save Network...', 'format=LAMMPS path=[" + inMacro(folder.resolve("net.data")) + "]');");
		assertTrue(Files.exists(folder.resolve("in.net")));
	}

	@Test
	void anOpenedNetworkTakesTheNameAskedFor() throws MacroFailure {
		run(SMALL + "run('Save Network...', 'path=[" + inMacro(folder.resolve("net.nodes.csv")) + "]');" +
			"run('Open Network...', 'network=mine path=[" + inMacro(folder.resolve("net.bonds.csv")) + "]');");
		assertEquals("mine", activeImage().getTitle());
		assertEquals(64, network("mine").network().nodeCount());
	}

	@Test
	void provenancePastedBackGivesTheSameBits() throws MacroFailure {
		run(SMALL + "run('Prepare Network...', 'amplitude=0.02 increment=0.01'); run('Relax Network...', 'box=[Zero stress]');");
		final String info = (String) activeImage().getProperty("Info");
		final WorkbenchNetwork first = network("relaxed-64-3");
		clean();
		run(info);
		assertEquals(first.network(), network("relaxed-64-3").network());
		assertEquals(first.configuration(), network("relaxed-64-3").configuration());
	}

	@ParameterizedTest
	@CsvSource({ "'Render Network...', 'colour=tension width=300'", "'Bond Strains...', 'bins=20'" })
	void provenanceOfAPictureMakesThePictureAgain(final String command, final String options) throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('" + command + "', '" + options + "');");
		final ImagePlus first = activeImage();
		final int[] pixels = first.getProcessor().convertToColorProcessor().getIntArray()[77];
		final String info = (String) first.getProperty("Info"), title = first.getTitle();
		clean();
		run(info);
		assertEquals(title, activeImage().getTitle());
		assertArrayEquals(pixels, activeImage().getProcessor().convertToColorProcessor().getIntArray()[77]);
	}

	@Test
	void picturesOfDifferentColouringsDoNotOverwriteEachOther() throws Exception {
		run(SMALL);
		for (final String colour : List.of("state", "stability", "tension", "stiffness")) {
			run("run('Render Network...', 'network=network-64-3 width=200 colour=" + colour + " save=[" + inMacro(folder) + "]');");
		}
		try (var files = Files.list(folder)) {
			assertEquals(16, files.count(), "TIFF, PNG, SVG and PDF of each");
		}
	}

	@Test
	void aPngCarriesItsMacro() throws Exception {
		run(SMALL + "run('Render Network...', 'width=200 save=[" + inMacro(folder) + "]');");
		final String bytes = Files.readString(folder.resolve("network-64-3.png"), java.nio.charset.StandardCharsets.ISO_8859_1);
		assertTrue(bytes.contains("run(\"Generate Network...\"") && bytes.contains("run(\"Render Network...\""));
	}

	@Test
	void provenanceOfAnEditedFileIsTheFileItself() throws Exception {
		final Path nodes = folder.resolve("net.nodes.csv");
		run(SMALL + "run('Save Network...', 'path=[" + inMacro(nodes) + "]');");
		final List<String> lines = Files.readAllLines(nodes);
		lines.set(1, "0,0.25,0.5");
		Files.write(nodes, lines);
		run("run('Open Network...', 'path=[" + inMacro(nodes) + "]');");
		final List<String> provenance = network("net").provenance().lines();
		assertTrue(provenance.get(0).contains("SHA-256"), provenance.toString());
		assertTrue(provenance.get(1).contains("Open Network..."), provenance.toString());
	}

	@Test
	void everyResultGoesIntoTheFolderOfSave() throws MacroFailure {
		run(SMALL + "run('Relax Network...', 'save=[" + inMacro(folder) + "/new folder]'); run('Bond Strains...', 'save=[" + inMacro(folder)
			+ "/new folder]');");
		for (final String file : List.of("relaxation-relaxed-64-3.csv", "relaxation-relaxed-64-3.ijm", "relaxed-64-3.png",
			"relaxed-64-3.tif", "bond-strains-relaxed-64-3.csv",
			"strains-relaxed-64-3.png", "potential-relaxed-64-3.tif")) {
			assertTrue(Files.exists(folder.resolve("new folder").resolve(file)), file);
		}
	}

	@Test
	void overlayCalibrationAndProvenanceSurviveTiff() throws MacroFailure {
		run(SMALL + "run('Render Network...', 'width=300 save=[" + inMacro(folder) + "]'); close('*'); open('" +
			inMacro(folder.resolve("network-64-3.tif")) + "');");
		final ImagePlus image = activeImage();
		assertEquals(network(null).network().bondCount(), image.getOverlay().size());
		assertEquals("bond 17", image.getOverlay().get(17).getName());
		assertTrue(image.getOverlay().get(17).getProperty("state").matches("(un)?stable (short|long)"));
		assertEquals("l", image.getCalibration().getUnit());
		assertTrue(((String) image.getProperty("Info")).contains("run(\"Generate Network...\""));
	}

	@Test
	void ourCommandsAndImageJsOwnMixInOneMacro() throws MacroFailure {
		assertEquals("8-bit 200", run(SMALL
			+ "run('Render Network...', 'width=400'); run('8-bit'); run('Size...', 'width=200 constrain average interpolation=Bilinear');" +
			"run('Measure'); return '' + bitDepth() + '-bit ' + getWidth();"));
	}
}
