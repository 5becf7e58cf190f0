package org.crumple.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Windows on a screen of 1600 x 1000 pixels with a panel at its top. */
class WindowPlacesTest {

	private static final Rectangle SCREEN = new Rectangle(0, 30, 1600, 970);

	private static Rectangle placed(final int width, final int height, final List<Rectangle> free, final List<Rectangle> others) {
		final Rectangle window = new Rectangle(300, 200, width, height);
		window.setLocation(WindowPlaces.of(window, free, others, SCREEN));
		assertTrue(SCREEN.contains(window), window.toString());
		return window;
	}

	@Test
	void aWindowThatHidesNothingStays() {
		assertEquals(new Point(300, 200), placed(400, 300, List.of(), List.of(new Rectangle(900, 200, 400, 300))).getLocation());
	}

	@Test
	void aWindowGoesWhereThereIsRoom() {
		final List<Rectangle> all = new ArrayList<>();
		for (final int[] size : new int[][] { { 500, 480 }, { 480, 420 }, { 800, 310 }, { 290, 300 } }) {
			final Rectangle window = placed(size[0], size[1], List.of(), all);
			for (final Rectangle other : all) assertFalse(window.intersects(other), window + " " + other);
			all.add(window);
		}
	}

	/** The figure of six panels, the picture of a network and a table: the largest first, as they are arranged. */
	@Test
	void ofWindowsTooLargeForTheScreenTogetherNoneIsHidden() {
		final List<Rectangle> all = new ArrayList<>();
		for (final int[] size : new int[][] { { 1424, 850 }, { 780, 900 }, { 420, 300 } }) {
			final Rectangle window = placed(size[0], size[1], List.of(), all);
			for (final Rectangle other : all) assertFalse(window.contains(other) || other.contains(window), window + " " + other);
			all.add(window);
		}
	}

	/** The card of a bond in a picture that fills the screen: over the picture, and not over the bond. */
	@Test
	void whatHasToStayFreeDoesBeforeOthers() {
		final Rectangle bond = new Rectangle(500, 350, 80, 80);
		assertFalse(placed(560, 420, List.of(bond), List.of(SCREEN)).intersects(bond));
		assertFalse(placed(560, 420, List.of(bond), List.of(new Rectangle(600, 30, 1000, 970), new Rectangle(0, 600, 600, 400)))
			.intersects(bond));
	}

	@Test
	void windowsOfCommandsOneAfterTheOtherLieBehindEachOther() {
		final Set<Point> older = new HashSet<>();
		for (final Rectangle window : new Rectangle[] { new Rectangle(0, 30, 780, 900), new Rectangle(0, 30, 780, 900),
			new Rectangle(1000, 40, 600, 900), new Rectangle(1000, 40, 600, 900) }) {
			window.setLocation(WindowPlaces.aside(window, older, SCREEN));
			assertTrue(SCREEN.contains(window), window.toString());
			assertTrue(older.add(window.getLocation()), window.toString());
		}
		assertTrue(older.contains(new Point(0, 30)) && older.contains(new Point(1000, 40)), "the first of each stays");
	}

	@Test
	void aWindowLargerThanTheScreenBeginsInItsCorner() {
		assertEquals(new Point(0, 30), WindowPlaces.of(new Rectangle(300, 200, 2000, 1200), List.of(), List.of(), SCREEN));
	}

	/** The three plots and five tables of Detect Avalanches: more than the screen has room for. */
	@Test
	void theMenuStaysFreeHoweverManyWindowsThereAre() {
		final Rectangle menu = new Rectangle(784, 30, 611, 108);
		final List<Rectangle> all = new ArrayList<>();
		for (final int[] size : new int[][] { { 1051, 730 }, { 1051, 730 }, { 1051, 730 }, { 700, 300 }, { 700, 300 }, { 700, 300 },
			{ 670, 300 }, { 610, 300 } }) {
			final Rectangle window = new Rectangle(300, 200, size[0], size[1]);
			window.setLocation(WindowPlaces.place(window, List.of(menu), all, Set.of(), SCREEN));
			assertFalse(window.intersects(menu), window.toString());
			all.add(window);
		}
	}

	@Test
	void aWindowThatItsFrameHasPushedOverTheEdgeComesBack() {
		assertEquals(new Point(0, 270), WindowPlaces.inside(new Rectangle(0, 298, 1051, 730), SCREEN));
		assertEquals(new Point(300, 200), WindowPlaces.inside(new Rectangle(300, 200, 400, 300), SCREEN));
		assertEquals(new Point(0, 30), WindowPlaces.inside(new Rectangle(300, 200, 2000, 1200), SCREEN));
	}
}
