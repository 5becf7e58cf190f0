package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of two bonds, compared character by character, and how files are split into lines and numbers. */
class WrittenFormTest {

	private static final Configuration PLACE = new Configuration(new double[] { 0, 0, 1, 0.5, 0.25, 2 }, new Cell(4, 3, 0.5));

	private static SpringNetwork network(final double r0, final int image, final BondPotential law) {
		return new SpringNetwork(3, new int[] { 0, 1 }, new int[] { 1, 2 }, new int[] { 0, image }, new int[] { 0, 0 },
			new double[] { r0, 1.5 }, new BondPotential[] { law, new Harmonic(2) });
	}

	private static StoredNetwork stored() {
		final Map<String, String> properties = new LinkedHashMap<>();
		properties.put("made by", "me & you");
		return new StoredNetwork(network(1.25, 0, new BistableQuartic(1, 0.25)), PLACE, properties);
	}

	/** The digest of a network is stored in files, so it uses the words BistableQuartic and Harmonic whatever the classes are called. */
	@Test
	void theDigestOfANetworkIsTheSameInEveryVersion() {
		assertEquals("e69e52e51eedd2c77617d75b9527e013aa969d0bd79ad3470797a8e645d35798", NetworkDigest.of(stored().network(), PLACE));
		assertEquals("df1ae1137d0e10915fcac7cc0d4e427838d52f9072e6c46d71d014dd2ecb2ec9",
			NetworkDigest.of(network(1.5, 2, new Harmonic(0.5)), PLACE));
	}

	@Test
	void graphMlIsWrittenOneElementALine() throws NetworkFormatException {
		assertEquals(String.join("\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
			"<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
			"<key id=\"Lx\" for=\"graph\" attr.name=\"Lx\" attr.type=\"double\"/>",
			"<key id=\"Ly\" for=\"graph\" attr.name=\"Ly\" attr.type=\"double\"/>",
			"<key id=\"strain\" for=\"graph\" attr.name=\"strain\" attr.type=\"double\"/>",
			"<key id=\"p0\" for=\"graph\" attr.name=\"made by\" attr.type=\"string\"/>",
			"<key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>",
			"<key id=\"y\" for=\"node\" attr.name=\"y\" attr.type=\"double\"/>",
			"<key id=\"bond\" for=\"edge\" attr.name=\"bond\" attr.type=\"int\"/>",
			"<key id=\"ix\" for=\"edge\" attr.name=\"ix\" attr.type=\"int\"/>",
			"<key id=\"iy\" for=\"edge\" attr.name=\"iy\" attr.type=\"int\"/>",
			"<key id=\"r0\" for=\"edge\" attr.name=\"r0\" attr.type=\"double\"/>",
			"<key id=\"C\" for=\"edge\" attr.name=\"C\" attr.type=\"double\"/>",
			"<key id=\"alpha\" for=\"edge\" attr.name=\"alpha\" attr.type=\"double\"/>",
			"<key id=\"potential\" for=\"edge\" attr.name=\"potential\" attr.type=\"string\"/>", "<graph edgedefault=\"directed\">",
			"<data key=\"Lx\">4</data><data key=\"Ly\">3</data><data key=\"strain\">0.5</data>", "<data key=\"p0\">me &amp; you</data>",
			"<node id=\"0\"><data key=\"x\">0</data><data key=\"y\">0</data></node>",
			"<node id=\"1\"><data key=\"x\">1</data><data key=\"y\">0.5</data></node>",
			"<node id=\"2\"><data key=\"x\">0.25</data><data key=\"y\">2</data></node>",
			"<edge source=\"0\" target=\"1\"><data key=\"bond\">0</data><data key=\"ix\">0</data><data key=\"iy\">0</data><data "
			+ "key=\"r0\">1.25</data><data key=\"C\">1</data>" +
				"<data key=\"alpha\">0.25</data><data key=\"potential\">bistable</data></edge>",
			"<edge source=\"1\" target=\"2\"><data key=\"bond\">1</data><data key=\"ix\">0</data><data key=\"iy\">0</data><data "
				+ "key=\"r0\">1.5</data><data key=\"C\">2</data>" +
				"<data key=\"potential\">harmonic</data></edge>",
			"</graph>", "</graphml>", ""), GraphMlWriter.text(stored()));
	}

	@Test
	void aDigestChangesWithEveryNumberAndWithNothingElse() {
		final BondPotential law = new BistableQuartic(1, 0.25);
		final String digest = NetworkDigest.of(network(1.25, 0, law), PLACE);
		assertTrue(digest.matches("[0-9a-f]{64}"), digest);
		assertEquals(digest, NetworkDigest.of(network(1.25, 0, new BistableQuartic(1, 0.25)), PLACE));
		final SpringNetwork same = network(1.25, 0, law);
		final double[] moved = PLACE.positions().clone();
		moved[5] = Math.nextUp(moved[5]);
		final String[] others = { NetworkDigest.of(network(Math.nextUp(1.25), 0, law), PLACE),
			NetworkDigest.of(network(1.25, 1, law), PLACE),
			NetworkDigest.of(network(1.25, 0, new BistableQuartic(1, 0.24)), PLACE), NetworkDigest.of(network(1.25, 0, new Harmonic(1)),
			PLACE),
			NetworkDigest.of(same, PLACE.withPositions(moved)),
			NetworkDigest.of(same, new Configuration(PLACE.positions(), new Cell(4, 3, 0.6))),
			NetworkDigest.of(same, new Configuration(PLACE.positions(), new Cell(4, 3.1, 0.5))) };
		for (final String other : others) assertNotEquals(digest, other);
		assertEquals(others.length, java.util.Set.of(others).size());
	}

	@Test
	void provenanceGoesThroughPropertiesAndIsAMacro() {
		final Provenance two = Provenance.NONE.then("run(\"A\");").then("run(\"B\");");
		assertEquals(List.of("run(\"A\");", "run(\"B\");"), two.lines());
		assertTrue(Provenance.NONE.lines().isEmpty());
		final Map<String, String> properties = two.toProperties();
		assertEquals(List.of("made_by", "macro1", "macro2", "cite"), List.copyOf(properties.keySet()));
		assertEquals("run(\"B\");", properties.get("macro2"));
		assertTrue(Provenance.madeBy().matches("Crumple \\d.*"), Provenance.madeBy());
		assertTrue(Provenance.build().matches("unknown|[0-9a-f]{7,64}"), Provenance.build());
		assertEquals("// " + Provenance.madeBy() + "\n// N = 4 of many\nrun(\"A\");\nrun(\"B\");\n// Cite: " + Provenance.CITATION + "\n",
			two.toMacro(List.of("N = 4\nof many")));
	}

	@Test
	void linesEndAsAnySystemEndsThem() throws NetworkFormatException {
		final SourceText text = SourceText.of("f", "one\r\n\r\n two\nthree\r".getBytes(StandardCharsets.UTF_8));
		final String[] lines = { "one", "", " two", "three" };
		assertTrue(text.lineCount() >= 4, "at most so many");
		for (int k = 0; k < lines.length; k++) {
			assertTrue(text.advance());
			assertEquals(lines[k], text.line());
			assertEquals(k + 1, text.number());
		}
		assertFalse(text.advance());
		assertEquals("f, line 4: found \"x\", expected y.", text.unexpected("x", "y").getMessage());
		assertEquals("f", text.file());
		assertEquals(-3, SourceText.whole("f", 1, " -3 ", "ix"));
		assertEquals(3, SourceText.whole("f", 1, "+3", "ix"));
		for (final String wrong : new String[] { "3.5", "x", "", "\u0663", "3 4", "/", ":" }) {
			assertTrue(assertThrows(NetworkFormatException.class, () -> SourceText.whole("f", 2, wrong, "ix")).getMessage()
				.endsWith(", expected a whole number for ix."), wrong);
		}
		assertTrue(assertThrows(NetworkFormatException.class, () -> SourceText.whole("f", 2, "9999999999", "ix")).getMessage()
			.endsWith(", expected a whole number from -2147483648 to 2147483647 for ix."));
		assertTrue(assertThrows(NetworkFormatException.class, () -> SourceText.of("f", new byte[] { 'a', 'b', 'c', 'd', 0 })).getMessage()
			.contains("it holds zero bytes"));
		assertTrue(assertThrows(NetworkFormatException.class, () -> SourceText.of("f", new byte[] { 0, 'a', 'b', 'c', 'd' })).getMessage()
			.contains("it holds zero bytes"));
		assertTrue(assertThrows(NetworkFormatException.class, () -> SourceText.of("f", new byte[0])).getMessage()
			.endsWith("is empty: a network file is expected."));
		assertEquals("a", SourceText.decode("f", "\ufeffa".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
	}

	@Test
	void archivesAreKnownByTheirFirstBytes() throws NetworkFormatException {
		final Object[][] kinds = { { "gzip", new int[] { 0x1f, 0x8b } }, { "zip", new int[] { 'P', 'K', 3, 4 } },
			{ "bzip2", new int[] { 'B', 'Z', 'h' } }, { "xz", new int[] { 0xfd, '7', 'z', 'X', 'Z' } } };
		for (final Object[] kind : kinds) {
			final int[] start = (int[]) kind[1];
			final byte[] bytes = new byte[start.length];
			for (int k = 0; k < start.length; k++) bytes[k] = (byte) start[k];
			assertEquals("f is compressed (" + kind[0] + "): decompress it first.",
				assertThrows(NetworkFormatException.class, () -> SourceText.requireUncompressed("f", bytes)).getMessage());
			bytes[start.length - 1]++;
			SourceText.requireUncompressed("f", bytes);
			SourceText.requireUncompressed("f", new byte[] { bytes[0] });
		}
	}

	@Test
	void messagesQuoteLittleAndInAscii() {
		assertEquals("f, line 2: no.", NetworkFormatException.inLine("f", 2, "no.").getMessage());
		assertEquals("f: no.", NetworkFormatException.inLine("f", 0, "no.").getMessage());
		assertEquals("nothing", NetworkFormatException.quote("  "));
		final String long1000 = "x".repeat(1000), quoted = NetworkFormatException.quote(long1000);
		final int kept = quoted.length() - 5;
		assertTrue(quoted.endsWith("...\"") && kept < 200, quoted);
		assertEquals('"' + "x".repeat(kept) + '"', NetworkFormatException.quote("x".repeat(kept)), "the longest that is quoted whole");
		assertEquals(" ~\\u007f\\u001f", new NetworkFormatException(" ~\u007f\u001f").getMessage());
	}

	@Test
	void namesOfPropertiesAndLengthsOfBondsAreChecked() {
		for (final String bad : new String[] { "", " a", "a ", "a=b", "=", "a\nb", "Lx", "alpha" })
			assertFalse(StoredNetwork.isKey(bad), bad);
		assertTrue(StoredNetwork.isKey("a b") && !StoredNetwork.isKey(null));
		final double[] same = PLACE.positions().clone();
		same[2] = 0;
		same[3] = 0;
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(network(1, 0, new Harmonic(1)),
			PLACE.withPositions(same))).getMessage()
			.startsWith("length of bond 0 (nodes 0 and 1)=0.0 is not allowed: it must be a finite length above 0"));
	}

	/** A header longer than the part examined is cut at the end of a line. */
	@Test
	void aLongHeaderIsStillTold(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("long.graphml");
		final String text = GraphMlWriter.text(stored()), remark = ("<!-- " + "\u00e9".repeat(60) + " -->\n").repeat(3000);
		Files.writeString(file, text.replaceFirst("\n", "\n" + remark));
		assertTrue(Files.size(file) > 1 << 18);
		assertEquals(stored().network(), NetworkFiles.open(file).network());
	}

	@Test
	void headersDoNotBeginCellsThatAreRun() throws IOException {
		final StoredNetwork lattice = Samples.lattice(4, 0, 1);
		final String value = "run(\"Open Network...\", \"path=[/a,=cmd|' /C calc'!A0;+1,\"@x,-0.1,'-2]\");";
		final String text = CrumpleCsv.bondText(new StoredNetwork(lattice.network(), lattice.configuration(), Map.of("macro1", value)));
		for (final String line : text.lines().filter(l -> l.startsWith("#")).toList()) {
			for (final String cell : line.split("[,;\"]")) assertFalse(cell.matches(" *[=+@-].*"), line);
		}
		assertEquals(value, CrumpleCsvReader.read(SourceText.of("a", CrumpleCsv.nodeText(lattice).getBytes()),
			SourceText.of("b", text.getBytes())).properties().get("macro1"));
	}
}
