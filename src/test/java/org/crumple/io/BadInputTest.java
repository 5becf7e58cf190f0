package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad file gives one sentence that names it, and has no other effect. */
class BadInputTest {

	private static final StoredNetwork GOOD = Samples.lattice(4, 0.1, 1);

	@TempDir
	Path folder;

	private Path good(final String kind) throws IOException {
		return Samples.good(kind, folder);
	}

	/**
	 * Checks that opening is refused quickly, with a message that begins with the path, and leaves the folder unchanged; returns the
	 * message.
	 */
	private String refusal(final Path file) throws IOException {
		final List<String> before = Samples.names(folder);
		final byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
		final IOException e = assertTimeoutPreemptively(Duration.ofSeconds(20),
			() -> assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file)));
		assertEquals(before, Samples.names(folder));
		if (bytes != null) assertTrue(Arrays.equals(bytes, Files.readAllBytes(file)));
		assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
		return e.getMessage().substring(file.toString().length());
	}

	private String refusalOf(final String name, final String content) throws IOException {
		return refusal(Files.writeString(folder.resolve(name), content));
	}

	/** The refusal of a valid file in which the first match of a pattern is replaced. */
	private String refusalOfEdited(final String kind, final String pattern, final String replacement) throws IOException {
		final Path file = good(kind);
		final String text = Files.readString(file);
		final String edited = text.replaceFirst(pattern, replacement);
		assertTrue(!edited.equals(text), "the edit changes nothing");
		return refusal(Files.writeString(file, edited));
	}

	@Test
	void aMissingFile() throws IOException {
		assertEquals(" does not exist.", refusal(folder.resolve("none.data")));
		assertEquals(" does not exist.", refusal(folder.resolve("none.nodes.csv")));
	}

	@Test
	void aFolderInsteadOfAFile() throws IOException {
		assertEquals(" is a folder: a file is expected.", refusal(folder));
	}

	@Test
	void aMissingTwin() throws IOException {
		final Path nodes = good("nodes");
		final Path bonds = folder.resolve("net.bonds.csv");
		Files.delete(bonds);
		final IOException e = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(nodes));
		assertEquals(bonds + " does not exist, expected it beside net.nodes.csv.", e.getMessage());
		good("nodes");
		Files.delete(nodes);
		final IOException f = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(bonds));
		assertEquals(nodes + " does not exist, expected it beside net.bonds.csv.", f.getMessage());
	}

	@Test
	void theTwinOfAnotherNetwork() throws IOException {
		final Path nodes = good("nodes");
		NetworkFiles.save(Samples.lattice(5, 0, 1), new CrumpleCsv(), folder.resolve("other"));
		Files.move(folder.resolve("other.nodes.csv"), nodes, StandardCopyOption.REPLACE_EXISTING);
		assertEquals(", line 6: found 25 nodes, expected 16 as this line says (truncated, or the twin of another network?).",
			refusal(folder.resolve("net.bonds.csv")));
	}

	@Test
	void aForeignFile() throws IOException {
		final String expected = " is no network file: expected Crumple CSV (.nodes.csv with its twin), LAMMPS data";
		assertTrue(NetworkFiles.readable().startsWith(expected.substring(expected.indexOf("Crumple"))) && NetworkFiles.readable()
			.contains("GraphML"));
		assertEquals(" is no network file: expected " + NetworkFiles.readable() + ".", refusalOf("letter.txt", "Dear Sir,\nthank you.\n"));
		assertEquals(", line 1: found \"<svg>\", expected a GraphML document, <graphml>.", refusalOf("a.svg", "<svg><g/></svg>"));
		assertEquals(" is a LAMMPS input script: open the data file that it reads.", refusal(good("data").resolveSibling("in.net")));
		assertEquals(" is a table of Crumple CSV, expected a name that ends in .nodes.csv or .bonds.csv, by which its twin is found.",
			refusalOf("table.csv", "id,x,y\n0,0,0\n1,1,1\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"nodes | id,x,y         | id,y,x          | , line 1: found \"id,y,x\", expected the header id,x,y.",
		"nodes | \\n3,          | \\n16,          | , line 5: found \"16\", expected an id from 0 to 15, because the file holds 16 nodes.",
		"nodes | \\n3,          | \\n2,           | , line 5: node id 2 is given twice (first in line 4), expected each id once.",
		"nodes | \\n3,[^,]*     | \\n3,NaN        | , line 5: found \"NaN\", expected a finite number for x.",
		"nodes | \\n3,[^,]*     | \\n3,1e999      | , line 5: found \"1e999\", expected a finite number for x.",
		"nodes | \\n3,[^,]*     | \\n3,\u03b1     | , line 5: found \"\\u03b1\", expected a finite number for x.",
		"nodes | \\n3,[^,]*     | \\n3            | , line 5: found 2 columns, expected 3 as in the header (truncated?).",
		"bonds | i,j,ix         | i,j,nx          | , line 8: found \"i,j,nx,iy,r0\", expected the header i,j,ix,iy,r0 and, where bonds "
		+ "differ, C, alpha, tilt",
		"bonds | \\n0,1,         | \\n0,16,        | , line 9: found \"16\", expected a node id from 0 to 15 for j.",
		"bonds | \\n0,1,         | \\n-1,1,        | , line 9: found \"-1\", expected a node id from 0 to 15 for i.",
		"bonds | \\n0,1,         | \\n0,0,         | , line 9: the bond joins node 0 to itself, expected two nodes.",
		"bonds | \\n0,4,         | \\n0,1,         | , line 10: nodes 0 and 1 are joined already (line 9), expected one bond between two "
		+ "nodes.",
		"bonds | \\n0,1,0,0,     | \\n0,1,0,0,-    | , line 9: found \"-0.",
		"bonds | \\n0,1,0,0      | \\n0,1,0,1e9    | , line 9: the bond of nodes 0 and 1 has the length 4.020e+09 in a cell of 4 by 4, "
		+ "expected at most 8 times the shorter side",
		"bonds | \\n0,1,0,0      | \\n0,1,0,0.5    | , line 9: found \"0.5\", expected a whole number for iy.",
		"bonds | \\n0,1,0,0      | \\n0,1,0,3000000000 | , line 9: found \"3000000000\", expected a whole number from -2147483648 to "
		+ "2147483647 for iy.",
		"bonds | # C=1           | # C=0           | , line 5: C=0.0 is not allowed: it must be a finite number above 0.",
		"bonds | # alpha=0.1[0-9]* | # alpha=2.5   | , line 5: alpha=2.5 is not allowed: it must be below C=1.0, because",
		"bonds | # alpha=0.1[0-9]* | # alpha=-1    | , line 5: alpha=-1.0 is not allowed: it must be a finite number, 0 or more.",
		"bonds | # alpha=0.1[0-9]*\\n | ''         | has no alpha, expected a line '# alpha=NUMBER'.",
		"bonds | # Lx=4          | # Lx=           | , line 1: found nothing, expected a finite number for Lx.",
		"bonds | # Lx=4          | # Lx=-4         | , line 1: found \"-4\", expected a length above 0 for Lx.",
		"bonds | # Ly=4          | # Lx=4          | , line 2: Lx is given twice (first in line 1).",
		"data  | 16 atoms        | 99999999999 atoms | found \"99999999999 atoms\", expected a count of atoms that fits in the",
		"data  | 48 bonds        | 999999999 bonds | found \"999999999 bonds\", expected a count of bonds that fits in the",
		"data  | 16 atoms        | 17 atoms        | holds 16 atoms in its section Atoms, expected 17 as its header says (truncated?).",
		"data  | 16 atoms        | 15 atoms        | this is atom 16 of the section, expected 15 as the header says.",
		"data  | # strain=0.1[0-9]* | # strain=0.2 | , line 2: the strain 0.20000000000000001 does not agree with the tilt xy of the box",
		"data  | # class2        | # harmonic      | found 5 columns, expected type K r0, as of bond_style harmonic (truncated?).",
		"data  | # class2        | # fene          | found \"Bond Coeffs # fene\", expected bond_style class2 or harmonic, or a hybrid of "
		+ "them.",
		"data  | Atoms # bond    | Atoms # sphere  | found \"Atoms # sphere\", expected atom_style bond, angle, molecular, full or "
		+ "bpm/sphere",
		"data  | Bonds\\n        | Angles\\n       | found \"Angles\", expected one of the sections Atoms, Bonds, Bond Coeffs",
		"data  | 48 bonds        | 48 bonds\\n3 angles | found \"3 angles\", expected 0 angles: only bonds are understood.",
		"data  | ' 0 (0.[0-9]*\\n)' | ' 1 $1'      | found \"1\", expected 0 for K3: no bond of Crumple has a cubic term.",
		"data  | ' 0 (0.[0-9]*\\n)' | ' 0 -$1'     | expected a bistable bond (K2 at most 0, K4 above 0) or a harmonic one",
		"data  | ' 0 0.[0-9]*\\n' | '\\n'          | found 3 columns, expected type r0 K2 K3 K4, as of bond_style class2 (truncated?).",
		"data  | 0 4 xlo xhi     | 4 0 xlo xhi     | found \"4 0 xlo xhi\", expected a finite box with xhi above xlo.",
		"data  | 0 4 ylo yhi     | ''              | has no box, expected a line 'ylo yhi' (is it a LAMMPS data file?).",
		"data  | \\n2 1 1        | \\n1 1 1        | atom 1 is given twice",
		"graphml | directed      | undirected      | the edges are not directed, expected edgedefault=\"directed\"",
		"graphml | <node id=\"3\" | <node id=\"2\" | node id \"2\" is given twice, expected each once.",
		"graphml | target=\"1\"  | target=\"99\"   | found \"99\", expected the id of a node of this file.",
		"graphml | <data key=\"ix\">0</data> | ''  | the edge has no ix, expected <data> for it.",
		"graphml | <data key=\"C\">1<  | <data key=\"C\">0<  | C=0.0 is not allowed: it must be a finite number above 0.",
		"graphml | <data key=\"x\">  | <data key=\"x\">-Infinity | expected a finite number for x.",
		"graphml | <data key=\"Lx\">4</data> | ''  | has no Lx, expected graph data of that name.",
		"graphml | <key id=\"x\" | <key id=\"z\"   | found \"x\", expected a key declared at the top of the file.",
		"graphml | </edge>       | </node>         | the XML is not well formed (truncated or damaged?), expected a GraphML document.",
		"graphml | <data key=\"y\">  | <data key=\"y\">&e; | the XML is not well formed (truncated or damaged?), expected a GraphML "
		+ "document.",
	})
	void aWrongValueInAGoodFile(final String kind, final String pattern, final String replacement, final String said) throws IOException {
		final String message = refusalOfEdited(kind, pattern.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
		assertTrue(message.contains(said), message);
	}

	@Test
	void aBondOfNoLength() throws IOException {
		final Path nodes = good("nodes");
		final List<String> lines = Files.readAllLines(nodes);
		lines.set(2, "1" + lines.get(1).substring(1));
		Files.write(nodes, lines);
		assertEquals(", line 9: the bond of nodes 0 and 1 has zero length, expected nodes that lie apart.",
			refusal(folder.resolve("net.bonds.csv")));
	}

	@Test
	void anExternalEntity() throws IOException {
		final Path secret = Files.writeString(folder.resolve("secret.txt"), "4");
		final String message = refusalOfEdited("graphml", "<graphml", "<!DOCTYPE graphml [<!ENTITY e SYSTEM \"" + secret.toUri()
			+ "\">]>\n<graphml");
		assertTrue(message.contains("found a document type declaration (DTD), which is not read for safety"), message);
	}

	@Test
	void aBillionLaughs() throws IOException {
		final StringBuilder dtd = new StringBuilder("<!DOCTYPE graphml [<!ENTITY l0 \"laugh\">");
		for (int k = 1; k < 10; k++) dtd.append("<!ENTITY l").append(k).append(" \"").append(("&l" + (k - 1) + ";").repeat(10))
			.append("\">");
		final String message = refusalOf("a.graphml", dtd + "]><graphml>&l9;</graphml>");
		assertTrue(message.contains("document type declaration"), message);
	}

	@Test
	@Tag("long")
	void aDeepOrEndlessDocument() throws IOException {
		assertTrue(refusalOf("a.graphml", "<graphml>".repeat(200_000)).contains("not well formed"));
		assertTrue(refusalOf("b.graphml", "<graphml a=\"" + "x".repeat(1 << 20)).contains("not well formed"));
		assertTrue(refusalOf("c.data", "\n".repeat(1 << 20) + "3 atoms\n").length() > 10);
		assertTrue(refusalOf("d.txt", " ".repeat(1 << 20) + "9".repeat(1 << 20)).length() > 10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "net.bonds.csv", "in.net" })
	void savingWhereTheSecondFileIsInTheWay(final String second) throws IOException {
		Files.createDirectory(folder.resolve(second));
		final NetworkFormat format = NetworkFiles.format(second.startsWith("in.") ? "LAMMPS" : "Crumple CSV");
		final IOException e = assertThrows(IOException.class, () -> NetworkFiles.save(GOOD, format, folder.resolve("net")));
		assertEquals(folder.resolve(second) + " cannot be written: it is a folder.", e.getMessage());
		assertEquals(List.of(second), Samples.names(folder));
	}

	/** Each of these would cost a careless reader time or memory proportional to the square of the file size. */
	@Test
	@Tag("long")
	void filesMadeToTakeLong() throws IOException {
		final int many = 300_000;
		refusalOf("a.data", "t\n# k=v\n" + "#+x\n".repeat(many));
		refusalOf("b.data", "t\n" + "100000 atoms\n".repeat(many / 3));
		refusalOf("c.txt", "9" + "\r".repeat(many));
		refusalOf("d.txt", "9" + "\n".repeat(many));
		refusalOf("e.txt", " \n".repeat(many));
		final StringBuilder keys = new StringBuilder("<graphml>");
		for (int k = 0; k < many / 10; k++) keys.append("<key id='").append(k).append("' for='node'><default>0</default></key>");
		keys.append("<graph edgedefault='directed'><key id='x'><default>0</default></key><key id='y'><default>0</default></key>");
		for (int k = 0; k < many; k++) keys.append("<node id='").append(k).append("'/>");
		refusalOf("f.graphml", keys + "</graph></graphml>");
	}

	@Test
	void aFileTooLargeForTheMemory() throws IOException {
		final Path file = folder.resolve("huge.data");
		try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
			huge.setLength(Runtime.getRuntime().maxMemory() / 8);
		}
		final IOException e = assertThrows(NetworkFormatException.class, () -> new LammpsData().read(file));
		assertTrue(e.getMessage().startsWith(file + " is too large for the memory of this Java: at most "), e.getMessage());
	}

	@Test
	void refusalsQuoteLittleOfTheFile() throws IOException {
		final Path file = good("nodes");
		Files.write(file, ("id,x,y\n" + "z".repeat(100_000) + ",1,2\n").getBytes(StandardCharsets.UTF_8));
		assertEquals(", line 2: found \"" + "z".repeat(40) + "...\", expected a whole number for id.", refusal(file));
	}
}
