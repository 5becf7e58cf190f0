package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Randomly damaged files: each must give a valid network or one clear refusal, in a short time. The system property
 * {@code crumple.fuzz.mutants} sets their number (1000 by default).
 */
class FuzzTest {

	private static final int MUTANTS = Integer.getInteger("crumple.fuzz.mutants", 1000);
	/** Time limit; a mutant takes about 0.1 ms, so this only detects a hang, even on a busy machine. */
	private static final long SECONDS_PER_MUTANT = 20;

	/** Files of several formats in one folder, with their names. */
	private record Seeds(List<String> names, byte[][] files) {}

	@TempDir
	Path folder;

	/** The files of each format. */
	private Seeds seeds(final StoredNetwork stored) throws IOException {
		final List<String> names = new ArrayList<>();
		final List<byte[]> files = new ArrayList<>();
		for (final NetworkFormat format : Samples.formats(false).toList()) {
			for (final Path file : Samples.save(stored, format, folder)) {
				names.add(file.getFileName().toString());
				files.add(Files.readAllBytes(file));
			}
		}
		return new Seeds(names, files.toArray(new byte[0][]));
	}

	private static byte[] utf8(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Does the same as {@link NetworkFiles#open}, but does not turn unexpected exceptions into refusals. */
	private StoredNetwork open(final Seeds seeds, final int kind, final byte[] mutant) throws IOException {
		for (int k = 0; k < seeds.files.length; k++) Files.write(folder.resolve(seeds.names.get(k)), k == kind ? mutant : seeds.files[k]);
		final Path file = folder.resolve(seeds.names.get(kind));
		return NetworkFiles.detect(file).read(file);
	}

	/** Files of other programs. */
	private static Seeds foreign(final String data, final String graph) throws IOException {
		return new Seeds(List.of("net.nodes.csv", "net.bonds.csv", "net.data", "net.graphml"),
			new byte[][] { Files.readAllBytes(Samples.reference("python_csv.nodes.csv")),
			Files.readAllBytes(Samples.reference("python_csv.bonds.csv")),
			Files.readAllBytes(ForeignFilesTest.file("lammps_" + data + ".data")),
			Files.readAllBytes(ForeignFilesTest.file(graph + ".graphml")) });
	}

	@Test
	void everyDamagedFileIsReadOrRefused() throws Exception {
		final List<Seeds> originals = new ArrayList<>();
		for (final StoredNetwork s : Samples.all().filter(s -> s.configuration().cell().shear() < 1).toList()) originals.add(seeds(s));
		originals.add(foreign("gaps", "igraph"));
		originals.add(foreign("hybrid", "networkx_multi"));
		originals.add(foreign("labels", "yed"));
		originals.add(foreign("moved", "networkx_float"));
		attack(originals, this::isRead);
	}

	/** Tables in several dialects and encodings, one of them compressed. */
	@Test
	void everyDamagedTableIsReadOrRefused() throws Exception {
		final String plain = "# nodes=64\nstep,size (E, kT),name\n"
			+ "0,1.25,\"a, b\"\n1,inf,\"c\"\"d\"\n\n# x=1\n#2,NaN,e\n3,1e-3,\"two\nlines\"\n".repeat(20);
		final String german = "\uFEFFsep=;\r\nstep;Gr\u00f6\u00dfe;n;\r\n" + "0;1,25;1.000;\r\n1;0,5;12;\r\n".repeat(20);
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(utf8(plain));
		}
		attack(List.of(new Seeds(List.of(), new byte[][] { utf8(plain), utf8(german), german.getBytes(StandardCharsets.UTF_16LE),
			german.substring(1).getBytes(StandardCharsets.ISO_8859_1),
			plain.replace('\n', '\r').getBytes(StandardCharsets.UTF_16BE), packed.toByteArray(),
			Files.readAllBytes(ForeignFilesTest.file("numpy_savetxt.csv")) })),
			(seeds, kind, mutant) -> isTable(mutant));
	}

	private interface Attempt {

		/** Whether the mutant was read rather than refused. */
		boolean read(Seeds seeds, int kind, byte[] mutant) throws Exception;
	}

	private static void attack(final List<Seeds> originals, final Attempt attempt) throws Exception {
		final Random random = new Random(20240803);
		final ExecutorService reader = Executors.newSingleThreadExecutor();
		int refused = 0;
		try {
			for (int m = 0; m < MUTANTS; m++) {
				final Seeds seeds = originals.get(random.nextInt(originals.size()));
				final int kind = random.nextInt(seeds.files.length);
				byte[] bytes = seeds.files[kind];
				for (int times = 1 + random.nextInt(3); times > 0; times--) bytes = Mutations.mutate(bytes, seeds.files, random);
				final byte[] mutant = bytes;
				final Future<Boolean> answer = reader.submit(() -> attempt.read(seeds, kind, mutant));
				try {
					if (!answer.get(SECONDS_PER_MUTANT, TimeUnit.SECONDS)) refused++;
				}
				catch (final ExecutionException | TimeoutException e) {
					throw new AssertionError("mutant " + m + " of kind " + kind + ":\n" + new String(mutant, StandardCharsets.UTF_8), e);
				}
			}
		}
		finally {
			reader.shutdownNow();
		}
		// a fuzz test in which all mutants are refused, or all are read, would test nothing
		assertTrue(refused > MUTANTS / 10 && refused < MUTANTS, "refused " + refused + " of " + MUTANTS);
	}

	private static boolean isTable(final byte[] mutant) {
		try (Reader text = TableText.of(Path.of("net.csv"), new ByteArrayInputStream(mutant))) {
			final NumberTable table = NumberTable.parse("net.csv", text);
			for (int c = 0; c < table.headings().size(); c++) {
				assertEquals(table.size(), table.columns().get(c).length);
				if (table.trouble().get(c) == null) continue;
				assertTrue(table.trouble().get(c).startsWith("holds "), table.trouble().get(c));
			}
			return true;
		}
		catch (final EOFException | ZipException e) {
			return false; // the caller reports it with the name of the file
		}
		catch (final IOException e) {
			final String said = e.getMessage();
			assertTrue(said.startsWith("net.csv") && said.endsWith(".") && said.length() < 500 && said.indexOf('\n') < 0, said);
			return false;
		}
	}

	private boolean isRead(final Seeds seeds, final int kind, final byte[] mutant) {
		try {
			final StoredNetwork read = open(seeds, kind, mutant);
			for (final double length : read.network().lengths(read.configuration()))
				assertTrue(length > 0 && length < Double.POSITIVE_INFINITY);
			assertEquals(read.network().nodeCount(), read.configuration().nodeCount());
			return true;
		}
		catch (final IOException e) {
			final String said = e.getMessage();
			assertTrue(e instanceof NetworkFormatException && said.startsWith(folder.resolve("net.").toString()), said);
			assertTrue(said.endsWith(".") && said.length() < 500 && said.chars().allMatch(c -> c >= ' ' && c <= '~'), said);
			return false;
		}
	}
}
