package org.crumple.gui;

import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.IntStream;

import javax.swing.SwingUtilities;

import org.crumple.explore.ExploredEvent;
import org.crumple.explore.Exploration;
import org.crumple.network.SpringNetwork;
import org.crumple.view.ExplorerPicture;
import org.crumple.view.LiveCurve;

/** Draws the newest state of an exploration on a thread of its own, so that the window has only to show it. What it is too slow for is left out. */
final class ExplorerPainter implements Runnable {

	/** Shows on the thread of windows what was drawn off it. */
	interface Screen {

		/** @param curve null if it is as before */
		void show(Exploration state, BufferedImage network, BufferedImage curve);
	}

	/** Nanoseconds that the rings around flipped bonds take to close in, and that bonds stay marked at least while the network moves on. */
	private static final double CLOSING = 0.7e9, MARKED = 1.5e9;
	/** Milliseconds between two pictures of closing rings. */
	private static final long BETWEEN = 40;

	private final SpringNetwork network;
	private final double increment;
	private final float font;
	private final PicturePanel picture;
	private final PicturePanel curve;
	private final Screen screen;
	private Exploration newest;
	private boolean fresh;
	private boolean closed;
	private int[] flipped = {};
	private int eventsSeen;
	private long flippedAt;
	/** Freshness in the last picture. */
	private double painted;

	/** @param font height of letters in the curve [pixels of the window] */
	ExplorerPainter(final SpringNetwork network, final double increment, final float font, final PicturePanel picture, final PicturePanel curve,
		final Screen screen)
	{
		this.network = network;
		this.increment = increment;
		this.font = font;
		this.picture = picture;
		this.curve = curve;
		this.screen = screen;
	}

	/** There is a new state; or null: the sizes have changed. */
	synchronized void renew(final Exploration state) {
		if (state != null) newest = state;
		fresh = true;
		notifyAll();
	}

	synchronized void close() {
		closed = true;
		notifyAll();
	}

	@Override
	public void run() {
		try {
			for (boolean anew = await(); !isClosed(); anew = await()) paint(anew);
		} catch (final InterruptedException e) {
			// the window is gone
		} catch (final InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	/** @return whether there is something new, not only rings that close in */
	private synchronized boolean await() throws InterruptedException {
		if (!fresh && !closed && painted > 0) wait(BETWEEN);
		while (!closed && !fresh && painted == 0) wait(); // the last picture has the rings at their smallest
		final boolean anew = fresh;
		fresh = false;
		return anew;
	}

	private synchronized boolean isClosed() {
		return closed;
	}

	private synchronized Exploration newest() {
		return newest;
	}

	/** Of the last event, from 1 to 0. */
	private double freshness() {
		return flipped.length == 0 ? 0 : Math.max(0, 1 - (System.nanoTime() - flippedAt) / CLOSING);
	}

	private void paint(final boolean anew) throws InterruptedException, InvocationTargetException {
		final Exploration state = newest();
		if (state == null || picture.wantedWidth() <= 0 || curve.wantedWidth() <= 0) return;
		mark(state);
		final double freshness = freshness();
		final BufferedImage drawn = ExplorerPicture.draw(network, state.configuration(), state.last(), flipped, freshness, state.forwards(), state.back(),
			picture.wantedWidth(), picture.wantedHeight());
		final BufferedImage line = !anew ? null : LiveCurve.draw(state.steps(), eventful(state), increment, state.forwards(), state.back(), curve.wantedWidth(),
			curve.wantedHeight(), (float) (font * curve.fineness()));
		// no more pictures than the window can show
		SwingUtilities.invokeAndWait(() -> screen.show(state, drawn, line));
		painted = freshness;
	}

	/** Takes up what flipped since the picture before, and lets go of what flipped long ago. */
	private void mark(final Exploration state) {
		final boolean old = System.nanoTime() - flippedAt > MARKED;
		final List<ExploredEvent> all = state.events();
		if (all.size() > eventsSeen) {
			final IntStream added = all.subList(eventsSeen, all.size()).stream().flatMapToInt(e -> IntStream.of(e.flipped()));
			flipped = (old ? added : IntStream.concat(IntStream.of(flipped), added)).distinct().toArray();
			flippedAt = System.nanoTime();
			eventsSeen = all.size();
		} else if (old && !all.isEmpty() && state.last().number() > state.lastEvent().step()) {
			flipped = new int[0];
		}
	}

	private static boolean[] eventful(final Exploration state) {
		final boolean[] eventful = new boolean[state.steps().size()];
		for (final ExploredEvent event : state.events()) eventful[event.step()] = true;
		return eventful;
	}
}
