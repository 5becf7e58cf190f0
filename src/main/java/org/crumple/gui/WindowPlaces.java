package org.crumple.gui;

import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.swing.Timer;

import ij.IJ;
import ij.gui.GUI;

/** Places windows so that they overlap as little as possible. ImageJ places each window almost exactly over the one before. */
public final class WindowPlaces {

	/** Offset between cascaded windows [pixels], and the largest number of such offsets that are tried. */
	private static final int STEP = 24, MOST_STEPS = 20;
	/** Time within which window managers put frames around new windows [ms], and a height that no frame reaches [pixels]. */
	private static final int SETTLING = 300, LARGEST_FRAME = 80;

	private final Set<Window> before = Set.copyOf(Arrays.asList(Window.getWindows()));

	private WindowPlaces() {}

	/** Remembers the windows that are open now. */
	public static WindowPlaces before() {
		return new WindowPlaces();
	}

	/**
	 * Moves new windows, the largest first, to where they leave ImageJ's main window free and overlap least with each other. A single new
	 * window is not moved.
	 */
	public void arrange() {
		final List<Window> fresh = Arrays.stream(Window.getWindows()).filter(w -> w instanceof Frame && w.isShowing()
			&& !before.contains(w))
			.sorted(Comparator.comparingDouble((Window w) -> area(w.getBounds())).reversed()).toList();
		if (fresh.size() < 2) return;
		final List<Rectangle> menu = IJ.getInstance() == null ? List.of() : List.of(IJ.getInstance().getBounds());
		final List<Rectangle> taken = new ArrayList<>();
		final Set<Point> older = before.stream().filter(Window::isShowing).map(Window::getLocation).collect(Collectors.toSet());
		for (final Window window : fresh) {
			final Rectangle screen = GUI.getMaxWindowBounds(window);
			window.setLocation(place(window.getBounds(), menu, taken, older, screen));
			taken.add(window.getBounds());
		}
		final Timer settled = new Timer(SETTLING, event -> fresh.forEach(WindowPlaces::settle));
		settled.setRepeats(false);
		settled.start();
	}

	/**
	 * Draws a window again that has got its frame, because ImageJ may have drawn the subtitle at two places, and moves it back if the frame
	 * has pushed it over the edge of the screen.
	 */
	private static void settle(final Window window) {
		if (!window.isShowing()) return;
		final Point inside = inside(window.getBounds(), GUI.getMaxWindowBounds(window));
		if (window.getLocation().distance(inside) < LARGEST_FRAME) window.setLocation(inside);
		window.repaint();
	}

	/** The nearest location at which a window is inside the screen; if it is larger than the screen, it begins in the corner. */
	static Point inside(final Rectangle window, final Rectangle screen) {
		final int right = screen.x + Math.max(0, screen.width - window.width),
			bottom = screen.y + Math.max(0, screen.height - window.height);
		return new Point(Math.max(screen.x, Math.min(right, window.x)), Math.max(screen.y, Math.min(bottom, window.y)));
	}

	/**
	 * The location of a new window: the menu stays free, then other new windows, and older windows do not vanish behind it.
	 *
	 * @param menu the bounds of ImageJ's main window, if there is one
	 * @param taken the bounds of other new windows
	 * @param older the locations of the windows that were there before
	 */
	static Point place(final Rectangle window, final List<Rectangle> menu, final List<Rectangle> taken, final Set<Point> older,
		final Rectangle screen)
	{
		return aside(new Rectangle(of(window, menu, taken, screen), window.getSize()), older, screen);
	}

	/**
	 * The location of a window, shifted diagonally by a few steps if older windows have the same location, so that all titles stay visible.
	 */
	static Point aside(final Rectangle window, final Set<Point> older, final Rectangle screen) {
		final Point place = window.getLocation();
		final int across = place.x + window.width + STEP > screen.x + screen.width ? -STEP : STEP, down = place.y + window.height + STEP
			> screen.y + screen.height ? -STEP : STEP;
		for (int step = 0; step < MOST_STEPS && older.contains(place); step++) place.translate(across, down);
		return place;
	}

	/**
	 * Moves a window to the place with the least overlap with others; of equally good places, to the nearest.
	 *
	 * @param free areas whose visibility is more important than that of the others
	 */
	static void move(final Window window, final List<Rectangle> free, final List<Rectangle> others) {
		window.setLocation(of(window.getBounds(), free, others, GUI.getMaxWindowBounds(window)));
	}

	/** The new location of the window, which is inside the screen unless the window is larger than the screen. */
	static Point of(final Rectangle window, final List<Rectangle> free, final List<Rectangle> others, final Rectangle screen) {
		final List<Rectangle> all = Stream.concat(free.stream(), others.stream()).toList();
		final List<Integer> across = Stream.concat(Stream.of(window.x, screen.x, screen.x + screen.width),
			all.stream().flatMap(r -> Stream.of(r.x - window.width, r.x + r.width))).distinct().toList();
		final List<Integer> down = Stream.concat(Stream.of(window.y, screen.y, screen.y + screen.height),
			all.stream().flatMap(r -> Stream.of(r.y - window.height, r.y + r.height))).distinct().toList();
		return across.stream().flatMap(x -> down.stream().map(y -> new Rectangle(x, y, window.width, window.height)))
			.map(r -> new Rectangle(inside(r, screen), r.getSize()))
			.min(Comparator.comparingDouble((Rectangle r) -> overlap(r, free)).thenComparingDouble(r -> overlap(r, others))
				.thenComparingDouble(r -> r.getLocation().distanceSq(window.getLocation()))).orElseThrow().getLocation();
	}

	/** Sum over the others of the area shared with the window, relative to the smaller of the two areas. */
	private static double overlap(final Rectangle window, final List<Rectangle> others) {
		return others.stream().filter(window::intersects).mapToDouble(o -> area(o.intersection(window)) / Math.min(area(o), area(window)))
			.sum();
	}

	private static double area(final Rectangle rectangle) {
		return (double) rectangle.width * rectangle.height;
	}
}
