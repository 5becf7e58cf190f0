package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.crumple.table.DecimalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendedXyzTest {

	@TempDir
	Path folder;

	@Test
	void aFrameHasItsCellAndItsColumns() throws IOException {
		final StoredNetwork plain = Samples.lattice(4, 0.25, 1);
		final StoredNetwork stored = new StoredNetwork(plain.network(), plain.configuration(), Map.of("macro", "run(\"A\", \"b\")\n"));
		final Path file = NetworkFiles.save(stored, new ExtendedXyz(), folder.resolve("a.xyz")).get(0);
		final List<String> lines = Files.readAllLines(file);
		assertEquals(18, lines.size());
		assertEquals("16", lines.get(0));
		assertEquals("Lattice=\"4 0 0 1 4 0 0 0 1\" Properties=species:S:1:pos:R:3:id:I:1:coordination:I:1 pbc=\"T T F\" strain=0.25 "
			+ "energy=" +
			DecimalText.of(stored.energy()) + " macro=\"run(\\\"A\\\", \\\"b\\\")\\n\"", lines.get(1));
		final double[] x = stored.configuration().positions();
		assertEquals("X " + DecimalText.of(x[6]) + " " + DecimalText.of(x[7]) + " 0 3 6", lines.get(5));
	}

	@Test
	void aTrajectoryHasOneFrameAfterTheOther() throws IOException {
		final StoredNetwork stored = Samples.lattice(4, 0, 1);
		final double[] tension = new double[16];
		tension[15] = 0.5;
		final ExtendedXyz.Frame frame = new ExtendedXyz.Frame(stored, Map.of("tension", tension));
		ExtendedXyz.writeTrajectory(List.of(frame, frame, frame), folder.resolve("a.xyz"));
		final List<String> lines = Files.readAllLines(folder.resolve("a.xyz"));
		assertEquals(3 * 18, lines.size());
		assertTrue(lines.get(19).contains(":coordination:I:1:tension:R:1 pbc="), lines.get(19));
		assertTrue(lines.get(53).endsWith(" 15 6 0.5"), lines.get(53));
	}

	@Test
	void columnsThatWouldBeMisreadAreRefused() {
		final StoredNetwork stored = Samples.lattice(4, 0, 1);
		for (final String name : List.of("pos", "two words", "a:b", "")) {
			assertThrows(IllegalArgumentException.class, () -> new ExtendedXyz.Frame(stored, Map.of(name, new double[16])), name);
		}
		assertThrows(IllegalArgumentException.class, () -> new ExtendedXyz.Frame(stored, Map.of("a", new double[15])));
	}

	@Test
	void itIsWrittenOnly() throws IOException {
		final Path file = NetworkFiles.save(Samples.lattice(4, 0, 1), new ExtendedXyz(), folder.resolve("a.xyz")).get(0);
		final IOException e = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file));
		assertTrue(e.getMessage().startsWith(file + " is Extended XYZ, which has no bonds and is written only"), e.getMessage());
	}
}
