package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
		// a folder that appears after the checks, and that no renaming can replace
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

	@Test
	void whatIsNoFileIsLeftAlone() throws IOException {
		final Path socket = folder.resolve("s"), link = folder.resolve("link");
		try (ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			open.bind(UnixDomainSocketAddress.of(socket));
			Files.createSymbolicLink(link, socket);
			for (final Path file : List.of(socket, link)) {
				final IOException e = assertThrows(IOException.class, () -> AtomicFiles.writeText(file, "x"));
				assertEquals(file + " cannot be written: it is a device, a pipe or a socket, and no file.", e.getMessage());
			}
			assertFalse(Files.isRegularFile(socket));
			assertEquals(List.of("link", "s"), Samples.names(folder));
		}
	}

	/** Tested without writing to a device, because a failing test must not destroy it. */
	@Test
	void aDeviceIsNoFile() {
		final Path device = Path.of("/dev/null");
		assumeTrue(Files.exists(device) && !Files.isWritable(device.getParent()), "only where nothing can happen to it");
		assertTrue(assertThrows(IOException.class, () -> AtomicFiles.writeText(device, "x")).getMessage().contains("it is a device"));
	}

	@Test
	void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		for (final String permissions : List.of("rw-------", "rwxr-x--x", "rw-rw-rw-")) {
			final Path file = folder.resolve(permissions), other = folder.resolve("other");
			AtomicFiles.writeText(file, "old");
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
			AtomicFiles.writeText(file, "new");
			assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			final Map<Path, AtomicFiles.Body> both = new LinkedHashMap<>();
			both.put(file, out -> assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary())),
				"not even while it is written"));
			both.put(other, FULL_DISK);
			assertThrows(IOException.class, () -> AtomicFiles.writeAll(both));
			assertEquals("new", Files.readString(file));
			assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
	}

	private Path temporary() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().startsWith(".crumple-")).findFirst().orElseThrow();
		}
	}

	@Test
	void aFileThatIsReplacedKeepsItsOwner() throws IOException {
		final Path file = folder.resolve("a.txt");
		AtomicFiles.writeText(file, "old");
		try {
			Files.setAttribute(file, "unix:uid", 12_345);
			Files.setAttribute(file, "unix:gid", 23_456);
		}
		catch (final IOException | UnsupportedOperationException e) {
			assumeTrue(false, "only root may give files away");
		}
		AtomicFiles.writeText(file, "new");
		assertEquals(12_345, Files.getAttribute(file, "unix:uid"));
		assertEquals(23_456, Files.getAttribute(file, "unix:gid"));
		assertEquals("new", Files.readString(file));
	}

	@Test
	void aLinkStaysAndItsFileIsReplaced() throws IOException {
		final Path file = Files.createDirectory(folder.resolve("inner")).resolve("a.txt"), link = folder.resolve("link"),
			lost = folder.resolve("lost");
		AtomicFiles.writeText(file, "old");
		Files.createSymbolicLink(link, Path.of("inner", "a.txt"));
		AtomicFiles.writeText(link, "new");
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
		Files.createSymbolicLink(lost, Path.of("nowhere"));
		assertEquals(lost + " cannot be written: it is a link that leads nowhere.",
			assertThrows(IOException.class, () -> AtomicFiles.writeText(lost, "x")).getMessage());
		assertTrue(Files.isSymbolicLink(lost));
	}
}
