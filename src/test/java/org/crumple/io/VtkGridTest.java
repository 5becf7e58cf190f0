package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Bonds are cut at the border of the cell where they cross it, and the file is XML with as many numbers as it says. */
class VtkGridTest {

	@TempDir
	private Path folder;

	/** Two nodes, and one bond from the first to an image of the second. */
	private static StoredNetwork pair(final double x, final double y, final double x2, final double y2, final int ix, final int iy,
		final Cell cell) {
		final SpringNetwork network = new SpringNetwork(2, new int[] { 0 }, new int[] { 1 }, new int[] { ix }, new int[] { iy },
			new double[] { 1 },
			new BondPotential[] { new BistableQuartic(1, 0.1) });
		return new StoredNetwork(network, new Configuration(new double[] { x, y, x2, y2 }, cell));
	}

	private static CutBonds cut(final StoredNetwork stored) throws NetworkFormatException {
		return new CutBonds("a.vtu", stored.network(), stored.configuration());
	}

	@Test
	void aBondInTheCellIsOneLineBetweenItsNodes() throws Exception {
		final CutBonds cut = cut(pair(1, 1, 2, 3, 0, 0, new Cell(4, 4, 0)));
		assertArrayEquals(new double[] { 1, 1, 2, 3 }, cut.points());
		assertArrayEquals(new int[] { 0, 1 }, cut.ends());
	}

	/** From (3, 1) to (5, 2): the border x = 4 is crossed at y = 3/2. */
	@Test
	void aBondAcrossOneBorderIsTwoLinesThatMeetThere() throws Exception {
		final CutBonds cut = cut(pair(3, 1, 1, 2, 1, 0, new Cell(4, 4, 0)));
		assertArrayEquals(new double[] { 3, 1, 1, 2, 4, 1.5, 0, 1.5 }, cut.points());
		assertArrayEquals(new int[] { 0, 2, 3, 1 }, cut.ends());
		assertArrayEquals(new int[] { 0, 0 }, cut.bonds());
	}

	/** From (3, 3) to (5, 4.5): x = 4 at y = 3.75, then y = 4 at x = 4 + 1/3. */
	@Test
	void nearACornerThereAreThreeLinesAndThroughItTwo() throws Exception {
		final CutBonds near = cut(pair(3, 3, 1, 0.5, 1, 1, new Cell(4, 4, 0)));
		assertArrayEquals(new double[] { 3, 3, 1, 0.5, 4, 3.75, 0, 3.75, 1 / 3.0, 4, 1 / 3.0, 0 }, near.points(), 1e-15);
		assertArrayEquals(new int[] { 0, 2, 3, 4, 5, 1 }, near.ends());
		assertArrayEquals(new double[] { 3, 3, 1, 1, 4, 4, 0, 0 }, cut(pair(3, 3, 1, 1, 1, 1, new Cell(4, 4, 0))).points());
	}

	/** At a strain of 1/4 the lattice vector is (1, 4): from (1, 3) to (2 + 1, 1 + 4), over y = 4 at x = 2, which is (1, 0) below. */
	@Test
	void aTiltedCellShiftsTheOtherSide() throws Exception {
		assertArrayEquals(new double[] { 1, 3, 2, 1, 2, 4, 1, 0 }, cut(pair(1, 3, 2, 1, 0, 1, new Cell(4, 4, 0.25))).points(), 1e-15);
	}

	@Test
	void aNodeOnTheBorderIsMetFromOutsideAtItsImage() throws Exception {
		final CutBonds cut = cut(pair(3, 1, 0, 1, 1, 0, new Cell(4, 4, 0)));
		assertArrayEquals(new double[] { 3, 1, 0, 1, 4, 1 }, cut.points());
		assertArrayEquals(new int[] { 0, 2 }, cut.ends());
		assertArrayEquals(new double[] { 0, 1, 3, 1, 4, 1 }, cut(pair(0, 1, 3, 1, -1, 0, new Cell(4, 4, 0))).points());
	}

	static Stream<StoredNetwork> samples() {
		return Stream.concat(Samples.all(), Samples.tilted());
	}

	/** The pieces of a bond are as long as the bond, and inside the cell. */
	@ParameterizedTest
	@MethodSource("samples")
	void nothingIsLostAndNothingSpansThePicture(final StoredNetwork stored) throws Exception {
		final CutBonds cut = cut(stored);
		final double[] p = cut.points(), sum = new double[stored.network().bondCount()];
		final Cell cell = stored.configuration().cell();
		assertTrue(Math.abs(cut.tilt()) <= cell.lx() / 2);
		for (int k = 0; k < cut.bonds().length; k++) {
			final int a = cut.ends()[2 * k], b = cut.ends()[2 * k + 1];
			sum[cut.bonds()[k]] += Math.hypot(p[2 * a] - p[2 * b], p[2 * a + 1] - p[2 * b + 1]);
		}
		assertArrayEquals(stored.network().lengths(stored.configuration()), sum, 1e-12);
		for (int k = 0; k < p.length; k += 2) {
			final double up = p[k + 1] / cell.ly(), across = (p[k] - up * cut.tilt()) / cell.lx();
			assertTrue(up >= -1e-14 && up <= 1 + 1e-14 && across >= -1e-14 && across <= 1 + 1e-14, across + " " + up);
		}
	}

	private static String[] numbers(final Document xml, final String name) {
		final var arrays = xml.getElementsByTagName("DataArray");
		for (int k = 0; k < arrays.getLength(); k++) {
			final Element one = (Element) arrays.item(k);
			if (one.getAttribute("Name").equals(name)) return one.getTextContent().strip().split("\\s+");
		}
		throw new AssertionError("no " + name);
	}

	@ParameterizedTest
	@MethodSource("samples")
	void theFileHasTheNumbersOfTheBondOfEveryLine(final StoredNetwork stored) throws Exception {
		final Path file = NetworkFiles.save(stored, new VtkGrid(), folder.resolve("a.vtu")).get(0);
		final Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
			.parse(new ByteArrayInputStream(Files.readAllBytes(file)));
		final Element piece = (Element) xml.getElementsByTagName("Piece").item(0);
		final int points = Integer.parseInt(piece.getAttribute("NumberOfPoints")),
			lines = Integer.parseInt(piece.getAttribute("NumberOfCells"));
		final BondStates states = BondStates.of(stored.network(), stored.configuration());
		final String[] bond = numbers(xml, "bond"), tension = numbers(xml, "tension"), length = numbers(xml, "length"),
			state = numbers(xml, "state");
		assertEquals(3 * points, numbers(xml, "Points").length);
		assertEquals(2 * lines, numbers(xml, "connectivity").length);
		for (final String[] one : new String[][] { bond, tension, length, state, numbers(xml, "offsets"), numbers(xml, "types"),
			numbers(xml, "r0"), numbers(xml, "stiffness") }) assertEquals(lines, one.length);
		for (int k = 0; k < lines; k++) {
			final int b = Integer.parseInt(bond[k]);
			assertEquals(states.tension()[b], Double.parseDouble(tension[k]));
			assertEquals(states.length()[b], Double.parseDouble(length[k]));
			assertEquals((states.isUnstable(b) ? 2 : 0) + (states.isLong(b) ? 1 : 0), Integer.parseInt(state[k]));
		}
		assertEquals(stored.network().nodeCount(), Arrays.stream(numbers(xml, "node")).filter(n -> !n.equals("-1")).count());
		assertEquals(stored.configuration().cell().shear(), Double.parseDouble(numbers(xml, "strain")[0]));
		if (stored.properties().containsKey("macro"))
			assertTrue(Files.readString(file).contains("macro=" + stored.properties().get("macro")));
	}

	@Test
	void aBondAroundTheCellAThousandTimesIsRefusedAndTheFileIsNotRead() throws Exception {
		final StoredNetwork winding = pair(1, 1, 2, 2, 1_000_000, 0, new Cell(4, 4, 0));
		final String refused = assertThrows(NetworkFormatException.class, () -> new VtkGrid().write(winding, folder.resolve("a.vtu")))
			.getMessage();
		assertTrue(refused.contains("bond 0 spans more than 1000 cells"), refused);
		assertFalse(Files.exists(folder.resolve("a.vtu")));
		final Path file = NetworkFiles.save(Samples.lattice(4, 0.1, 1), new VtkGrid(), folder.resolve("b.vtu")).get(0);
		final String closed = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file)).getMessage();
		assertTrue(closed.contains("is VTK, which has bonds cut at the border of the cell and is written only"), closed);
	}
}
