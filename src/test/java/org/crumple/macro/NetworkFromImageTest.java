package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.measure.ResultsTable;

import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks from images and from tables of branches, by macros. */
class NetworkFromImageTest extends MacroTest {

	private static final String DRAW = "run('Generate Network...', 'nodes=144 seed=4'); "
		+ "run('Render Network...', 'style=Plain width=288');\n";

	@TempDir
	Path folder;

	/** What was rendered is read again: all nodes, all bonds, their lengths; it relaxes. */
	@Test
	void aRenderedNetworkIsReadAgain() throws Exception {
		run(DRAW + "rename('drawn'); run('Network from Image...', 'save=[" + inMacro(folder) + "]'); run('Relax Network...', '');");
		final WorkbenchNetwork drawn = network("network-144-4"), found = network("traced-144-1");
		assertEquals(drawn.network().bondCount(), found.network().bondCount());
		final double[] was = drawn.network().lengths(drawn.configuration()), is = found.network().lengths(found.configuration());
		Arrays.sort(was);
		Arrays.sort(is);
		for (int b = 0; b < was.length; b++) assertEquals(was[b], is[b], 0.03);
		assertEquals(drawn.network().bondCount(), network("relaxed-144-1").network().bondCount());
		final ResultsTable table = workbench.table("Network from Image");
		assertEquals(144, table.getValue("nodes", 0));
		assertEquals(found.network().excessCoordination(), table.getValue("excess", 0), 1e-12);
		assertEquals(1, table.getValue("components", 0));
		assertEquals(1, table.getValue("connected_fraction", 0));
		assertEquals(1, table.getValue("unit_per_l", 0), 1e-9);
		assertEquals(0.1, table.getValue("line_width (l)", 0), 0.03);
		assertTrue(Files.size(folder.resolve("network-from-image-traced-144-1.csv")) > 0);
		assertTrue(found.provenance().lines().get(0).matches("// image drawn: 288 x 288 pixels of .* l, sha256 [0-9a-f]{64}"),
			found.provenance().lines().get(0));
	}

	/** The recipe with which users judge their own pictures. */
	@Test
	void theRecipeSaysHowWellKnownNetworksAreRead() throws Exception {
		host.runMacro(Path.of("macros", "Network_from_Image_Check.ijm"), "out=[" + inMacro(folder) + "] nodes=64 seed=2");
		final List<String> lines = Files.readAllLines(folder.resolve("network_from_image_check.csv"));
		assertEquals(7, lines.size());
		for (int k = 1; k < 7; k++) {
			final String[] cells = lines.get(k).split(",");
			assertTrue(Double.parseDouble(cells[1]) > (k < 3 ? 0.97 : k == 3 ? 0.7 : 0.85), lines.get(k));
			assertTrue(Double.parseDouble(cells[4]) < 0.1, lines.get(k));
		}
		assertEquals("as built,1.000,0,0", lines.get(1).substring(0, 18));
		assertFalse(Files.exists(folder.resolve("check-64-2.nodes.csv")));
		host.runMacro(Path.of("macros", "Network_from_Image_Check.ijm"), "out=[" + inMacro(folder) + "] nodes=64 seed=2");
		assertEquals(lines, Files.readAllLines(folder.resolve("network_from_image_check.csv")), "the noise is that of the seed");
	}

	@Test
	void picturesOfFailuresAndTheirCuresAreMade() throws Exception {
		host.runMacro(Path.of("macros", "Documentation_Pictures_of_Images.ijm"), "out=[" + inMacro(folder) + "]");
		assertEquals(576, IJ.openImage(folder.resolve("traced.png").toString()).getWidth());
		final ImagePlus failures = IJ.openImage(folder.resolve("trace_failures.png").toString());
		assertTrue(failures.getWidth() > 760 && failures.getHeight() > 1520, failures.toString());
	}

	@Test
	void theOverlayNamesWhatWasFound() throws Exception {
		run(DRAW + "id = getImageID(); run('Network from Image...', ''); selectImage(id);");
		final Overlay overlay = workbench.activeImage().getOverlay();
		int nodes = 0;
		final Set<String> bonds = new HashSet<>();
		for (int k = 0; k < overlay.size(); k++) {
			final String name = overlay.get(k).getName();
			if (name.startsWith("node ")) nodes++;
			if (name.startsWith("bond ")) bonds.add(name);
		}
		assertEquals(144, nodes);
		assertEquals(network("traced-144-1").network().bondCount(), bonds.size());
	}

	/** A closed line that no other meets is no bond; it is counted, and shown. */
	@ParameterizedTest
	@CsvSource({ "Skeleton", "Watershed" })
	void aRingIsCountedAndShown(final String method) throws Exception {
		run("newImage('a', '8-bit black', 120, 120, 1); setColor(255); setLineWidth(3); drawLine(0, 60, 119, 60); drawLine(60, 0, 60, 119);"
			+ "drawLine(0, 30, 119, 30); drawLine(30, 0, 30, 119); drawLine(0, 90, 119, 90); drawLine(90, 0, 90, 119);"
			+ "drawRect(70, 70, 10, 12); id = getImageID(); run('Network from Image...', 'method=" + method + "'); selectImage(id);");
		assertEquals(1, workbench.table("Network from Image").getValue("rings", 0));
		assertEquals(9, workbench.table("Network from Image").getValue("nodes", 0));
		final Overlay overlay = workbench.activeImage().getOverlay();
		int rings = 0;
		for (int k = 0; k < overlay.size(); k++) {
			if (!overlay.get(k).getName().equals("ring")) continue;
			rings++;
			assertTrue(overlay.get(k).getBounds().x > 65 && overlay.get(k).getBounds().width > 8, overlay.get(k).getBounds().toString());
		}
		assertEquals(1, rings);
	}

	/** The same macro gives the same network, and stock commands before it are part of the macro. */
	@Test
	void stockCommandsAndThisReplay() throws Exception {
		final String macro = DRAW + "run('Invert'); run('Gaussian Blur...', 'sigma=1'); run('Network from Image...', 'lines=Dark seed=7');";
		run(macro + macro);
		assertEquals(network("traced-144-7").digest(), network("traced-144-7-2").digest());
	}

	@ParameterizedTest
	@CsvSource({ "method=Skeleton rest=[As drawn] length=Straight potential=Bistable scale=l boundary=Periodic "
		+ "dangling=Remove lines=Bright smoothing=0.7",
		"seed=1 method=Watershed rest=[Minimum at random] length=[Along the line] potential=Bistable scale=Image dangling=Remove",
		"seed=3 method=Auto potential=Harmonic dangling=Keep smoothing=1 prominence=30 merging=0.35 spurs=0.2 "
			+ "disorder=0.05 alpha=0.2 stiffness=2" })
	void everyKeyIsTaken(final String keys) throws Exception {
		run(DRAW + "run('Network from Image...', '" + keys + "');");
		final WorkbenchNetwork found = workbench.current();
		assertTrue(found.toString().startsWith("traced-14"), found.toString());
		assertEquals(keys.contains("Harmonic") ? "Harmonic" : "BistableQuartic", found.network().commonPotential().getClass()
			.getSimpleName());
	}

	/** In its minimum every bond is free of tension. */
	@Test
	void atRandomBondsAreInTheirMinima() throws Exception {
		run(DRAW + "run('Network from Image...', 'rest=[Minimum at random]');");
		final WorkbenchNetwork found = workbench.current();
		int lengthened = 0;
		final double[] r = found.network().lengths(found.configuration());
		for (int b = 0; b < r.length; b++) {
			final double strain = r[b] / found.network().restLength()[b] - 1;
			assertEquals(Math.sqrt(0.1), Math.abs(strain), 1e-12);
			if (strain > 0) lengthened++;
		}
		assertEquals(0.5, lengthened / (double) r.length, 0.1);
		run("run('Close All'); " + DRAW + "run('Network from Image...', 'rest=[Minimum at random] potential=Harmonic');");
		final WorkbenchNetwork harmonic = workbench.current();
		assertArrayEquals(harmonic.network().lengths(harmonic.configuration()), harmonic.network().restLength(), 1e-12);
	}

	/** Pixels that are no numbers, such as the logarithm of 0, are no lines, whether lines are bright or dark. */
	@ParameterizedTest
	@CsvSource({ "Bright, NaN", "Dark, NaN", "Bright, -1/0", "Dark, 1/0", "Dark, -1/0" })
	void pixelsThatAreNoNumbersAreNoLines(final String lines, final String value) throws Exception {
		run(DRAW + (lines.equals("Dark") ? "run('Invert'); " : "") + "run('32-bit'); "
			+ "for (y = 0; y < 288; y++) for (x = 0; x < 288; x++) if (getPixel(x, y) == " + (lines.equals("Dark") ? 255 : 0)
			+ " && (x + y) % 7 == 0) setPixel(x, y, " + value + "); run('Network from Image...', 'lines=" + lines + "');");
		assertEquals(network("network-144-4").network().bondCount(), network("traced-144-1").network().bondCount());
	}

	@Test
	void aRectangleAndAnisotropicPixelsAreTaken() throws Exception {
		run(DRAW + "run('Size...', 'width=288 height=400 interpolation=Bilinear'); "
			+ "run('Canvas Size...', 'width=400 height=500 position=Center zero');"
			+ "makeRectangle(56, 50, 288, 400); run('Network from Image...', 'method=Skeleton');");
		final ResultsTable table = workbench.table("Network from Image");
		assertEquals(144, table.getValue("nodes", 0), 1);
		final double cell = workbench.current().configuration().cell().ly() / workbench.current().configuration().cell().lx();
		assertEquals(1, cell, 1e-3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "newImage('a', 'RGB black', 99, 99, 1) | in colour: run \"8-bit\" first",
		"newImage('a', '8-bit black', 99, 99, 3) | 3 slices: run \"Z Project...\"",
		"newImage('a', '8-bit black', 99, 99, 1) | all of one grey value",
		"newImage('a', '8-bit ramp', 99, 99, 1); makeLine(1, 1, 9, 9) | selection without an area: run \"Select None\"",
		"newImage('a', '8-bit ramp', 99, 99, 1); makeOval(1, 1, 90, 90) | run \"To Bounding Box\" first",
		"newImage('a', '8-bit noise', 99, 99, 1) | noise everywhere: run \"Gaussian Blur...\"",
		"newImage('a', '8-bit black', 99, 99, 1); setColor(255); fillRect(0, 0, 99, 80) | lines must leave more of it free",
		"newImage('a', '8-bit black', 99, 99, 1); setColor(255); drawRect(20, 20, 50, 50); drawLine(20, 45, 70, 45) | run \"Crop\" first",
		"newImage('a', '8-bit black', 99, 99, 1); setColor(255); drawLine(0, 20, 98, 20); drawLine(30, 0, 60, 98) "
			+ "| upper edge that do not go on",
		"newImage('a', '8-bit black', 99, 99, 1); setColor(255); drawLine(0, 50, 40, 50); drawLine(99, 50, 60, 50); "
			+ "drawLine(20, 50, 30, 70) "
			+ "| dangling=Remove" })
	void whatCannotBeTracedIsRefusedWithTheCommandToRunFirst(final String image, final String said) {
		final String message = failure(image + "; run('Network from Image...', '');");
		assertTrue(message.startsWith("Network from Image: ") && message.contains(said), message);
		assertEquals(0, workbench.networks().size());
	}

	@ParameterizedTest
	@CsvSource({ "smoothing=-1", "prominence=-1", "disorder=1", "alpha=2",
		"merging=-1", "spurs=-1", "stiffness=0" })
	void wrongKeysAreNamed(final String key) {
		final String message = failure(DRAW + "run('Network from Image...', '" + key + "');");
		assertTrue(message.contains(key.substring(0, key.indexOf('='))), message);
	}

	/** The cure is not what was done already. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lines=Dark | is dark by | choose lines=Bright",
		"merging=100 | merging=100.0 is not allowed: it must be smaller | become one",
		"merging=100 dangling=Keep | merging=100.0 is not allowed: it must be smaller | become one" })
	void theCureIsAnother(final String keys, final String what, final String cure) {
		final String message = failure(DRAW + "run('Network from Image...', '" + keys + "');");
		assertTrue(message.contains(what) && message.contains(cure), message);
	}

	@Test
	void aTableOfSomethingElseIsRefusedByItsKey() throws Exception {
		Files.writeString(folder.resolve("other.csv"), "V1 x,V1 y,V1 z\n0,0,0\n");
		final String message = failure("run('Network from Skeleton Table...', 'table=[" + inMacro(folder) + "/other.csv]');");
		assertTrue(message.contains("table=") && message.contains("a branch table of Analyze Skeleton: it has no column V2 x"), message);
	}

	/** A picture whose edges cut lines becomes a network with walls or free edges, which goes on to Relax and Local Excitations. */
	@ParameterizedTest
	@CsvSource({ "Clamped, boundary=Clamped ", "Clamped top and bottom, boundary=[Clamped top and bottom] ", "Free, boundary=Free " })
	void edgesMayBeWallsOrFree(final String boundary, final String key) throws Exception {
		said(DRAW + "run('Network from Image...', '" + key + " rest=[Minimum at random] '); run('Relax Network...', '');"
			+ "run('Local Excitations...', '');");
		final WorkbenchNetwork made = workbench.current();
		assertEquals(boundary, made.configuration().boundary().kind().toString());
		assertEquals(!boundary.equals("Free"), made.network().wallCount() > 0);
		assertTrue(made.network().freeCount() > 20, made.toString());
	}

	/** Nothing reaches an edge: there is no wall point, and the sentence says which boundaries are left. */
	@Test
	void wallsNeedLinesThatReachThem() {
		final String message = failure("newImage('a', '8-bit black', 200, 200, 1); setColor(255); setLineWidth(3); "
			+ "drawRect(50, 50, 100, 100);"
			+ "drawLine(50, 50, 150, 150); drawLine(50, 150, 150, 50); run('Network from Image...', 'boundary=Clamped');");
		assertTrue(message.contains("boundary=Clamped is not allowed: it must be Free or Periodic for these lines: none ends at an edge"),
			message);
	}

	/** A tree has no cells; its free ends can be kept, and the user is told that it is floppy. */
	@Test
	void aTreeIsFloppy() throws Exception {
		final String log = said("newImage('a', '8-bit black', 120, 120, 1); setColor(255); setLineWidth(3); drawLine(0, 60, 119, 60);"
			+ "drawLine(30, 60, 50, 20); drawLine(80, 60, 60, 100); drawLine(80, 60, 100, 30);"
			+ "run('Network from Image...', 'dangling=Keep');");
		assertTrue(log.contains("floppy"), log);
		assertTrue(workbench.current().network().excessCoordination() < 0);
	}

	/** A table as AnalyzeSkeleton writes it: two triangles with a common side, and a free end. */
	@Test
	void branchesOfASkeletonBecomeBonds() throws Exception {
		Files.writeString(folder.resolve("branches.csv"), "Skeleton ID,Branch length,V1 x,V1 y,V1 z,V2 x,V2 y,V2 z,Euclidean distance\n"
			+ "1,10.5,0,0,0,10,0,0,10\n1,11,10,0,0,5,8,0,9.4\n1,9.5,5,8,0,0,0,0,9.4\n"
			+ "1,12,10,0,0,15,8,0,9.4\n1,10,15,8,0,5,8,0,10\n1,3,15,8,0,18,8,0,3\n");
		final String keys = "boundary=Periodic dangling=Remove rest=[As drawn] length=[Along the line] "
			+ "potential=Bistable disorder=0 scale=Image";
		run("run('Network from Skeleton Table...', '" + keys + " table=[" + inMacro(folder) + "/branches.csv] save=["
			+ inMacro(folder) + "]');");
		final WorkbenchNetwork found = workbench.current();
		assertEquals(4, found.network().nodeCount());
		assertEquals(5, found.network().bondCount());
		assertEquals(10.5, found.network().restLength()[0], 1e-12);
		assertEquals(1, workbench.table("Network from Skeleton Table").getValue("dangling", 0));
		assertEquals(2, workbench.table("Network from Skeleton Table").getValue("two_bonded", 0));
		run("run('Network from Skeleton Table...', 'boundary=Clamped disorder=0 table=[" + inMacro(folder) + "/branches.csv]');");
		assertEquals(1, workbench.current().network().wallCount(), "the free end at the border is held");
		assertEquals(6, workbench.current().network().bondCount());
		final String log = said("run('Network from Skeleton Table...', 'boundary=Free disorder=0 table=[" + inMacro(folder)
			+ "/branches.csv]'); run('Relax Network...', '');");
		assertFalse(log.contains("floppy"), log); // 2N − 3 bonds
		assertEquals(5, workbench.current().network().bondCount(), "with free edges it is no floppy piece in a cell");
		assertTrue(failure("run('Network from Skeleton Table...', 'table=[" + inMacro(folder) + "/none.csv]');").contains("none.csv"));
		Files.writeString(folder.resolve("solid.csv"), "V1 x,V1 y,V1 z,V2 x,V2 y,V2 z\n0,0,0,1,1,1\n");
		assertTrue(failure("run('Network from Skeleton Table...', 'table=[" + inMacro(folder) + "/solid.csv]');").contains("Z Project..."));
	}

	/** Lines alone, on exactly one cell, with 8 bits. */
	@Test
	void plainPicturesAreLinesOnTheCalibratedCell() throws Exception {
		run(DRAW + "saveAs('Tiff', '" + inMacro(folder) + "/plain.tif');");
		final ImagePlus image = IJ.openImage(folder.resolve("plain.tif").toString());
		assertEquals(8, image.getBitDepth());
		assertEquals(288, image.getWidth());
		assertEquals(12, image.getWidth() * image.getCalibration().pixelWidth, 1e-9);
		assertEquals("l", image.getCalibration().getUnit());
		assertFalse(image.getStatistics().max < 255);
		run("run('Render Network...', 'style=Colours width=288');");
		assertEquals(24, activeImage().getBitDepth());
	}
}
