package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

	@TempDir
	Path folder;

	private static final AtomicFiles.Body FULL_DISK = out -> {
		out.write(new byte[100_000]);
		throw new IOException("No space left on device");
	};

	@Test
	void textReplacesAFileAndLeavesNothingElse() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFiles.writeText(file, "old");
		AtomicFiles.writeText(file, "n\u00fc");
		assertEquals("n\u00fc", Files.readString(file));
		assertEquals(List.of("a.txt"), Samples.names(folder));
	}

	@Test
	void aFailedWriteKeepsTheOldFile() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFiles.writeText(file, "old");
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(file, FULL_DISK));
		assertEquals(file + " cannot be written: No space left on device.", e.getMessage());
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), Samples.names(folder));
	}

	@Test
	void anUncheckedFailureLeavesNoTemporaryFile() throws IOException {
		assertThrows(IllegalStateException.class, () -> AtomicFiles.write(folder.resolve("a.txt"), out -> {
			throw new IllegalStateException();
		}));
		assertEquals(List.of(), Samples.names(folder));
	}

	@Test
	void ofTwoFilesNeitherIsReplacedIfOneFails() throws IOException {
		final Path first = folder.resolve("1"), second = folder.resolve("2");
		AtomicFiles.writeText(first, "old 1");
		AtomicFiles.writeText(second, "old 2");
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		files.put(first, out -> out.write('x'));
		files.put(second, FULL_DISK);
		assertThrows(IOException.class, () -> AtomicFiles.writeAll(files));
		assertEquals("old 1", Files.readString(first));
		assertEquals("old 2", Files.readString(second));
		assertEquals(List.of("1", "2"), Samples.names(folder));
	}

	@Test
	void aFailedRenamingPutsTheOldFilesBack() throws IOException {
		final Path first = folder.resolve("1"), second = folder.resolve("2"), fresh = folder.resolve("0");
		AtomicFiles.writeText(first, "old 1");
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		files.put(fresh, out -> out.write('x'));
		files.put(first, out -> out.write('x'));
		// a folder that gets in the way after the checks, which no renaming can replace
		files.put(second, out -> Files.createDirectories(second.resolve("inner")));
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeAll(files));
		assertTrue(e.getMessage().startsWith(second + " cannot be written: "), e.getMessage());
		assertEquals("old 1", Files.readString(first));
		assertEquals(List.of("1", "2"), Samples.names(folder));
	}

	@Test
	void aFolderThatDoesNotExistIsNamed() {
		final Path file = folder.resolve("none").resolve("a.txt");
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeText(file, "x"));
		assertEquals(file + " cannot be written: the folder " + file.getParent() + " does not exist.", e.getMessage());
	}

	@Test
	void aFolderIsNotOverwritten() {
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeText(folder, "x"));
		assertEquals(folder + " cannot be written: it is a folder.", e.getMessage());
	}

	@Test
	void aFileIsNotTakenForAFolder() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFiles.writeText(file, "old");
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeText(file.resolve("b.txt"), "x"));
		assertEquals(file.resolve("b.txt") + " cannot be written: " + file + " is not a folder.", e.getMessage());
	}

	@Test
	void aFolderClosedToUsIsNamed() throws IOException {
		final Path closed = Files.createDirectory(folder.resolve("closed"));
		assertTrue(closed.toFile().setWritable(false));
		assumeFalse(Files.isWritable(closed), "this user may write everywhere");
		final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeText(closed.resolve("a.txt"), "x"));
		assertEquals(closed.resolve("a.txt") + " cannot be written: no permission to write in this folder.", e.getMessage());
	}
}
