package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LammpsDataTest {

	@TempDir
	Path folder;

	static Stream<StoredNetwork> networks() {
		// at a strain of 2.7, a lattice sheared without relaxation has bonds that are not their own shortest images
		return Stream.concat(Samples.all().filter(s -> s.configuration().cell().shear() < 1), Stream.of(afterWholePeriods()));
	}

	/** A lattice whose cell vector a2 is replaced by a2 + 3 a1: the strain is 3, but every bond is short. */
	private static StoredNetwork afterWholePeriods() {
		final StoredNetwork s = Samples.lattice(6, 0.2, 9);
		final SpringNetwork n = s.network();
		final int[] ix = n.imageX().clone();
		for (int b = 0; b < ix.length; b++) ix[b] -= 3 * n.imageY()[b];
		final Configuration same = new Configuration(s.configuration().positions(), new Cell(6, 6, 3.2));
		return new StoredNetwork(new SpringNetwork(n.nodeCount(), n.from(), n.to(), ix, n.imageY(), n.restLength(), n.potential()), same);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void theNetworkComesBackUpToRounding(final StoredNetwork stored) throws IOException {
		final StoredNetwork back = NetworkFiles.open(save(stored, "net.data"));
		assertArrayEquals(stored.network().from(), back.network().from());
		assertArrayEquals(stored.network().to(), back.network().to());
		assertArrayEquals(stored.network().imageX(), back.network().imageX());
		assertArrayEquals(stored.network().imageY(), back.network().imageY());
		assertArrayEquals(stored.network().restLength(), back.network().restLength());
		assertEquals(stored.configuration().cell(), back.configuration().cell());
		// wrapping and unwrapping have rounding errors of the size of the cell
		assertArrayEquals(stored.configuration().positions(), back.configuration().positions(), 1e-14);
		assertEquals(stored.energy(), back.energy(), 1e-13 * Math.abs(stored.energy()));
		assertEquals(new ArrayList<>(stored.properties().entrySet()), new ArrayList<>(back.properties().entrySet()));
	}

	@Test
	void aLawThatAllBondsShareComesBackToTheBit() throws IOException {
		final StoredNetwork stored = NetworkFiles.open(Samples.reference("n256_min.nodes.csv"));
		assertEquals(stored.network(), NetworkFiles.open(save(stored, "net.data")).network());
	}

	@Test
	void positionsLieInTheBoxAndTheTiltIsSmall() throws IOException {
		final List<String> lines = Files.readAllLines(save(NetworkFiles.open(Samples.reference("n256_min.nodes.csv")), 0.7));
		final String tilt = lines.stream().filter(l -> l.endsWith("xy xz yz")).findFirst().orElseThrow();
		final double xy = Double.parseDouble(tilt.split(" ")[0]);
		assertEquals(0.7 * 16 - 16, xy, 1e-14);
		for (final String line : lines.subList(lines.indexOf("Atoms # bond") + 2, lines.indexOf("Bonds") - 1)) {
			final String[] word = line.split(" ");
			final double x = Double.parseDouble(word[3]), y = Double.parseDouble(word[4]);
			assertTrue(y >= 0 && y <= 16 && x - xy * y / 16 >= -1e-14 && x - xy * y / 16 <= 16 + 1e-14, line);
		}
	}

	@Test
	void linesAreShortEnoughForLammps() throws IOException {
		for (final String line : Files.readAllLines(save(Samples.withProperties(Samples.lattice(4, 0, 1)), "net.data"))) {
			assertTrue(line.length() <= 255 && line.chars().allMatch(c -> c < 128), line);
		}
	}

	@Test
	void aBondThatIsNotItsOwnShortestImageIsRefusedAndNothingIsWritten() throws IOException {
		final IOException e = assertThrows(NetworkFormatException.class, () -> save(Samples.lattice(6, 2.7, 4), "net.data"));
		assertTrue(e.getMessage().contains("is not its own shortest periodic image"), e.getMessage());
		assertEquals(List.of(), Samples.names(folder));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.data", "a.lmp", "a" })
	void theScriptLiesBesideTheDataAndReadsIt(final String name) throws IOException {
		save(Samples.lattice(4, 0, 1), name);
		assertEquals(List.of(name, "in.a"), Samples.names(folder));
		assertTrue(Files.readString(folder.resolve("in.a")).contains("read_data       " + name + "\n"));
	}

	@Test
	void anotherProgramsDataMayHaveOtherSectionsInAnyOrder() throws IOException {
		Files.writeString(folder.resolve("x"), "made by hand\n\n 3 atoms # three\n2 bonds\n0 angles\n2 atom types\n1 bond types\n" +
			"-1 9 xlo xhi\n0 10 ylo yhi\n-1 1 zlo zhi\n\nBonds\n\n2 1 2 3\n1 1 1 2\n\nVelocities\n\n1 0 0 0\n2 0 0 0\n3 0 0 0\n\n" +
			"Masses\n\n1 1.0\n2 2.0\n\nAtoms\n\n3 1 2 0.5 9 0 0 -1 0\n1 1 1 -1 0 0\n2 1 1 0.2 0 0\n\nBond Coeffs\n\n1 1.5 -0.02 0.0 0.05");
		final StoredNetwork s = NetworkFiles.open(folder.resolve("x"));
		assertArrayEquals(new double[] { -1, 0, 0.2, 0, 0.5, -1 }, s.configuration().positions());
		assertArrayEquals(new int[] { 0, 1 }, s.network().from());
		assertEquals(-0.02 * 0.09 + 0.05 * 0.0081 + -0.02 * Math.pow(Math.sqrt(1.09) - 1.5, 2) + 0.05 * Math.pow(Math.sqrt(1.09) - 1.5, 4),
			s.energy(), 1e-16);
	}

	/** With the real program, if it is installed: the unchanged script must print our energy. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, 0.7, -0.55 })
	@Tag("long")
	void lammpsFindsTheSameEnergy(final double strain) throws IOException, InterruptedException {
		final String lmp = onPath("lmp");
		assumeTrue(lmp != null, "the program lmp is not installed: not compared with LAMMPS");
		final StoredNetwork minimum = NetworkFiles.open(Samples.reference("n256_min.nodes.csv"));
		final StoredNetwork stored = new StoredNetwork(minimum.network(), minimum.configuration().sheared(strain), Samples.PROPERTIES);
		NetworkFiles.save(stored, new LammpsData(), folder.resolve("a net.data"));
		final Path log = folder.resolve("log");
		final Process run = new ProcessBuilder(lmp, "-in", "in.a net", "-log", "none").directory(folder.toFile())
			.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(run.waitFor(60, TimeUnit.SECONDS));
		final Matcher said = Pattern.compile("(?m)^energy (\\S+) largest_force (\\S+)").matcher(Files.readString(log));
		assertTrue(said.find(), () -> "no energy in the output of LAMMPS");
		assertEquals(stored.energy(), Double.parseDouble(said.group(1)), 1e-12 * Math.abs(stored.energy()));
		if (strain == 0) assertTrue(Double.parseDouble(said.group(2)) < 1e-9);
		else assertFalse(Double.parseDouble(said.group(2)) < 1e-9);
	}

	private static String onPath(final String program) {
		return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(f -> Path.of(f, program))
			.filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
	}

	private Path save(final StoredNetwork stored, final double strain) throws IOException {
		return save(new StoredNetwork(stored.network(), stored.configuration().sheared(strain)), "net.data");
	}

	private Path save(final StoredNetwork stored, final String name) throws IOException {
		return NetworkFiles.save(stored, new LammpsData(), folder.resolve(name)).get(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\" shell touch PWNED.data", "a$(1+1).data", "a${minimise}.data", "a\nshell touch PWNED.data",
		"a\u2028b.data", "a'b.data", "a`b`.data", "a;b.data", "a&.data", "a#b.data", "a|b.data" })
	void noNameOfAFileBecomesACommandOfTheScript(final String name) throws IOException {
		final IOException e = assertThrows(IOException.class, () -> save(Samples.lattice(4, 0, 1), name));
		assertTrue(e.getMessage().contains("LAMMPS would take a sign of its name for a command"), e.getMessage());
		assertEquals(java.util.List.of(), Samples.names(folder));
	}

	@Test
	void namesWithBlanksStandInQuotationMarks() throws IOException {
		save(Samples.lattice(4, 0, 1), "my net (1) Z\u00fcrich.data");
		final String script = java.nio.file.Files.readString(folder.resolve("in.my net (1) Z\u00fcrich"));
		assertTrue(script.contains("read_data       \"my net (1) Z\u00fcrich.data\"")
			&& script.contains("lmp -in \"in.my net (1) Z\u00fcrich\""), script);
	}
}
