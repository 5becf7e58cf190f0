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
import java.util.stream.Stream;

import ij.IJ;
import ij.gui.GUI;

/** Places on the screen where windows hide as little as possible of each other. ImageJ puts each window almost onto the one before. */
public final class WindowPlaces {

	private final Set<Window> before = Set.copyOf(Arrays.asList(Window.getWindows()));

	private WindowPlaces() {}

	/** Remembers the windows that there are. */
	public static WindowPlaces before() {
		return new WindowPlaces();
	}

	/** Moves the windows that have opened since, the largest first, apart from each other and from that of ImageJ. */
	public void arrange() {
		final List<Rectangle> taken = new ArrayList<>();
		if (IJ.getInstance() != null) taken.add(IJ.getInstance().getBounds());
		Arrays.stream(Window.getWindows()).filter(w -> w instanceof Frame && w.isShowing() && !before.contains(w))
			.sorted(Comparator.comparingDouble((Window w) -> area(w.getBounds())).reversed()).forEach(window -> {
				move(window, List.of(), taken);
				taken.add(window.getBounds());
			});
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
