package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.kernel.NumberText;
import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files written by other programs; the README beside them names the programs and the energies that they computed. */
class ForeignFilesTest {

	private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([-0-9.]+) \\| .*");

	static Path file(final String name) {
		try {
			return Path.of(ForeignFilesTest.class.getResource("/foreign/" + name).toURI());
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	static List<String[]> energies() throws IOException {
		final List<String[]> energies = new ArrayList<>();
		for (final String line : Files.readAllLines(file("README.md"))) {
			final Matcher row = ROW.matcher(line);
			if (row.matches()) energies.add(new String[] { row.group(1), row.group(2) });
		}
		assertEquals(11, energies.size());
		return energies;
	}

	@ParameterizedTest
	@MethodSource("energies")
	void theEnergyIsThatOfTheProgramThatWroteIt(final String name, final String energy) throws IOException {
		final double expected = NumberText.real(energy);
		assertEquals(expected, NetworkFiles.open(file(name)).energy(), (name.startsWith("igraph") ? 1e-11 : 1e-12) * Math.abs(expected));
	}

	static Stream<String> graphs() {
		return Stream.of("networkx_float", "networkx_multi", "igraph", "igraph_rewritten", "yed").map(n -> n + ".graphml");
	}

	@ParameterizedTest
	@MethodSource("graphs")
	void theGraphsAreTheSameNetwork(final String name) throws IOException {
		final StoredNetwork expected = NetworkFiles.open(Samples.reference("python_csv.nodes.csv")), read = NetworkFiles.open(file(name));
		assertEquals(expected.configuration().cell(), read.configuration().cell());
		assertArrayEquals(expected.configuration().positions(), read.configuration().positions(), 1e-14);
		assertArrayEquals(expected.network().from(), read.network().from());
		assertArrayEquals(expected.network().to(), read.network().to());
		assertArrayEquals(expected.network().imageX(), read.network().imageX());
		assertArrayEquals(expected.network().imageY(), read.network().imageY());
		assertArrayEquals(expected.network().restLength(), read.network().restLength(), 1e-14);
	}

	@Test
	void atomsAndBondsMayHaveGapsInTheirIds() throws IOException {
		final StoredNetwork read = NetworkFiles.open(file("lammps_gaps.data"));
		assertEquals(14, read.network().nodeCount());
		final StoredNetwork whole = NetworkFiles.open(Samples.reference("python_csv.nodes.csv"));
		// atoms 5 and 11 are missing, so the last atom is node 13
		assertEquals(whole.configuration().positions()[30], read.configuration().positions()[26], 1e-14);
	}

	@Test
	void aBoxThatMovedAndShearedKeepsItsCell() throws IOException {
		final StoredNetwork read = NetworkFiles.open(file("lammps_moved.data"));
		assertEquals(4, read.configuration().cell().lx(), 1e-14);
		assertTrue(read.configuration().cell().shear() > 0.4, () -> read.configuration().cell().toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "networkx_undirected.graphml | the edges are not directed, expected edgedefault=\"directed\"",
		"lammps_nocoeff.data | has no section Bond Coeffs, expected the coefficients of all bond types (write_data without nocoeff)." })
	void whatIsMissingIsSaid(final String name, final String said) {
		final String message = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file(name))).getMessage();
		assertTrue(message.contains(said), message);
	}

	@Test
	void numpyWritesHeadingsInACommentOrNone() throws IOException {
		final NumberTable table = NumberTable.parse("t", Files.readString(file("numpy_savetxt.csv")));
		assertEquals(List.of("step", "size (E)"), table.headings());
		assertArrayEquals(new double[] { 1.25, Double.POSITIVE_INFINITY, Double.NaN, 2.5e-7 }, table.column("size"), 1e-22);
		assertEquals("t has no line of headings: its first line holds numbers only, as numpy.savetxt writes them without header: write a "
			+ "first line such as step,size.",
			refusal("numpy_savetxt_bare.csv"));
		assertEquals("t has blanks between its cells: write commas, semicolons or tabs, in numpy savetxt(..., delimiter=\",\").",
			refusal("numpy_savetxt_blanks.csv"));
	}

	private static String refusal(final String name) {
		return assertThrows(IOException.class, () -> NumberTable.parse("t", Files.readString(file(name)))).getMessage();
	}
}
