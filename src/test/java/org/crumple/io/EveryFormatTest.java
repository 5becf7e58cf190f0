package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests for every format in {@link NetworkFiles#FORMATS}, according to its properties. FuzzTest and AnotherLawTest use all formats, too.
 */
class EveryFormatTest {

	@TempDir
	Path folder;

	static Stream<String> kinds() throws IOException {
		return Samples.kinds();
	}

	static Stream<String> labels() {
		return NetworkFiles.labels(f -> true).stream();
	}

	static Stream<Arguments> networks() {
		return Samples.formats(true).flatMap(f -> Stream.concat(Samples.all(), Samples.tilted())
			.map(stored -> Arguments.of(f.label(), stored)));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void exactFormatsGiveBackTheSameBits(final String format, final StoredNetwork stored) throws IOException {
		final Path file = Samples.save(stored, NetworkFiles.format(format), folder).get(0);
		final StoredNetwork back = NetworkFiles.open(file);
		assertEquals(stored.network(), back.network());
		assertEquals(stored.configuration(), back.configuration());
		assertEquals(new ArrayList<>(stored.properties().entrySet()), new ArrayList<>(back.properties().entrySet()));
		// saving what was opened gives the same file
		final byte[] first = Files.readAllBytes(file);
		NetworkFiles.save(back, NetworkFiles.format(format), file);
		assertArrayEquals(first, Files.readAllBytes(file));
	}

	@Test
	void formatsKnowWhatTheyReadAndWhichNamesAreTheirs() throws IOException {
		final List<String[]> wrong = new ArrayList<>(List.of(new String[] { "a.csv", "GraphML" }, new String[] { "A.CSV", "LAMMPS" }));
		for (final NetworkFormat format : NetworkFiles.FORMATS) {
			assertEquals(format, NetworkFiles.format(format.label().toLowerCase()));
			assertTrue(format.isReadable() || !format.isExact(), format.label());
			assertTrue(format.owns("a" + format.ending()), format.label());
			for (final NetworkFormat other : NetworkFiles.FORMATS)
				if (other != format) wrong.add(new String[] { "a" + format.ending(), other.label() });
			for (final Path file : Samples.save(Samples.lattice(4, 0.1, 1), format, folder))
				assertEquals(format, NetworkFiles.detect(file));
			if (format.isReadable()) assertEquals("a.b", NetworkFiles.withoutEnding("a.b" + format.ending()));
			assertEquals(List.of(), format.isReadable() ? List.of() : Samples.save(Samples.lattice(4, 0.1, 1), format, folder),
				"is told, and refused");
		}
		assertFalse(new ExtendedXyz().isReadable());
		for (final String[] name : wrong) {
			final String message = assertThrows(IOException.class, () -> NetworkFiles.save(Samples.lattice(4, 0.1, 1),
				NetworkFiles.format(name[1]), folder.resolve(name[0]))).getMessage();
			assertTrue(message.startsWith(name[0] + " is a name for ") && message.contains(", not for " + name[1] + ": write format=["),
				message);
			assertFalse(Files.exists(folder.resolve(name[0])));
		}
	}

	/** The message without the path at its beginning. */
	private static String refusal(final Path file) {
		final String said = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file)).getMessage();
		assertTrue(said.startsWith(file.toString()), said);
		return said.substring(file.toString().length());
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aTruncatedFile(final String kind) throws IOException {
		final Path file = Samples.good(kind, folder);
		final byte[] whole = Files.readAllBytes(file);
		for (int lines = 0, k = 0; k < whole.length - 1; k++) {
			if (whole[k] != '\n' || lines++ % 7 != 0) continue;
			Files.write(file, Arrays.copyOf(whole, k + 1));
			final IOException e = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file));
			assertTrue(e.getMessage().startsWith(folder.resolve("net.").toString()), e.getMessage());
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void anEmptyFile(final String kind) throws IOException {
		final Path file = Samples.good(kind, folder);
		Files.write(file, new byte[0]);
		assertEquals(" is empty: a network file is expected.", refusal(file));
		Files.writeString(file, "\n \n");
		assertTrue(refusal(file).length() > 10);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aCompressedFile(final String kind) throws IOException {
		final Path file = Samples.good(kind, folder);
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(Files.readAllBytes(file));
		}
		Files.write(file, packed.toByteArray());
		assertEquals(" is compressed (gzip): decompress it first.", refusal(file));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aGarbledFile(final String kind) throws IOException {
		final Path file = Samples.good(kind, folder);
		final byte[] noise = new byte[10_000];
		new Random(1).nextBytes(noise);
		noise[0] = 'x';
		Files.write(file, noise);
		assertTrue(refusal(file).startsWith(" is not a text file (not UTF-8)"));
	}

	@ParameterizedTest
	@MethodSource("labels")
	void savingIntoAFolderThatDoesNotExist(final String format) throws IOException {
		final Path file = folder.resolve("none").resolve("net");
		final IOException e = assertThrows(IOException.class, () -> NetworkFiles.save(Samples.lattice(4, 0.1, 1),
			NetworkFiles.format(format), file));
		assertTrue(e.getMessage().endsWith(" cannot be written: the folder " + file.getParent() + " does not exist."), e.getMessage());
		assertEquals(List.of(), Samples.names(folder));
	}
}
