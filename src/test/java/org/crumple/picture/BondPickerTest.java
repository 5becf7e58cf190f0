package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.Plot;
import ij.gui.Roi;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.plot.BondPlots;
import org.crumple.plot.FigurePlot;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three bonds at known places: which bond is picked at a point, how it is marked, and what its card shows. */
class BondPickerTest {

	private static final BistableQuartic LAW = new BistableQuartic(1, 0.1);
	/** Bond 0 inside from (1, 1) to (2, 1); bond 1 across the right edge at y = 2; bond 2 across the top edge at x = 2. */
	private static final double[] X = { 1, 1, 2, 1, 3.5, 2, 0.5, 2, 2, 3.5, 2, 0.5 }, R0 = { 1 / 1.3, 1 / 0.9, 1 / 0.7 };
	private static final SpringNetwork NETWORK = new SpringNetwork(6, new int[] { 0, 2, 4 }, new int[] { 1, 3, 5 }, new int[] { 0, 1, 0 },
		new int[] { 0, 0, 1 }, R0, new BondPotential[] { LAW, LAW, LAW });

	private static Configuration sheared(final double shear) {
		return new Configuration(X.clone(), new Cell(4, 4, shear));
	}

	@Test
	void aPointMeansTheNearestBondOnEitherSideOfTheSeam() {
		final BondPicker picker = new BondPicker(NETWORK, sheared(0));
		assertEquals(0, picker.at(1.5, 1.2));
		assertEquals(1, picker.at(3.8, 2.1));
		assertEquals(1, picker.at(0.2, 2.1), "it comes in again at the left");
		assertEquals(2, picker.at(2.1, 3.8));
		assertEquals(2, picker.at(1.9, 0.2), "and from below");
	}

	@Test
	void aPointFarFromAllBondsOrOutsideMeansNone() {
		final BondPicker picker = new BondPicker(NETWORK, sheared(0));
		assertEquals(-1, picker.at(3.2, 3.2));
		assertEquals(-1, picker.at(-0.01, 2));
		assertEquals(-1, picker.at(2, 4.01));
		assertEquals(-1, picker.at(Double.NaN, 1));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.3, -0.7 })
	void thePixelOfABondsLineMeansThatBond(final double shear) {
		final Configuration configuration = sheared(shear);
		final ImagePlus picture = NetworkPicture.draw("three", "caption", NETWORK, configuration, BondColouring.STATE, 816);
		final BondPicker picker = new BondPicker(NETWORK, configuration);
		for (int bond = 0; bond < 3; bond++) {
			final Line line = (Line) picture.getOverlay().get("bond " + bond);
			assertEquals(bond, picker.at(picture, 0.5 * (line.x1d + line.x2d), 0.5 * (line.y1d + line.y2d)));
		}
	}

	/** In rooms that are wider and higher than the picture, with the pixels of the bond's colour. */
	@ParameterizedTest
	@CsvSource({ "600, 2000", "2000, 600", "511, 512" })
	void thePixelOfABondInTheExplorerMeansThatBond(final int width, final int height) {
		final Configuration configuration = sheared(0);
		final BondPicker picker = new BondPicker(NETWORK, configuration);
		final BufferedImage picture = new NetworkPicture("", NETWORK, configuration, BondPaint.of(BondColouring.STATE, Scale.AUTO, NETWORK,
			configuration)).live(width, height);
		final int[] seen = new int[3];
		for (int y = 0; y < picture.getWidth(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				final Color colour = new Color(picture.getRGB(x, y));
				for (int bond = 0; bond < 3; bond++) {
					if (!colour.equals(BondColouring.STATE.colour(BondStates.of(NETWORK, configuration), bond, null, null))) continue;
					seen[bond]++;
					assertEquals(bond, picker.live(width, height, x, y), x + ", " + y);
				}
			}
		}
		for (int bond = 0; bond < 3; bond++) assertTrue(seen[bond] > 20, "bond " + bond + ": " + seen[bond]);
		assertEquals(-1, picker.live(width, height, 0.5 * picture.getWidth(), picture.getHeight() - 2), "the legend");
	}

	@Test
	void aMarkSurroundsItsBondAndThereIsOneAtATime() {
		final ImagePlus picture = NetworkPicture.draw("three", "caption", NETWORK, sheared(0), BondColouring.STATE, 816);
		assertTrue(BondMarker.hasBonds(picture));
		final Overlay overlay = picture.getOverlay();
		for (final int bond : new int[] { 0, 2, 1 }) {
			BondMarker.mark(picture, bond);
			assertEquals(3 + 2, overlay.size(), "a black ring on a white one");
			final Line line = (Line) overlay.get("bond " + bond);
			final Roi ring = overlay.get(4);
			assertEquals(0.5 * (line.x1d + line.x2d), ring.getFloatWidth() / 2 + ring.getXBase(), 1e-9);
			assertEquals(0.5 * (line.y1d + line.y2d), ring.getFloatHeight() / 2 + ring.getYBase(), 1e-9);
			assertTrue(ring.getFloatWidth() > Math.hypot(line.x2d - line.x1d, line.y2d - line.y1d));
		}
		BondMarker.mark(picture, -1);
		assertEquals(3, overlay.size());
	}

	@Test
	void theCardMarksTheBondsStateOnItsPotential() {
		final BondStates bonds = BondStates.of(NETWORK, sheared(0));
		for (int bond = 0; bond < 3; bond++) {
			final Plot card = FigurePlot.card(BondPlots.card("three", NETWORK, sheared(0), bond));
			final double strain = bonds.strain()[bond], square = strain * strain;
			final float[][] state = card.getDataObjectArrays(1);
			assertArrayEquals(new float[] { (float) strain }, state[0]);
			assertEquals(0.25 * square * square - 0.05 * square, state[1][0], 1e-7, "U = C s^4/4 - alpha s^2/2, in single precision");
			final float[] curve = card.getDataObjectArrays(0)[0];
			assertTrue(curve[0] < Math.min(strain, -Math.sqrt(0.1)) && curve[curve.length - 1] > Math.max(strain, Math.sqrt(0.1)),
				"both minima are seen");
		}
	}
}
