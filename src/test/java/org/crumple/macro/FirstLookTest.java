package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.IJ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, on a small system. */
class FirstLookTest extends MacroTest {

	@TempDir
	Path folder;

	@Test
	void writesPicturesTablesAndTheNetwork() throws Exception {
		host.runMacro(Path.of("macros", "First_Look.ijm"), "out=[" + inMacro(folder) + "/first look] nodes=64 seed=2");
		final Path out = folder.resolve("first look");
		for (final String file : List.of("prepared-64-2.png", "prepared-64-2.tif", "prepared-64-2.nodes.csv", "prepared-64-2.bonds.csv",
			"preparation.csv", "bond-strains.csv", "strains-prepared-64-2.png", "potential-prepared-64-2.png")) {
			assertTrue(Files.size(out.resolve(file)) > 0, file);
		}
		assertEquals(64 + 1, Files.readAllLines(out.resolve("prepared-64-2.nodes.csv")).size());
		assertEquals(1024, IJ.openImage(out.resolve("prepared-64-2.png").toString()).getWidth());
	}
}
