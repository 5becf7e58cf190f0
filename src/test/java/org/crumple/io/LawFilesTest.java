package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.DoubleWells;
import org.crumple.potential.Harmonic;
import org.crumple.potential.LawKind;
import org.crumple.potential.TiltedQuartic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with laws that have parameters of their own. */
class LawFilesTest {

	private static final BistableQuartic PLAIN = new BistableQuartic(1, 0.25);

	@TempDir
	Path folder;

	private static StoredNetwork of(final IntFunction<BondPotential> law) {
		return Samples.withLaws(Samples.lattice(4, 0, 1), law);
	}

	private static List<String> head(final StoredNetwork stored) throws IOException {
		final List<String> lines = CrumpleCsv.bondText(stored).lines().toList();
		return lines.subList(3, lines.indexOf(lines.stream().filter(l -> l.startsWith("i,j")).findFirst().orElseThrow()) + 1);
	}

	@Test
	void whatAllBondsShareIsSaidOnceAndTheRestInColumns() throws IOException {
		final List<String> counts = List.of("# nodeCount=16", "# bondCount=48");
		assertEquals(List.of("# C=1", "# alpha=0.25", counts.get(0), counts.get(1), "i,j,ix,iy,r0"), head(of(b -> PLAIN)));
		assertEquals(List.of("# potential=tilted", "# C=1", "# alpha=0.25", "# tilt=0.125", counts.get(0), counts.get(1), "i,j,ix,iy,r0"),
			head(of(b -> new TiltedQuartic(PLAIN, 0.125))));
		assertEquals(List.of("# potential=tilted", counts.get(0), counts.get(1), "i,j,ix,iy,r0,C,alpha,tilt"),
			head(of(b -> new TiltedQuartic(PLAIN, b / 100.0))));
		assertEquals(List.of(counts.get(0), counts.get(1), "i,j,ix,iy,r0,C,alpha,potential"),
			head(of(b -> b > 0 ? PLAIN : new Harmonic(1))));
		final StoredNetwork mixed = of(b -> b > 0 ? new TiltedQuartic(PLAIN, 0.125) : new Harmonic(1));
		assertEquals(List.of(counts.get(0), counts.get(1), "i,j,ix,iy,r0,C,alpha,tilt,potential"), head(mixed));
		final List<String> rows = CrumpleCsv.bondText(mixed).lines().toList();
		assertTrue(rows.stream().anyMatch(r -> r.endsWith(",1,,,harmonic")) && rows.stream()
			.anyMatch(r -> r.endsWith(",1,0.25,0.125,tilted")), rows.toString());
	}

	static Stream<String> exact() {
		return NetworkFiles.labels(NetworkFormat::isExact).stream();
	}

	/** Files from before the law existed may have property lines with the names of its parameters. */
	@ParameterizedTest
	@MethodSource("exact")
	void aNameThatOnlyOtherLawsHaveIsProvenance(final String format) throws IOException {
		final Map<String, String> properties = new java.util.LinkedHashMap<>();
		properties.put("first", "1");
		properties.put("tilt", "of my own");
		properties.put("skew", "3");
		properties.put("last", "2");
		final StoredNetwork plain = of(b -> PLAIN), stored = new StoredNetwork(plain.network(), plain.configuration(), properties);
		final Path file = NetworkFiles.save(stored, NetworkFiles.format(format), folder.resolve("net")).get(0);
		final StoredNetwork back = NetworkFiles.open(file);
		assertEquals(List.copyOf(properties.entrySet()), List.copyOf(back.properties().entrySet()));
		assertEquals(stored.network(), back.network());
		final StoredNetwork tilted = of(b -> new TiltedQuartic(PLAIN, 0.125));
		final String message = assertThrows(IllegalArgumentException.class,
			() -> new StoredNetwork(tilted.network(), tilted.configuration(), properties)).getMessage();
		assertTrue(message.startsWith("property=tilt is not allowed"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"# tilt=0.125 | # tilt=0.8   | tilt=0.8 is not allowed: it must be between -0.75 and 0.75, which is C - alpha",
		"# tilt=0.125 | # tilt=steep | found \"steep\", expected",
		"# tilt=0.125 | # remark     | has no tilt, expected a line '# tilt=NUMBER'.",
		"=tilted      | =twisted     | line 4: found \"twisted\", expected bistable, tilted, harmonic" })
	void aWrongTiltIsRefusedWithItsLine(final String pattern, final String replacement, final String said) throws IOException {
		final Path bonds = NetworkFiles.save(of(b -> new TiltedQuartic(PLAIN, 0.125)), new CrumpleCsv(), folder.resolve("net")).get(1);
		final String text = Files.readString(bonds);
		assertTrue(text.contains(pattern), text);
		Files.writeString(bonds, text.replace(pattern, replacement));
		final String message = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(bonds)).getMessage();
		assertTrue(message.contains(said), message);
	}

	@Test
	void whatLammpsCannotHoldIsRefusedAndNothingIsWritten() throws IOException {
		final String message = assertThrows(NetworkFormatException.class,
			() -> NetworkFiles.save(of(b -> b == 7 ? new TiltedQuartic(PLAIN, 0.125) : PLAIN), new LammpsData(),
			folder.resolve("net.data"))).getMessage();
		assertTrue(message.contains("net.data cannot be written: the energy of bond 7, of the kind tilted, is not of even powers of r - "
			+ "r0 up to the fourth"), message);
		assertEquals(List.of(), Samples.names(folder));
		// without an odd part LAMMPS can represent it, and the kind stated in the comment is restored
		final StoredNetwork even = of(b -> new TiltedQuartic(PLAIN, 0));
		assertEquals(even.network().commonPotential(),
			NetworkFiles.open(NetworkFiles.save(even, new LammpsData(), folder.resolve("even.data")).get(0)).network().commonPotential());
	}

	@Test
	void aLawWithoutAWordIsRefused() {
		final String message = assertThrows(NetworkFormatException.class, () -> CrumpleCsv.bondText(of(b -> new DoubleWells.Bare(PLAIN))))
			.getMessage();
		assertTrue(message.startsWith("No file format holds bonds of the kind Bare: only bistable, tilted, harmonic"), message);
	}

	@Test
	void fingerprintsTellLawsApartByFixedWords() {
		final StoredNetwork plain = of(b -> PLAIN), tilted = of(b -> new TiltedQuartic(PLAIN, 0.125)),
			other = of(b -> new TiltedQuartic(PLAIN, 0.126));
		assertNotEquals(digest(plain), digest(tilted));
		assertNotEquals(digest(tilted), digest(other));
		assertEquals(List.of("BistableQuartic", "TiltedQuartic", "Harmonic"), LawKind.all().stream().map(LawKind::fingerprint).limit(3)
			.toList(), "for ever");
		assertFalse(LawKind.all().stream().map(LawKind::fingerprint).distinct().count() < LawKind.all().size());
	}

	private static String digest(final StoredNetwork stored) {
		return NetworkDigest.of(stored.network(), stored.configuration());
	}
}
