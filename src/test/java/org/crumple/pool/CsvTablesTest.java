package org.crumple.pool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files are read whether they are compressed or not, once if they are large, and again if they have changed. */
class CsvTablesTest {

	@TempDir
	Path folder;

	@Test
	void aCompressedFileIsTheSameTable() throws Exception {
		final String text = "# network_column=seed\nseed,x (l)\n1,0.5\n1,0.25\n2,4\n";
		Files.writeString(folder.resolve("a.csv"), text);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.csv.gz")))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		final List<NumberTable> plain = CsvTables.read(folder.resolve("a.csv")), compressed = CsvTables.read(folder.resolve("b.csv.gz"));
		assertEquals(2, compressed.size(), "networks");
		for (int k = 0; k < 2; k++) assertArrayEquals(plain.get(k).column("x"), compressed.get(k).column("x"));
	}

	@Test
	void theMacroBesideItSaysWhoseItIs() throws Exception {
		Files.writeString(folder.resolve("a.ijm"), "// network a: N=64 bonds=176 C=2.5 alpha=0.1\n");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.csv.gz")))) {
			out.write("x\n1\n".getBytes(StandardCharsets.UTF_8));
		}
		assertEquals("64", CsvTables.read(folder.resolve("a.csv.gz")).get(0).facts().get("nodes"));
	}

	@Test
	void aLargeFileIsReadOnceAndAgainIfItHasChanged() throws Exception {
		final Path large = folder.resolve("large.csv"), small = folder.resolve("small.csv");
		Files.writeString(large, "x\n" + "1.25\n".repeat(300_000));
		Files.writeString(small, "x\n1\n");
		final List<NumberTable> first = CsvTables.read(large);
		assertSame(first, CsvTables.read(large));
		assertNotSame(CsvTables.read(small), CsvTables.read(small));
		Files.writeString(large, "x\n" + "2.5\n".repeat(300_001));
		assertEquals(300_001, CsvTables.read(large).get(0).size());
		assertEquals(2.5, CsvTables.read(large).get(0).column("x")[300_000]);
	}
}
