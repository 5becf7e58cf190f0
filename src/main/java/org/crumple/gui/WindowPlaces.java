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

/** Places on the screen where windows hide as little as possible of each other. ImageJ puts each window almost onto the one before. */
public final class WindowPlaces {

	/** Between windows one behind the other [pixels], and how often that is tried. */
	private static final int STEP = 24, MOST_STEPS = 20;

	private final Set<Window> before = Set.copyOf(Arrays.asList(Window.getWindows()));

	private WindowPlaces() {}

	/** Remembers the windows that there are. */
	public static WindowPlaces before() {
		return new WindowPlaces();
	}

	/** Moves the windows that have opened since, the largest first, apart from each other and from that of ImageJ; a single one has its place from ImageJ. */
	public void arrange() {
		final List<Window> fresh = Arrays.stream(Window.getWindows()).filter(w -> w instanceof Frame && w.isShowing() && !before.contains(w))
			.sorted(Comparator.comparingDouble((Window w) -> area(w.getBounds())).reversed()).toList();
		if (fresh.size() < 2) return;
		final List<Rectangle> taken = new ArrayList<>();
		if (IJ.getInstance() != null) taken.add(IJ.getInstance().getBounds());
		final Set<Point> older = before.stream().filter(Window::isShowing).map(Window::getLocation).collect(Collectors.toSet());
		for (final Window window : fresh) {
			final Rectangle screen = GUI.getMaxWindowBounds(window);
			window.setLocation(aside(new Rectangle(of(window.getBounds(), List.of(), taken, screen), window.getSize()), older, screen));
			window.repaint(); // a window that moves while it is drawn keeps its subtitle twice
			taken.add(window.getBounds());
		}
	}

	/** The same place, or one a few steps aside if older windows begin there, so that the titles of all can be seen. */
	static Point aside(final Rectangle window, final Set<Point> older, final Rectangle screen) {
		final Point place = window.getLocation();
		final int across = place.x + window.width + STEP > screen.x + screen.width ? -STEP : STEP, down = place.y + window.height + STEP > screen.y + screen.height ? -STEP : STEP;
		for (int step = 0; step < MOST_STEPS && older.contains(place); step++) place.translate(across, down);
		return place;
	}

	/**
	 * Moves a window to where it overlaps least with others; of equal places to the nearest.
	 *
	 * @param free what has to stay visible before all others
	 */
	static void move(final Window window, final List<Rectangle> free, final List<Rectangle> others) {
		window.setLocation(of(window.getBounds(), free, others, GUI.getMaxWindowBounds(window)));
	}

	/** Where the window goes, within the screen if it is not larger. */
	static Point of(final Rectangle window, final List<Rectangle> free, final List<Rectangle> others, final Rectangle screen) {
		final List<Rectangle> all = Stream.concat(free.stream(), others.stream()).toList();
		final int right = screen.x + Math.max(0, screen.width - window.width), bottom = screen.y + Math.max(0, screen.height - window.height);
		final List<Integer> across = Stream.concat(Stream.of(window.x, screen.x, right), all.stream().flatMap(r -> Stream.of(r.x - window.width, r.x + r.width)))
			.map(x -> Math.max(screen.x, Math.min(right, x))).distinct().toList();
		final List<Integer> down = Stream.concat(Stream.of(window.y, screen.y, bottom), all.stream().flatMap(r -> Stream.of(r.y - window.height, r.y + r.height)))
			.map(y -> Math.max(screen.y, Math.min(bottom, y))).distinct().toList();
		return across.stream().flatMap(x -> down.stream().map(y -> new Rectangle(x, y, window.width, window.height)))
			.min(Comparator.comparingDouble((Rectangle r) -> overlap(r, free)).thenComparingDouble(r -> overlap(r, others))
				.thenComparingDouble(r -> r.getLocation().distanceSq(window.getLocation()))).orElseThrow().getLocation();
	}

	/** Sum over others of the common part, relative to the smaller of the two. */
	private static double overlap(final Rectangle window, final List<Rectangle> others) {
		return others.stream().filter(window::intersects).mapToDouble(o -> area(o.intersection(window)) / Math.min(area(o), area(window))).sum();
	}

	private static double area(final Rectangle rectangle) {
		return (double) rectangle.width * rectangle.height;
	}
}
