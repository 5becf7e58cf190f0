package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;

import java.util.stream.IntStream;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of three bonds in known states, compared pixel by pixel. */
class NetworkPictureTest {

	private static final BistableQuartic LAW = new BistableQuartic(1, 0.1);
	/** Of a cell of 4 × 4, with margins of 8 pixels: 200 pixels per length. */
	private static final int WIDTH = 816;
	private static final double PIXELS = 200;

	/** Bond 0 inside, stable and long; bond 1 across the right edge, unstable and short; bond 2 across the top edge. */
	private static ImagePlus draw(final BondColouring colouring, final double shear) {
		final double[] x = { 1, 1, 2, 1, 3.5, 2, 0.5, 2, 2, 3.5, 2, 0.5 };
		final double[] restLength = { 1 / 1.3, 1 / 0.9, 1 / 0.7 };
		final SpringNetwork network = new SpringNetwork(6, new int[] { 0, 2, 4 }, new int[] { 1, 3, 5 }, new int[] { 0, 1, 0 },
			new int[] { 0, 0, 1 },
			restLength, new BondPotential[] { LAW, LAW, LAW });
		return NetworkPicture.draw("three", "caption", network, new Configuration(x, new Cell(4, 4, shear)), colouring, WIDTH);
	}

	/** The colour at a point [l] of a picture without shear. */
	private static Color at(final ImagePlus image, final double x, final double y) {
		return new Color(image.getProcessor().getPixel((int) Math.round(image.getCalibration().xOrigin + PIXELS * x),
			(int) Math.round(image.getCalibration().yOrigin - PIXELS * y)));
	}

	@Test
	void stableBondsAreGreenAndUnstableOnesRed() {
		final ImagePlus image = draw(BondColouring.STABILITY, 0);
		final Color stable = at(image, 1.5, 1), unstable = at(image, 3.8, 2);
		assertTrue(stable.getGreen() > stable.getRed() + 50, stable.toString());
		assertTrue(unstable.getRed() > unstable.getGreen() + 50, unstable.toString());
		assertEquals(Color.WHITE, at(image, 3, 3));
	}

	@Test
	void longBondsAreLighterThanShortOnes() {
		final ImagePlus image = draw(BondColouring.STATE, 0);
		assertTrue(at(image, 1.5, 1).getGreen() > at(image, 2, 3.8).getGreen());
	}

	@Test
	void aBondThatLeavesAtOneEdgeComesInAtTheOther() {
		final ImagePlus image = draw(BondColouring.STABILITY, 0);
		assertEquals(at(image, 3.8, 2), at(image, 0.2, 2));
		assertEquals(at(image, 2, 3.8), at(image, 2, 0.2));
		assertNotEquals(Color.WHITE, at(image, 0.2, 2));
		assertNotEquals(Color.WHITE, at(image, 2, 0.2));
	}

	@Test
	void shearShiftsWhatComesInAtTheOtherSide() {
		final ImagePlus image = draw(BondColouring.STABILITY, 0.25);
		// bond 2 now runs from (2, 3.5) to (3, 4.5), so it comes in at (1.5, 0): one row up is 4 × 0.25 = 1 to the right
		assertNotEquals(Color.WHITE, at(image, 1.75, 0.25));
		assertEquals(Color.WHITE, at(image, 2, 0.2));
	}

	@Test
	void theImageIsCalibratedWithYUpwards() {
		final ImagePlus image = draw(BondColouring.STATE, 0);
		assertEquals(1 / PIXELS, image.getCalibration().pixelWidth, 1e-12);
		assertEquals(0, image.getCalibration().getX(image.getCalibration().xOrigin), 1e-12);
		assertEquals(1, image.getCalibration().getY(image.getCalibration().yOrigin - PIXELS, image.getHeight()), 1e-9);
	}

	@Test
	void everyBondIsALineWithItsNumbers() {
		final ImagePlus image = draw(BondColouring.STATE, 0);
		assertEquals(3, image.getOverlay().size());
		final Roi bond = image.getOverlay().get(1);
		assertEquals("bond 1", bond.getName());
		assertEquals("unstable short", bond.getProperty("state"));
		assertEquals(1, Double.parseDouble(bond.getProperty("r")), 1e-15);
		assertEquals(-0.1, Double.parseDouble(bond.getProperty("dr/r0")), 1e-15);
		assertEquals(LAW.tension(1, 1 / 0.9), Double.parseDouble(bond.getProperty("tension")), 1e-15);
		assertEquals("2", bond.getProperty("i"));
		assertEquals("3", bond.getProperty("j"));
	}

	@Test
	void theLineToPickABondByIsItsLongestPiece() {
		final Roi line = draw(BondColouring.STATE, 0).getOverlay().get(1); // from x = 3.5 across the edge at 4 to 4.5
		final double radius = 0.5 * line.getStrokeWidth(), length = line.getFloatWidth();
		assertEquals(0.5 * PIXELS, length + radius, radius);
		assertTrue(line.getXBase() - radius >= 7.5 && line.getXBase() + length + radius <= WIDTH - 8.5);
	}

	@ParameterizedTest
	@EnumSource(BondColouring.class)
	void noBondIsPaintedBeyondTheFrame(final BondColouring colouring) {
		final var built = new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 4).generate(Monitor.SILENT);
		final Configuration sheared = new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(built.configuration().sheared(0.13),
			Monitor.SILENT).configuration();
		final int[] flips = IntStream.range(0, built.network().bondCount()).map(b -> b % 4).toArray();
		final ImagePlus image = colouring == BondColouring.FLIPS ? NetworkPicture.drawFlips("many", "caption", built.network(), sheared,
			flips, 400)
			: NetworkPicture.draw("many", "caption", built.network(), sheared, colouring, 400);
		assertColouredOnlyInTheFrame(image, image.getProcessor());
		assertColouredOnlyInTheFrame(image, image.flatten().getProcessor());
	}

	private static void assertColouredOnlyInTheFrame(final ImagePlus image, final ImageProcessor pixels) {
		final int margin = (int) image.getCalibration().xOrigin, bottom = (int) image.getCalibration().yOrigin;
		int inside = 0;
		for (int y = 0; y < bottom + margin; y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				final Color colour = new Color(pixels.getPixel(x, y));
				final int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
				final int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
				final boolean framed = x >= margin && x < image.getWidth() - margin && y >= margin && y < bottom;
				if (framed && most - least > 20) inside++;
				if (!framed) assertTrue(most - least <= 1, "pixel " + x + ", " + y + " is " + colour);
			}
		}
		assertTrue(inside > 1000);
	}

	@Test
	void aLineAtTheEdgeIsCutAndHasNoRoundEnd() {
		final ImagePlus image = draw(BondColouring.STABILITY, 0);
		final Color inside = at(image, 3.9, 2);
		final int y = (int) image.getCalibration().yOrigin - (int) (2 * PIXELS);
		for (int dy = -2; dy <= 2; dy++) {
			assertEquals(image.getProcessor().getPixel(WIDTH - 28, y + dy), image.getProcessor().getPixel(WIDTH - 9, y + dy));
			assertEquals(image.getProcessor().getPixel(28, y + dy), image.getProcessor().getPixel(8, y + dy));
		}
		assertTrue(inside.getRed() > 200);
	}

	@ParameterizedTest
	@CsvSource({ "816, 4.08, 6.936", "128, 1, 2" })
	void linesAreNeitherBeamsNorHairs(final int width, final double stable, final double unstable) {
		final double[] x = { 1, 1, 2, 1, 1, 2, 2, 2 };
		final SpringNetwork two = new SpringNetwork(4, new int[] { 0, 2 }, new int[] { 1, 3 }, new int[2], new int[2],
			new double[] { 1 / 1.3, 1 / 0.9 }, new BondPotential[] { LAW, LAW });
		final ImagePlus image = NetworkPicture.draw("two", "", two, new Configuration(x, new Cell(4, 4, 0)), BondColouring.STATE, width);
		assertEquals(stable, image.getOverlay().get(0).getStrokeWidth(), 1e-5);
		assertEquals(unstable, image.getOverlay().get(1).getStrokeWidth(), 1e-5);
	}

	@Test
	void aBarelyUnstableBondIsClearlyBlueInAPictureOfTheStiffness() {
		final ImagePlus image = draw(BondColouring.STIFFNESS, 0);
		final Color unstable = at(image, 3.8, 2), stable = at(image, 2, 3.8);
		assertTrue(unstable.getBlue() > unstable.getRed() + 80, unstable.toString());
		assertTrue(stable.getRed() > stable.getBlue(), stable.toString());
	}

	@Test
	void anImpossibleWidthIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkPicture.requireWidth(0)).getMessage().contains("width=0"));
		assertThrows(IllegalArgumentException.class, () -> NetworkPicture.requireWidth(1 << 20));
	}
}
