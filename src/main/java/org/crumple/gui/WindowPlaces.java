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

import ij.IJ;
import ij.gui.GUI;

/** Places windows so that they overlap as little as possible. ImageJ places each window almost exactly over the one before. */
public final class WindowPlaces {

	/** Offset between cascaded windows [pixels], and the largest number of such offsets that are tried. */
	private static final int STEP = 24, MOST_STEPS = 20;

	private final Set<Window> before = Set.copyOf(Arrays.asList(Window.getWindows()));

	private WindowPlaces() {}

	/** Remembers the windows that are open now. */
	public static WindowPlaces before() {
		return new WindowPlaces();
	}

	/**
	 * Moves new windows, the largest first, to where they overlap least with each other and ImageJ's main window. A single new window is
	 * not moved.
	 */
	public void arrange() {
		final List<Window> fresh = Arrays.stream(Window.getWindows()).filter(w -> w instanceof Frame && w.isShowing()
			&& !before.contains(w))
			.sorted(Comparator.comparingDouble((Window w) -> area(w.getBounds())).reversed()).toList();
		if (fresh.size() < 2) return;
		final List<Rectangle> taken = new ArrayList<>();
		if (IJ.getInstance() != null) taken.add(IJ.getInstance().getBounds());
		final Set<Point> older = before.stream().filter(Window::isShowing).map(Window::getLocation).collect(Collectors.toSet());
		for (final Window window : fresh) {
			final Rectangle screen = GUI.getMaxWindowBounds(window);
			window.setLocation(aside(new Rectangle(of(window.getBounds(), List.of(), taken, screen), window.getSize()), older, screen));
			window.repaint(); // an image window that moves while it is drawn would show its subtitle twice
			taken.add(window.getBounds());
		}
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
		final int right = screen.x + Math.max(0, screen.width - window.width),
			bottom = screen.y + Math.max(0, screen.height - window.height);
		final List<Integer> across = Stream.concat(Stream.of(window.x, screen.x, right),
			all.stream().flatMap(r -> Stream.of(r.x - window.width, r.x + r.width)))
			.map(x -> Math.max(screen.x, Math.min(right, x))).distinct().toList();
		final List<Integer> down = Stream.concat(Stream.of(window.y, screen.y, bottom),
			all.stream().flatMap(r -> Stream.of(r.y - window.height, r.y + r.height)))
			.map(y -> Math.max(screen.y, Math.min(bottom, y))).distinct().toList();
		return across.stream().flatMap(x -> down.stream().map(y -> new Rectangle(x, y, window.width, window.height)))
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
