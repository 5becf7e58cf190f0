package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.io.StoredNetwork;
import org.crumple.mechanics.BondStates;
import org.crumple.physics.TestNetworks;
import org.crumple.picture.BondColouring;
import org.crumple.picture.ExplorerPicture;
import org.junit.jupiter.api.Test;

/** Pictures of the explorer, compared by counting pixels. */
class ExplorerViewTest {

	private static final StoredNetwork MINIMUM = TestNetworks.reference("min");
	private static final LoadingStep STEP = new LoadingStep(0, 0, -1.6, 0.001, 0, 0);
	private static final Color FORWARDS = new Color(Palette.FORWARDS), BACK = new Color(Palette.BACK), INK = new Color(20, 20, 20);

	private static BufferedImage picture(final int[] flipped, final double freshness, final PredictedInstability forwards,
		final PredictedInstability back) {
		return ExplorerPicture.draw(MINIMUM.network(), MINIMUM.configuration(), STEP, flipped, new double[] { freshness, freshness },
			forwards, back, 600, 2000);
	}

	/** Number of pixels of a colour in the rows above {@code bottom}. */
	private static int count(final BufferedImage image, final Color colour, final int bottom) {
		int count = 0;
		for (int y = 0; y < bottom; y++) for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == colour.getRGB()) count++;
		return count;
	}

	@Test
	void thePictureIsAsLargeAsTheRoomAllows() {
		final double[][] rooms = { { 600, 2000 }, { 2000, 600 }, { 500, 500 } };
		for (final double[] room : rooms) {
			final BufferedImage image = ExplorerPicture.draw(MINIMUM.network(), MINIMUM.configuration(), STEP, new int[0], new double[0],
				null, null, (int) room[0],
				(int) room[1]);
			assertTrue(image.getWidth() <= room[0] && image.getHeight() <= room[1], image.getWidth() + " x " + image.getHeight());
			assertTrue(image.getWidth() > 0.97 * room[0] || image.getHeight() > 0.95 * room[1], image.getWidth() + " x "
				+ image.getHeight());
		}
	}

	@Test
	void aFlippedBondHasTheColourOfItsNewStateAndARingThatClosesIn() {
		final BondStates bonds = BondStates.of(MINIMUM.network(), MINIMUM.configuration());
		for (final boolean isLong : new boolean[] { true, false }) {
			int bond = 0;
			while (bonds.isLong(bond) != isLong) bond++;
			final Color own = BondColouring.flipped(isLong);
			assertEquals(0, count(picture(new int[0], 0, null, null), own, 590));
			final int late = count(picture(new int[] { bond }, 0, null, null), own, 590),
				early = count(picture(new int[] { bond }, 1, null, null), own, 590);
			assertTrue(late > 100, "bond and ring: " + late);
			assertTrue(early > 1.5 * late, early + " at first, " + late + " at last");
		}
	}

	@Test
	void predictedBondsHaveAWholeRingForwardsAndADashedOneBack() {
		final int none = count(picture(new int[0], 0, null, null), INK, 590);
		final int whole = count(picture(new int[0], 0, new PredictedInstability(40, 1, 0.1), null), INK, 590) - none;
		final int dashed = count(picture(new int[0], 0, null, new PredictedInstability(40, -1, 0.1)), INK, 590) - none;
		assertTrue(whole > 300, "whole: " + whole);
		// three fifths of the circumference, of a ring that is a quarter larger
		assertTrue(dashed > 0.4 * whole && dashed < 0.95 * whole, dashed + " of " + whole);
	}

	@Test
	void theWayBackIsDashedAndEventsAreMarked() {
		final List<LoadingStep> steps = new ArrayList<>();
		for (int k = 0; k <= 50; k++) steps.add(new LoadingStep(k, 0.001 * k, 0, 0.001 * k, 0, 0));
		for (int k = 51; k <= 100; k++) steps.add(new LoadingStep(k, 0.001 * (100 - k), 0, 0.001 * (100 - k) - 0.002, 0, 0));
		final BufferedImage both = curve(steps, -1);
		final int forwards = count(both, FORWARDS, both.getHeight()), back = count(both, BACK, both.getHeight());
		assertTrue(forwards > 200, "forwards: " + forwards);
		assertTrue(back > 0.4 * forwards && back < 0.85 * forwards, "dashes: " + back + " of " + forwards);
		final BufferedImage eventful = curve(steps, 70);
		assertTrue(count(eventful, BACK, eventful.getHeight()) > back + 20, "a mark, and a word for it");
		assertEquals(forwards, count(eventful, FORWARDS, eventful.getHeight()), 5);
	}

	@Test
	void aCurveOfOnePointAndAFlatOneCanBeDrawn() {
		final List<LoadingStep> steps = new ArrayList<>(List.of(STEP));
		final BufferedImage point = curve(steps, -1);
		assertEquals(1000, point.getWidth(), 2);
		assertEquals(800, point.getHeight(), 2);
		int dark = 0; // to the right of the legend, inside the frame
		for (int y = 60; y < 700; y++) for (int x = 400; x < 900; x++) if ((point.getRGB(x, y) & 0xFF) < 60) dark++;
		assertTrue(dark > 20, "the place where it is: " + dark);
		steps.add(new LoadingStep(1, 0.001, -1.6, 0.001, 0, 0));
		final BufferedImage image = LiveCurve.draw(steps, new boolean[2], 0.001, new PredictedInstability(3, 1, 0.004),
			new PredictedInstability(4, -1, 9), 500, 400, 12);
		assertTrue(count(image, FORWARDS, image.getHeight()) > 10);
	}

	/** Before the first step there is a point, and the axis holds what is predicted on either side. */
	@Test
	void theAxisReachesToThePredictedEvents() {
		final List<LoadingStep> steps = new ArrayList<>(List.of(STEP));
		for (int k = 0; k < 3; k++) {
			final double here = steps.get(k).strain();
			final Panel panel = LiveCurve.panel(steps, new boolean[k + 1], 0.001, new PredictedInstability(3, 1, 0.006),
				new PredictedInstability(4, -1, 0.05));
			assertTrue(panel.x().low() < here - 0.05 && here + 0.006 < panel.x().high(), panel.x().toString());
			steps.add(new LoadingStep(k + 1, 0.001 * (k + 1), -1.6, 0.001, 0, 0));
		}
	}

	private static BufferedImage curve(final List<LoadingStep> steps, final int event) {
		final boolean[] events = new boolean[steps.size()];
		if (event >= 0) events[event] = true;
		return LiveCurve.draw(steps, events, 0.001, null, null, 1000, 800, 24);
	}
}
