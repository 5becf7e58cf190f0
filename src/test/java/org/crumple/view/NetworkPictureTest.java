package org.crumple.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;

import ij.ImagePlus;
import ij.gui.Roi;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.junit.jupiter.api.Test;

/** Pictures of three bonds whose states are known, measured pixel by pixel. */
class NetworkPictureTest {

	private static final BistableQuartic LAW = new BistableQuartic(1, 0.1);
	/** Of a cell of 4 × 4, with margins of 8 pixels: 200 pixels per length. */
	private static final int WIDTH = 816;
	private static final double PIXELS = 200;

	/** Bond 0 inside, stable and long; bond 1 across the right edge, unstable and short; bond 2 across the top edge. */
	private static ImagePlus draw(final BondColouring colouring, final double shear) {
		final double[] x = { 1, 1, 2, 1, 3.5, 2, 0.5, 2, 2, 3.5, 2, 0.5 };
		final double[] restLength = { 1 / 1.3, 1 / 0.9, 1 / 0.7 };
		final SpringNetwork network = new SpringNetwork(6, new int[] { 0, 2, 4 }, new int[] { 1, 3, 5 }, new int[] { 0, 1, 0 }, new int[] { 0, 0, 1 },
			restLength, new BondPotential[] { LAW, LAW, LAW });
		return NetworkPicture.draw("three", "caption", network, new Configuration(x, new Cell(4, 4, shear)), colouring, WIDTH);
	}

	/** The colour at a place [l] of a picture without shear. */
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
	void scalesAreSymmetricAboutGrey() {
		final Color low = BondColouring.onScale(-1), middle = BondColouring.onScale(0), high = BondColouring.onScale(1);
		assertTrue(low.getBlue() > low.getRed() && high.getRed() > high.getBlue());
		assertEquals(middle.getRed(), middle.getBlue());
	}

	@Test
	void anImpossibleWidthIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkPicture.requireWidth(0)).getMessage().contains("width=0"));
		assertThrows(IllegalArgumentException.class, () -> NetworkPicture.requireWidth(1 << 20));
	}
}
