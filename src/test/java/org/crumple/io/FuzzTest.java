package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

import org.junit.jupiter.api.Test;

/**
 * Damaged files, made from a seed: each must give a valid network or one clear refusal, and soon. 1000 of them, or as
 * many as the system property {@code crumple.fuzz.mutants} says.
 */
class FuzzTest {

	private static final int MUTANTS = Integer.getInteger("crumple.fuzz.mutants", 1000);
	/** A mutant takes about 0.1 ms; this only tells a hang from a busy machine. */
	private static final long SECONDS_PER_MUTANT = 20;

	/** The text of a file of each format: 0 and 1 are twins. */
	private static byte[][] seeds(final StoredNetwork stored) throws IOException {
		return new byte[][] { utf8(CrumpleCsv.nodeText(stored)), utf8(CrumpleCsv.bondText(stored)),
			utf8(LammpsWriter.data(stored, "net.data")), utf8(GraphMlWriter.text(stored)) };
	}

	private static byte[] utf8(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What {@link NetworkFiles#open} does, without the disk. */
	private static StoredNetwork open(final byte[][] seeds, final int kind, final byte[] mutant) throws IOException {
		final String[] name = { "net.nodes.csv", "net.bonds.csv", "net.data", "net.graphml" };
		final String label = NetworkFiles.detect(Path.of(name[kind]), mutant).label();
		if (label.equals("LAMMPS")) return LammpsReader.read(SourceText.of(name[kind], mutant));
		if (label.equals("GraphML")) return GraphMlReader.read(name[kind], mutant);
		final SourceText nodes = SourceText.of(name[0], kind == 0 ? mutant : seeds[0]);
		return CrumpleCsvReader.read(nodes, SourceText.of(name[1], kind == 0 ? seeds[1] : mutant));
	}

	@Test
	void everyDamagedFileIsReadOrRefused() throws Exception {
		final Random random = new Random(20240803);
		final List<byte[][]> originals = new ArrayList<>();
		for (final StoredNetwork s : Samples.all().filter(s -> s.configuration().cell().shear() < 1).toList()) originals.add(seeds(s));
		final ExecutorService reader = Executors.newSingleThreadExecutor();
		int refused = 0;
		try {
			for (int m = 0; m < MUTANTS; m++) {
				final byte[][] seeds = originals.get(random.nextInt(originals.size()));
				final int kind = random.nextInt(seeds.length);
				byte[] bytes = seeds[kind];
				for (int times = 1 + random.nextInt(3); times > 0; times--) bytes = Mutations.mutate(bytes, seeds, random);
				final byte[] mutant = bytes;
				final Future<Boolean> answer = reader.submit(() -> isRead(seeds, kind, mutant));
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
		// a fuzzer whose mutants are all refused, or all read, tests nothing
		assertTrue(refused > MUTANTS / 4 && refused < MUTANTS, "refused " + refused + " of " + MUTANTS);
	}

	private static boolean isRead(final byte[][] seeds, final int kind, final byte[] mutant) {
		try {
			final StoredNetwork read = open(seeds, kind, mutant);
			for (final double length : read.network().lengths(read.configuration())) assertTrue(length > 0 && length < Double.POSITIVE_INFINITY);
			assertEquals(read.network().nodeCount(), read.configuration().nodeCount());
			return true;
		}
		catch (final IOException e) {
			final String said = e.getMessage();
			assertTrue(e instanceof NetworkFormatException && said.startsWith("net."), said);
			assertTrue(said.endsWith(".") && said.length() < 500 && said.chars().allMatch(c -> c >= ' ' && c <= '~'), said);
			return false;
		}
	}
}
