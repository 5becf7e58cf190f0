package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photographs, which nobody drew with Crumple. */
class RealPicturesTest extends MacroTest {

	private static final Path PICTURES = Path.of("docs", "images", "real");
	private static final String BRICK = "open('" + inMacro(PICTURES) + "/brick.png');";
	private static final String GRAVEL = "open('" + inMacro(PICTURES) + "/gravel.png'); run('Gaussian Blur...', 'sigma=1.5');"
		+ "run('Network from Image...', 'boundary=Clamped lines=Dark');";

	@TempDir
	Path folder;

	/** No bond is so short, and so stiff, that nothing comes to rest. */
	@Test
	void gapsBetweenStonesComeToRest() throws Exception {
		run(GRAVEL);
		final SpringNetwork network = workbench.current().network();
		final Configuration drawn = workbench.current().configuration();
		final double[] length = network.lengths(drawn);
		double shortest = 1;
		for (int b = 0; b < length.length; b++) {
			if (Math.max(network.from()[b], network.to()[b]) < network.freeCount()) shortest = Math.min(shortest, length[b]);
		}
		Arrays.sort(length);
		assertTrue(shortest > 0.1 * length[length.length / 2], shortest + " l");
		run("run('Relax Network...', '');");
		assertTrue(workbench.current().toString().startsWith("relaxed"), workbench.current().toString());
	}

	/** Walls do not make the mortar of a wall rigid. */
	@Test
	void mortarIsFloppy() {
		for (final String boundary : List.of("Free", "Clamped")) {
			final String message = failure(BRICK + "run('Network from Image...', 'boundary=" + boundary
				+ "'); run('Relax Network...', '');");
			assertTrue(message.contains("it is floppy"), message);
		}
	}

	/** The page has the numbers of the table, and the recipe makes the table and the pictures anew. */
	@Test
	void thePageIsMadeByItsRecipe() throws Exception {
		host.runMacro(Path.of("macros", "Real_Pictures.ijm"), "out=[" + inMacro(folder) + "]");
		final List<String> rows = Files.readAllLines(folder.resolve("real_pictures.csv"));
		assertEquals(Files.readAllLines(PICTURES.resolve("real_pictures.csv")), rows);
		final String page = Files.readString(Path.of("docs", "real_pictures.md"));
		for (final String row : rows.subList(1, rows.size())) {
			final String[] cell = row.split(",");
			final String line = "| " + cell[0] + " | `" + cell[1] + "` | " + cell[2] + " | " + cell[3] + " | " + cell[4] + " | "
				+ cell[5].replace('-', '−') + " | ";
			assertTrue(page.contains(line), line);
		}
		for (final String name : List.of("brick_traced.png", "gravel_traced.png", "gravel_patch.png", "retina_traced.png")) {
			final ImagePlus made = IJ.openImage(folder.resolve(name).toString()), kept = IJ.openImage(PICTURES.resolve(name).toString());
			assertEquals(kept.getWidth(), made.getWidth());
			assertEquals(kept.getHeight(), made.getHeight());
		}
	}
}
